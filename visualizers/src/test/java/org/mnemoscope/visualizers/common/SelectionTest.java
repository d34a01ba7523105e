package org.mnemoscope.visualizers.common;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.mnemoscope.engine.trace.Marks;
import org.mnemoscope.engine.trace.Note;
import org.mnemoscope.engine.trace.Segmentation;

class SelectionTest {
    private final Selection selection = new Selection();

    @Test
    void whereNothingIsPickedNothingIsGreyed() {
        assertThat(selection.isGreyed(3)).isFalse();
        assertThat(selection.isMemoryGreyed(3)).isFalse();
        assertThat(selection.isTokenGreyed(30, 3)).isFalse();
    }

    @Test
    void aBrushPicksSegmentsWithTheirTokensAndMemories() {
        selection.brush(IndexSet.between(3, 5));

        assertThat(selection.isSelected(5)).isTrue();
        assertThat(selection.isGreyed(6)).isTrue();
        assertThat(selection.isTokenGreyed(400, 4)).isFalse();
        assertThat(selection.isMemoryGreyed(4)).isFalse();
        assertThat(selection.isMemoryGreyed(2)).isTrue();
    }

    @Test
    void tokensPickTheirSegmentsAndNoOtherTokens() {
        selection.pick(Picked.tokens(IndexSet.range(18, 22), new Segmentation(100, 10)), Gesture.FIND);

        assertThat(selection.picked().segments()).isEqualTo(IndexSet.of(1, 2));
        assertThat(selection.isTokenGreyed(19, 1)).isFalse();
        assertThat(selection.isTokenGreyed(17, 1)).isTrue();
    }

    @Test
    void aRectanglePicksReadingSegmentsAndMemoriesApart() {
        selection.pick(Picked.cells(IndexSet.between(50, 60), IndexSet.between(3, 4)), Gesture.RECTANGLE);

        assertThat(selection.isMemoryGreyed(50)).isTrue();
        assertThat(selection.isMemoryGreyed(3)).isFalse();
        assertThat(selection.isGreyed(3)).isTrue();
        assertThat(selection.history().undoNameProperty().get()).isEqualTo("rectangle over segments 50–60 by 2 memories");
    }

    @Test
    void stepsAreUndoneAndDoneAgainByName() {
        selection.brush(IndexSet.between(3, 40));
        selection.toggle(50);
        SelectionHistory history = selection.history();

        assertThat(history.undoNameProperty().get()).isEqualTo("change to 39 segments");
        history.undo();
        assertThat(selection.picked().segments()).isEqualTo(IndexSet.between(3, 40));
        assertThat(history.undoNameProperty().get()).isEqualTo("brush of segments 3–40");
        assertThat(history.redoNameProperty().get()).isEqualTo("change to 39 segments");
        history.undo();
        assertThat(selection.picked()).isEqualTo(Picked.NOTHING);
        assertThat(history.undoNameProperty().get()).isEmpty();
        history.redo();
        history.redo();
        assertThat(selection.isSelected(50)).isTrue();
    }

    @Test
    void somethingNewForgetsWhatWasUndone() {
        selection.brush(IndexSet.of(1));
        selection.history().undo();
        selection.brush(IndexSet.of(2));

        assertThat(selection.history().redoNameProperty().get()).isEmpty();
    }

    @Test
    void aDragIsOneStepFromWhatWasBeforeIt() {
        selection.brush(IndexSet.of(9));
        selection.drag(Picked.segments(IndexSet.between(3, 4)));
        selection.drag(Picked.segments(IndexSet.between(3, 8)));
        assertThat(selection.isSelected(7)).isTrue();
        selection.brush(IndexSet.between(3, 8));
        selection.history().undo();

        assertThat(selection.picked().segments()).isEqualTo(IndexSet.of(9));
    }

    @Test
    void aDroppedDragChangesNothing() {
        selection.brush(IndexSet.of(9));
        selection.drag(Picked.NOTHING);
        selection.dropDrag();

        assertThat(selection.picked().segments()).isEqualTo(IndexSet.of(9));
    }

    @Test
    void clearingTellsWhatWasCleared() {
        selection.brush(IndexSet.of(9));
        selection.clear();
        selection.clear();

        assertThat(selection.history().undoNameProperty().get()).isEqualTo("clearing of segment 9");
        selection.history().undo();
        assertThat(selection.isSelected(9)).isTrue();
    }

