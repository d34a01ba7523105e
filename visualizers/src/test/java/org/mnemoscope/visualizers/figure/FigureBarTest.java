package org.mnemoscope.visualizers.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Labeled;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;
import org.mnemoscope.visualizers.concentration.ConcentrationView;
import org.mnemoscope.visualizers.testing.SyntheticRun;
import org.mnemoscope.visualizers.testing.ViewTest;

class FigureBarTest extends ViewTest<ConcentrationView> {
    private final List<FigureDeed> asked = new ArrayList<>();

    @Override
    protected ConcentrationView create() {
        return new ConcentrationView(selection);
    }

    /** The bar in the scene, as in the head line of a pane. */
    private void showBar() {
        show(SyntheticRun.of(1000, 40, 10), 20);
        interact(() -> {
            view().setDesk((deed, figure) -> asked.add(deed));
            ((StackPane) scene().getRoot()).getChildren().add(view().optionsBar());
        });
        pulse();
    }

    private MenuButton menu() {
        return lookup(".mem-figure-menu").queryAs(MenuButton.class);
    }

    @Test
    void theQuestionMarkExplainsTheFigure() {
        showBar();
        interact(() -> lookup(".mem-explain").queryAs(Button.class).fire());
        pulse();
        FigureInfo info = view().info();
        List<String> said = lookup(".mem-figure-card .label").queryAll().stream().map(node -> ((Labeled) node).getText()).toList();
        assertThat(said).contains(info.title(), info.question(), info.definition(), info.formula())
                .anyMatch(line -> line.contains(info.unit())).anyMatch(line -> line.contains(info.passes()));
    }

    @Test
    void theMenuAsksTheDeskAndShowsTheTable() {
        showBar();
        List<MenuItem> items = menu().getItems();
        for (MenuItem item : items) {
            if (item.getOnAction() != null) {
                interact(item::fire);
            }
        }
        assertThat(asked).containsExactly(FigureDeed.values());
        interact(() -> ((CheckMenuItem) items.get(0)).setSelected(true));
        assertThat(view().tableShownProperty().get()).isTrue();
    }

    @Test
    void theSecondButtonOpensOtherViewsForTheSegmentUnderIt() {
        showBar();
        List<Integer> gone = new ArrayList<>();
        interact(() -> {
            view().setDesk(new FigureDesk() {
                @Override
                public void run(FigureDeed deed, FigureView figure) {
                    asked.add(deed);
                }

                @Override
                public List<Way> ways() {
                    return List.of(new Way("Elsewhere", () -> gone.add(selection.getSegment())));
                }
            });
            selection.select(3);
            selection.hoveredProperty().set(7);
        });
        interact(() -> {
            List<MenuItem> items = FigureMenu.context(view()).getItems();
            assertThat(items.get(0).getText()).contains("7");
            ((Menu) items.get(0)).getItems().get(0).fire();
            items.get(items.size() - 1).fire();
        });
        assertThat(gone).containsExactly(7);
        assertThat(asked).containsExactly(FigureDeed.values()[FigureDeed.values().length - 1]);
    }

    @Test
    void everyControlOfTheBarHasAName() {
        showBar();
        Parent bar = lookup(".mem-figure-bar").query();
        List<Node> controls = new ArrayList<>(bar.lookupAll(".button"));
        controls.addAll(bar.lookupAll(".menu-button"));
        assertThat(controls).hasSizeGreaterThanOrEqualTo(3);
        assertThat(controls).allSatisfy(node -> {
            assertThat(node.getAccessibleText() == null ? ((ButtonBase) node).getText() : node.getAccessibleText()).isNotBlank();
            assertThat(node.isFocusTraversable()).isTrue();
        });
    }
}
