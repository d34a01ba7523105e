package org.mnemoscope.tests.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import atlantafx.base.theme.PrimerDark;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mnemoscope.engine.fake.FakeModel;
import org.mnemoscope.engine.fake.FakeRuns;
import org.mnemoscope.engine.metric.SurprisalUnit;
import org.mnemoscope.engine.reading.ReadingRequest;
import org.mnemoscope.engine.run.RecordedRun;
import org.mnemoscope.engine.run.RunFile;
import org.mnemoscope.engine.run.RunRecorder;
import org.mnemoscope.engine.trace.ReadingCondition;
import org.mnemoscope.visualizers.arcs.ArcView;
import org.mnemoscope.visualizers.book.BookMeasure;
import org.mnemoscope.visualizers.book.BookView;
import org.mnemoscope.visualizers.common.ComparedRun;
import org.mnemoscope.visualizers.common.IndexSet;
import org.mnemoscope.visualizers.common.ScoredPart;
import org.mnemoscope.visualizers.common.Selection;
import org.mnemoscope.visualizers.common.ViewStyles;
import org.mnemoscope.visualizers.concentration.ConcentrationView;
import org.mnemoscope.visualizers.cost.CostView;
import org.mnemoscope.visualizers.curve.PerplexityView;
import org.mnemoscope.visualizers.distance.DistanceView;
import org.mnemoscope.visualizers.figure.FigurePython;
import org.mnemoscope.visualizers.figure.FigureTable;
import org.mnemoscope.visualizers.figure.FigureView;
import org.mnemoscope.visualizers.health.HealthView;
import org.mnemoscope.visualizers.popularity.PopularityView;
import org.mnemoscope.visualizers.recall.RecallMatrixView;
import org.mnemoscope.visualizers.said.SaidView;
import org.mnemoscope.visualizers.token.LossMapView;
import org.mnemoscope.visualizers.token.MentionGainView;
import org.mnemoscope.visualizers.token.PositionView;
import org.mnemoscope.visualizers.token.RunningView;
import org.mnemoscope.visualizers.token.TokenGainView;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** "Copy as Python": each script is run on a run file, and finds the numbers that the figure's table holds. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // fields are set by JUnit and TestFX
class FigureScriptsTest {
    private static final double RELATIVE = 1e-9;
    private static final int WORDS = 400;

    @TempDir
    Path folder;

    private Stage stage;

    @Start
    void start(Stage given) {
        stage = given;
    }

    /** Every figure that has a script, in each way of drawing that changes its numbers. */
    static List<Function<Selection, FigureView>> figures() {
        return List.of(
                ConcentrationView::new,
                RecallMatrixView::new,
                DistanceView::new,
                PopularityView::new,
                selection -> new HealthView(selection, Runnable::run, Runnable::run),
                CostView::new,
                PositionView::new,
                RunningView::new,
                TokenGainView::new,
                SaidView::new,
                MentionGainView::new,
                FigureScriptsTest::pickedMentions,
                LossMapView::new,
                FigureScriptsTest::gainMap,
                FigureScriptsTest::runningInBytes,
                FigureScriptsTest::tokensInBits,
                FigureScriptsTest::pickedPositions,
                FigureScriptsTest::allArcs,
                BookView::new,
                selection -> book(selection, BookMeasure.SURPRISAL),
                selection -> book(selection, BookMeasure.RECALLED),
                PerplexityView::new,
                selection -> {
                    PerplexityView view = new PerplexityView(selection);
                    selection.unitProperty().set(SurprisalUnit.BITS_PER_BYTE);
                    view.scopeProperty().set(ScoredPart.SECOND_HALF);
                    view.smoothingProperty().set(1);
                    return view;
                },
                selection -> {
                    PerplexityView view = new PerplexityView(selection);
                    view.differenceProperty().set(true);
                    return view;
                });
    }

    private static FigureView pickedMentions(Selection selection) {
        selection.brush(IndexSet.range(5, 20));
        MentionGainView view = new MentionGainView(selection);
        view.pickedOnlyProperty().set(true);
        view.scopeProperty().set(ScoredPart.ALL);
        selection.unitProperty().set(SurprisalUnit.BITS_PER_TOKEN);
        return view;
    }

    private static FigureView gainMap(Selection selection) {
        LossMapView view = new LossMapView(selection);
        view.gainProperty().set(true);
        selection.unitProperty().set(SurprisalUnit.BITS_PER_TOKEN);
        return view;
    }

    private static FigureView allArcs(Selection selection) {
        ArcView view = new ArcView(selection);
        view.leastWeightProperty().set(0);
        view.leastDistanceProperty().set(1);
        view.mostProperty().set(3);
        return view;
    }

    private static FigureView book(Selection selection, BookMeasure measure) {
        BookView view = new BookView(selection);
        view.measureProperty().set(measure);
        return view;
    }

    private static FigureView runningInBytes(Selection selection) {
        RunningView view = new RunningView(selection);
        selection.unitProperty().set(SurprisalUnit.BITS_PER_BYTE);
        view.scopeProperty().set(ScoredPart.SECOND_HALF);
        return view;
    }

