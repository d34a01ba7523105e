package org.mnemoscope.visualizers.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.mnemoscope.visualizers.common.ColourRole;
import org.mnemoscope.visualizers.common.IndexSet;
import org.mnemoscope.visualizers.concentration.ConcentrationView;
import org.mnemoscope.visualizers.plot.Plot;
import org.mnemoscope.visualizers.plot.SegmentPlotSkin;
import org.mnemoscope.visualizers.testing.SyntheticRun;
import org.mnemoscope.visualizers.testing.ViewTest;
import org.testfx.util.WaitForAsyncUtils;

class FigurePictureTest extends ViewTest<ConcentrationView> {
    private final SyntheticRun run = SyntheticRun.of(4000, 40, 30);

    @Override
    protected ConcentrationView create() {
        return new ConcentrationView(selection);
    }

    private String svg() {
        return WaitForAsyncUtils.waitForAsyncFx(10_000, () -> FigurePicture.asShown(view()).svg());
    }

    /** The points of the line with the most points in a colour. */
    private static List<double[]> line(String svg, String colour) {
        List<double[]> longest = new ArrayList<>();
        Matcher path = Pattern.compile("<path d=\"([^\"]*)\"[^>]*stroke=\"" + colour + "\"").matcher(svg);
        while (path.find()) {
            List<double[]> points = new ArrayList<>();
            Matcher point = Pattern.compile("[ML](-?[0-9.]+) (-?[0-9.]+)").matcher(path.group(1));
            while (point.find()) {
                points.add(new double[] {Double.parseDouble(point.group(1)), Double.parseDouble(point.group(2))});
            }
            longest = points.size() > longest.size() ? points : longest;
        }
        return longest;
    }

    /** What circuit-tracer #77 complains about: picture and export must agree. */
    @Test
    void theLinesOfThePictureAreTheNumbersOfTheData() {
        show(run, 80);
        interact(() -> view().lines().smoothingProperty().set(1)); // as measured
        pulse();
        Plot plot = ((SegmentPlotSkin<?>) view().getSkin()).plot();
        String web = "#" + view().colour(ColourRole.HMT).toString().substring(2, 8);
        List<double[]> points = line(svg(), web);
        String[] rows = Csv.of(view().table()).split("\r\n");
        assertThat(points).hasSize(79);
        for (int segment = 1; segment < 80; segment++) {
            double[] point = points.get(segment - 1);
            double entropy = Double.parseDouble(rows[segment + 1].split(",", -1)[2]);
            assertThat(point[0]).isCloseTo(plot.xOf(segment), within(0.01));
            assertThat(point[1]).isCloseTo(plot.yOf(entropy), within(0.01));
        }
    }

    @Test
    void aPictureSaysWhatItIsAndOfWhichRun() {
        show(run, 80);
        assertThat(svg()).contains(">Recall concentration</text>", "The Lighthouse Ledger", "synthetic", ">entropy / ln m</text>");
    }

    @Test
    void pixelsAreAsManyAsAskedForAndNotOneColour() {
        show(run, 80);
        WritableImage image = WaitForAsyncUtils.waitForAsyncFx(10_000, () -> new FigurePicture(view(), 400, 300).image(2));
        assertThat(image.getWidth()).isEqualTo(800);
        assertThat(image.getHeight()).isGreaterThan(600);
        WritableImage small = WaitForAsyncUtils.waitForAsyncFx(10_000, () -> new FigurePicture(view(), 3000, 300).image(4));
        assertThat(small.getWidth()).isLessThanOrEqualTo(4096);
        long colours = java.util.stream.IntStream.range(0, 800).map(x -> image.getPixelReader().getArgb(x, 300)).distinct().count();
        assertThat(colours).isGreaterThan(4);
    }

    @Test
    void theTableTwinShowsSortsAndSelects() {
        show(run, 80);
        interact(() -> view().tableShownProperty().set(true));
        pulse();
        TableTwin twin = lookup(".mem-table-twin").queryAs(TableTwin.class);
        assertThat(twin.getItems()).hasSize(80);
        FigureTable.Column entropy = view().table().column("relative_entropy");
        interact(() -> {
            twin.getColumns().get(2).setSortType(javafx.scene.control.TableColumn.SortType.DESCENDING);
            twin.getSortOrder().add(twin.getColumns().get(2));
        });
        pulse();
        int first = twin.getItems().get(0);
        for (int place = 1; place < 79; place++) {
            assertThat(entropy.number(twin.getItems().get(place - 1))).isGreaterThanOrEqualTo(entropy.number(twin.getItems().get(place)));
        }
        assertThat(twin.getItems().get(79)).as("segment 0 was not measured").isZero();
        interact(() -> twin.getSelectionModel().clearAndSelect(0));
        assertThat(selection.getSegment()).isEqualTo(first);
        interact(() -> twin.getSelectionModel().selectRange(0, 3));
        assertThat(selection.picked().segments()).isEqualTo(
                IndexSet.of(first, twin.getItems().get(1), twin.getItems().get(2)));
        interact(twin::requestFocus);
        interact(() -> twin.getSelectionModel().clearAndSelect(5));
        type(KeyCode.DOWN);
        assertThat(selection.getSegment()).isEqualTo(twin.getItems().get(6));
    }

    @Test
    void theTableGrowsWithTheRunAndFollowsTheCursor() {
        show(run, 20);
        interact(() -> view().tableShownProperty().set(true));
        append(run.traces().subList(20, 60));
        select(44);
        TableTwin twin = lookup(".mem-table-twin").queryAs(TableTwin.class);
        assertThat(twin.getItems()).hasSize(60);
        assertThat(twin.getSelectionModel().getSelectedItem()).isEqualTo(44);
        interact(() -> view().tableShownProperty().set(false));
        pulse();
        assertThat(lookup(".mem-table-twin").queryAll()).isEmpty();
    }
}
