package org.mnemoscope.app.toolbar;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ClockTest {
    @Test
    void readsAsPeopleWriteTimes() {
        assertThat(ToolbarController.clock(0.4)).isEqualTo("0:00");
        assertThat(ToolbarController.clock(41)).isEqualTo("0:41");
        assertThat(ToolbarController.clock(725)).isEqualTo("12:05");
        assertThat(ToolbarController.clock(3723)).isEqualTo("1:02:03");
    }
}
