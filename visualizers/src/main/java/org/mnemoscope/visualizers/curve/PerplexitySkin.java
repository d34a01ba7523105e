package org.mnemoscope.visualizers.curve;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mnemoscope.engine.metric.SurprisalUnit;
import org.mnemoscope.engine.trace.Chapter;
import org.mnemoscope.engine.trace.ReadingCondition;
import org.mnemoscope.visualizers.common.ChapterTitles;
import org.mnemoscope.visualizers.common.ColourRole;
import org.mnemoscope.visualizers.common.Conditions;
import org.mnemoscope.visualizers.common.RunSoFar;
import org.mnemoscope.visualizers.common.Texts;
import org.mnemoscope.visualizers.common.Units;
import org.mnemoscope.visualizers.figure.FigureTable;
import org.mnemoscope.visualizers.figure.Pen;
import org.mnemoscope.visualizers.figure.Stroke;
import org.mnemoscope.visualizers.plot.Axis;
import org.mnemoscope.visualizers.plot.Extent;
import org.mnemoscope.visualizers.plot.LineOptions;
import org.mnemoscope.visualizers.plot.Plot;
import org.mnemoscope.visualizers.plot.PlotLine;
import org.mnemoscope.visualizers.plot.SegmentPlotSkin;
import org.mnemoscope.visualizers.plot.Tick;

/** Lines of losses or gains; chapters as faint marks. */
final class PerplexitySkin extends SegmentPlotSkin<PerplexityView> {
    private static final int TITLE = 24;

    PerplexitySkin(PerplexityView view) {
        super(view);
        redrawOn(view.logarithmicProperty());
    }

    @Override
    protected @Nullable String emptySentence() {
        PerplexityView view = getSkinnable();
        RunSoFar run = view.run();
        if (run == null || run.readCount() == 0) {
            return Texts.get("view.perplexity.empty");
        }
        if (view.shown().isEmpty()) {
            boolean alone = view.differenceProperty().get() && run.header().conditions().size() < 2;
            return Texts.get(alone ? "view.perplexity.empty.alone" : "view.perplexity.empty.hidden");
        }
        return extent().isEmpty() ? Texts.get("view.perplexity.empty") : null;
    }

    private Extent extent() {
        Extent extent = Extent.NONE;
        for (ReadingCondition condition : getSkinnable().shown()) {
            FigureTable.Column column = table().column(getSkinnable().key(condition));
            extent = extent.and(Extent.of(column::number, table().rowCount()));
        }
        return extent;
    }

    @Override
    protected Axis up() {
        PerplexityView view = getSkinnable();
        SurprisalUnit unit = view.unit();
        if (view.differenceProperty().get()) {
            return Axis.around(Texts.get("view.perplexity.gain-axis", Units.name(unit)), extent().and(0), false);
        }
        return Axis.around(Units.name(unit), extent(), view.logarithmicProperty().get());
    }

    @Override
    protected Axis across() {
        RunSoFar run = getSkinnable().run();
        Across kind = getSkinnable().acrossProperty().get();
        if (run == null || kind == Across.SEGMENT || kind == Across.CHAPTER) {
            return kind == Across.CHAPTER ? Axis.places(kind.words(), (int) super.across().to()) : super.across();
        }
        return kind == Across.TOKENS
                ? Axis.places(kind.words(), run.text().tokenCount())
                : new Axis(kind.words(), 0, 100, Axis.Kind.LINEAR);
    }

    @Override
    protected double placeOf(int segment) {
        RunSoFar run = getSkinnable().run();
        Across kind = getSkinnable().acrossProperty().get();
        if (run == null || kind == Across.SEGMENT || kind == Across.CHAPTER) {
            return segment;
        }
        double token = (double) segment * run.header().settings().segmentTokens();
        return kind == Across.TOKENS ? token : 100 * token / Math.max(1, run.text().tokenCount());
    }

    @Override
    protected int segmentNear(double place) {
        double step = placeOf(1) - placeOf(0);
        return (int) Math.round(place / step);
    }

    @Override
    protected List<Tick> ticksAcross(Plot plot, int most) {
        RunSoFar run = getSkinnable().run();
        if (run == null || getSkinnable().acrossProperty().get() != Across.CHAPTER) {
            return super.ticksAcross(plot, most);
        }
        List<Tick> ticks = new ArrayList<>();
        for (Chapter chapter : run.chapters().all()) {
            String title = ChapterTitles.brief(chapter, run.chapters().all());
            ticks.add(new Tick(placeOf(run.firstSegment(chapter)), title.length() > TITLE ? title.substring(0, TITLE - 1) + "…" : title));
        }
        return ticks;
    }

    @Override
    protected void paintBehind(Pen pen, Plot left) {
        RunSoFar run = getSkinnable().run();
        if (run == null) {
            return;
        }
        double before = Double.NEGATIVE_INFINITY;
        for (Chapter chapter : run.chapters().all()) {
            double x = pen.pixels().line(left.xOf(placeOf(run.firstSegment(chapter))));
            if (x - before >= 2) {
                pen.line(x, left.y(), x, left.bottom(), Stroke.dashed(colour(ColourRole.GRID), 1));
                before = x;
            }
        }
        if (getSkinnable().differenceProperty().get()) {
            double y = pen.pixels().line(left.yOf(0));
            pen.line(left.x(), y, left.right(), y, Stroke.of(colour(ColourRole.TEXT_MUTED), 1));
        }
    }

    @Override
    protected List<PlotLine> lines() {
        PerplexityView view = getSkinnable();
        List<PlotLine> lines = new ArrayList<>();
        for (ReadingCondition condition : view.shown()) {
            lines.add(0, new PlotLine(view.key(condition), Conditions.name(condition), Stroke.of(colour(ColourRole.of(condition)), 1.8), this::wording));
        }
        return view.smoothingProperty().get() > 1 ? LineOptions.layered(lines, colour(ColourRole.SURFACE)) : lines;
    }

    private String wording(double value) {
        PerplexityView view = getSkinnable();
        return view.differenceProperty().get() ? Units.gain(value) : Units.value(view.unit(), value);
    }

    @Override
    protected String remark() {
        return getSkinnable().note();
    }
}
