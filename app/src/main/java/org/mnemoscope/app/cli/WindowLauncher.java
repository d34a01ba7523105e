package org.mnemoscope.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Starts the window and waits until it is closed. */
public interface WindowLauncher {
    /** Exit code for: there is a display, but no window could be opened on it. */
    int NO_WINDOW = 3;

    /**
     * @param args any of {@code --demo}, {@code --model=DIR}, {@code --text=FILE}, {@code --run=FILE}, {@code --file=FILE} for any of them
     * @return the program's exit code
     */
    int open(List<String> args);

    /**
     * Measures the window in a process of its own.
     *
     * @param work a folder for files of this measure
     * @return the figures by name; only a {@code reason} where there is no display
     */
    default Map<String, Object> measure(Path work) throws IOException, InterruptedException {
        return Map.of("reason", "There is no window to measure.");
    }

    /**
     * Opens the window that {@link #measure} asked for, which measures itself.
     *
     * @param work the folder given there
     * @return the program's exit code
     */
    default int measureHere(Path work) {
        return NO_WINDOW;
    }
}
