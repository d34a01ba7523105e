package org.mnemoscope.installers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes the app image and from it the installers: input folder, runtime, image, start cache, packages. */
final class Packager {
    /** The program's name in file systems and menus of commands. */
    static final String NAME = "mnemoscope";

    private static final String DEBIAN_PACKAGES =
            "libstdc++6, zlib1g, libgtk-3-0 | libgtk-3-0t64, libgl1, libxtst6, libxxf86vm1, libpangoft2-1.0-0, libfontconfig1, fonts-dejavu-core | fonts-noto-core | fonts-liberation";

    /** As libraries, for the packages that hold them have other names on Fedora and on openSUSE. */
    private static final String RPM_LIBRARIES = "libgtk-3.so.0()(64bit), libGL.so.1()(64bit), libXtst.so.6()(64bit), libXxf86vm.so.1()(64bit), "
            + "libpangoft2-1.0.so.0()(64bit), libfontconfig.so.1()(64bit)";

    private static final Logger LOG = LoggerFactory.getLogger(Packager.class);

    private final Path repository;
    private final Path work;
    private final Jdk jdk;
    private final Platform platform = Platform.current();
    private final String version;

    /**
     * @param repository the project's folder, with the program built
     * @param work       a folder of its own; emptied first
     * @param version    as jpackage takes it: numbers and dots
     */
    Packager(Path repository, Path work, Jdk jdk, String version) {
        this.repository = repository;
        this.work = work;
        this.jdk = jdk;
        this.version = version;
    }

    /**
     * Makes an image and packages of it.
     *
     * @param types kinds of packages besides the image
     * @return the image and the packages
     */
    List<Path> make(List<String> types) throws IOException, InterruptedException {
        delete(work);
        Files.createDirectories(work);
        LOG.info("Gathering jars, natives, demo model and licences");
        fillInput();
        LOG.info("Making a Java runtime of the modules needed");
        jdk.run("jlink", runtimeArguments());
        LOG.info("Making the app image");
        jdk.run("jpackage", imageArguments());
        Path image = work.resolve("image").resolve(platform.imageName());
        if (platform == Platform.LINUX) {
            // jpackage's own launcher asks rpm and dpkg at every start, twice, which package it belongs to.
            Path launcher = image.resolve(platform.launcher);
            Files.copy(repository.resolve("installers/launch.sh"), launcher, StandardCopyOption.REPLACE_EXISTING);
            launcher.toFile().setExecutable(true, false);
        }
        rehearse(image);
        List<Path> made = new ArrayList<>(List.of(image));
        Path packages = Files.createDirectories(work.resolve("packages"));
        for (String type : types) {
            LOG.info("Making the {} (a minute or two)", type);
            jdk.run("jpackage", packageArguments(type, image, packages));
        }
        try (Stream<Path> files = Files.list(packages)) {
            made.addAll(files.sorted().toList());
        }
        return made;
    }

    private void rehearse(Path image) throws IOException, InterruptedException {
        LOG.info("Rehearsing a start, for the start cache");
        Path home = Files.createDirectories(work.resolve("home"));
        if (new StartCache(image, platform, jdk.release()).make(home).isEmpty()) {
            LOG.warn("Java {} makes no start cache that can be moved: the program will start a second or two later. Package with JDK 25 for one.", jdk.release());
        }
    }

    private Path input() {
        return work.resolve("input");
    }

    private void fillInput() throws IOException, InterruptedException {
        AppFolder input = new AppFolder(Files.createDirectories(input()), Natives.current());
        List<Path> jars = new ArrayList<>(filesIn(repository.resolve("app/target"), "mnemoscope-app-[^-]*(-SNAPSHOT)?\\.jar"));
        jars.addAll(filesIn(repository.resolve("app/target/libs"), ".*\\.jar"));
        input.addJars(jars);
        input.addTree(repository.resolve("demo-model"));
        if (platform == Platform.LINUX) {
            input.addTree(repository.resolve("installers/desktop"));
            Files.copy(icon(), input().resolve("desktop/mnemoscope.png"));
        }
        if (platform == Platform.LINUX) {
            strip();
        }
        Licences.write(jars, repository, input().resolve("licences"));
    }

