package org.mnemoscope.app;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javafx.event.Event;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;
import org.mnemoscope.app.workspace.Command;
import org.mnemoscope.app.workspace.ReadingState;
import org.mnemoscope.app.workspace.Sheet;
import org.mnemoscope.visualizers.common.TraceControl;
import org.mnemoscope.visualizers.figure.FigureView;
import org.testfx.util.WaitForAsyncUtils;

/** The whole window, with a run open, for who has no mouse or no eyes. */
class AccessWindowTest extends WindowCase {
    private static final int MOST_STEPS = 400;

    private void read() {
        fixture.openBook();
        fixture.openModel();
        fixture.on(() -> fixture.window.bench().session().start());
        fixture.await(ReadingState.FINISHED, WindowFixture.SEGMENTS);
    }

    private void show(String view) {
        fixture.on(() -> fixture.window.dock().show(view));
        WaitForAsyncUtils.waitForFxEvents();
        fixture.on(() -> {
            fixture.scene().getRoot().applyCss();
            fixture.scene().getRoot().layout();
        });
    }

    /** What the keyboard can go to now. */
    private static List<Node> stops(Parent root) {
        List<Node> stops = new ArrayList<>();
        for (Node node : root.getChildrenUnmodifiable()) {
            if (node.isVisible() && !node.isDisabled()) {
                if (node.isFocusTraversable()) {
                    stops.add(node);
                }
                if (node instanceof Parent parent) {
                    stops.addAll(stops(parent));
                }
            }
        }
        return stops;
    }

    private static String name(Node node) {
        String spoken = node.getAccessibleText();
        String written = node instanceof Labeled labeled ? labeled.getText() : "";
        return spoken != null && !spoken.isBlank() ? spoken : written == null ? "" : written;
    }

    private static String describe(Node node) {
        return node.getClass().getSimpleName() + " " + node.getId() + " " + node.getStyleClass() + " in "
                + (node.getParent() == null ? "" : node.getParent().getStyleClass());
    }

    /** A scroll pane is passed through, and has nothing to say of its own. */
    private static List<String> unnamed(Parent root) {
        return stops(root).stream().filter(node -> !(node instanceof ScrollPane) && name(node).isBlank())
                .map(AccessWindowTest::describe).distinct().toList();
    }

    @Test
    void everyViewHasANameARoleAndATable() {
        read();
        fixture.on(() -> fixture.workspace().selection().select(4));
        List<String> offences = new ArrayList<>();
        for (ViewEntry entry : ViewCatalog.views()) {
            show(entry.id());
            Region content = fixture.window.dock().contentOf(entry.id());
            fixture.on(() -> unnamed(fixture.scene().getRoot()).forEach(node -> offences.add(entry.id() + ": no name: " + node)));
            if (content instanceof TraceControl view) {
                String role = requireNonNull(view.getAccessibleRoleDescription(), entry.id());
                assertThat(view.getAccessibleRole()).as(entry.id()).isEqualTo(AccessibleRole.NODE);
                assertThat(role).as(entry.id()).isNotBlank();
                assertThat(view.getAccessibleText()).as(entry.id()).isNotBlank();
            }
            if (content instanceof FigureView figure) {
                fixture.on(() -> figure.tableShownProperty().set(true));
                show(entry.id());
                fixture.on(() -> {
                    Node table = figure.lookup(".mem-table-twin");
                    boolean there = table instanceof TableView<?> rows && !rows.getColumns().isEmpty() && !name(rows).isBlank();
                    if (!there) {
                        offences.add(entry.id() + ": no table");
                    }
                    figure.tableShownProperty().set(false);
                });
            }
        }
        assertThat(offences).isEmpty();
    }

