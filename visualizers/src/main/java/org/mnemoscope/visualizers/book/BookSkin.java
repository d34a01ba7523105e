package org.mnemoscope.visualizers.book;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;
import org.mnemoscope.engine.trace.Chapter;
import org.mnemoscope.engine.trace.Note;
import org.mnemoscope.visualizers.common.ChapterTitles;
import org.mnemoscope.visualizers.common.ColourRole;
import org.mnemoscope.visualizers.common.Excerpts;
import org.mnemoscope.visualizers.common.HoverCard;
import org.mnemoscope.visualizers.common.IndexSet;
import org.mnemoscope.visualizers.common.NamedPick;
import org.mnemoscope.visualizers.common.RunSoFar;
import org.mnemoscope.visualizers.common.Selection;
import org.mnemoscope.visualizers.common.Texts;
import org.mnemoscope.visualizers.figure.FigureSkin;
import org.mnemoscope.visualizers.figure.FigureTable;
import org.mnemoscope.visualizers.figure.HitMarks;
import org.mnemoscope.visualizers.figure.Pen;
import org.mnemoscope.visualizers.figure.Stroke;
import org.mnemoscope.visualizers.figure.TextLook;
import org.mnemoscope.visualizers.figure.Trail;
import org.mnemoscope.visualizers.figure.Words;

/** Chapters above, a band of colours, and below it what is picked and found. Lengths in ems. */
final class BookSkin extends FigureSkin<BookView> {
    private static final double HEIGHT = 4.2;
    private static final double HEIGHT_WITH_TABLE = 16;
    private static final double SIDE = 0.8;
    private static final double HEAD = 1.7;
    private static final double FOOT = 1;
    private static final double LEGEND = 17;
    private static final double LEAST_TITLE = 3;
    private static final int EXCERPT = 160;
    private static final int NOTE = 60;
    /** A card may hang out of the strip, over what lies below. */
    private static final double ROOM_FOR_CARD = 400;

    private final BookColours colours;
    /** The chapter whose title stands out. */
    private Optional<Chapter> marked = Optional.empty();

    BookSkin(BookView view) {
        super(view);
        colours = new BookColours(view);
        redrawOn(view.selection().marks().marksProperty());
        new BookGestures(this, view).install();
    }

    /** The band: where it lies and how many segments it holds. */
    record Band(double x, double y, double width, double height, int segments) {
        double xOf(double segment) {
            return x + width * segment / segments;
        }

        double bottom() {
            return y + height;
        }
    }

    private Band band(double width, double height) {
        RunSoFar run = getSkinnable().run();
        double x = pixels().edge(SIDE * em());
        double y = pixels().edge(HEAD * em());
        return new Band(x, y, Math.max(1, pixels().edge(width - 2 * x)), Math.max(1, pixels().edge(height - FOOT * em() - y)),
                run == null ? 1 : Math.max(1, run.segmentCount()));
    }

    Band band() {
        return band(getSkinnable().getWidth(), getSkinnable().getHeight());
    }

    @Override
    protected @Nullable String emptySentence() {
        RunSoFar run = getSkinnable().run();
        return run == null || run.segmentCount() == 0 ? Texts.get("view.book.empty") : null;
    }

    @Override
    protected void paint(Pen pen, double width, double height) {
        Band band = band(width, height);
        RunSoFar run = getSkinnable().run();
        if (run == null) {
            return;
        }
        FigureTable.Column values = getSkinnable().table().column(getSkinnable().measureProperty().get().key());
        Selection selection = getSkinnable().selection();
        BookCells cells = BookCells.of(band.segments(), pen.pixels().pixels(band.width()), run.readCount(), values::number, selection::isGreyed);
        BookColours.Scale scale = colours.scale(values, run.readCount());
        pen.cells(colours.image(cells, scale), band.x(), band.y(), band.width(), band.height());
        chapters(pen, band, run, width - LEGEND * em());
        legend(pen, band, scale);
        for (IndexSet.Range range : selection.picked().segments().ranges()) {
            double from = band.xOf(range.start());
            pen.fillRect(from, band.bottom() + 1, Math.max(2, band.xOf(range.end()) - from), 0.2 * em(), colour(ColourRole.CURSOR));
        }
        HitMarks.paint(pen, selection.hitsProperty().get().segments(), band::xOf, band.bottom() + 0.85 * em(), colour(ColourRole.HIT));
        named(pen, band, selection.marks().named());
        for (Note note : selection.marks().get().notes()) {
            flag(pen, band.xOf(note.segment() + 0.5), band.bottom() + 0.1 * em());
        }
    }