    /** Takes the tables out of the libraries that only a debugger reads: a fifth of libtorch. What is linked against stays. */
    private void strip() throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("strip", "--strip-unneeded"));
        command.addAll(filesIn(input().resolve(AppFolder.NATIVES), ".*\\.so(\\.[0-9]+)?").stream().map(Path::toString).toList());
        Tool.run(command);
    }

    private static List<Path> filesIn(Path folder, String pattern) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().matches(pattern)).sorted().toList();
        }
    }

    private String mainJar() throws IOException {
        return filesIn(input(), "mnemoscope-app-.*\\.jar").get(0).getFileName().toString();
    }

    private List<String> runtimeArguments() {
        // The modules that the program and its libraries use; jdeps and the smoke test know if one is missing.
        return List.of("--add-modules", "java.base,java.desktop,java.logging,java.management,java.naming,java.net.http,java.sql,java.xml,"
                        + "jdk.crypto.ec,jdk.localedata,jdk.unsupported,jdk.zipfs",
                "--include-locales", "en", "--strip-debug", "--no-man-pages", "--no-header-files", "--compress", jdk.release() >= 21 ? "zip-6" : "2",
                "--output", work.resolve("runtime").toString());
    }

    private Path configured(String file) {
        return repository.resolve("installers/jpackage").resolve(file);
    }

    private List<String> imageArguments() throws IOException {
        List<String> arguments = new ArrayList<>(List.of(
                "@" + configured("about.args"), "@" + configured("common.args"), "--type", "app-image", "--app-version", version,
                "--input", input().toString(), "--main-jar", mainJar(), "--runtime-image", work.resolve("runtime").toString(),
                "--icon", icon().toString(), "--dest", work.resolve("image").toString()));
        for (String option : javaOptions()) {
            arguments.addAll(List.of("--java-options", option));
        }
        if (platform == Platform.WINDOWS) {
            // A program with a window has no terminal on Windows; the command line gets a launcher of its own.
            arguments.addAll(List.of("--add-launcher", "mnemoscope-cli=" + configured("windows-cli.properties")));
        }
        return arguments;
    }

    /** What the program is started with, beside the options that do not depend on system and release in common.args. */
    private List<String> javaOptions() {
        List<String> options = new ArrayList<>();
        if (jdk.release() >= 22) {
            options.add("--enable-native-access=ALL-UNNAMED");
        }
        if (jdk.release() >= 24) {
            options.add("--sun-misc-unsafe-memory-access=allow");
        }
        String natives = "$APPDIR/" + AppFolder.NATIVES;
        options.addAll(List.of(
                "-DPYTORCH_LIBRARY_PATH=" + natives,
                // DJL 0.35 fails on a folder here where there is no GPU, and takes the file.
                "-DRUST_LIBRARY_PATH=" + natives + "/" + System.mapLibraryName("tokenizers"),
                "-Dorg.sqlite.lib.path=" + natives, "-Djna.boot.library.path=" + natives, "-Djna.nounpack=true"));
        options.addAll(StartCache.useOptions(jdk.release()));
        return options;
    }

    private Path icon() {
        return repository.resolve("installers/icons").resolve(switch (platform) {
            case LINUX -> "mnemoscope.png";
            case MAC -> "mnemoscope.icns";
            case WINDOWS -> "mnemoscope.ico";
        });
    }

    private List<String> packageArguments(String type, Path image, Path packages) {
        List<String> arguments = new ArrayList<>(List.of("@" + configured("about.args"), "@" + configured(platform.argumentFile()), "--type", type,
                "--app-image", image.toString(), "--app-version", version, "--resource-dir", repository.resolve("installers/resources").toString(),
                "--license-file", repository.resolve("LICENSE").toString(), "--dest", packages.toString()));
        if (platform != Platform.LINUX) {
            arguments.addAll(List.of("--file-associations", configured("run-file.properties").toString()));
        }
        // The names of packages are a distribution's own.
        if (type.equals("deb")) {
            arguments.addAll(List.of("--linux-package-deps", DEBIAN_PACKAGES));
        } else if (type.equals("rpm")) {
            arguments.addAll(List.of("--linux-package-deps", RPM_LIBRARIES));
        }
        return arguments;
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> tree = Files.walk(folder)) {
                for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
                    path.toFile().setWritable(true);
                    Files.delete(path);
                }
            }
        }
    }
}
