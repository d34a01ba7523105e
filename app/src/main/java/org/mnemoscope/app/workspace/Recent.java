package org.mnemoscope.app.workspace;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Something opened before: its name, where it lies, and how it is opened again. */
public record Recent(String name, String path, Runnable open) {
    /** The things at these paths, in their order, opened by {@code open}. */
    public static List<Recent> of(List<String> paths, Consumer<Path> open) {
        List<Recent> recents = new ArrayList<>();
        for (String name : paths) {
            try {
                Path path = Path.of(name);
                Path last = path.getFileName();
                recents.add(new Recent(last == null ? name : last.toString(), name, () -> open.accept(path)));
            } catch (InvalidPathException foreign) {
                continue; // from a settings file of another operating system
            }
        }
        return recents;
    }
}