    /** The line of the selected segment lies over the band; of the band only the title of its chapter depends on it. */
    @Override
    protected void cursorMoved() {
        RunSoFar run = getSkinnable().run();
        if (run != null && !chapterHere(run).equals(marked)) {
            redraw();
        } else {
            redrawCursor();
        }
    }

    private Optional<Chapter> chapterHere(RunSoFar run) {
        return Optional.of(getSkinnable().selection().getSegment())
                .filter(segment -> segment >= 0 && segment < run.segmentCount()).flatMap(run::chapterOf);
    }

    /** Lines above the band in the colours of named selections; more than three share them. */
    private void named(Pen pen, Band band, List<NamedPick> named) {
        for (int i = 0; i < named.size(); i++) {
            for (IndexSet.Range range : named.get(i).picked().segments().ranges()) {
                double from = band.xOf(range.start());
                pen.fillRect(from, band.y() - 2 - 2 * (i % 3), Math.max(2, band.xOf(range.end()) - from), 1.5, colour(named.get(i).role()));
            }
        }
    }

    /** A ribbon that hangs from the band. */
    private void flag(Pen pen, double x, double y) {
        double half = 0.26 * em();
        double height = 0.85 * em();
        pen.area(new Trail().add(x - half, y).add(x + half, y).add(x + half, y + height).add(x, y + height - half).add(x - half, y + height),
                colour(ColourRole.TEXT));
    }

    private void cursor(Pen pen, Band band, int segment) {
        if (segment >= 0 && segment < band.segments()) {
            double x = pen.pixels().line(band.xOf(segment + 0.5));
            double wing = 0.4 * em();
            Color colour = colour(ColourRole.CURSOR);
            pen.line(x, band.y(), x, band.bottom(), Stroke.of(colour(ColourRole.SURFACE), 4));
            pen.line(x, band.y(), x, band.bottom(), Stroke.of(colour, 2));
            pen.area(new Trail().add(x - wing, band.y() - wing).add(x + wing, band.y() - wing).add(x, band.y() + 0.5 * wing), colour);
        }
    }

    /** A line where a chapter begins, and its title where there is room for some of it. */
    private void chapters(Pen pen, Band band, RunSoFar run, double end) {
        List<Chapter> chapters = run.chapters().all();
        marked = chapterHere(run);
        double y = 0.75 * em();
        double free = band.x();
        for (int i = 0; i < chapters.size(); i++) {
            double x = pen.pixels().line(band.xOf(run.firstSegment(chapters.get(i))));
            double next = i + 1 < chapters.size() ? band.xOf(run.firstSegment(chapters.get(i + 1))) : end;
            pen.line(x, band.y(), x, band.bottom(), Stroke.of(colour(ColourRole.SURFACE), 1));
            pen.line(x, 0.3 * em(), x, band.y(), Stroke.of(colour(ColourRole.BORDER), 1));
            double room = Math.min(next, end) - x - 0.8 * em();
            if (x >= free && room >= LEAST_TITLE * em()) {
                boolean current = marked.filter(chapters.get(i)::equals).isPresent();
                TextLook look = TextLook.left(colour(current ? ColourRole.TEXT : ColourRole.TEXT_MUTED)).scaled(0.85);
                String whole = chapters.get(i).title();
                String title = pen.widthOf(whole, look) <= room ? whole : Words.cut(pen, ChapterTitles.brief(chapters.get(i), chapters), look, room);
                pen.text(title, x + 0.35 * em(), y, look);
                free = x + 0.35 * em() + pen.widthOf(title, look);
            }
        }
    }

