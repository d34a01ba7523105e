package org.mnemoscope.visualizers.token;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;
import org.mnemoscope.engine.metric.GainByMention;
import org.mnemoscope.engine.metric.MentionZone;
import org.mnemoscope.visualizers.axis.Numbers;
import org.mnemoscope.visualizers.common.ColourRole;
import org.mnemoscope.visualizers.common.Conditions;
import org.mnemoscope.visualizers.common.Hits;
import org.mnemoscope.visualizers.common.HoverCard;
import org.mnemoscope.visualizers.common.RunSoFar;
import org.mnemoscope.visualizers.common.Texts;
import org.mnemoscope.visualizers.common.TokenUnits;
import org.mnemoscope.visualizers.common.Zones;
import org.mnemoscope.visualizers.figure.Pen;
import org.mnemoscope.visualizers.figure.Stroke;
import org.mnemoscope.visualizers.figure.Trail;
import org.mnemoscope.visualizers.plot.Axis;
import org.mnemoscope.visualizers.plot.Extent;
import org.mnemoscope.visualizers.plot.LegendEntry;
import org.mnemoscope.visualizers.plot.PlacePlotSkin;
import org.mnemoscope.visualizers.plot.Plot;

/** A line with intervals for each zone over the distance of the last mention; a place is a bin. */
final class MentionGainSkin extends PlacePlotSkin<MentionGainView> {
    /** For a mean with its interval, in ems. */
    private static final double INTERVAL_ROOM = 9.6;

    private static final List<MentionZone> MENTIONED =
            List.of(MentionZone.SEGMENT, MentionZone.SENSORY, MentionZone.CACHE, MentionZone.EVICTED);

    private int chosen = NOWHERE;

    MentionGainSkin(MentionGainView view) {
        super(view);
    }

    @Override
    protected @Nullable String emptySentence() {
        RunSoFar run = getSkinnable().run();
        if (run == null || run.readCount() == 0) {
            return Texts.get("view.mention.empty");
        }
        if (!run.header().conditions().contains(getSkinnable().baseline())) {
            return Texts.get("view.baseline.not-run", Conditions.name(getSkinnable().baseline()));
        }
        return bins().isEmpty() ? Texts.get("view.mention.none") : null;
    }

    @Override
    protected String remark() {
        return getSkinnable().note();
    }

    private List<GainByMention.Bin> bins() {
        return getSkinnable().gain().bins();
    }

    @Override
    protected Axis across() {
        int most = bins().stream().mapToInt(GainByMention.Bin::to).max().orElse(2);
        return new Axis(Texts.get("view.mention.axis"), 1, Math.max(2, most), Axis.Kind.LOGARITHMIC);
    }

    @Override
    protected Axis up() {
        double[] ends = bins().stream().flatMapToDouble(bin -> Double.isNaN(bin.halfWidth())
                ? DoubleStream.of(bin.meanNats())
                : DoubleStream.of(bin.meanNats() - bin.halfWidth(), bin.meanNats() + bin.halfWidth()))
                .map(this::inUnit).toArray();
        return Axis.around(Texts.get("view.mention.axis.gain", TokenUnits.name(getSkinnable().unit())),
                Extent.of(i -> ends[i], ends.length).and(0), false);
    }

    private double inUnit(double nats) {
        return TokenUnits.of(getSkinnable().unit(), nats);
    }

    private Color colour(MentionZone zone) {
        return colour(ColourRole.valueOf("ZONE_" + zone.name()));
    }

    /** The bin under the mouse, or else the zone as a whole. */
    @Override
    protected List<LegendEntry> legend(double place) {
        GainByMention.Bin pointed = Double.isNaN(place) ? null : bins().get(placeAt(place));
        List<LegendEntry> entries = new ArrayList<>();
        for (MentionZone zone : MENTIONED) {
            String value = pointed == null
                    ? getSkinnable().gain().zones().stream().filter(bin -> bin.zone() == zone).map(this::words).findFirst().orElse("–")
                    : pointed.zone() == zone ? words(pointed) : "";
            entries.add(new LegendEntry(Zones.name(zone), Stroke.of(colour(zone), 2), value, INTERVAL_ROOM));
        }
        return entries;
    }

    private String words(GainByMention.Bin bin) {
        String mean = Numbers.signed(inUnit(bin.meanNats()), 3);
        return Double.isNaN(bin.halfWidth()) ? mean : mean + " ± " + Numbers.fixed(inUnit(bin.halfWidth()), 3);
    }

