package org.mnemoscope.app.theme;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** How the desktop is set, by the one command that each operating system has for it. */
final class SystemTheme {
    private static final long PATIENCE_SECONDS = 2;

    private SystemTheme() {}

    /** Whether the desktop is dark; empty where that cannot be found out. */
    static Optional<Boolean> isDark() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        Optional<Boolean> answered = answer(command(system)).map(SystemTheme::meansDark);
        // A light macOS has no such value, and its command fails.
        return answered.isEmpty() && system.contains("mac") ? Optional.of(false) : answered;
    }

    static List<String> command(String system) {
        if (system.contains("win")) {
            return List.of("reg", "query",
                    "HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Themes\\Personalize", "/v", "AppsUseLightTheme");
        }
        return system.contains("mac")
                ? List.of("defaults", "read", "-g", "AppleInterfaceStyle")
                : List.of("gsettings", "get", "org.gnome.desktop.interface", "color-scheme");
    }

    /** Windows answers 0x0, macOS Dark, GNOME 'prefer-dark'. */
    static boolean meansDark(String answer) {
        String text = answer.toLowerCase(Locale.ROOT);
        return text.contains("dark") || text.contains("0x0");
    }

    private static Optional<String> answer(List<String> command) {
        try {
            Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
            try {
                process.getOutputStream().close();
                if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                    return Optional.empty();
                }
                String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                return process.exitValue() == 0 ? Optional.of(text) : Optional.empty();
            } finally {
                process.destroy();
            }
        } catch (IOException noSuchCommand) {
            return Optional.empty();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