    private void legend(Pen pen, Band band, BookColours.Scale scale) {
        TextLook look = TextLook.right(colour(ColourRole.TEXT_MUTED)).scaled(0.85);
        double right = band.x() + band.width();
        double y = 0.75 * em();
        if (!scale.known()) {
            pen.text(Texts.get("view.map.colour.missing"), right, y, look);
            return;
        }
        BookMeasure measure = getSkinnable().measureProperty().get();
        String high = measure.wording(scale.high());
        double end = right - pen.widthOf(high, look) - 0.4 * em();
        double width = 6 * em();
        pen.text(high, right, y, look);
        pen.cells(colours.ramp(scale), end - width, y - 0.3 * em(), width, 0.6 * em());
        pen.text(measure.wording(scale.low()), end - width - 0.4 * em(), y, look);
    }

    @Override
    protected void paintStill(Pen pen, double width, double height) {
        cursor(pen, band(width, height), getSkinnable().selection().getSegment());
    }

    @Override
    protected void paintOver(Pen pen, double width, double height) {
        paintStill(pen, width, height);
        Band band = band(width, height);
        int hovered = getSkinnable().selection().hoveredProperty().get();
        if (hovered >= 0 && hovered < band.segments()) {
            double x = pen.pixels().line(band.xOf(hovered + 0.5));
            pen.line(x, band.y() - 0.2 * em(), x, band.bottom() + 0.2 * em(), Stroke.of(colour(ColourRole.TEXT), 1));
        }
    }

    /** The segment at a place, also of one beyond the ends; none where nothing is shown. */
    int segmentAt(double x) {
        Band band = band();
        int segment = (int) Math.floor((x - band.x()) / band.width() * band.segments());
        return emptySentence() == null ? Math.max(0, Math.min(segment, band.segments() - 1)) : Selection.NONE;
    }

    void point(double x, double y) {
        RunSoFar run = getSkinnable().run();
        int segment = getSkinnable().tableShownProperty().get() ? Selection.NONE : segmentAt(x);
        getSkinnable().selection().hoveredProperty().set(segment);
        if (run != null && segment != Selection.NONE) {
            card().show(content(run, segment), x, y, getSkinnable().getWidth(), getSkinnable().getHeight() + ROOM_FOR_CARD);
        } else {
            card().hide();
        }
    }

    private HoverCard.Content content(RunSoFar run, int segment) {
        List<HoverCard.Row> rows = new ArrayList<>();
        run.chapterOf(segment).ifPresent(chapter -> rows.add(new HoverCard.Row(Texts.get("view.book.chapter"), chapter.title())));
        BookMeasure measure = getSkinnable().measureProperty().get();
        double value = run.isRead(segment) ? getSkinnable().table().column(measure.key()).number(segment) : Double.NaN;
        if (!Double.isNaN(value)) {
            rows.add(new HoverCard.Row(measure.words(), measure.wording(value)));
        }
        getSkinnable().selection().marks().get().noteOn(segment).ifPresent(note -> rows.add(new HoverCard.Row(
                Texts.get("view.book.has-note"), Excerpts.oneLine(note.text(), NOTE))));
        return new HoverCard.Content(Texts.get("view.plot.card", segment), rows, List.of("“" + run.beginningOf(segment, EXCERPT) + "”"));
    }

    @Override
    protected String spoken() {
        RunSoFar run = getSkinnable().run();
        int segment = getSkinnable().selection().getSegment();
        if (run == null || segment < 0 || segment >= run.segmentCount()) {
            return getSkinnable().info().title();
        }
        StringBuilder spoken = new StringBuilder(Texts.get("view.book.spoken", segment, run.segmentCount()));
        content(run, segment).rows().forEach(row -> spoken.append(", ").append(row.name()).append(' ').append(row.value()));
        return spoken.toString();
    }

    @Override
    protected double computePrefHeight(double width, double top, double right, double bottom, double left) {
        return top + bottom + em() * (getSkinnable().tableShownProperty().get() ? HEIGHT_WITH_TABLE : HEIGHT);
    }

    @Override
    protected double computeMinHeight(double width, double top, double right, double bottom, double left) {
        return computePrefHeight(width, top, right, bottom, left);
    }
}
