package org.mnemoscope.app.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.mnemoscope.app.concurrent.InterruptHook;
import org.mnemoscope.engine.error.EngineException;
import org.mnemoscope.engine.model.MemoryModel;
import org.mnemoscope.engine.model.ModelCard;
import org.mnemoscope.engine.model.ModelLoader;
import org.mnemoscope.engine.reading.ReadingControl;
import org.mnemoscope.engine.reading.ReadingLoop;
import org.mnemoscope.engine.reading.ReadingRequest;
import org.mnemoscope.engine.reading.RunEvents;
import org.mnemoscope.engine.run.RunRecorder;
import org.mnemoscope.engine.trace.HmtSettings;
import org.mnemoscope.engine.trace.ReadingCondition;
import org.mnemoscope.engine.trace.RunEvent;
import org.mnemoscope.engine.trace.SegmentTrace;

/** A reading in the terminal: loads, reads with a progress line, records, and reports. */
final class TerminalReading {
    /** How long the program's end waits for the segment in work. */
    private static final int SECONDS_TO_END = 20;

    private final ModelLoader models;
    private final Terminal terminal;

    TerminalReading(ModelLoader models, Terminal terminal) {
        this.models = models;
        this.terminal = terminal;
    }

    Terminal terminal() {
        return terminal;
    }

    /**
     * Reads as planned.
     *
     * @return the exit code
     * @throws EngineException if the reading could not begin
     */
    int read(ReadingPlan plan) {
        if (!plan.conditions().contains(ReadingCondition.HMT)) {
            terminal.err().println("The condition hmt is read too: it is what the others are compared with.");
        }
        plan.run().check();
        ModelCard card = models.inspect(plan.model());
        LoadingLine.print(card, plan.model(), terminal.err());
        ReadingControl control = new ReadingControl();
        // Closed in reverse: the files are complete before the interrupt hook lets the program end.
        try (InterruptHook hook = new InterruptHook(control::stop, SECONDS_TO_END);
                MemoryModel model = models.load(plan.model(), plan.where())) {
            return record(plan, model, control);
        }
    }

    private int record(ReadingPlan plan, MemoryModel model, ReadingControl control) {
        ReadingRequest request = request(plan, model);
        if (request.settings().precomputedMemories() > 0) {
            terminal.err().println("The reading begins with " + request.settings().precomputedMemories()
                    + " precomputed memories; --no-memory-cache begins without.");
        }
        Outcome outcome = new Outcome();
        RunRecorder recorder = plan.run().create(plan.document().title(), model.card().name(), terminal.err());
        try (recorder; JsonOutput json = new JsonOutput(plan.json())) {
            ProgressLine progress = new ProgressLine(terminal, request);
            // What could not be recorded was not read: it is not in the report.
            ReadingLoop.run(model, request, control, RunEvents.toAll(recorder.andThen(outcome), json, progress));
        }
        report(plan, request, outcome, recorder);
        return outcome.failed == null ? 0 : 1;
    }

    private static ReadingRequest request(ReadingPlan plan, MemoryModel model) {
        HmtSettings given = model.settings();
        HmtSettings settings = given.withRecall(plan.recallPrecision().orElse(given.recallPrecision()), given.recallScale())
                .withPrecomputedMemories(plan.memoryCache() ? given.precomputedMemories() : 0);
        return new ReadingRequest(plan.document(), model.tokenizer().tokenize(plan.document().text()), settings, plan.conditions(),
                plan.segments(), plan.topTokens());
    }

    private void report(ReadingPlan plan, ReadingRequest request, Outcome outcome, RunRecorder recorder) {
        if (!outcome.traces.isEmpty()) {
            printReport(plan, request, outcome, recorder);
        }
        RunEvent.Failed failed = outcome.failed;
        if (failed != null) {
            terminal.err().println(failed.whatFailed() + " " + failed.whatToDo());
        }
    }

    private void printReport(ReadingPlan plan, ReadingRequest request, Outcome outcome, RunRecorder recorder) {
        // Standard output belongs to JSON if that was sent there.
        boolean jsonOnOut = plan.json().filter(JsonTarget::isStandardOutput).isPresent();
        PrintStream out = jsonOnOut ? terminal.err() : terminal.out();
        RunReport report = new RunReport(request, outcome.traces);
        report.printPerplexity(out);
        if (plan.showRecalls()) {
            report.printRecalls(out);
        }
        out.println();
        out.println("Run file: " + recorder.file());
        out.println("Open it in the window: ./mnemoscope open " + quoted(recorder.file().toString()));
    }

    private static String quoted(String path) {
        return path.matches("[\\w./:\\\\-]+") ? path : "'" + path.replace("'", "'\\''") + "'";
    }

    /** What came of it. */
    private static final class Outcome implements Consumer<RunEvent> {
        private final List<SegmentTrace> traces = new ArrayList<>();
        private RunEvent.@Nullable Failed failed;

        @Override
        public void accept(RunEvent event) {
            if (event instanceof RunEvent.SegmentRead read) {
                traces.add(read.trace());
            } else if (event instanceof RunEvent.Failed failure) {
                failed = failure;
            }
        }
    }
}