    private static FigureView tokensInBits(Selection selection) {
        TokenGainView view = new TokenGainView(selection);
        selection.unitProperty().set(SurprisalUnit.BITS_PER_TOKEN);
        view.scopeProperty().set(ScoredPart.SECOND_HALF);
        return view;
    }

    private static FigureView pickedPositions(Selection selection) {
        selection.brush(IndexSet.range(5, 20));
        PositionView view = new PositionView(selection);
        view.pickedOnlyProperty().set(true);
        return view;
    }

    /** A run over another, which was not read to the end: the scripts read both files. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void theScriptReadsTheComparedRunToo(boolean running) throws Exception {
        RecordedRun other = RunFile.open(record("another run.mscope",
                FakeRuns.request(WORDS, EnumSet.of(ReadingCondition.HMT), OptionalInt.of(20))));
        ComparedRun compared = ComparedRun.of("another run", folder.resolve("another run.mscope").toString(), other.header(), other.text(), other.segments());
        theScriptFindsTheNumbersOfTheTable(selection -> {
            selection.comparedProperty().set(compared);
            return running ? new RunningView(selection) : new DistanceView(selection);
        });
    }

    @ParameterizedTest
    @MethodSource("figures")
    void theScriptFindsTheNumbersOfTheTable(Function<Selection, FigureView> maker) throws Exception {
        Optional<Python> python = Python.find(folder, "sqlite3, numpy, matplotlib");
        assumeTrue(python.isPresent(), "no Python with numpy and matplotlib here");
        Path runFile = record();
        FigureView view = show(maker, RunFile.open(runFile));
        String script = WaitForAsyncUtils.waitForAsyncFx(20_000, () -> FigurePython.of(view, runFile.toString()).orElseThrow());
        Path file = Files.writeString(folder.resolve("figure.py"), script + """

                import json
                json.dump({key: [None if value != value else float(value) for value in values] for key, values in table.items()}, open(sys.argv[3], "w"))
                """);
        Path picture = folder.resolve("figure.png");
        Path numbers = folder.resolve("numbers.json");
        assertThat(python.get().run(folder, file.toString(), runFile.toString(), picture.toString(), numbers.toString())).isEmpty();
        assertThat(Files.size(picture)).isGreaterThan(5_000);
        assertSameNumbers(view.table(), new ObjectMapper().readTree(numbers.toFile()));
    }

    private static void assertSameNumbers(FigureTable table, JsonNode numbers) {
        assertThat(table.rowCount()).as("rows; recall by distance has but five, positions in a segment eight").isGreaterThanOrEqualTo(5);
        for (FigureTable.Column column : table.columns()) {
            if (column.kind() == FigureTable.Kind.TEXT) {
                continue;
            }
            JsonNode values = numbers.path(column.key());
            assertThat(values).as(column.key()).hasSize(table.rowCount());
            for (int row = 0; row < table.rowCount(); row++) {
                double expected = column.number(row);
                if (Double.isNaN(expected)) {
                    assertThat(values.get(row).isNull()).as(column.key() + " of row " + row).isTrue();
                } else {
                    assertThat(values.get(row).asDouble()).as(column.key() + " of row " + row)
                            .isCloseTo(expected, within(RELATIVE * Math.max(1, Math.abs(expected))));
                }
            }
        }
    }

    /** The script that a person gets begins with the run's place, whatever stands in it. */
    @Test
    void placesWithQuotesAndBackslashesStayWhole() {
        FigureView view = WaitForAsyncUtils.waitForAsyncFx(10_000, () -> new ConcentrationView(new Selection()));
        String script = FigurePython.of(view, "C:\\runs\\a \"b\".mscope").orElseThrow();
        assertThat(script).contains("RUN = \"C:\\\\runs\\\\a \\\"b\\\".mscope\"\n");
        assertThat(FigurePython.of(view, null).orElseThrow()).contains("RUN = \"run.mscope\"\n");
    }

    private Path record() {
        return record("a run.mscope", FakeRuns.withTopTokens(WORDS, 3));
    }

    private Path record(String name, ReadingRequest request) {
        Path file = folder.resolve(name);
        try (RunRecorder recorder = RunRecorder.create(file); FakeModel model = new FakeModel()) {
            FakeRuns.read(model, request, recorder);
        }
        return file;
    }

    private FigureView show(Function<Selection, FigureView> maker, RecordedRun run) {
        return WaitForAsyncUtils.waitForAsyncFx(20_000, () -> {
            Application.setUserAgentStylesheet(new PrimerDark().getUserAgentStylesheet());
            FigureView view = maker.apply(new Selection());
            Scene scene = new Scene(new StackPane(view), 700, 400);
            scene.getStylesheets().add(ViewStyles.stylesheet());
            stage.setScene(scene);
            stage.show();
            view.begin(run.header(), run.text());
            view.append(run.segments());
            return view;
        });
    }
}
