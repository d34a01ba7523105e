package org.mnemoscope.tests.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mnemoscope.engine.fake.FakeModel;
import org.mnemoscope.engine.fake.FakeRuns;
import org.mnemoscope.engine.reading.ReadingRequest;
import org.mnemoscope.engine.run.RecordedRun;
import org.mnemoscope.engine.run.RunFile;
import org.mnemoscope.engine.run.RunRecorder;
import org.mnemoscope.engine.trace.HalfRule;
import org.mnemoscope.engine.trace.HmtSettings;
import org.mnemoscope.engine.trace.ReadingCondition;
import org.mnemoscope.engine.trace.RecallPrecision;
import org.mnemoscope.engine.trace.RecallScale;
import org.mnemoscope.engine.trace.SegmentTrace;
import org.mnemoscope.engine.trace.TopTokens;
import org.mnemoscope.tests.Repository;
import org.mnemoscope.tests.figures.Python;

/** The Python on docs/run-file.md is run, as a reader would, on a run that was just written, and says what is in it. */
class RunFilePageTest {
    private static final Pattern CODE = Pattern.compile("```python\n(.*?)```", Pattern.DOTALL);
    private static final int LIKELIEST = 5;

    private final Path folder;
    private List<String> blocks = List.of();

    RunFilePageTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @BeforeEach
    void readPage() throws Exception {
        List<String> found = new ArrayList<>();
        Matcher code = CODE.matcher(Files.readString(Repository.root().resolve("docs/run-file.md")));
        while (code.find()) {
            found.add(code.group(1));
        }
        blocks = found;
    }

    /** So that the test below cannot pass because there is nothing to run. */
    @Test
    void thePageHasThreeBlocks() {
        assertThat(blocks).hasSize(3).first().asString().contains("my-run.mscope");
    }

    @Test
    void itsPythonReadsARun() throws Exception {
        Optional<Python> python = Python.find(folder, "sqlite3");
        assumeTrue(python.isPresent(), "There is no Python with sqlite3 here, so the page's code is not run.");
        RecordedRun run = record();
        Path script = Files.writeString(folder.resolve("page.py"), String.join("\n", blocks));
        assertThat(python.orElseThrow().run(folder, script.toString())).isEmpty();
        String said = Files.readString(folder.resolve("python.txt"));
        List<String> lines = said.lines().toList();
        assertThat(lines.get(0)).contains("'text_sha256': '" + run.header().textSha256() + "'").contains("'segment_tokens': '16'");
        for (SegmentTrace trace : run.segments()) {
            String[] numbers = lines.get(1 + trace.segment()).replaceAll("[\\[\\],]", "").split(" ");
            assertThat(Integer.parseInt(numbers[0])).isEqualTo(trace.segment());
            float[] nll = trace.nll(ReadingCondition.HMT).orElseThrow().toArray();
            assertThat(numbers).hasSize(1 + nll.length);
            assertThat(Float.parseFloat(numbers[nll.length])).isEqualTo(nll[nll.length - 1]);
        }
        assertThat(said).contains("\n" + textOf(run, 7) + "\n");
        TopTokens top = run.segments().get(7).predictions(ReadingCondition.HMT).orElseThrow().top();
        assertThat(lines.get(lines.size() - 1)).startsWith("[('" + top.text(9, 0) + "', ").contains("('" + top.text(9, LIKELIEST - 1) + "', ");
    }

    private static String textOf(RecordedRun run, int segment) {
        return run.text().textOf(run.segments().get(segment).tokens());
    }

    private RecordedRun record() {
        HmtSettings settings = new HmtSettings(16, 2, 5, 4, 0.5, HalfRule.ROUND, RecallPrecision.FP32, RecallScale.SQRT);
        ReadingRequest short8 = FakeRuns.withTopTokens(160, LIKELIEST);
        ReadingRequest request = new ReadingRequest(
                short8.document(), short8.text(), settings, short8.conditions(), short8.segmentLimit(), short8.topTokens());
        Path file = folder.resolve("my-run.mscope");
        try (RunRecorder recorder = RunRecorder.create(file)) {
            FakeRuns.read(new FakeModel(settings, segment -> {}), request, recorder);
        }
        return RunFile.open(file);
    }
}
