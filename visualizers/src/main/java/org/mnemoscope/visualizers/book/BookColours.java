package org.mnemoscope.visualizers.book;

import java.util.function.DoubleFunction;
import javafx.scene.image.Image;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import org.mnemoscope.visualizers.colormap.Ramp;
import org.mnemoscope.visualizers.common.ColourRole;
import org.mnemoscope.visualizers.figure.FigureTable;

/** Colours of the strip. They grow with the square root, so that the few large values do not leave all others alike. */
final class BookColours {
    private static final double GREY = 0.72;
    private static final int LEGEND_STEPS = 64;

    private final BookView view;

    BookColours(BookView view) {
        this.view = view;
    }

    /** The values at the two ends of the colours; both NaN where nothing was measured. */
    record Scale(double low, double high, boolean diverging) {
        boolean known() {
            return !Double.isNaN(high);
        }
    }

    /** Gains lie around zero, recall begins there, surprisal does not. */
    Scale scale(FigureTable.Column values, int count) {
        double low = Double.NaN;
        double high = Double.NaN;
        for (int n = 0; n < count; n++) {
            double value = values.number(n);
            low = Double.isNaN(low) || value < low ? value : low;
            high = Double.isNaN(high) || value > high ? value : high;
        }
        return switch (view.measureProperty().get()) {
            case GAIN -> new Scale(-Math.max(Math.abs(low), Math.abs(high)), Math.max(Math.abs(low), Math.abs(high)), true);
            case SURPRISAL -> new Scale(low, high, false);
            case RECALLED -> new Scale(Math.min(0, low), high, false);
        };
    }

    /** One column of pixels for each column of cells: the highest value above, the lowest below. */
    Image image(BookCells cells, Scale scale) {
        DoubleFunction<Color> of = colours(scale);
        WritableImage image = new WritableImage(cells.columns(), 2);
        for (int column = 0; column < cells.columns(); column++) {
            BookCells.State state = cells.state(column);
            for (int row = 0; row < 2; row++) {
                double value = row == 0 ? cells.high(column) : cells.low(column);
                image.getPixelWriter().setColor(column, row, switch (state) {
                    case UNREAD -> view.colour(ColourRole.RAISED);
                    case UNMEASURED -> view.colour(ColourRole.GRID);
                    case GREYED -> of.apply(value).interpolate(view.colour(ColourRole.SURFACE), GREY);
                    case SHOWN -> of.apply(value);
                });
            }
        }
        return image;
    }

    /** The colours between the ends, for the legend. */
    Image ramp(Scale scale) {
        DoubleFunction<Color> of = colours(scale);
        WritableImage image = new WritableImage(LEGEND_STEPS, 1);
        for (int step = 0; step < LEGEND_STEPS; step++) {
            image.getPixelWriter().setColor(step, 0, of.apply(scale.low() + (scale.high() - scale.low()) * step / (LEGEND_STEPS - 1)));
        }
        return image;
    }

    private DoubleFunction<Color> colours(Scale scale) {
        if (scale.diverging()) {
            Color middle = view.colour(ColourRole.RAISED).interpolate(view.colour(ColourRole.TEXT_SUBTLE), 0.35);
            Color above = view.colour(ColourRole.GAIN);
            Color below = view.colour(ColourRole.LOSS);
            return value -> middle.interpolate(value < 0 ? below : above, share(Math.abs(value), 0, scale.high()));
        }
        Ramp ramp = Ramp.on(view.colour(ColourRole.SURFACE), view.amountRamp()).part(0.08, 1);
        return value -> ramp.colour(share(value, scale.low(), scale.high()));
    }

    private static double share(double value, double low, double high) {
        return high > low ? Math.sqrt(Math.max(0, Math.min(1, (value - low) / (high - low)))) : 0;
    }
}
