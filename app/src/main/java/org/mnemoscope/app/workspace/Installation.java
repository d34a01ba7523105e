package org.mnemoscope.app.workspace;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mnemoscope.engine.error.ModelException;
import org.mnemoscope.engine.error.TextException;
import org.mnemoscope.engine.text.AnswerKeys;
import org.mnemoscope.engine.text.Document;
import org.mnemoscope.engine.text.DocumentReader;
import org.mnemoscope.engine.trace.AnswerKey;

/** What comes with the program: the demo model in its folder, the sample texts on the class path. */
public final class Installation {
    /** The program folder, set by whatever starts the program. */
    public static final String HOME_PROPERTY = "mnemoscope.home";

    private static final String DEMO_MODEL = "demo-model";
    private static final String SAMPLE_TEXTS = "/sample-texts/";
    private static final String REINSTALL = "Install Mnemoscope again.";

    private final Path home;

    public Installation(Path home) {
        this.home = home;
    }

    /** The installation that this program was started from; the working folder if nobody said. */
    public static Installation current() {
        return new Installation(Path.of(System.getProperty(HOME_PROPERTY, "")).toAbsolutePath());
    }

    /**
     * The folder of the demo model.
     *
     * @throws ModelException if it is not there
     */
    public Path demoModel() {
        Path folder = home.resolve(DEMO_MODEL);
        if (!Files.isDirectory(folder)) {
            throw new ModelException("The demo model is missing: there is no folder " + folder + ".", REINSTALL);
        }
        return folder;
    }

    /**
     * The sample texts, in the order of their index.
     *
     * @throws TextException if they are not on the class path
     */
    public List<SampleText> samples() {
        return index().texts();
    }

    /** The sample text opened when nobody chooses: the one marked so, else the first. */
    public SampleText sample() {
        List<SampleText> all = samples();
        return all.stream().filter(SampleText::isDefault).findFirst().orElse(all.get(0));
    }

    /** The text of {@link #sample()}. */
    public Document sampleDocument() {
        return document(sample());
    }

    /** The longest sample text, which is prose enough to plant facts in. */
    public Document longestSampleDocument() {
        return document(Collections.max(samples(), Comparator.comparingInt(SampleText::words)));
    }

    /** A sample text as a document; its title is the index's. */
    public Document document(SampleText sample) {
        try (InputStream in = open(sample.file())) {
            Document read = DocumentReader.of(sample.file(), "sample text " + sample.file(), in.readAllBytes()).withTitle(sample.title());
            return sample.key() == null ? read : read.withAnswers(answers(sample.key(), read.text()));
        } catch (IOException e) {
            throw new TextException("The sample text " + sample.title() + " cannot be read.", REINSTALL, e);
        }
    }

    /** A document with its answers, if it is a sample text that has them. */
    Document withAnswers(Document opened) {
        return samples().stream().filter(sample -> sample.key() != null).map(this::document)
                .filter(sample -> sample.text().equals(opened.text())).findFirst()
                .map(sample -> opened.withAnswers(sample.answers())).orElse(opened);
    }

    private static AnswerKey answers(String file, String text) throws IOException {
        try (InputStream in = open(file)) {
            return AnswerKeys.read(new String(in.readAllBytes(), StandardCharsets.UTF_8), text);
        }
    }

    private record Index(List<SampleText> texts) {}

    private static Index index() {
        try (InputStream in = open("index.json")) {
            return new ObjectMapper().readValue(in, Index.class);
        } catch (IOException e) {
            throw new TextException("The list of sample texts cannot be read.", REINSTALL, e);
        }
    }

    private static InputStream open(String file) {
        @Nullable InputStream in = Installation.class.getResourceAsStream(SAMPLE_TEXTS + file);
        if (in == null) {
            throw new TextException("The sample text file " + file + " is missing.", REINSTALL);
        }
        return in;
    }
}
