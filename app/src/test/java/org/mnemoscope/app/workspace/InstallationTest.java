package org.mnemoscope.app.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mnemoscope.engine.error.ModelException;
import org.mnemoscope.engine.error.TextException;
import org.mnemoscope.engine.text.Document;
import org.mnemoscope.engine.trace.Chapters;

class InstallationTest {
    private final Path home;

    InstallationTest(@TempDir Path home) {
        this.home = home;
    }

    @Test
    void findsTheDemoModelInTheProgramFolder() throws IOException {
        Installation installation = new Installation(home);
        assertThatThrownBy(installation::demoModel).isInstanceOf(ModelException.class).hasMessageContaining("demo model is missing");
        Path model = Files.createDirectory(home.resolve("demo-model"));
        assertThat(installation.demoModel()).isEqualTo(model);
    }

    @Test
    void opensTheSampleText() {
        Installation installation = new Installation(home);
        SampleText sample = installation.sample();
        assertThat(installation.samples()).contains(sample);
        assertThat(sample.licence()).isEqualTo("CC0-1.0");
        assertThat(sample.words()).isGreaterThan(6000);
        assertThat(installation.sampleDocument().title()).isEqualTo(sample.title());
        assertThat(installation.sampleDocument().text().split("\\s+")).hasSizeGreaterThan(6000);
    }

    @Test
    void aSampleWithAnAnswerKeyKnowsItsAnswers() {
        Installation installation = new Installation(home);
        Document road = installation.samples().stream().filter(sample -> sample.key() != null).map(installation::document).findFirst().orElseThrow();
        assertThat(road.answers().facts()).hasSize(10);
        assertThat(installation.sampleDocument().answers().facts()).isEmpty();
        Document recorded = new Document("a run", "a file", road.text(), StandardCharsets.UTF_8, Chapters.NONE);
        assertThat(installation.withAnswers(recorded).answers()).as("as a recorded run opens it").isEqualTo(road.answers());
    }

    @Test
    void aSampleThatIsNotThereIsTold() {
        SampleText missing = new SampleText("none.md", "None", "", "", 0, "", false, null);
        assertThatThrownBy(() -> new Installation(home).document(missing)).isInstanceOf(TextException.class).hasMessageContaining("none.md is missing");
    }
}
