package org.mnemoscope.engine.training;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.mnemoscope.engine.error.TrainingException;

/** The log of a training: one JSON object a line. */
final class TrainingLog {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path file;

    TrainingLog(Path file) {
        this.file = file;
    }

    /** Leaves out what was logged after a place, because training goes on from there and will log it again. */
    void cutAfter(int stage, int step) {
        if (!Files.exists(file)) {
            return;
        }
        try {
            List<String> kept = new ArrayList<>();
            for (String line : Files.readAllLines(file)) {
                if (isBefore(line, stage, step)) {
                    kept.add(line);
                }
            }
            Files.write(file, kept);
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    private static boolean isBefore(String line, int stage, int step) {
        try {
            JsonNode entry = JSON.readTree(line);
            int of = entry.path("stage").asInt();
            return of < stage || (of == stage && entry.path("step").asInt() <= step);
        } catch (JsonProcessingException e) {
            return false; // a line that a crash cut short
        }
    }

    void add(TrainingEvent event) {
        try {
            Files.writeString(file, JSON.writeValueAsString(event) + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    private TrainingException unusable(IOException cause) {
        return new TrainingException("The log " + file + " cannot be written.", "Check that the disk has space and that you may write there.", cause);
    }
}
