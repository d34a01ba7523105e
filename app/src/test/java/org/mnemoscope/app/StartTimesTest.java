package org.mnemoscope.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StartTimesTest {
    @Test
    void theStartIsCountedFromTheProcessAndNotFromAWholeSecond() {
        // Field 22 is the start in hundredths of a second; a name may hold blanks and brackets.
        String stat = "4711 (a (java) 1) S 1 4711 4711 0 -1 4194560 9 0 0 0 120 34 0 0 20 0 31 0 1234567 5149868 473532 18446744073709551615 1 1 0\n";
        assertThat(StartTimes.sinceStart(stat, "12346.92 20000.11\n")).isEqualTo(1250);
    }

    @Test
    void thisProcessWasStartedBefore() {
        assertThat(StartTimes.sinceStart()).isPositive();
    }
}
