package org.mnemoscope.app;

import java.util.Optional;
import java.util.function.Function;
import javafx.scene.input.KeyCombination;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.mnemoscope.app.docking.DockView;
import org.mnemoscope.app.workspace.Action;
import org.mnemoscope.visualizers.common.Texts;
import org.mnemoscope.visualizers.common.TraceControl;

/**
 * A kind of view that can be opened. Going to it is an {@link Action}: it is in the View menu and in the command palette.
 *
 * @param id      what layouts and settings call it: words joined by hyphens, never changed between versions
 * @param title   what its tab says
 * @param icon    its icon in menus
 * @param place   where it is opened
 * @param maker   makes the view each time that it is opened
 */
record ViewEntry(String id, String title, Ikon icon, Place place, Function<ViewContext, DockView> maker) {
    /** The panes of the window as it is at first. */
    enum Place {
        LEFT,
        MIDDLE,
        RIGHT,
        BOTTOM
    }

    /** A view that shows the run and the selection and needs nothing else. */
    static ViewEntry of(String id, String title, Ikon icon, Place place, Function<ViewContext, TraceControl> maker) {
        return new ViewEntry(id, title, icon, place, context -> {
            TraceControl view = maker.apply(context);
            context.workspace().addView(view);
            return new DockView(id, title, view, view.optionsBar(), null, () -> context.workspace().removeView(view));
        });
    }

    /** Going to the view. */
    Action action(@Nullable String keys) {
        return new Go(this, keys);
    }

    private record Go(ViewEntry view, @Nullable String keys) implements Action {
        @Override
        public String id() {
            return "go-" + view.id;
        }

        @Override
        public String label() {
            return Texts.get("app.view.go", view.title);
        }

        @Override
        public Ikon icon() {
            return view.icon;
        }

        @Override
        public Optional<KeyCombination> shortcut() {
            return Optional.ofNullable(keys).map(KeyCombination::keyCombination);
        }
    }
}
