package org.mnemoscope.app.docking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.mnemoscope.app.workspace.Command;
import org.mnemoscope.app.workspace.Commands;
import org.mnemoscope.app.workspace.DockLayout;
import org.mnemoscope.app.workspace.DockNode.Split;
import org.mnemoscope.app.workspace.DockNode.Tabs;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Tabs by mouse and by keyboard, with buttons for views. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // fields are set by TestFX
class DockSpaceTest {
    private static final DockLayout START = DockLayout.of(new Split(false,
            List.of(new Tabs(List.of("a"), "a"), new Tabs(List.of("b", "c"), "b")), List.of(0.5, 0.5)));

    private final Commands commands = new Commands();
    private final List<String> closed = new ArrayList<>();
    private DockSpace space;
    private Stage stage;

    @Start
    void start(Stage primary) {
        stage = primary;
        space = new DockSpace(commands, this::view, id -> Optional.of(id.equals("a") ? "b" : "a"), scene -> {}, stage);
        DockCommands.connect(space, commands, () -> START);
        stage.setScene(new Scene(new StackPane(space.root())));
        stage.setX(0);
        stage.setY(0);
        stage.setWidth(900);
        stage.setHeight(600);
        space.use(START);
        stage.show();
    }

    @BeforeEach
    void draw(FxRobot robot) {
        settle(robot);
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(() -> space.close());
    }

    private DockView view(String id) {
        Button content = new Button("view " + id);
        content.setId(id);
        content.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        return new DockView(id, "View " + id, content, new StackPane(), null, () -> closed.add(id));
    }

    private static Node tab(FxRobot robot, String id) {
        return robot.lookup("#tab-" + id).query();
    }

    private static Bounds onScreen(Node node) {
        return node.localToScreen(node.getLayoutBounds());
    }

    /** The events of a drag themselves: a robot's mouse depends on what other tests left on the screen. */
    private void drag(FxRobot robot, Node node, Point2D to) {
        Bounds from = onScreen(node);
        robot.interact(() -> {
            fire(node, MouseEvent.MOUSE_PRESSED, new Point2D(from.getCenterX(), from.getCenterY()));
            fire(node, MouseEvent.MOUSE_DRAGGED, new Point2D((from.getCenterX() + to.getX()) / 2, (from.getCenterY() + to.getY()) / 2));
            fire(node, MouseEvent.MOUSE_DRAGGED, to);
            fire(node, MouseEvent.MOUSE_RELEASED, to);
        });
        settle(robot);
    }

    private static void fire(Node node, EventType<MouseEvent> type, Point2D screen) {
        Point2D local = node.screenToLocal(screen);
        Point2D scene = node.localToScene(local);
        boolean down = type != MouseEvent.MOUSE_RELEASED;
        Event.fireEvent(node, new MouseEvent(type, scene.getX(), scene.getY(), screen.getX(), screen.getY(), MouseButton.PRIMARY, 1,
                false, false, false, false, down, false, false, false, false, false, null));
    }

    /** A slow machine draws later than it does what it was told. */
    private void settle(FxRobot robot) {
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(() -> {
            stage.getScene().getRoot().applyCss();
            stage.getScene().getRoot().layout();
        });
    }

    private List<List<String>> areas() {
        return space.layout().areas().map(Tabs::views).toList();
    }

    @Test
    void aClickBringsAViewToTheFront(FxRobot robot) {
        robot.clickOn(tab(robot, "c"));
        assertThat(space.isSeen("c")).isTrue();
        assertThat(robot.lookup("#b").tryQuery()).isEmpty();
        robot.clickOn(tab(robot, "c"));
        assertThat(space.isSeen("c")).isTrue();
    }

    @Test
    void aTabDroppedInTheMiddleJoinsTheTabs(FxRobot robot) {
        Bounds target = onScreen(robot.lookup("#a").query());
        drag(robot, tab(robot, "c"), new Point2D(target.getCenterX(), target.getCenterY()));
        assertThat(areas()).containsExactly(List.of("a", "c"), List.of("b"));
        assertThat(space.isSeen("c")).isTrue();
    }

    @Test
    void aTabDroppedAtAnEdgeSplits(FxRobot robot) {
        Bounds target = onScreen(robot.lookup("#a").query());
        drag(robot, tab(robot, "c"), new Point2D(target.getCenterX(), target.getMaxY() - 10));
        assertThat(areas()).containsExactly(List.of("a"), List.of("c"), List.of("b"));
        assertThat(onScreen(robot.lookup("#c").query()).getMinY()).isGreaterThan(onScreen(robot.lookup("#a").query()).getMaxY());
    }

    @Test
    void aDragThatIsGivenUpLeavesTheTabWhereItWas(FxRobot robot) {
        Node tab = tab(robot, "c");
        Bounds from = onScreen(tab);
        Bounds target = onScreen(robot.lookup("#a").query());
        Point2D middle = new Point2D(target.getCenterX(), target.getCenterY());
        assertThat(space.cancelDrag()).as("none is under way").isFalse();
        robot.interact(() -> fire(tab, MouseEvent.MOUSE_PRESSED, new Point2D(from.getCenterX(), from.getCenterY())));
        robot.interact(() -> fire(tab, MouseEvent.MOUSE_DRAGGED, middle));
        assertThat(robot.lookup(".dock-mark").tryQuery()).isPresent();
        robot.interact(() -> assertThat(space.cancelDrag()).isTrue());
        assertThat(robot.lookup(".dock-mark").tryQuery()).isEmpty();
        robot.interact(() -> fire(tab, MouseEvent.MOUSE_DRAGGED, middle));
        robot.interact(() -> fire(tab, MouseEvent.MOUSE_RELEASED, middle));
        assertThat(space.layout()).isEqualTo(START);
        robot.interact(() -> fire(tab, MouseEvent.MOUSE_PRESSED, new Point2D(from.getCenterX(), from.getCenterY())));
        robot.interact(() -> fire(tab, MouseEvent.MOUSE_DRAGGED, middle));
        robot.interact(() -> fire(tab, MouseEvent.MOUSE_RELEASED, middle));
        assertThat(areas()).as("the next drag is a drag again").containsExactly(List.of("a", "c"), List.of("b"));
        assertThat(space.cancelDrag()).isFalse();
    }

