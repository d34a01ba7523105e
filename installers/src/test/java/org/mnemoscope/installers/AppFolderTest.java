package org.mnemoscope.installers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AppFolderTest {
    private final Natives natives = new Natives(Platform.LINUX, "amd64");

    @TempDir
    Path folder;

    @Test
    void classesStayInTheirJarAndThisSystemsLibraryLiesUnpacked() throws IOException {
        Path jar = jar("sqlite-jdbc-3.54.1.0.jar", "org/sqlite/JDBC.class", "org/sqlite/native/Linux/x86_64/libsqlitejdbc.so",
                "org/sqlite/native/Windows/x86_64/sqlitejdbc.dll", "META-INF/LICENSE");
        Path app = fill(jar);
        try (Stream<Path> files = Files.list(app.resolve("natives"))) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactly("libsqlitejdbc.so");
        }
        try (ZipFile kept = new ZipFile(app.resolve("sqlite-jdbc-3.54.1.0.jar").toFile())) {
            assertThat(kept.stream().map(ZipEntry::getName)).containsExactly("org/sqlite/JDBC.class", "META-INF/LICENSE");
        }
    }

    @Test
    void aJarOfLibrariesAloneIsLeftOut() throws IOException {
        Path app = fill(jar("pytorch-native-cpu-2.7.1-linux-x86_64.jar", "pytorch/cpu/linux-x86_64/libtorch.so", "native/lib/pytorch.properties"));
        assertThat(app.resolve("pytorch-native-cpu-2.7.1-linux-x86_64.jar")).doesNotExist();
        assertThat(app.resolve("natives/libtorch.so")).exists();
    }

    @Test
    void librariesOfJavaFxLieBesideTheirJar() throws IOException {
        Path app = fill(jar("javafx-graphics-21.0.12-linux.jar", "javafx/Scene.class", "libglass.so"));
        assertThat(app.resolve("libglass.so")).exists();
    }

    @Test
    void aJarWithoutLibrariesIsTakenOverByteForByte() throws IOException {
        Path jar = jar("picocli-4.7.7.jar", "picocli/CommandLine.class");
        assertThat(fill(jar).resolve("picocli-4.7.7.jar")).hasSameBinaryContentAs(jar);
    }

    @Test
    void foldersAreTakenOverWithEverythingInThem() throws IOException {
        Path model = Files.createDirectories(folder.resolve("demo-model/backbone"));
        Files.writeString(model.resolve("config.json"), "{}");
        AppFolder app = new AppFolder(Files.createDirectories(folder.resolve("app")), natives);
        app.addTree(folder.resolve("demo-model"));
        assertThat(folder.resolve("app/demo-model/backbone/config.json")).hasContent("{}");
    }

    private Path fill(Path jar) throws IOException {
        Path app = Files.createDirectories(folder.resolve("app"));
        new AppFolder(app, natives).addJars(List.of(jar));
        return app;
    }

    private Path jar(String name, String... entries) throws IOException {
        Path jar = folder.resolve(name);
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar))) {
            for (String entry : entries) {
                out.putNextEntry(new ZipEntry(entry));
                out.write(entry.getBytes(StandardCharsets.UTF_8));
                out.closeEntry();
            }
        }
        return jar;
    }
}
