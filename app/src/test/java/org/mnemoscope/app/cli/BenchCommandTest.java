package org.mnemoscope.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code bench} with a tiny model in place of every other: what it writes, never how fast anything is. */
class BenchCommandTest {
    private final Path folder;

    BenchCommandTest(@TempDir Path folder) throws IOException {
        this.folder = folder;
        Files.createDirectories(folder.resolve("demo-model"));
    }

    @Test
    void theJsonHasTheFieldsThatOthersRead() throws Exception {
        Path file = folder.resolve("figures.json");
        CliRun cli = new CliRun(folder);
        assertThat(cli.run("bench", "--quick", "--tiny", "--json", file.toString())).as(cli.err()).isZero();
        JsonNode figures = new ObjectMapper().readTree(file.toFile());
        for (String model : List.of("smollm-135m", "gpt2", "demo")) {
            assertThat(figures.at("/rooflineShare/" + model).asDouble()).as(model).isPositive().isFinite();
        }
        assertThat(figures.get("readings")).isNotEmpty().allSatisfy(reading -> {
            assertThat(reading.get("tokensPerSecond").asDouble()).isPositive();
            assertThat(reading.get("segmentGflop").asDouble()).isPositive();
        });
        JsonNode overPyTorch = figures.get("tokensPerSecondOverPyTorch");
        assertThat(overPyTorch.isNull()).as("a number, or null and a reason").isEqualTo(figures.at("/pyTorch").has("reason"));
        for (String question : List.of("no_memory", "leaveOneOut16")) {
            assertThat(figures.at("/marginalCosts/" + question + "/costOverShare").isNumber()).as(question).isTrue();
        }
        for (String format : List.of("bf16", "int8")) {
            assertThat(figures.at("/precision/" + format + "/speedOverFp32").asDouble()).as(format).isPositive().isFinite();
        }
        assertThat(figures.at("/memory").isObject()).isTrue();
        assertThat(figures.at("/window").isObject()).isTrue();
        assertThat(figures.at("/machine/processors").asInt()).isPositive();
        assertThat(cli.out()).contains("rooflineShare").contains("marginalCosts");
        assertThat(cli.err().lines().filter(line -> line.matches("\\d of \\d  .*"))).hasSize(8)
                .last().asString().startsWith("8 of 8  window");
    }

    @Test
    void onePartAloneLeavesNothingBehind() throws Exception {
        CliRun cli = new CliRun(folder);
        assertThat(cli.run("bench", "--quick", "--tiny", "--only", "marginal", "--json", "-")).as(cli.err()).isZero();
        JsonNode figures = new ObjectMapper().readTree(cli.out());
        assertThat(figures.properties()).extracting(entry -> entry.getKey()).containsExactly("machine", "marginalCosts");
        try (var left = Files.list(folder)) {
            assertThat(left).containsExactly(folder.resolve("demo-model"));
        }
    }

    @Test
    void anUnknownPartIsWrong() {
        assertThat(new CliRun(folder).run("bench", "--only", "everything")).isEqualTo(2);
    }
}
