package org.mnemoscope.engine.config;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.mnemoscope.engine.error.ModelException;

/** File names that come from inside a model: they may go down from their folder, never out of it. */
public final class SafeNames {
    private static final Pattern DRIVE = Pattern.compile("^[A-Za-z]:.*", Pattern.DOTALL);

    private SafeNames() {}

    /**
     * The path of {@code name} in {@code folder}.
     *
     * @param where where the name stands, for the error
     * @throws ModelException naming the name, if it is empty, absolute or holds {@code ..}
     */
    public static Path inside(Path folder, String name, String where) {
        boolean absolute = name.startsWith("/") || name.startsWith("\\") || DRIVE.matcher(name).matches();
        boolean climbs = false;
        for (String part : name.split("[/\\\\]", -1)) {
            climbs |= part.equals("..");
        }
        if (name.isBlank() || absolute || climbs) {
            throw refused(name, where);
        }
        try {
            return folder.resolve(name);
        } catch (InvalidPathException e) {
            throw refused(name, where);
        }
    }

    private static ModelException refused(String name, String where) {
        String shown = name.length() <= 200 ? name : name.substring(0, 200) + " ...";
        return new ModelException("The file name \"" + shown + "\" in " + where + " leads out of its folder or is not valid; it is refused.",
                "Use a relative name without \"..\", and only model files from a source you trust.");
    }
}
