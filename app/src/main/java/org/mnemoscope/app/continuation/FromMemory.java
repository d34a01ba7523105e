package org.mnemoscope.app.continuation;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.mnemoscope.app.workspace.Questions;
import org.mnemoscope.engine.model.MemoryModel;
import org.mnemoscope.engine.model.Place;
import org.mnemoscope.engine.trace.Floats;
import org.mnemoscope.engine.trace.HmtSettings;
import org.mnemoscope.engine.trace.ReadingCondition;
import org.mnemoscope.engine.trace.RunHeader;
import org.mnemoscope.engine.trace.Segmentation;
import org.mnemoscope.engine.trace.TokenizedText;

/**
 * Lets the model write from one memory and from nothing else, on the engine thread.
 *
 * @param memory   of the segment
 * @param settings effective settings
 */
record FromMemory(RunHeader header, TokenizedText text, int segment, Floats memory, HmtSettings settings, Wish wish, boolean pastEnd)
        implements Questions.Question<FromMemory.Part> {

    /** What was written next; the last part is empty, and holds what the text echoes of the segment. */
    record Part(Piece piece, Optional<Echo> echo) {}

    @Override
    public void answer(MemoryModel model, Consumer<Part> parts, BooleanSupplier stopped) {
        StringBuilder written = new StringBuilder();
        new WriteOn(header.modelSha256(), Place.behind(memory), settings, List.of(ReadingCondition.HMT), wish.sampling(), wish.newTokenCount(), pastEnd)
                .answer(model, piece -> {
                    written.append(piece.text());
                    parts.accept(new Part(piece, Optional.empty()));
                }, stopped);
        Segmentation segmentation = new Segmentation(text.tokenCount(), header.settings().segmentTokens());
        parts.accept(new Part(new Piece(ReadingCondition.HMT, "", 0, false), Optional.of(Echo.of(written.toString(), text, segmentation, segment))));
    }
}
