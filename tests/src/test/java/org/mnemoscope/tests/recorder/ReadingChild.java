package org.mnemoscope.tests.recorder;

import java.nio.file.Path;
import org.mnemoscope.app.cli.Mnemoscope;
import org.mnemoscope.app.cli.Terminal;
import org.mnemoscope.app.workspace.Installation;
import org.mnemoscope.engine.fake.FakeModel;
import org.mnemoscope.engine.fake.FakeModelLoader;

/** The command line with a fake model that says on standard output which segment it begins. It is interrupted in the middle. */
public final class ReadingChild {
    private ReadingChild() {}

    public static void main(String[] args) {
        FakeModelLoader models = new FakeModelLoader(() -> new FakeModel(FakeModel.SETTINGS, System.out::println));
        System.exit(new Mnemoscope(models, given -> 1, new Installation(Path.of("")), Terminal.system()).run(args));
    }
}