    @Test
    void tabReachesEveryControl() {
        read();
        for (String view : List.of("reader", "notes", "selections", "ranked-gain", "curves")) {
            show(view);
        }
        fixture.on(() -> {
            Set<Node> reached = Collections.newSetFromMap(new IdentityHashMap<>());
            fixture.scene().getRoot().lookup("#text-menu").requestFocus();
            for (int step = 0; step < MOST_STEPS; step++) {
                Node here = requireNonNull(fixture.scene().getFocusOwner(), "the focus got lost");
                if (!reached.add(here) && step > 0 && here.getId() != null && here.getId().equals("text-menu")) {
                    break;
                }
                Event.fireEvent(here, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.TAB, false, false, false, false));
                Event.fireEvent(here, new KeyEvent(KeyEvent.KEY_RELEASED, "", "", KeyCode.TAB, false, false, false, false));
            }
            List<String> missed = stops(fixture.scene().getRoot()).stream()
                    .filter(node -> node instanceof Control && !(node instanceof ScrollPane) && !reached.contains(node) && isSeen(node)
                            && handsOn(node, reached))
                    .map(AccessWindowTest::describe).toList();
            assertThat(missed).isEmpty();
            assertThat(reached).hasSizeGreaterThan(30);
        });
    }

    /** Some controls give the keyboard to a part of theirs, which is as good. */
    private static boolean handsOn(Node node, Set<Node> reached) {
        return !(node instanceof Parent parent) || stops(parent).stream().noneMatch(reached::contains);
    }

    @Test
    void sheetsHaveNamesToo() {
        read();
        for (Command command : List.of(Command.SETTINGS, Command.HELP, Command.KEYS, Command.PALETTE, Command.FIND)) {
            fixture.on(() -> fixture.window.commands().run(command));
            WaitForAsyncUtils.waitForFxEvents();
            fixture.on(() -> assertThat(unnamed(fixture.scene().getRoot())).as(command.id()).isEmpty());
            fixture.on(() -> fixture.scene().getRoot().fireEvent(
                    new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ESCAPE, false, false, false, false)));
        }
    }

    @Test
    void theFocusIsSeen() {
        read();
        Set<String> offences = new TreeSet<>();
        fixture.on(() -> fixture.scene().getRoot().lookup("#text-menu").requestFocus());
        walk(offences);
        fixture.on(() -> fixture.window.commands().run(Command.SETTINGS));
        WaitForAsyncUtils.waitForFxEvents();
        walk(offences);
        assertThat(offences).isEmpty();
    }

    /** Each stop of Tab must look other than without the keyboard. */
    private void walk(Set<String> offences) {
        fixture.on(() -> {
            Set<Node> reached = Collections.newSetFromMap(new IdentityHashMap<>());
            press(KeyCode.TAB, false);
            for (Node here = focused(); reached.add(here); here = focused()) {
                WritableImage with = here.snapshot(null, null);
                press(KeyCode.TAB, false);
                if (!(here instanceof ScrollPane) && areSame(with, here.snapshot(null, null))) {
                    offences.add(describe(here));
                }
            }
            assertThat(reached).hasSizeGreaterThan(8);
        });
    }

    private static boolean areSame(WritableImage one, WritableImage other) {
        if (one.getWidth() != other.getWidth() || one.getHeight() != other.getHeight()) {
            return false;
        }
        for (int y = 0; y < one.getHeight(); y++) {
            for (int x = 0; x < one.getWidth(); x++) {
                if (one.getPixelReader().getArgb(x, y) != other.getPixelReader().getArgb(x, y)) {
                    return false;
                }
            }
        }
        return true;
    }

    @Test
    void tabStaysOnASheet() {
        read();
        for (Command command : List.of(Command.SETTINGS, Command.HELP, Command.KEYS, Command.PALETTE, Command.MODEL_CARD)) {
            fixture.on(() -> fixture.window.commands().run(command));
            WaitForAsyncUtils.waitForFxEvents();
            fixture.on(() -> {
                Sheet open = fixture.scene().getRoot().lookupAll(".sheet-scrim").stream().map(Sheet.class::cast).filter(Sheet::isShown)
                        .findFirst().orElseThrow();
                Node first = focused();
                for (boolean back : new boolean[] {false, true}) {
                    Set<Node> reached = Collections.newSetFromMap(new IdentityHashMap<>());
                    while (reached.add(focused())) {
                        press(KeyCode.TAB, back);
                    }
                    assertThat(reached).as(command.id()).contains(first).allMatch(node -> isIn(node, open));
                }
                press(KeyCode.ESCAPE, false);
                assertThat(open.isShown()).as(command.id()).isFalse();
                assertThat(isIn(focused(), open)).as(command.id()).isFalse();
            });
        }
    }

    private Node focused() {
        return requireNonNull(fixture.scene().getFocusOwner(), "the focus got lost");
    }

    private void press(KeyCode key, boolean shift) {
        Node here = focused();
        Event.fireEvent(here, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, shift, false, false, false));
        Event.fireEvent(here, new KeyEvent(KeyEvent.KEY_RELEASED, "", "", key, shift, false, false, false));
    }

    private static boolean isIn(Node node, Node whole) {
        Node part = node;
        while (part != null && part != whole) {
            part = part.getParent();
        }
        return part == whole;
    }
}
