package org.mnemoscope.installers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The workflows, those that make the installers of the other systems and that of each night, as far as they can be looked at without running. */
class WorkflowTest {
    private static final Path REPOSITORY = Path.of("").toAbsolutePath().resolveSibling("");
    private static final Pattern MATRIX_VALUE = Pattern.compile("\\$\\{\\{ *matrix\\.([a-z]+) *}}");

    private static String text(String name) throws IOException {
        return Files.readString(REPOSITORY.resolve(".github/workflows/" + name + ".yml"));
    }

    private static Map<?, ?> workflow(String name) throws IOException {
        return new Yaml(new SafeConstructor(new LoaderOptions())).load(text(name));
    }

    /** What a workflow is started by. YAML takes the bare word "on" for true. */
    private static Map<?, ?> starts(String name) throws IOException {
        return map(workflow(name).get(Boolean.TRUE));
    }

    private static Map<?, ?> job(String workflow, String name) throws IOException {
        return map(map(workflow(workflow).get("jobs")).get(name));
    }

    private static Map<?, ?> map(@Nullable Object part) {
        return (Map<?, ?>) Objects.requireNonNull(part);
    }

    private static List<Map<?, ?>> maps(@Nullable Object part) {
        List<Map<?, ?>> all = new ArrayList<>();
        ((List<?>) Objects.requireNonNull(part)).forEach(entry -> all.add(map(entry)));
        return all;
    }

    private static List<Map<?, ?>> systems() throws IOException {
        return maps(map(map(job("installers", "package").get("strategy")).get("matrix")).get("include"));
    }

    @Test
    void everyNightEveryReaderIsFuzzed() throws IOException {
        String cron = String.valueOf(maps(starts("nightly").get("schedule")).get(0).get("cron"));
        assertThat(cron).matches("[0-5]?\\d ([01]?\\d|2[0-3]) \\* \\* \\*");
        assertThat(maps(job("nightly", "fuzz").get("steps"))).anySatisfy(step -> assertThat(step.get("run")).isEqualTo(".ci/nightly"));
        assertThat(Files.readString(REPOSITORY.resolve(".ci/nightly"))).contains("-Dtest='*Fuzz*Test'", "-Dfuzz.files=\"${1:-20000}\"");
    }

    @Test
    void everySystemMakesWhatItsJpackageCanMake() throws IOException {
        assertThat(systems()).hasSizeGreaterThanOrEqualTo(3);
        for (Map<?, ?> entry : systems()) {
            String runner = String.valueOf(entry.get("system"));
            Platform platform = Platform.of(runner.startsWith("macos") ? "Mac OS X" : runner.startsWith("windows") ? "Windows" : "Linux");
            assertThat(platform.types).as(runner).contains(String.valueOf(entry.get("types")).split(","));
        }
        assertThat(systems().stream().map(entry -> String.valueOf(entry.get("types"))).toList())
                .anyMatch(types -> types.contains("deb")).anyMatch(types -> types.contains("rpm"))
                .anyMatch(types -> types.contains("dmg")).anyMatch(types -> types.contains("msi"));
    }

    @Test
    void everyValueOfTheMatrixThatIsUsedIsThere() throws IOException {
        List<Map<?, ?>> systems = systems();
        List<String> used = MATRIX_VALUE.matcher(text("installers")).results().map((MatchResult found) -> found.group(1)).distinct().toList();
        assertThat(used).contains("system", "types");
        assertThat(systems).allSatisfy(entry -> assertThat(entry.keySet().stream().map(String::valueOf)).containsAll(used));
    }

    @ParameterizedTest
    @CsvSource({"installers, package", "nightly, fuzz"})
    void everyStepRunsAScriptOrAnActionOfAFixedVersion(String workflow, String job) throws Exception {
        assertThat(starts(workflow)).isNotEmpty();
        for (Map<?, ?> step : maps(job(workflow, job).get("steps"))) {
            assertThat(step.containsKey("run")).as("%s", step).isNotEqualTo(step.containsKey("uses"));
            if (step.containsKey("uses")) {
                assertThat(String.valueOf(step.get("uses"))).matches("[a-z-]+/[a-z-]+@v[0-9]+");
            } else {
                String script = String.valueOf(step.get("run"));
                assertThat(syntax(script)).as(script).isEmpty();
                for (String word : script.split("\\s+")) {
                    if (word.matches("(\\./|installers/|\\.ci/)[a-z/.]+") && !word.contains("target")) {
                        assertThat(REPOSITORY.resolve(word)).isExecutable();
                    }
                }
            }
        }
    }

    /** What the shell says against a script that it only reads. */
    private static String syntax(String script) throws IOException, InterruptedException {
        Process shell = new ProcessBuilder("sh", "-n").redirectErrorStream(true).start();
        try (var in = shell.getOutputStream()) {
            in.write(MATRIX_VALUE.matcher(script).replaceAll("value").getBytes(StandardCharsets.UTF_8));
        }
        String said = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(shell.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return said;
    }
}
