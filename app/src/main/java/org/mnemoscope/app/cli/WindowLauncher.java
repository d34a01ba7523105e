package org.mnemoscope.app.cli;

import java.util.List;

/** Starts the window and waits until it is closed. */
public interface WindowLauncher {
    /** Exit code for: there is a display, but no window could be opened on it. */
    int NO_WINDOW = 3;

    /**
     * @param args any of {@code --demo}, {@code --model=DIR}, {@code --text=FILE}, {@code --run=FILE}, {@code --file=FILE} for any of them
     * @return the program's exit code
     */
    int open(List<String> args);
}
