package org.mnemoscope.engine.backbone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FamilyResourcesTest {
    private static final String CLASS_FILE = "org/mnemoscope/engine/backbone/FamilyTable.class";

    /** The installed program runs from jars, where folders cannot be listed as files. */
    @Test
    void theFamiliesAreFoundInAJarToo(@TempDir Path folder) throws Exception {
        List<URL> classPath = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(System.getProperty("path.separator"))) {
            Path path = Path.of(entry);
            boolean engine = Files.isRegularFile(path.resolve(CLASS_FILE));
            classPath.add((engine ? jar(path, folder.resolve("engine.jar")) : path).toUri().toURL());
        }
        try (URLClassLoader loader = new URLClassLoader(classPath.toArray(new URL[0]), ClassLoader.getPlatformClassLoader())) {
            Class<?> table = loader.loadClass(FamilyTable.class.getName());
            assertThat(String.valueOf(table.getResource("FamilyTable.class"))).startsWith("jar:");
            assertThat(table.getMethod("known").invoke(null)).isEqualTo(FamilyTable.known());
        }
    }

    private static Path jar(Path classes, Path jar) throws IOException {
        try (OutputStream out = Files.newOutputStream(jar); ZipOutputStream zip = new ZipOutputStream(out); Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                zip.putNextEntry(new ZipEntry(classes.relativize(file).toString().replace('\\', '/')));
                Files.copy(file, zip);
                zip.closeEntry();
            }
        }
        return jar;
    }
}
