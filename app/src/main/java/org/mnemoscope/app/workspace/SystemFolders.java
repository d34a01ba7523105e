package org.mnemoscope.app.workspace;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/**
 * Where this operating system wants a program's own files.
 *
 * @param settings the settings and the list of recent files
 * @param log      the log
 */
public record SystemFolders(Path settings, Path log) {
    /** The folders of the person who runs the program. */
    public static SystemFolders current() {
        return of(System.getProperty("os.name"), System.getenv(), System.getProperty("user.home"));
    }

    /** The folders on an operating system with this environment and home folder. */
    static SystemFolders of(String system, Map<String, String> environment, String home) {
        String os = system.toLowerCase(Locale.ROOT);
        if (os.contains("win")) {
            return new SystemFolders(
                    Path.of(environment.getOrDefault("APPDATA", home), "Mnemoscope"),
                    Path.of(environment.getOrDefault("LOCALAPPDATA", home), "Mnemoscope", "log"));
        }
        if (os.contains("mac")) {
            return new SystemFolders(
                    Path.of(home, "Library", "Application Support", "Mnemoscope"), Path.of(home, "Library", "Logs", "Mnemoscope"));
        }
        return new SystemFolders(
                xdg(environment, "XDG_CONFIG_HOME", home, ".config"), xdg(environment, "XDG_STATE_HOME", home, ".local/state").resolve("log"));
    }

    private static Path xdg(Map<String, String> environment, String variable, String home, String usual) {
        String named = environment.getOrDefault(variable, "");
        // The XDG rule: a relative path is invalid and must be ignored.
        return (named.startsWith("/") ? Path.of(named) : Path.of(home, usual)).resolve("mnemoscope");
    }
}
