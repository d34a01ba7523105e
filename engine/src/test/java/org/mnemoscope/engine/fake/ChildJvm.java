package org.mnemoscope.engine.fake;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Starts a program of the tests in a Java of its own: to kill it, or to measure its memory. */
public final class ChildJvm {
    private ChildJvm() {}

    /**
     * @param errors    gets what the child writes to standard error
     * @param options   of the Java machine
     * @param main      has the main method
     */
    public static Process start(Path errors, List<String> options, Class<?> main, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.add("-cp");
        command.add(System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
        command.add(main.getName());
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectError(errors.toFile()).start();
    }
}
