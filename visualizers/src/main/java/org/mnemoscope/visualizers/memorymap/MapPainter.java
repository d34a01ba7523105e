package org.mnemoscope.visualizers.memorymap;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.paint.Color;
import org.mnemoscope.engine.metric.Neighbours;
import org.mnemoscope.engine.metric.RecallStats;
import org.mnemoscope.visualizers.axis.Numbers;
import org.mnemoscope.visualizers.axis.PixelGrid;
import org.mnemoscope.visualizers.colormap.Ramp;
import org.mnemoscope.visualizers.common.ColourRole;
import org.mnemoscope.visualizers.common.RunSoFar;
import org.mnemoscope.visualizers.common.Selection;
import org.mnemoscope.visualizers.common.Texts;
import org.mnemoscope.visualizers.figure.Ground;
import org.mnemoscope.visualizers.figure.Pen;
import org.mnemoscope.visualizers.figure.Span;
import org.mnemoscope.visualizers.figure.Stroke;
import org.mnemoscope.visualizers.figure.TextLook;
import org.mnemoscope.visualizers.figure.Trail;
import org.mnemoscope.visualizers.figure.Words;

/** Draws the memory map: frame, reading-order line, points, and what is selected and joined to it. */
final class MapPainter {
    /** So much of the map its words may cover; a lower one has the first of them, and the note below a picture all. */
    private static final double LARGEST_BADGE = 0.25;
    private static final double LEFT = 2.6;
    private static final double BOTTOM = 2.6;
    private static final double MARGIN = 1.0;
    private static final double GREY = 0.5;
    private static final int LINKED = 8;

    private MapPainter() {}

    /** Where the map lies in the view. */
    record Plot(double x, double y, double width, double height) {
        boolean contains(double placeX, double placeY) {
            return placeX >= x && placeY >= y && placeX < x + width && placeY < y + height;
        }
    }

    /** All that is painted. */
    record Scene(MemoryMapView view, RunSoFar run, MapLayout layout, MapValues values, MapViewport viewport, Plot plot) {
        double x(int segment) {
            return plot.x() + viewport.xOf(layout.x().get(segment));
        }

        double y(int segment) {
            return plot.y() + viewport.yOf(layout.y().get(segment));
        }

        boolean has(int segment) {
            return segment >= 0 && segment < layout.count();
        }

        Color colour(ColourRole role) {
            return view.colour(role);
        }

        Ramp ramp() {
            return Ramp.on(colour(ColourRole.SURFACE), view.orderRamp()).part(0.18, 1);
        }
    }

    /** One point that the selected one is joined to. */
    private record Link(int segment, double strength) {}

    static Plot plot(double width, double height, double em, PixelGrid pixels) {
        double x = pixels.edge(LEFT * em);
        double y = pixels.edge(MARGIN * em);
        return new Plot(x, y, Math.max(1, pixels.edge(width - MARGIN * em) - x), Math.max(1, pixels.edge(height - BOTTOM * em) - y));
    }

    static void paint(Pen pen, Scene scene) {
        Plot plot = scene.plot();
        pen.fillRect(plot.x(), plot.y(), plot.width(), plot.height(), scene.colour(ColourRole.RAISED));
        pen.inside(plot.x(), plot.y(), plot.width(), plot.height(), () -> {
            if (scene.layout().axes() != null) {
                zeroLines(pen, scene);
            }
            if (scene.view().orderLineProperty().get()) {
                orderLine(pen, scene);
            }
            points(pen, scene, true);
            points(pen, scene, false);
            hits(pen, scene);
            selected(pen, scene);
        });
        titles(pen, scene);
        legend(pen, scene);
    }

    private static void zeroLines(Pen pen, Scene scene) {
        Plot plot = scene.plot();
        Stroke line = Stroke.of(scene.colour(ColourRole.GRID), pen.pixels().hairline());
        double x = pen.pixels().line(plot.x() + scene.viewport().xOf(0));
        double y = pen.pixels().line(plot.y() + scene.viewport().yOf(0));
        pen.line(x, plot.y(), x, plot.y() + plot.height(), line);
        pen.line(plot.x(), y, plot.x() + plot.width(), y, line);
    }

