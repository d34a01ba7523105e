package org.mnemoscope.app;

import org.mnemoscope.app.cli.LogSetup;
import org.mnemoscope.app.cli.Mnemoscope;
import org.mnemoscope.app.cli.Terminal;
import org.mnemoscope.app.workspace.Installation;
import org.mnemoscope.engine.hmt.HmtModelLoader;

/** Where the program starts: a plain class, for one that extends Application cannot be the main class on the class path. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        LogSetup.begin(args);
        Mnemoscope program = new Mnemoscope(
                new HmtModelLoader(), new FxWindowLauncher(MnemoscopeApp.class), Installation.current(), Terminal.system());
        System.exit(program.run(args));
    }
}
