package org.mnemoscope.installers;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Enumeration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** Fills the folder that jpackage takes in: the jars without native libraries, this system's libraries unpacked, and the demo model. */
final class AppFolder {
    /** Folder of the native libraries under the app folder. */
    static final String NATIVES = "natives";

    private final Path folder;
    private final Natives natives;

    AppFolder(Path folder, Natives natives) {
        this.folder = folder;
        this.natives = natives;
    }

    /** Takes over jars. A jar in which nothing but native libraries and their lists would be left is dropped. */
    void addJars(List<Path> jars) throws IOException {
        Files.createDirectories(folder.resolve(NATIVES));
        for (Path jar : jars) {
            addJar(jar);
        }
    }

    /** Takes over a folder or file under its own name. */
    void addTree(Path source) throws IOException {
        Path parent = source.toAbsolutePath().resolveSibling("");
        try (Stream<Path> tree = Files.walk(source)) {
            for (Path path : (Iterable<Path>) tree::iterator) {
                Path target = folder.resolve(parent.relativize(path.toAbsolutePath()).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(target);
                } else {
                    Files.createDirectories(target.resolveSibling(""));
                    Files.copy(path, target);
                }
            }
        }
    }

    private void addJar(Path jar) throws IOException {
        String name = jar.getFileName().toString();
        Path target = folder.resolve(name);
        int classes = 0;
        int libraries = 0;
        try (ZipFile from = new ZipFile(jar.toFile()); ZipOutputStream to = new ZipOutputStream(Files.newOutputStream(target))) {
            Enumeration<? extends ZipEntry> entries = from.entries();
            while (entries.hasMoreElements()) {
                ZipEntry entry = entries.nextElement();
                if (Natives.isLibrary(entry.getName())) {
                    libraries++;
                    unpack(from, entry, natives.unpackedName(name, entry.getName()), name.startsWith("javafx-"));
                } else {
                    classes += entry.getName().endsWith(".class") ? 1 : 0;
                    copy(from, entry, to);
                }
            }
        }
        if (libraries == 0) {
            Files.copy(jar, target, StandardCopyOption.REPLACE_EXISTING); // as it was, signatures and all
        } else if (classes == 0) {
            Files.delete(target);
        }
    }

    /** JavaFX looks for its libraries beside its jar. */
    private void unpack(ZipFile from, ZipEntry entry, Optional<String> name, boolean besideJar) throws IOException {
        if (name.isPresent()) {
            Path target = (besideJar ? folder : folder.resolve(NATIVES)).resolve(name.get());
            try (InputStream in = from.getInputStream(entry)) {
                Files.copy(in, target);
            }
        }
    }

    private static void copy(ZipFile from, ZipEntry entry, ZipOutputStream to) throws IOException {
        ZipEntry fresh = new ZipEntry(entry.getName());
        fresh.setTime(entry.getTime());
        to.putNextEntry(fresh);
        try (InputStream in = from.getInputStream(entry)) {
            in.transferTo(to);
        }
        to.closeEntry();
    }
}