    private static void orderLine(Pen pen, Scene scene) {
        Trail trail = new Trail();
        for (int i = 0; i < scene.layout().count(); i++) {
            if (!scene.view().playback().isLater(i)) {
                trail.add(scene.x(i), scene.y(i));
            }
        }
        double opacity = Math.max(0.12, Math.min(0.6, 60.0 / Math.max(1, trail.size())));
        pen.line(trail, Stroke.of(scene.colour(ColourRole.TEXT_MUTED).deriveColor(0, 1, 1, opacity), 1));
    }

    /** The points that recede, or those that do not: these lie on top. */
    private static void points(Pen pen, Scene scene, boolean greyed) {
        double radius = pen.em() * (scene.layout().count() > 2000 ? 0.16 : scene.layout().count() > 400 ? 0.2 : 0.3);
        Selection selection = scene.view().selection();
        Ramp ramp = scene.ramp();
        Color grey = scene.colour(ColourRole.RAISED).interpolate(scene.colour(ColourRole.TEXT_SUBTLE), GREY);
        for (int i = 0; i < scene.layout().count(); i++) {
            if ((selection.isMemoryGreyed(i) || scene.view().playback().isLater(i)) == greyed) {
                Color colour = scene.values().colour(i, scene.view(), ramp);
                pen.disc(scene.x(i), scene.y(i), greyed ? 0.8 * radius : radius, greyed ? grey : colour);
            }
        }
    }

    /** Rings around what find in the text has found. */
    private static void hits(Pen pen, Scene scene) {
        Stroke stroke = Stroke.of(scene.colour(ColourRole.HIT), 1.5);
        scene.view().selection().hitsProperty().get().segments().stream().filter(scene::has)
                .forEach(segment -> ring(pen, scene, segment, scene.layout().count() > 400 ? 0.32 : 0.45, stroke));
    }

    /** The selected point, joined to those it recalls most or to its true neighbours: the nearer, the bolder. */
    private static void selected(Pen pen, Scene scene) {
        int selected = scene.view().selection().getSegment();
        if (!scene.has(selected)) {
            return;
        }
        Color mark = scene.colour(scene.view().linksProperty().get() == MapLinks.RECALLED ? ColourRole.RECALL : ColourRole.HMT);
        for (Link link : links(scene, selected)) {
            Stroke line = Stroke.of(mark.deriveColor(0, 1, 1, 0.15 + 0.75 * link.strength()), 0.75 + 1.75 * link.strength());
            pen.line(scene.x(selected), scene.y(selected), scene.x(link.segment()), scene.y(link.segment()), line);
            ring(pen, scene, link.segment(), 0.35 + 0.3 * link.strength(), Stroke.of(line.colour(), 1.5));
        }
        pen.disc(scene.x(selected), scene.y(selected), 0.5 * pen.em(), scene.values().colour(selected, scene.view(), scene.ramp()));
        ring(pen, scene, selected, 0.62, Stroke.of(scene.colour(ColourRole.CURSOR), 2.5));
        double x = scene.x(selected) + 0.95 * pen.em();
        double y = scene.y(selected) - 0.8 * pen.em();
        TextLook look = TextLook.left(scene.colour(ColourRole.CURSOR)).inBold();
        String number = Integer.toString(selected);
        pen.fillRect(x - 2, y - 0.6 * pen.em(), pen.widthOf(number, look) + 4, 1.2 * pen.em(), scene.colour(ColourRole.RAISED).deriveColor(0, 1, 1, 0.8));
        pen.text(number, x, y, look);
    }

    private static List<Link> links(Scene scene, int selected) {
        List<Link> links = new ArrayList<>();
        if (scene.view().linksProperty().get() == MapLinks.RECALLED) {
            List<RecallStats.Recalled> strongest = scene.run().trace(selected).recall()
                    .map(recall -> RecallStats.strongest(recall, LINKED)).orElse(List.of());
            strongest.stream().filter(one -> scene.has(one.segment()))
                    .forEach(one -> links.add(new Link(one.segment(), one.weight() / strongest.get(0).weight())));
        } else if (scene.view().linksProperty().get() == MapLinks.NEIGHBOURS) {
            List<Neighbours.Neighbour> nearest = scene.view().neighbours(selected);
            for (int i = 0; i < nearest.size(); i++) {
                links.add(new Link(nearest.get(i).index(), 1 - (double) i / nearest.size()));
            }
        }
        return links;
    }

