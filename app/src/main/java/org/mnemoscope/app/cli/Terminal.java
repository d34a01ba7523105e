package org.mnemoscope.app.cli;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.function.LongSupplier;

/**
 * Where the command line writes.
 *
 * @param out         results
 * @param err         progress and errors
 * @param interactive whether a person watches, so that a line may be drawn over
 * @param nanoTime    a clock, as {@link System#nanoTime}
 */
public record Terminal(PrintStream out, PrintStream err, boolean interactive, LongSupplier nanoTime) {
    /** The streams of this process. */
    public static Terminal system() {
        // Java would print ? for every letter that is not ASCII where no locale is set, as in containers.
        boolean windows = System.getProperty("os.name", "").startsWith("Windows");
        Charset charset = windows ? Charset.defaultCharset() : StandardCharsets.UTF_8;
        return new Terminal(
                new PrintStream(new FileOutputStream(FileDescriptor.out), true, charset),
                new PrintStream(new FileOutputStream(FileDescriptor.err), true, charset),
                isInteractive(),
                System::nanoTime);
    }

    /** From Java 22 on there is a console without a terminal too, which then says so by a method that Java 17 does not have. */
    private static boolean isInteractive() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (NoSuchMethodException e) {
            return true;
        } catch (ReflectiveOperationException e) {
            return false;
        }
    }
}
