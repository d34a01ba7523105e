package org.mnemoscope.visualizers.plot;

import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.mnemoscope.visualizers.common.ColourRole;
import org.mnemoscope.visualizers.common.HoverCard;
import org.mnemoscope.visualizers.common.RunSoFar;
import org.mnemoscope.visualizers.figure.FigureView;
import org.mnemoscope.visualizers.figure.Pen;
import org.mnemoscope.visualizers.figure.Stroke;

/**
 * A figure over places that are not segments: tokens, positions, bins. A place is an index from 0. Answers mouse and keys: a
 * place under the mouse has a card, a click or the arrow keys choose one, a drag takes a range.
 */
public abstract class PlacePlotSkin<C extends FigureView> extends PlotSkin<C> {
    /** No place. */
    protected static final int NOWHERE = -1;
    private static final int PAGE = 10;

    private int pointed = NOWHERE;
    private int pressed = NOWHERE;

    protected PlacePlotSkin(C control) {
        super(control);
        control.addEventHandler(MouseEvent.MOUSE_MOVED, event -> point(event.getX(), event.getY()));
        control.addEventHandler(MouseEvent.MOUSE_EXITED, event -> point(-1, -1));
        control.addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        control.addEventHandler(MouseEvent.MOUSE_DRAGGED, event -> drag(event, false));
        control.addEventHandler(MouseEvent.MOUSE_RELEASED, event -> drag(event, true));
        control.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    /** How many places there are. */
    protected abstract int places();

    /** The place nearest to a value of the x axis; may lie outside of the places. */
    protected abstract int placeNear(double value);

    /** Where a place lies on the x axis. */
    protected abstract double valueOf(int place);

    /** The place that is chosen, which the legend reads out while the mouse is elsewhere; −1 for none. */
    protected abstract int chosen();

    /** Chooses a place. */
    protected abstract void choose(int place);

    /** Takes a range of places, both ends included; {@code ended} when the button was let go. */
    protected abstract void brush(int from, int to, boolean ended);

    /** What the card beside the mouse says of a place. */
    protected abstract HoverCard.Content content(RunSoFar run, int place);

    /** Called when the place under the mouse changes; −1 for none. */
    protected void pointed(int place) {}

    /** The place under the mouse; −1 for none. */
    protected final int pointed() {
        return pointed;
    }

    @Override
    protected final double restingPlace() {
        return valueOrNowhere(chosen());
    }

    @Override
    protected final double pointedPlace() {
        return valueOrNowhere(pointed);
    }

    private double valueOrNowhere(int place) {
        return place >= 0 && place < places() ? valueOf(place) : Double.NaN;
    }

    /** The place at a value that {@link #restingPlace} or {@link #pointedPlace} gave; −1 for nowhere. */
    protected final int placeAt(double value) {
        return Double.isNaN(value) ? NOWHERE : Math.max(0, Math.min(placeNear(value), places() - 1));
    }

    @Override
    protected void paintCursor(Pen pen, Plot left, Plot right) {
        cursor(pen, left, pointed, Stroke.of(colour(ColourRole.TEXT_SUBTLE), 1));
        cursor(pen, left, chosen(), Stroke.of(colour(ColourRole.CURSOR), 1.5));
    }

    private void cursor(Pen pen, Plot plot, int place, Stroke stroke) {
        double x = valueOrNowhere(place);
        if (!Double.isNaN(x) && plot.across().share(x) >= 0 && plot.across().share(x) <= 1) {
            double line = pen.pixels().line(plot.xOf(x));
            pen.line(line, plot.y(), line, plot.bottom(), stroke);
        }
    }

    private int under(double x, double y) {
        return emptySentence() == null && places() > 0 && plot().contains(x, y) ? beside(x) : NOWHERE;
    }

    private int beside(double x) {
        Plot plot = plot();
        double inside = Math.max(plot.x(), Math.min(x, plot.right()));
        return Math.max(0, Math.min(placeNear(plot.valueAt(inside)), places() - 1));
    }

    private void point(double x, double y) {
        int place = under(x, y);
        RunSoFar run = getSkinnable().run();
        if (place != pointed) {
            pointed = place;
            pointed(place);
            redrawOver();
        }
        if (run != null && place != NOWHERE) {
            card().show(content(run, place), x, y, getSkinnable().getWidth(), getSkinnable().getHeight());
        } else {
            card().hide();
        }
    }

    private void press(MouseEvent event) {
        pressed = event.getButton() == MouseButton.PRIMARY ? under(event.getX(), event.getY()) : NOWHERE;
    }

    private void drag(MouseEvent event, boolean ended) {
        if (pressed != NOWHERE && !event.isStillSincePress()) {
            int here = beside(event.getX());
            brush(Math.min(pressed, here), Math.max(pressed, here), ended);
        } else if (pressed != NOWHERE && ended) {
            choose(pressed);
        }
        if (ended) {
            pressed = NOWHERE;
        }
    }

    private void key(KeyEvent event) {
        int by = switch (event.getCode()) {
            case LEFT -> -1;
            case RIGHT -> 1;
            case PAGE_UP -> -PAGE;
            case PAGE_DOWN -> PAGE;
            case HOME -> Integer.MIN_VALUE / 2;
            case END -> Integer.MAX_VALUE / 2;
            default -> 0;
        };
        if (by != 0 && places() > 0) {
            choose((int) Math.max(0, Math.min((long) chosen() + by, places() - 1)));
            event.consume();
        }
    }
}
