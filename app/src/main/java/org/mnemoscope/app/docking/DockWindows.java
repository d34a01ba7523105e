package org.mnemoscope.app.docking;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.mnemoscope.app.workspace.DockLayout.Detached;
import org.mnemoscope.app.workspace.WindowFocus;
import org.mnemoscope.visualizers.common.Texts;

/** The windows of their own. Closing one brings its views back into the main window. */
final class DockWindows {
    private record Shown(Stage stage, List<String> views) {}

    private final DockSpace space;
    private final Consumer<Scene> dress;
    private final Stage owner;
    private final List<Shown> shown = new ArrayList<>();

    DockWindows(DockSpace space, Consumer<Scene> dress, Stage owner) {
        this.space = space;
        this.dress = dress;
        this.owner = owner;
    }

    /** Shows exactly these windows; one that holds a view as before stays where it is. */
    void show(List<Detached> wanted) {
        List<Shown> before = new ArrayList<>(shown);
        shown.clear();
        for (int i = 0; i < wanted.size(); i++) {
            List<String> views = wanted.get(i).content().views();
            Shown same = before.stream().filter(other -> !Collections.disjoint(other.views, views)).findFirst().orElse(null);
            Stage stage = same == null ? stage(wanted.get(i)) : same.stage;
            before.remove(same);
            shown.add(new Shown(stage, views));
            ((StackPane) stage.getScene().getRoot()).getChildren().setAll(space.drawn(wanted.get(i).content(), i, List.of()));
            stage.setTitle(Texts.get("app.window.title_of", space.view(views.get(0)).title()));
        }
        before.forEach(gone -> close(gone.stage));
    }

    private Stage stage(Detached place) {
        Stage stage = new Stage();
        StackPane root = new StackPane();
        root.getStyleClass().add("dock-space");
        Scene scene = new Scene(root, place.width(), place.height());
        stage.setScene(scene);
        dress.accept(scene);
        stage.getIcons().setAll(owner.getIcons());
        if (isOnAScreen(place)) {
            stage.setX(place.x());
            stage.setY(place.y());
        }
        stage.setOnCloseRequest(event -> {
            event.consume();
            shown.stream().filter(one -> one.stage == stage).findFirst().ifPresent(one -> space.bringBack(one.views));
        });
        if (owner.isShowing()) {
            stage.show();
        } else {
            owner.setOnShown(event -> shown.forEach(one -> one.stage.show()));
        }
        return stage;
    }

    /** Brings the window of a view before the others. */
    void raise(String view) {
        Stage stage = shown.stream().filter(one -> one.views.contains(view)).map(Shown::stage).findFirst().orElse(owner);
        if (!stage.isFocused() && !shown.isEmpty()) {
            WindowFocus.raise(stage);
        }
    }

    /** The same windows where they are now. */
    List<Detached> whereTheyAre(List<Detached> windows) {
        List<Detached> now = new ArrayList<>();
        for (int i = 0; i < windows.size() && i < shown.size(); i++) {
            Stage stage = shown.get(i).stage;
            now.add(windows.get(i).at(stage.getX(), stage.getY(), stage.getScene().getWidth(), stage.getScene().getHeight()));
        }
        return now;
    }

    void closeAll() {
        shown.forEach(one -> close(one.stage));
        shown.clear();
    }

    private static void close(Stage stage) {
        stage.hide();
        ((StackPane) stage.getScene().getRoot()).getChildren().clear(); // JavaFX may remember the scene for a while
        stage.setScene(null);
    }

    private static boolean isOnAScreen(Detached place) {
        Rectangle2D top = new Rectangle2D(place.x(), Math.max(0, place.y()), 100, 20);
        return Screen.getScreens().stream().anyMatch(screen -> screen.getVisualBounds().intersects(top));
    }
}
