package org.mnemoscope.app.concurrent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

class InboxTest {
    private final Deque<Runnable> pulses = new ArrayDeque<>();
    private final List<List<Integer>> batches = new ArrayList<>();
    private final Inbox<Integer> inbox = new Inbox<>(pulses::add, batches::add);

    @Test
    void readsOncePerPulseHoweverMuchComes() {
        for (int i = 0; i < 1000; i++) {
            inbox.post(i);
        }
        assertThat(pulses).hasSize(1);
        pulses.remove().run();
        assertThat(batches).hasSize(1);
        assertThat(batches.get(0)).hasSize(1000).isSorted();
        inbox.post(1000);
        assertThat(pulses).hasSize(1);
    }

    @Test
    void anItemThatComesWhileReadingIsNotForgotten() {
        List<Integer> seen = new ArrayList<>();
        Inbox<Integer> echo = inboxThatAnswers(seen);
        echo.post(1);
        pulses.remove().run();
        pulses.remove().run();
        assertThat(seen).containsExactly(1, 2);
        assertThat(pulses).isEmpty();
    }

    private Inbox<Integer> inboxThatAnswers(List<Integer> seen) {
        List<Inbox<Integer>> self = new ArrayList<>();
        self.add(new Inbox<>(pulses::add, items -> {
            seen.addAll(items);
            if (items.contains(1)) {
                self.get(0).post(2);
            }
        }));
        return self.get(0);
    }
}
