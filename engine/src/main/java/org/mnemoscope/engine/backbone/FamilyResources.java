package org.mnemoscope.engine.backbone;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mnemoscope.engine.config.JsonFiles;
import org.mnemoscope.engine.error.ModelException;

/** The family tables among the program's resources: one file per {@code model_type}, found by its name alone. */
final class FamilyResources {
    private static final Pattern PLAIN_NAME = Pattern.compile("[A-Za-z0-9_-]{1,60}");
    private static final String SUFFIX = ".json";

    private FamilyResources() {}

    /**
     * The table of a family, merged over the one that it says it is {@code like}.
     *
     * @throws ModelException listing the known families, if there is none for this one
     */
    static JsonNode table(String modelType) {
        JsonNode own = read(modelType);
        if (!own.has("like")) {
            return own;
        }
        ObjectNode merged = (ObjectNode) table(own.get("like").asText());
        own.path("replace").forEach(section -> merged.remove(section.asText()));
        for (Map.Entry<String, JsonNode> section : own.properties()) {
            if (section.getValue().isObject() && merged.path(section.getKey()).isObject()) {
                ((ObjectNode) merged.get(section.getKey())).setAll((ObjectNode) section.getValue());
            } else {
                merged.set(section.getKey(), section.getValue());
            }
        }
        return merged;
    }

    private static JsonNode read(String modelType) {
        if (PLAIN_NAME.matcher(modelType).matches()) {
            try (InputStream in = FamilyResources.class.getResourceAsStream(modelType + SUFFIX)) {
                if (in != null) {
                    return JsonFiles.parseObject(in.readAllBytes(), "The family table " + modelType + SUFFIX);
                }
            } catch (IOException e) {
                throw new ModelException("The family table " + modelType + SUFFIX + " cannot be read.", "Install the program again.", e);
            }
        }
        throw new ModelException("The backbone family \"" + modelType + "\" is not known.",
                "Known are " + String.join(", ", known()) + "; docs/adding-a-backbone.md says how to add one.");
    }

    /** The known families: every table beside this class, in a folder or in a jar. */
    static List<String> known() {
        URL here = FamilyResources.class.getResource("FamilyResources.class");
        if (here == null) {
            throw new IllegalStateException("a class that cannot find itself");
        }
        try {
            URLConnection connection = here.openConnection();
            return connection instanceof JarURLConnection jar ? inJar(jar) : inFolder(here.toURI());
        } catch (IOException | URISyntaxException e) {
            throw new ModelException("The family tables cannot be listed.", "Install the program again.", e);
        }
    }

    private static List<String> inFolder(URI classFile) throws IOException {
        try (Stream<Path> files = Files.list(Path.of(classFile).resolveSibling(""))) {
            return families(files.map(file -> file.getFileName().toString()).toList());
        }
    }

    private static List<String> inJar(JarURLConnection connection) throws IOException {
        connection.setUseCaches(false);
        String folder = connection.getEntryName().substring(0, connection.getEntryName().lastIndexOf('/') + 1);
        try (JarFile jar = connection.getJarFile()) {
            List<String> names = new ArrayList<>();
            jar.stream().map(entry -> entry.getName()).filter(name -> name.startsWith(folder))
                    .forEach(name -> names.add(name.substring(folder.length())));
            return families(names);
        }
    }

    private static List<String> families(List<String> files) {
        return files.stream().filter(name -> name.endsWith(SUFFIX) && name.indexOf('/') < 0)
                .map(name -> name.substring(0, name.length() - SUFFIX.length())).sorted().toList();
    }
}
