package org.mnemoscope.visualizers.reader;

import java.util.Optional;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;
import org.mnemoscope.engine.metric.LastMentions;
import org.mnemoscope.engine.metric.MentionZone;
import org.mnemoscope.engine.trace.Floats;
import org.mnemoscope.engine.trace.SegmentTrace;
import org.mnemoscope.engine.trace.TokenRange;
import org.mnemoscope.visualizers.common.ColourRole;
import org.mnemoscope.visualizers.common.Selection;

/** The backgrounds of a segment's tokens. */
final class TokenColours {
    private static final double FAINTEST = 0.01;
    private static final double ZONE_OPACITY = 0.5;
    /** What is left of the tint of tokens that are not picked while others are. */
    private static final double GREYED = 0.2;

    private final ReadingPainter.Scene scene;
    private final TokenRange tokens;
    private final TokenTint tint;
    private final Optional<Floats> values;

    private TokenColours(ReadingPainter.Scene scene, SegmentTrace trace, TokenTint tint) {
        this.scene = scene;
        this.tokens = trace.tokens();
        this.tint = tint;
        this.values = TintScale.values(tint, trace, scene.view().selection().baselineProperty().get());
    }

    static TokenColours of(ReadingPainter.Scene scene, SegmentTrace trace, TokenTint tint) {
        return new TokenColours(scene, trace, tint);
    }

    /** The colour behind the i-th token of the segment; null for none. */
    @Nullable Color of(int i) {
        Color colour = tint == TokenTint.MENTION ? zone(tokens.start() + i) : scaled(i);
        Selection selection = scene.view().selection();
        int segment = scene.run().segmentation().segmentOf(tokens.start());
        return colour != null && selection.isTokenGreyed(tokens.start() + i, segment) ? colour.deriveColor(0, 1, 1, GREYED) : colour;
    }

    private @Nullable Color scaled(int i) {
        int scored = values.map(row -> i - tokens.size() + row.size()).orElse(-1);
        if (scored < 0) {
            return null;
        }
        double strength = TintScale.strength(tint, values.orElseThrow().get(scored));
        ColourRole positive = tint == TokenTint.GAIN ? ColourRole.GAIN : ColourRole.SURPRISAL;
        return Math.abs(strength) <= FAINTEST ? null : TintScale.colour(strength, scene.colour(positive), scene.colour(ColourRole.LOSS));
    }

    private Color zone(int token) {
        LastMentions mentions = scene.run().lastMentions();
        return colour(scene.view(), mentions.zone(token));
    }

    /** The tint of a zone. */
    static Color colour(ReadingView view, MentionZone zone) {
        return view.colour(ColourRole.valueOf("ZONE_" + zone.name())).deriveColor(0, 1, 1, ZONE_OPACITY);
    }
}