    static void ring(Pen pen, Scene scene, int segment, double radiusEm, Stroke stroke) {
        double radius = radiusEm * pen.em();
        Trail circle = new Trail();
        for (int i = 0; i <= 24; i++) {
            circle.add(scene.x(segment) + radius * Math.cos(Math.PI * i / 12), scene.y(segment) + radius * Math.sin(Math.PI * i / 12));
        }
        pen.line(circle, stroke);
    }

    private static void titles(Pen pen, Scene scene) {
        Plot plot = scene.plot();
        TextLook look = TextLook.centre(scene.colour(ColourRole.TEXT));
        double below = plot.y() + plot.height() + 1.3 * pen.em();
        if (scene.layout().axes() == null) {
            pen.text(Texts.get("view.map.umap"), plot.x() + plot.width() / 2, below, look);
        } else {
            pen.text(title(1, scene.layout().xShare()), plot.x() + plot.width() / 2, below, look);
            double bottom = plot.y() + plot.height() + 2 * pen.em();
            new Span(0, bottom).title(pen, title(2, scene.layout().yShare()), 1.3 * pen.em(), plot.y() + plot.height() / 2, look);
        }
        TextLook small = TextLook.left(scene.colour(ColourRole.TEXT_MUTED)).scaled(0.9);
        double room = plot.width() - 0.9 * pen.em();
        List<String> badge = Words.wrapped(pen, MapWords.badge(scene.layout()), small, room);
        if (badge.size() * 1.3 * pen.em() > LARGEST_BADGE * plot.height()) {
            badge = List.of(Words.fitted(pen, MapWords.badge(scene.layout()), small, room));
        }
        for (int i = 0; i < badge.size(); i++) {
            double y = plot.y() + plot.height() - (0.9 + 1.3 * (badge.size() - 1 - i)) * pen.em();
            new Ground(scene.colour(ColourRole.RAISED)).text(pen, badge.get(i), plot.x() + 0.8 * pen.em(), y, small);
        }
    }

    private static String title(int component, double share) {
        return Texts.get("view.map.axis", component, Numbers.fixed(100 * share, share < 0.1 ? 1 : 0));
    }

    private static void legend(Pen pen, Scene scene) {
        Plot plot = scene.plot();
        double em = pen.em();
        double width = Math.min(9 * em, plot.width() / 4);
        if (width < 4 * em) {
            return;
        }
        if (scene.values().clusters() > 0) {
            width = 1.5 * em * scene.values().clusters();
        } else if (!scene.values().isEmpty()) { // both ends of the ramp have room for their words
            TextLook word = TextLook.left(scene.colour(ColourRole.TEXT_MUTED));
            width = Math.max(width, pen.widthOf(scene.values().lowLabel(), word) + pen.widthOf(scene.values().highLabel(), word) + em);
        }
        Ground ground = new Ground(scene.colour(ColourRole.RAISED));
        TextLook right = TextLook.right(scene.colour(ColourRole.TEXT_MUTED));
        double x = pen.pixels().edge(plot.x() + plot.width() - width - em);
        double y = pen.pixels().edge(plot.y() + 1.8 * em);
        ground.text(pen, MapWords.colour(scene.view()), x + width, y - 0.9 * em, right);
        if (scene.values().isEmpty()) {
            ground.text(pen, Texts.get("view.map.colour.missing"), x + width, y + 0.6 * em, right);
            return;
        }
        if (scene.values().clusters() > 0) {
            clusters(pen, scene, x, y);
            return;
        }
        Ramp ramp = scene.ramp();
        for (double step = 0; step < width; step++) {
            pen.fillRect(x + step, y, 1.5, 0.6 * em, scene.values().at((step + 0.5) / width, scene.view(), ramp));
        }
        ground.text(pen, scene.values().lowLabel(), x, y + 1.5 * em, TextLook.left(scene.colour(ColourRole.TEXT_MUTED)));
        ground.text(pen, scene.values().highLabel(), x + width, y + 1.5 * em, right);
    }

    /** A dot for each cluster with its number: they have no order that a ramp could show. */
    private static void clusters(Pen pen, Scene scene, double x, double y) {
        double em = pen.em();
        for (int cluster = 1; cluster <= scene.values().clusters(); cluster++) {
            double centre = x + (1.5 * cluster - 0.75) * em;
            pen.disc(centre, y + 0.3 * em, 0.4 * em, scene.colour(MapValues.cluster(cluster)));
            pen.text(scene.values().label(cluster), centre, y + 1.5 * em, TextLook.centre(scene.colour(ColourRole.TEXT_MUTED)));
        }
    }
}
