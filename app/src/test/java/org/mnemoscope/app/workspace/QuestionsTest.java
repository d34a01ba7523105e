package org.mnemoscope.app.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mnemoscope.app.concurrent.AppThreads;
import org.mnemoscope.engine.fake.FakeModelLoader;
import org.mnemoscope.engine.model.Placement;

/** The newest question is the only one that is listened to. */
@SuppressWarnings("NullAway.Init") // set by JUnit
class QuestionsTest {
    @TempDir
    Path folder;

    private final Deque<Runnable> engine = new ArrayDeque<>();
    private final List<String> heard = new ArrayList<>();
    private final ModelRoom room = new ModelRoom(new FakeModelLoader());
    private final Questions questions =
            new Questions(new AppThreads(Runnable::run, Runnable::run, engine::add, Runnable::run, Runnable::run), room);

    @BeforeEach
    void load() throws IOException {
        Files.writeString(folder.resolve("hmt.json"), "{}");
        room.load(folder, Placement.CPU);
    }

    private void ask(String name) {
        questions.ask((model, parts, stopped) -> parts.accept(name + (stopped.getAsBoolean() ? " stopped" : "")), asker(name));
    }

    private Questions.Asker<String> asker(String name) {
        return new Questions.Asker<>() {
            @Override
            public void heard(List<String> parts) {
                heard.addAll(parts);
            }

            @Override
            public void answered() {
                heard.add(name + " answered");
            }

            @Override
            public void failed(Throwable why) {
                heard.add(name + " failed: " + why.getMessage());
            }
        };
    }

    private void work() {
        while (!engine.isEmpty()) {
            engine.remove().run();
        }
    }

    @Test
    void theAnswersOfAnOlderQuestionAreDropped() {
        ask("first");
        ask("second");
        work();
        assertThat(heard).as("who asked first waits no longer").containsExactly("first answered", "second", "second answered");
    }

    @Test
    void aStoppedQuestionKeepsWhatItSaid() {
        ask("first");
        questions.stop();
        work();
        assertThat(heard).containsExactly("first stopped", "first answered");
    }

    @Test
    void aForgottenQuestionSaysNothing() {
        ask("first");
        questions.forget();
        work();
        assertThat(heard).isEmpty();
    }

    @Test
    void aFailureIsTold() {
        questions.ask((model, parts, stopped) -> {
            throw new IllegalStateException("broken");
        }, asker("first"));
        work();
        assertThat(heard).containsExactly("first failed: broken");
    }
}