    @Test
    void namedSelectionsAreKeptOncePerName() {
        selection.marks().keepAs("nothing picked yet", Picked.NOTHING);
        selection.marks().keepAs("storm", Picked.segments(IndexSet.of(9)));
        selection.marks().keepAs("calm", Picked.cells(IndexSet.of(3), IndexSet.between(0, 2)));
        selection.marks().keepAs("storm", Picked.segments(IndexSet.of(10)));

        assertThat(selection.marks().named()).containsExactly(new NamedPick("storm", 0, Picked.segments(IndexSet.of(10))),
                new NamedPick("calm", 1, Picked.cells(IndexSet.of(3), IndexSet.between(0, 2))));
        assertThat(selection.marks().rename("storm", "calm")).isFalse();
        assertThat(selection.marks().rename("storm", "gale")).isTrue();
        selection.marks().forget("calm");
        assertThat(selection.marks().named()).extracting(NamedPick::name).containsExactly("gale");
        assertThat(selection.history().undoNameProperty().get()).isEqualTo("deletion of the selection “calm”");
        selection.history().undo();
        selection.history().undo();
        assertThat(selection.marks().named()).extracting(NamedPick::name).containsExactly("storm", "calm");
    }

    @Test
    void notesAreOnePerSegmentAndCanBeUndone() {
        selection.marks().note(7, "the fox");
        selection.marks().note(3, "");
        selection.marks().note(7, "the fox again");
        selection.marks().note(7, "the fox again");
        assertThat(selection.marks().changesProperty().get()).isEqualTo(3);
        assertThat(selection.marks().get().notes()).extracting(Note::segment).containsExactly(3, 7);
        assertThat(selection.marks().get().noteOn(3).orElseThrow().isBookmark()).isTrue();
        selection.marks().removeNote(7);
        selection.history().undo();
        assertThat(selection.marks().get().noteOn(7).orElseThrow().text()).isEqualTo("the fox again");
        selection.history().undo();
        assertThat(selection.marks().get().noteOn(7).orElseThrow().text()).isEqualTo("the fox");
        assertThat(selection.history().redoNameProperty().get()).isEqualTo("change of the note on segment 7");
    }

    @Test
    void selectionsCombineAsSets() {
        Segmentation segmentation = new Segmentation(100, 10);
        Picked some = Picked.segments(IndexSet.between(2, 5));
        Picked others = Picked.segments(IndexSet.between(4, 8));
        assertThat(some.combined(Picked.Way.UNION, others, segmentation)).isEqualTo(Picked.segments(IndexSet.between(2, 8)));
        assertThat(some.combined(Picked.Way.COMMON, others, segmentation)).isEqualTo(Picked.segments(IndexSet.between(4, 5)));
        assertThat(some.combined(Picked.Way.WITHOUT, others, segmentation)).isEqualTo(Picked.segments(IndexSet.between(2, 3)));
        Picked tokens = Picked.tokens(IndexSet.range(38, 45), segmentation);
        assertThat(some.combined(Picked.Way.COMMON, tokens, segmentation)).isEqualTo(tokens);
        assertThat(some.combined(Picked.Way.WITHOUT, tokens, segmentation).tokens()).isEqualTo(IndexSet.range(20, 38).with(IndexSet.range(45, 60)));
        Picked cells = Picked.cells(IndexSet.between(4, 6), IndexSet.between(0, 1));
        assertThat(some.combined(Picked.Way.UNION, cells, segmentation)).isEqualTo(Picked.cells(IndexSet.between(2, 6), IndexSet.between(0, 5)));
        assertThat(some.combined(Picked.Way.COMMON, cells, segmentation)).as("no memory in both").isEqualTo(Picked.NOTHING);
    }

    @Test
    void forTheNextRunEverythingIsForgotten() {
        selection.select(4);
        selection.brush(IndexSet.of(9));
        selection.marks().keepAs("storm", selection.picked());
        selection.hitsProperty().set(new Hits(IndexSet.of(1), IndexSet.of(0), IndexSet.EMPTY));
        selection.forget();

        assertThat(selection.getSegment()).isEqualTo(Selection.NONE);
        assertThat(selection.picked()).isEqualTo(Picked.NOTHING);
        assertThat(selection.marks().get()).isEqualTo(Marks.NONE);
        assertThat(selection.hitsProperty().get()).isEqualTo(Hits.NONE);
        assertThat(selection.history().undoNameProperty().get()).isEmpty();
    }
}