    @Override
    protected void paintData(Pen pen, Plot left, Plot right) {
        double zero = pen.pixels().line(left.yOf(0));
        pen.line(left.x(), zero, left.right(), zero, Stroke.of(colour(ColourRole.TEXT_SUBTLE), 1));
        for (MentionZone zone : MENTIONED) {
            Trail line = new Trail();
            for (GainByMention.Bin bin : bins()) {
                if (bin.zone() == zone) {
                    line.add(left.xOf(middle(bin)), left.yOf(inUnit(bin.meanNats())));
                    interval(pen, left, bin, colour(zone));
                }
            }
            pen.line(line, Stroke.of(colour(zone), 1.6));
            for (int i = 0; i < line.size(); i++) {
                pen.disc(line.x(i), line.y(i), 0.3 * em(), colour(zone));
            }
        }
    }

    /** A bar over the point of every bin that holds tokens of hits. */
    @Override
    protected void paintHits(Pen pen, Plot plot, Hits hits) {
        double half = 0.4 * em();
        for (GainByMention.Bin bin : getSkinnable().binsOf(hits.tokens())) {
            pen.fillRect(plot.xOf(middle(bin)) - half, plot.yOf(inUnit(bin.meanNats())) - 2 * half, 2 * half, half, colour(ColourRole.HIT));
        }
    }

    private void interval(Pen pen, Plot plot, GainByMention.Bin bin, Color colour) {
        if (!Double.isNaN(bin.halfWidth())) {
            double x = plot.xOf(middle(bin));
            double low = plot.yOf(inUnit(bin.meanNats() - bin.halfWidth()));
            double high = plot.yOf(inUnit(bin.meanNats() + bin.halfWidth()));
            double cap = 0.25 * em();
            Stroke stroke = Stroke.of(colour, 1);
            pen.line(x, low, x, high, stroke);
            pen.line(x - cap, low, x + cap, low, stroke);
            pen.line(x - cap, high, x + cap, high, stroke);
        }
    }

    /** The middle of a bin on a log axis, moved a little by zone so that intervals of the same distance stand side by side. */
    private static double middle(GainByMention.Bin bin) {
        return Math.sqrt((double) bin.from() * bin.to()) * Math.pow(2, 0.08 * (bin.zone().ordinal() - 1.5));
    }

    @Override
    protected int places() {
        return bins().size();
    }

    @Override
    protected int placeNear(double value) {
        int nearest = 0;
        for (int i = 1; i < bins().size(); i++) {
            nearest = distance(i, value) < distance(nearest, value) ? i : nearest;
        }
        return nearest;
    }

    private double distance(int place, double value) {
        return Math.abs(Math.log(middle(bins().get(place)) / Math.max(1e-9, value)));
    }

    @Override
    protected double valueOf(int place) {
        return middle(bins().get(place));
    }

    @Override
    protected int chosen() {
        return Math.min(chosen, places() - 1);
    }

    @Override
    protected void choose(int place) {
        chosen = place;
        getSkinnable().pick(place, place);
        redrawOver();
    }

    @Override
    protected void brush(int from, int to, boolean ended) {
        if (ended) {
            getSkinnable().pick(from, to);
        }
    }

    @Override
    protected HoverCard.Content content(RunSoFar run, int place) {
        GainByMention.Bin bin = bins().get(place);
        String title = Texts.get("view.mention.card", Zones.name(bin.zone()), Numbers.grouped(bin.from()), Numbers.grouped(bin.to() - 1L));
        return new HoverCard.Content(title, List.of(
                new HoverCard.Row(Texts.get("view.mention.gain"), words(bin) + " " + TokenUnits.name(getSkinnable().unit())),
                new HoverCard.Row(Texts.get("view.mention.tokens"), Numbers.grouped(bin.tokens()))), List.of(Texts.get("view.mention.card.click")));
    }

    @Override
    protected String spoken() {
        StringBuilder words = new StringBuilder(getSkinnable().info().title()).append('.');
        for (GainByMention.Bin zone : getSkinnable().gain().zones()) {
            words.append(' ').append(Zones.name(zone.zone())).append(": ").append(words(zone)).append(", ")
                    .append(Texts.get("view.mention.count", Numbers.grouped(zone.tokens()))).append('.');
        }
        return words.toString();
    }
}
