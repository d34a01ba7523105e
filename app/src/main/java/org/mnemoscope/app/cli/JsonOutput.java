package org.mnemoscope.app.cli;

import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.mnemoscope.engine.run.JsonLines;
import org.mnemoscope.engine.trace.RunEvent;

/** JSON lines of a reading, if they are wanted. The target is opened when the reading begins, so that a bad start replaces no file. */
final class JsonOutput implements Consumer<RunEvent>, AutoCloseable {
    private final Optional<JsonTarget> target;
    private @Nullable JsonLines lines;

    JsonOutput(Optional<JsonTarget> target) {
        this.target = target;
    }

    @Override
    public void accept(RunEvent event) {
        if (event instanceof RunEvent.Started) {
            lines = target.map(JsonTarget::open).map(JsonLines::new).orElse(null);
        }
        if (lines != null) {
            lines.accept(event);
        }
    }

    @Override
    public void close() {
        if (lines != null) {
            lines.close();
        }
    }
}
