package org.mnemoscope.installers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code ./mnemoscope package}: makes the app image and the installers of the system it runs on. */
@Command(
        name = "mnemoscope package",
        mixinStandardHelpOptions = true,
        description = "Make the app image and the installers of this system with jpackage.")
public final class PackageCommand implements Callable<Integer> {
    private static final Logger LOG = LoggerFactory.getLogger(PackageCommand.class);
    private static final double MEBI = 1 << 20;

    @Option(names = "--type", split = ",", paramLabel = "TYPE",
            description = "What to make besides the app image: deb or rpm on Linux, dmg or pkg on macOS, msi on Windows; app-image for the image alone. Default: deb, dmg or msi.")
    List<String> types = List.of();

    @Option(names = "--repository", hidden = true, description = "The project's folder.")
    Path repository = Path.of("");

    @Option(names = "--jdk", hidden = true, description = "The JDK whose jlink and jpackage are used and whose runtime is shipped.")
    Path jdk = Path.of(System.getProperty("java.home"));

    @Option(names = "--app-version", hidden = true, description = "The version, numbers and dots.")
    String version = "0.1.0";

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sees to it that it is there
    CommandSpec spec;

    public static void main(String[] args) {
        System.exit(new CommandLine(new PackageCommand()).execute(args));
    }

    @Override
    public Integer call() throws InterruptedException {
        Path root = repository.toAbsolutePath();
        try {
            List<Path> made = new Packager(root, root.resolve("installers/target/package"), new Jdk(jdk), version).make(wanted());
            for (Path path : made) {
                LOG.info("{}: {} MB", root.relativize(path), String.format(Locale.ROOT, "%.0f", size(path) / MEBI));
            }
            return 0;
        } catch (IOException e) {
            LOG.error("Packaging failed: {}", e.getMessage());
            return 1;
        }
    }

    private List<String> wanted() {
        List<String> possible = Platform.current().types;
        for (String type : types) {
            if (!possible.contains(type)) {
                throw new ParameterException(spec.commandLine(), "jpackage makes " + String.join(", ", possible) + " on this system, not '" + type
                        + "'. The workflow .github/workflows/installers.yml makes the others on their systems.");
            }
        }
        return (types.isEmpty() ? List.of(possible.get(1)) : types).stream().filter(type -> !type.equals("app-image")).toList();
    }

    private static long size(Path path) throws IOException {
        try (Stream<Path> tree = Files.walk(path)) {
            return tree.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
        }
    }
}
