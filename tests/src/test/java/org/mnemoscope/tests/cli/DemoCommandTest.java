package org.mnemoscope.tests.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mnemoscope.app.cli.Mnemoscope;
import org.mnemoscope.app.cli.Terminal;
import org.mnemoscope.app.workspace.Installation;
import org.mnemoscope.engine.hmt.HmtModelLoader;
import org.mnemoscope.engine.metric.LongRecall;
import org.mnemoscope.engine.metric.Perplexity;
import org.mnemoscope.engine.metric.RecallStats;
import org.mnemoscope.engine.metric.TokenScope;
import org.mnemoscope.engine.run.RecordedRun;
import org.mnemoscope.engine.run.RunEnding;
import org.mnemoscope.engine.run.RunFile;
import org.mnemoscope.engine.trace.ReadingCondition;
import org.mnemoscope.engine.trace.Segmentation;

/** {@code ./mnemoscope demo} in a terminal, as a newcomer sees it: the whole sample text, the real model. */
class DemoCommandTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void readsTheSampleTextToItsEndAndReports(@TempDir Path folder) {
        Path file = folder.resolve("demo.mscope");
        assertThat(run("demo", "--headless", "--out", file.toString())).as(err.toString(UTF_8)).isZero();
        RecordedRun run = RunFile.open(file);
        int segments = new Segmentation(run.text().tokenCount(), run.header().settings().segmentTokens()).segmentCount();
        assertThat(run.ending()).isEqualTo(RunEnding.COMPLETE);
        assertThat(run.segments()).hasSize(segments).hasSizeGreaterThan(200);

        double hmt = Perplexity.ofText(run.segments(), ReadingCondition.HMT, TokenScope.ALL).perplexity();
        double alone = Perplexity.ofText(run.segments(), ReadingCondition.NO_MEMORY, TokenScope.ALL).perplexity();
        assertThat(hmt).as("perplexity with memory").isLessThan(alone);
        String report = out.toString(UTF_8);
        assertThat(report).contains(String.format(Locale.ROOT, "%.3f", hmt), String.format(Locale.ROOT, "%.3f", alone), "second half");
        assertThat(report).contains("./mnemoscope open " + file);

        LongRecall strongest = RecallStats.longRange(run.segments(), 10, 1).get(0);
        assertThat(report).contains("segment " + strongest.reading() + " recalls segment " + strongest.recalled() + ", ");
        assertThat(err.toString(UTF_8)).contains("segment " + (segments - 1), "tokens/s", "left");
    }

    @Test
    void inspectKnowsTheDemoModel() {
        assertThat(run("inspect", "--model", Installation.current().demoModel().toString())).as(err.toString(UTF_8)).isZero();
        assertThat(out.toString(UTF_8)).contains("llama", "2,557,632 backbone, 74,112 HMT (2.82 % of all)", "S = 64");
    }

    private int run(String... arguments) {
        Terminal terminal = new Terminal(new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8), false, System::nanoTime);
        return new Mnemoscope(new HmtModelLoader(), (List<String> window) -> 3, Installation.current(), terminal).run(arguments);
    }
}
