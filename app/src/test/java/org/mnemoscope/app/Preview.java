package org.mnemoscope.app;

import java.util.concurrent.locks.LockSupport;
import org.mnemoscope.engine.fake.FakeModel;
import org.mnemoscope.engine.fake.FakeModelLoader;
import org.mnemoscope.engine.model.ModelLoader;
import org.mnemoscope.engine.trace.HalfRule;
import org.mnemoscope.engine.trace.HmtSettings;
import org.mnemoscope.engine.trace.RecallPrecision;
import org.mnemoscope.engine.trace.RecallScale;

/** The window with a fake model, to look at it: every model folder opens as one that reads ten segments a second. */
public final class Preview {
    private static final HmtSettings SETTINGS =
            new HmtSettings(64, 8, 300, 192, 0.5, HalfRule.ROUND, RecallPrecision.FP32, RecallScale.SQRT);
    private static final long NANOS_PER_SEGMENT = 100_000_000;

    private Preview() {}

    public static void main(String[] args) {
        javafx.application.Application.launch(App.class, args);
    }

    /** The program with that model. */
    public static final class App extends MnemoscopeApp {
        @Override
        protected ModelLoader modelLoader() {
            return new FakeModelLoader(() -> new FakeModel(SETTINGS, segment -> LockSupport.parkNanos(NANOS_PER_SEGMENT)));
        }
    }
}
