package org.mnemoscope.visualizers.common;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mnemoscope.engine.metric.LastMentions;
import org.mnemoscope.engine.trace.AnswerKey;
import org.mnemoscope.engine.trace.Chapter;
import org.mnemoscope.engine.trace.Chapters;
import org.mnemoscope.engine.trace.RunHeader;
import org.mnemoscope.engine.trace.SegmentTrace;
import org.mnemoscope.engine.trace.Segmentation;
import org.mnemoscope.engine.trace.TokenRange;
import org.mnemoscope.engine.trace.TokenizedText;

/** A run as far as it was read: header, text, and the traces of segments {@code 0 .. readCount()-1}. */
public final class RunSoFar {
    private final RunHeader header;
    private final TokenizedText text;
    private final Segmentation segmentation;
    private final List<SegmentTrace> traces = new ArrayList<>();
    private Chapters chapters = Chapters.NONE;
    private List<Planted> planted = List.of();
    private @Nullable LastMentions mentions;

    public RunSoFar(RunHeader header, TokenizedText text) {
        this.header = header;
        this.text = text;
        this.segmentation = new Segmentation(text.tokenCount(), header.settings().segmentTokens());
    }

    /** Adds the next segments, which must follow on those before. */
    void append(List<SegmentTrace> more) {
        for (SegmentTrace trace : more) {
            if (trace.segment() != traces.size()) {
                throw new IllegalArgumentException(
                        "segment " + trace.segment() + " came where segment " + traces.size() + " was due");
            }
            traces.add(trace);
        }
    }

    void structure(Chapters told) {
        chapters = told;
    }

    void answers(AnswerKey key) {
        planted = key.facts().stream().filter(fact -> fact.askedEnd() <= text.text().length()).map(fact -> {
            TokenRange told = new TokenRange(text.tokenAt(fact.told()), text.tokenAt(fact.toldEnd() - 1) + 1);
            TokenRange asked = new TokenRange(text.tokenAt(fact.asked()), text.tokenAt(fact.askedEnd() - 1) + 1);
            return new Planted(segmentation.segmentOf(told.start()), segmentation.segmentOf(asked.end() - 1), told, asked);
        }).toList();
    }

    /** The facts that the text tells and asks for; none where nobody wrote them down. */
    public List<Planted> planted() {
        return planted;
    }

    /** Where each token of the text was mentioned last; found when first asked for. */
    public LastMentions lastMentions() {
        LastMentions known = mentions;
        if (known == null) {
            known = LastMentions.of(text.tokenIds(), header.settings());
            mentions = known;
        }
        return known;
    }

    /** The structure of the text; none where it shows none. */
    public Chapters chapters() {
        return chapters;
    }

    /** The segment that a chapter begins in. */
    public int firstSegment(Chapter chapter) {
        int token = text.text().isEmpty() ? 0 : text.tokenAt(Math.min(chapter.charStart(), text.text().length() - 1));
        return segmentation.segmentOf(token);
    }

    /** The innermost chapter that a segment begins in. */
    public Optional<Chapter> chapterOf(int segment) {
        List<Chapter> around = chapters.around(text.charStart(segmentation.tokens(segment).start()));
        return around.isEmpty() ? Optional.empty() : Optional.of(around.get(around.size() - 1));
    }

    public RunHeader header() {
        return header;
    }

    public TokenizedText text() {
        return text;
    }

    public Segmentation segmentation() {
        return segmentation;
    }

    /** Segments of the whole text, read or not. */
    public int segmentCount() {
        return segmentation.segmentCount();
    }

    /** Segments read so far. */
    public int readCount() {
        return traces.size();
    }

    public boolean isRead(int segment) {
        return segment >= 0 && segment < traces.size();
    }

    /** The trace of a segment that was read. */
    public SegmentTrace trace(int segment) {
        return traces.get(segment);
    }

    /** A read-only, growing list of what was read. */
    public List<SegmentTrace> traces() {
        return Collections.unmodifiableList(traces);
    }

    /** The text of a segment. */
    public String textOf(int segment) {
        return text.textOf(segmentation.tokens(segment));
    }

    /** The beginning of a segment on one line, cut at a word after about {@code maxChars}. */
    public String beginningOf(int segment, int maxChars) {
        String raw = textOf(segment);
        return Excerpts.oneLine(raw.substring(0, Math.min(raw.length(), 4 * maxChars)), maxChars, raw.length());
    }
}
