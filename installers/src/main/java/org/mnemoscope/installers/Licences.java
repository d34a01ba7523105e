package org.mnemoscope.installers;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The licences of everything that is shipped: our own, the list of all libraries, each library's own texts, the software bill of materials. */
final class Licences {
    private static final Pattern TEXT = Pattern.compile("(META-INF/)?(license|licence|notice|copying|copyright)[^/]*|META-INF/licenses?/[^/]+", Pattern.CASE_INSENSITIVE);
    private static final String BILL_OF_MATERIALS = "installers/target/bom.json";

    private Licences() {}

    /** Writes them into a folder, which must not exist. The Java runtime keeps its own in its folder {@code legal}. */
    static void write(List<Path> jars, Path repository, Path folder) throws IOException {
        Files.createDirectories(folder);
        for (String own : List.of("LICENSE", "THIRD-PARTY-NOTICES.md", BILL_OF_MATERIALS)) {
            Path file = repository.resolve(own);
            Files.copy(file, folder.resolve(file.getFileName()));
        }
        for (Path jar : jars) {
            try (ZipFile zip = new ZipFile(jar.toFile())) {
                for (ZipEntry entry : zip.stream().filter(Licences::isLicence).toList()) {
                    write(zip, entry, folder.resolve(nameOf(jar)));
                }
            }
        }
    }

    private static boolean isLicence(ZipEntry entry) {
        return !entry.isDirectory() && !entry.getName().endsWith(".class") && TEXT.matcher(entry.getName()).matches();
    }

    private static String nameOf(Path jar) {
        return jar.getFileName().toString().replaceFirst("\\.jar$", "");
    }

    private static void write(ZipFile zip, ZipEntry entry, Path folder) throws IOException {
        Files.createDirectories(folder);
        String name = entry.getName().substring(entry.getName().lastIndexOf('/') + 1);
        try (InputStream in = zip.getInputStream(entry)) {
            Files.copy(in, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
