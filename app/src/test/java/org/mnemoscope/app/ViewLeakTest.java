package org.mnemoscope.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mnemoscope.app.workspace.ReadingState;
import org.testfx.util.WaitForAsyncUtils;

/** Every view of the catalogue can be opened, moved into a window of its own, brought back and closed, and is gone then. */
class ViewLeakTest extends WindowCase {
    private static final int TRIES = 50;

    @Test
    void aClosedViewIsLetGo() throws InterruptedException {
        fixture.openBook();
        fixture.openModel();
        fixture.on(() -> fixture.window.bench().session().start());
        fixture.await(ReadingState.FINISHED, WindowFixture.SEGMENTS);
        Map<String, WeakReference<Node>> gone = new LinkedHashMap<>();
        for (ViewEntry view : ViewCatalog.views()) {
            gone.put(view.id(), openAndClose(view.id()));
        }
        fixture.on(() -> fixture.window.dock().show("reader")); // what had the focus last may stay in the scene's memory
        for (int i = 0; i < TRIES && gone.values().stream().anyMatch(view -> view.get() != null); i++) {
            System.gc();
            WaitForAsyncUtils.waitForFxEvents();
            Thread.sleep(20);
        }
        List<String> kept = new ArrayList<>();
        gone.forEach((id, view) -> {
            if (view.get() != null) {
                kept.add(id);
            }
        });
        assertThat(kept).isEmpty();
    }

    private WeakReference<Node> openAndClose(String id) {
        fixture.on(() -> fixture.window.dock().show(id));
        AtomicReference<@Nullable Node> content = new AtomicReference<>();
        fixture.on(() -> content.set(fixture.window.dock().contentOf(id)));
        WeakReference<Node> view = new WeakReference<>(content.getAndSet(null));
        for (int i = 0; i < 2; i++) {
            fixture.on(() -> fixture.window.dock().detachOrBringBack(id));
            WaitForAsyncUtils.waitForFxEvents();
        }
        fixture.on(() -> fixture.window.dock().close(id));
        return view;
    }
}
