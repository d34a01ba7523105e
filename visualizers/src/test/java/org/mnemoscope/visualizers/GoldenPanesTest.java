package org.mnemoscope.visualizers;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mnemoscope.engine.trace.AnswerKey;
import org.mnemoscope.engine.trace.TokenizedText;
import org.mnemoscope.visualizers.common.IndexSet;
import org.mnemoscope.visualizers.common.Selection;
import org.mnemoscope.visualizers.common.TraceControl;
import org.mnemoscope.visualizers.inspector.InspectorView;
import org.mnemoscope.visualizers.notes.NotesView;
import org.mnemoscope.visualizers.picks.PicksView;
import org.mnemoscope.visualizers.reader.ReadingView;
import org.mnemoscope.visualizers.reader.TokenTint;
import org.mnemoscope.visualizers.testing.GoldenCase;
import org.mnemoscope.visualizers.testing.SyntheticRun;
import org.mnemoscope.visualizers.token.GainSide;
import org.mnemoscope.visualizers.token.RankedGainView;
import org.testfx.util.WaitForAsyncUtils;

/** Every view that is not a figure, in both themes, held against the picture that a person accepted. */
class GoldenPanesTest extends GoldenCase {
    private final SyntheticRun run = SyntheticRun.of(7000, 64, 50).withTopTokens(5);

    /** A view in one state: its picture's name, the view, and what is done to it after it has read. */
    record Subject(String name, Function<Selection, TraceControl> maker, Consumer<TraceControl> deed) {
        @Override
        public String toString() {
            return name;
        }
    }

    static List<Subject> subjects() {
        return List.of(
                new Subject("reading-pane", ReadingView::new, view -> {
                    view.answers(fact(view));
                    view.selection().selectPair(57, 32);
                }),
                new Subject("reading-pane-surprisal", ReadingView::new, view -> {
                    ((ReadingView) view).tintProperty().set(TokenTint.SURPRISAL);
                    view.selection().selectToken(57 * 64 + 40, 57);
                }),
                new Subject("inspector", InspectorView::new, view -> view.selection().selectPair(57, 32)),
                new Subject("ranked-gains", RankedGainView::new, view -> view.selection().select(57)),
                new Subject("ranked-gains-hurt", RankedGainView::new, view -> {
                    ((RankedGainView) view).sideProperty().set(GainSide.HURT);
                    ((RankedGainView) view).filterProperty().set("la");
                }),
                new Subject("notes", NotesView::new, view -> {
                    view.selection().marks().note(12, "The storm is told here for the first time.");
                    view.selection().marks().note(57, "");
                    view.selection().select(12);
                }),
                new Subject("selections", PicksView::new, view -> {
                    view.selection().brush(IndexSet.range(40, 70));
                    view.selection().marks().keepAs("storm", view.selection().picked());
                    view.selection().brush(IndexSet.range(60, 62));
                    view.selection().marks().keepAs("lamp", view.selection().picked());
                }));
    }

    /** Told in segment 57, asked for a line later. */
    private static AnswerKey fact(TraceControl view) {
        TokenizedText text = requireNonNull(view.run()).text();
        int token = 57 * 64;
        return new AnswerKey(List.of(new AnswerKey.Fact(text.charStart(token + 2), text.charEnd(token + 9),
                text.charStart(token + 20), text.charEnd(token + 26))));
    }

    @ParameterizedTest
    @MethodSource("subjects")
    void looksAsItDid(Subject subject) throws Exception {
        TraceControl view = show(() -> {
            TraceControl made = subject.maker().apply(new Selection());
            made.begin(run.header(), run.text());
            made.append(run.first(100));
            return made;
        });
        WaitForAsyncUtils.waitForFxEvents();
        interact(() -> subject.deed().accept(view));
        checkAll(subject.name());
    }
}