    @Test
    void tabsAreReorderedByDragging(FxRobot robot) {
        Bounds first = onScreen(tab(robot, "b"));
        drag(robot, tab(robot, "c"), new Point2D(first.getMinX() + 3, first.getCenterY()));
        assertThat(areas()).containsExactly(List.of("a"), List.of("c", "b"));
        Bounds last = onScreen(tab(robot, "b"));
        drag(robot, tab(robot, "c"), new Point2D(last.getMaxX() - 3, last.getCenterY()));
        assertThat(areas()).containsExactly(List.of("a"), List.of("b", "c"));
    }

    @Test
    void aTabDroppedOutsideGetsAWindowAndClosingItBringsTheViewBack(FxRobot robot) {
        drag(robot, tab(robot, "c"), new Point2D(stage.getX() + stage.getWidth() + 200, stage.getY() + 300));
        assertThat(space.layout().isDetached("c")).isTrue();
        Window window = space.view("c").content().getScene().getWindow();
        assertThat(window).isNotSameAs(stage);
        assertThat(window.isShowing()).isTrue();
        robot.interact(() -> window.fireEvent(new javafx.stage.WindowEvent(window, javafx.stage.WindowEvent.WINDOW_CLOSE_REQUEST)));
        assertThat(space.layout().isDetached("c")).isFalse();
        assertThat(space.view("c").content().getScene().getWindow()).isSameAs(stage);
        assertThat(window.isShowing()).isFalse();
        assertThat(closed).isEmpty();
    }

    @Test
    void everyDeedWorksWithoutAMouse(FxRobot robot) {
        robot.interact(() -> space.show("c"));
        robot.interact(() -> commands.run(Command.SPLIT_DOWN));
        assertThat(areas()).containsExactly(List.of("a"), List.of("b"), List.of("c"));
        robot.interact(() -> commands.run(Command.MOVE_ON));
        assertThat(areas()).containsExactly(List.of("a", "c"), List.of("b"));
        robot.interact(() -> commands.run(Command.NEXT_TAB));
        assertThat(space.current()).contains("a");
        robot.interact(() -> commands.run(Command.NEXT_PANE));
        assertThat(space.current()).contains("b");
        robot.interact(() -> commands.run(Command.DETACH));
        assertThat(space.layout().isDetached("b")).isTrue();
        robot.interact(() -> commands.run(Command.DETACH));
        assertThat(space.layout().isDetached("b")).isFalse();
        robot.interact(() -> commands.run(Command.CLOSE_VIEW));
        assertThat(closed).containsExactly("b");
        robot.interact(() -> commands.run(Command.RESET_LAYOUT));
        assertThat(space.layout()).isEqualTo(START);
    }

    @Test
    void aDividerMovesByMouseAndByArrowKeys(FxRobot robot) {
        double before = robot.lookup("#a").query().getLayoutBounds().getWidth();
        Node divider = robot.lookup(".dock-divider").query();
        Bounds place = onScreen(divider);
        drag(robot, divider, new Point2D(place.getCenterX() - 100, place.getCenterY()));
        double dragged = robot.lookup("#a").query().getLayoutBounds().getWidth();
        assertThat(dragged).isBetween(before - 110, before - 90);
        robot.interact(() -> divider.requestFocus());
        robot.type(KeyCode.RIGHT);
        settle(robot);
        assertThat(robot.lookup("#a").query().getLayoutBounds().getWidth()).isGreaterThan(dragged + 5);
        assertThat(((Split) space.layout().main()).shares().get(0)).isLessThan(0.5);
    }

    @Test
    void aViewIsSeenAloneAndBack(FxRobot robot) {
        robot.interact(() -> space.toggleAlone("a"));
        assertThat(robot.lookup("#b").tryQuery()).isEmpty();
        robot.interact(() -> space.toggleAlone("a"));
        assertThat(robot.lookup("#b").tryQuery()).isPresent();
        assertThat(space.layout()).isEqualTo(START);
    }

    @Test
    void whenEverythingIsClosedTheWindowSaysWhatToDo(FxRobot robot) {
        robot.interact(() -> List.of("a", "b", "c").forEach(space::close));
        assertThat(robot.lookup(".dock-empty").queryLabeled().getText()).contains("View menu");
        robot.interact(() -> space.show("b"));
        assertThat(areas()).containsExactly(List.of("b"));
    }

    @Test
    void tabsWithoutRoomAreInAMenu(FxRobot robot) {
        robot.interact(() -> {
            space.use(DockLayout.of(new Tabs(List.of("a", "b", "c", "d", "e", "f"), "f")));
            space.root().setMaxWidth(330);
        });
        settle(robot);
        assertThat(tab(robot, "f").isVisible()).isTrue();
        assertThat(tab(robot, "e").isVisible()).isFalse();
        robot.clickOn(".tab-more").clickOn("View e");
        assertThat(space.isSeen("e")).isTrue();
    }
}
