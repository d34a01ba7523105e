package org.mnemoscope.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mnemoscope.engine.fake.FakeModel;
import org.mnemoscope.engine.fake.FakeModelLoader;
import org.mnemoscope.engine.fake.FakeRuns;
import org.mnemoscope.engine.trace.HalfRule;
import org.mnemoscope.engine.trace.HmtSettings;
import org.mnemoscope.engine.trace.RecallPrecision;
import org.mnemoscope.engine.trace.RecallScale;

/** {@code evaluate} with a fake model, whose segments are long enough for facts. */
class EvaluateCommandTest {
    private static final HmtSettings SETTINGS = new HmtSettings(40, 4, 100, 4, 0.5, HalfRule.ROUND, RecallPrecision.FP32, RecallScale.SQRT);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    private String model = "";
    private String text = "";
    private String json = "";

    @BeforeEach
    void makeFiles() throws IOException {
        model = Files.createDirectories(folder.resolve("model")).toString();
        Files.writeString(folder.resolve("model/hmt.json"), "{}");
        text = Files.writeString(folder.resolve("a book.txt"), FakeRuns.text(1500)).toString();
        json = folder.resolve("result.json").toString();
    }

    private CliRun cli() {
        return new CliRun(folder, new FakeModelLoader(() -> new FakeModel(SETTINGS, segment -> {})));
    }

    @Test
    void itEndsWhenThePersonWantsNoMore() {
        Terminal terminal = new Terminal(System.out, System.err, false, System::nanoTime);
        assertThatThrownBy(() -> new EvaluationProgress(terminal, () -> true).at("facts", 1, 2)).isInstanceOf(CancellationException.class);
    }

    @Test
    void factsAreReportedByLengthAndMemory() throws IOException {
        CliRun cli = cli();
        assertThat(cli.run(small("--facts", "--text", text, "--segments", "4,16"))).as(cli.err()).isZero();

        JsonNode facts = new ObjectMapper().readTree(Path.of(json).toFile()).get("facts");
        assertThat(facts.properties()).extracting(entry -> entry.getKey()).containsExactly("4", "16");
        JsonNode sixteen = facts.get("16");
        assertThat(sixteen.get("recallTop1").asDouble()).isBetween(0.0, 1.0);
        for (String measure : List.of("answerNll", "answerAccuracy")) {
            for (String memory : List.of("hmt", "memory_off", "wrong_memory")) {
                assertThat(sixteen.get(measure).get(memory).isNumber()).as(measure + " " + memory).isTrue();
            }
        }
        assertThat(sixteen.get("answers").asInt()).as("2 seeds, 2 documents, 4 facts").isEqualTo(16);
        assertThat(cli.out()).contains("heldout", "recall top-1", "no-recall (off)", "second half", "1 of 1 texts");
    }

    @Test
    void textsAloneAreReadWithoutFacts() throws IOException {
        Path books = Files.createDirectories(folder.resolve("books"));
        Files.writeString(books.resolve("one.txt"), FakeRuns.text(1200));
        Files.writeString(books.resolve("two.txt"), FakeRuns.text(1300));
        CliRun cli = cli();
        assertThat(cli.run(small("--books", books.toString()))).as(cli.err()).isZero();

        JsonNode root = new ObjectMapper().readTree(Path.of(json).toFile());
        assertThat(root.get("facts")).isEmpty();
        assertThat(root.get("texts").get("books")).hasSize(2);
        JsonNode hmt = root.get("texts").get("conditions").get("hmt");
        assertThat(hmt.get("all").get("nll").asDouble()).isPositive();
        assertThat(Math.log(hmt.get("secondHalf").get("perplexity").asDouble()))
                .isCloseTo(hmt.get("secondHalf").get("nll").asDouble(), within(1e-9));
        assertThat(root.get("interleaved").get("chance").asDouble()).isPositive();
        assertThat(root.get("repeated").get("4").get("repeats").asInt()).isEqualTo(2);
    }

    @Test
    void theSameCommandGivesTheSameNumbers() throws IOException {
        cli().run(small("--facts", "--text", text));
        JsonNode first = new ObjectMapper().readTree(Path.of(json).toFile());
        cli().run(small("--facts", "--text", text));
        assertThat(new ObjectMapper().readTree(Path.of(json).toFile())).isEqualTo(first);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--segments 1", "--documents 1", "--seeds 0", "--tokens 1", "--device gpu", "--fact-split mine"})
    void badArgumentsAreRefused(String arguments) {
        CliRun cli = cli();
        assertThat(cli.run(Stream.concat(Stream.of("evaluate", "--model", model), Stream.of(arguments.split(" "))).toArray(String[]::new)))
                .isEqualTo(2);
        assertThat(cli.err().strip()).contains("--help").hasLineCount(1);
    }

    @Test
    void aTextThatIsTooShortIsAReadableFailure() {
        CliRun cli = cli();
        assertThat(cli.run(small("--facts", "--text", text, "--segments", "64"))).isEqualTo(1);
        assertThat(cli.err()).contains("No text has the 2560 tokens", "ask for fewer segments");
        assertThat(Path.of(json)).doesNotExist();
    }

    private String[] small(String... more) {
        List<String> plan = List.of("evaluate", "--model", model, "--json", json, "--seeds", "2", "--documents", "2", "--segments", "4",
                "--tokens", "400");
        List<String> given = Arrays.asList(more);
        Stream<String> kept = given.contains("--segments")
                ? Stream.concat(plan.subList(0, 9).stream(), plan.subList(11, 13).stream())
                : plan.stream();
        return Stream.concat(kept, given.stream()).toArray(String[]::new);
    }
}
