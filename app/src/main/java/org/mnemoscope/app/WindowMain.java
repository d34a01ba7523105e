package org.mnemoscope.app;

import javafx.application.Application;

/** Starts the window alone. A class that extends Application cannot be the main class on the class path. */
public final class WindowMain {
    private WindowMain() {}

    public static void main(String[] args) {
        Application.launch(MnemoscopeApp.class, args);
    }
}
