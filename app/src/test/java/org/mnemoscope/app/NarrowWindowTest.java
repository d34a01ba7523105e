package org.mnemoscope.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.text.Text;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kordamp.ikonli.javafx.FontIcon;
import org.mnemoscope.app.workspace.ReadingState;
import org.mnemoscope.app.workspace.Settings;
import org.testfx.util.WaitForAsyncUtils;

/** The window at 1280 x 800 with letters of several sizes: no button is cut off, and what is cut short can be read in a tooltip. */
class NarrowWindowTest extends WindowCase {
    private static final List<List<String>> IN_FRONT = List.of(
            List.of("recall", "inspector", "curves"), List.of("memory-map", "notes", "health"), List.of("similarity", "selections", "arcs"),
            List.of("loss-map", "inspector", "ranked-gain"), List.of("continuation", "selections", "influence"));

    @ParameterizedTest
    @ValueSource(ints = {100, 125, 150})
    void nothingIsCutOff(int percent) {
        fixture.openBook();
        fixture.openModel();
        fixture.on(() -> {
            fixture.stage.setWidth(1280);
            fixture.stage.setHeight(800);
            Settings settings = fixture.workspace().settings();
            fixture.workspace().settingsProperty().set(settings.withLook(settings.look().withPercent(percent)));
            fixture.window.bench().session().start();
        });
        fixture.await(ReadingState.FINISHED, WindowFixture.SEGMENTS);
        List<String> offences = new ArrayList<>();
        for (List<String> views : IN_FRONT) {
            fixture.on(() -> views.forEach(fixture.window.dock()::show));
            WaitForAsyncUtils.waitForFxEvents();
            fixture.on(() -> {
                fixture.scene().getRoot().applyCss();
                fixture.scene().getRoot().layout();
                look(fixture.scene().getRoot(), views.toString(), offences);
            });
        }
        assertThat(offences).isEmpty();
    }

    private static void look(Node node, String where, List<String> offences) {
        if (!node.isVisible() || node instanceof ScrollPane || node instanceof TableView) {
            return; // what scrolls is within reach
        }
        if (node instanceof ButtonBase button && isCutOff(button)) {
            offences.add(where + ": cut off: " + button);
        }
        if (node instanceof Labeled labeled && isShortened(labeled) && !isTold(labeled)) {
            offences.add(where + ": cut short without a tooltip: " + labeled);
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> look(child, where, offences));
        }
    }

    private static boolean isCutOff(Node node) {
        Bounds own = node.localToScene(node.getLayoutBounds());
        for (Parent around = node.getParent(); around != null; around = around.getParent()) {
            Bounds room = around.localToScene(around.getLayoutBounds());
            boolean inside = own.getMinX() >= room.getMinX() - 1 && own.getMaxX() <= room.getMaxX() + 1
                    && own.getMinY() >= room.getMinY() - 1 && own.getMaxY() <= room.getMaxY() + 1;
            if (!inside) {
                return true;
            }
        }
        return false;
    }

    private static boolean isShortened(Labeled labeled) {
        String text = labeled.getText() == null ? "" : labeled.getText();
        return !text.isBlank() && labeled.getChildrenUnmodifiable().stream()
                .anyMatch(part -> part instanceof Text shown && !(part instanceof FontIcon) && !shown.getText().isEmpty()
                        && !shown.getText().equals(text));
    }

    /** By a tooltip of its own, or of the control that it is a part of. */
    private static boolean isTold(Labeled labeled) {
        for (Node part = labeled; part != null; part = part.getParent()) {
            if (part instanceof Control control && control.getTooltip() != null && control.getTooltip().getText().contains(labeled.getText())) {
                return true;
            }
        }
        return false;
    }
}
