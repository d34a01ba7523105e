package org.mnemoscope.visualizers.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.mnemoscope.visualizers.common.IndexSet.Range;

class IndexSetTest {
    @Test
    void rangesThatOverlapOrTouchBecomeOne() {
        IndexSet set = new IndexSet(List.of(new Range(7, 9), new Range(0, 3), new Range(2, 5), new Range(5, 6)));

        assertThat(set.ranges()).containsExactly(new Range(0, 6), new Range(7, 9));
        assertThat(set.size()).isEqualTo(8);
        assertThat(set.first()).isZero();
        assertThat(set.last()).isEqualTo(8);
    }

    @Test
    void dragsInEitherDirectionGiveTheSame() {
        assertThat(IndexSet.between(40, 3)).isEqualTo(IndexSet.between(3, 40)).isEqualTo(IndexSet.range(3, 41));
        assertThat(IndexSet.between(2, -5)).isEqualTo(IndexSet.range(0, 3));
    }

    @Test
    void noIndicesAreTheEmptySet() {
        assertThat(IndexSet.range(4, 4)).isEqualTo(IndexSet.EMPTY);
        assertThat(IndexSet.EMPTY.contains(0)).isFalse();
        assertThat(IndexSet.EMPTY.meets(0, 100)).isFalse();
    }

    @Test
    void whatIsNoRangeIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Range(3, 3));
        assertThatIllegalArgumentException().isThrownBy(() -> new Range(-1, 3));
    }

    /** Against the set of the standard library, over many random sets. */
    @Test
    void itIsASet() {
        Random random = new Random(7);
        for (int round = 0; round < 200; round++) {
            int[] one = random.ints(random.nextInt(12), 0, 25).toArray();
            int[] other = random.ints(random.nextInt(12), 0, 25).toArray();
            TreeSet<Integer> with = setOf(one);
            with.addAll(setOf(other));
            TreeSet<Integer> without = setOf(one);
            without.removeAll(setOf(other));
            int toggled = random.nextInt(25);

            assertThat(IndexSet.of(one).stream().boxed()).containsExactlyElementsOf(setOf(one));
            assertThat(IndexSet.of(one).with(IndexSet.of(other)).stream().boxed()).containsExactlyElementsOf(with);
            assertThat(IndexSet.of(one).without(IndexSet.of(other)).stream().boxed()).containsExactlyElementsOf(without);
            assertThat(IndexSet.of(one).toggled(toggled).contains(toggled)).isEqualTo(!setOf(one).contains(toggled));
            assertThat(IndexSet.of(one).meets(5, 9)).isEqualTo(!setOf(one).subSet(5, 9).isEmpty());
        }
    }

    private static TreeSet<Integer> setOf(int... indices) {
        TreeSet<Integer> set = new TreeSet<>();
        for (int index : indices) {
            set.add(index);
        }
        return set;
    }
}
