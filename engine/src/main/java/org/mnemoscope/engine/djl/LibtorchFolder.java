package org.mnemoscope.engine.djl;

import com.sun.jna.Platform;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mnemoscope.engine.error.ModelException;
import org.mnemoscope.engine.reading.Versions;

/**
 * A libtorch of the person's own, as of an installed PyTorch with CUDA, in place of the one that comes with the program.
 *
 * @param libraries the folder with libtorch_cpu
 * @param version   as {@code 2.7.1}
 * @param flavor    what it was built for: {@code cpu}, {@code cu128}
 */
public record LibtorchFolder(Path libraries, String version, String flavor) {
    /** System property: the folder to use, chosen before libtorch is started. */
    static final String PROPERTY = "mnemoscope.libtorch";

    /** Where the libraries lie in a libtorch archive, in a Python environment's torch, in its site-packages. */
    private static final List<String> PLACES = List.of("", "lib", "torch/lib");

    private static final Pattern VERSION = Pattern.compile("(\\d+\\.\\d+\\.\\d+)(?:\\+(cu\\d+|cpu))?");

    /**
     * Looks at a folder that a person named: a libtorch archive unpacked, {@code site-packages/torch}, or the folder of the libraries.
     *
     * @throws ModelException if there is no libtorch in it, or one that this program cannot use
     */
    public static LibtorchFolder find(Path chosen) {
        Path libraries = PLACES.stream().map(chosen::resolve)
                .filter(place -> Files.isRegularFile(place.resolve(System.mapLibraryName("torch_cpu")))).findFirst()
                .orElseThrow(() -> new ModelException("There is no libtorch in " + chosen + ": " + System.mapLibraryName("torch_cpu") + " was not found.",
                        "Choose the folder torch of a Python environment, or an unpacked libtorch."));
        Matcher version = VERSION.matcher(versionText(libraries));
        String needed = Versions.current().getOrDefault("pytorch", "");
        if (!version.find() || !version.group(1).equals(needed)) {
            throw new ModelException("The libtorch in " + chosen + " cannot be used: its version must be " + needed + ".",
                    "Install it, for example with: pip install torch==" + needed + " --index-url https://download.pytorch.org/whl/cu128");
        }
        boolean cuda = Files.isRegularFile(libraries.resolve(System.mapLibraryName("torch_cuda")));
        String flavor = Optional.<@Nullable String>ofNullable(version.group(2)).orElse(cuda ? "cu128" : "cpu");
        requireBridge(chosen, flavor);
        return new LibtorchFolder(libraries, version.group(1), flavor);
    }

    /** The part of DJL that speaks to libtorch is built for few versions of CUDA. */
    private static void requireBridge(Path chosen, String flavor) {
        String classifier = classifier();
        String bridge = "/jnilib/" + classifier + "/" + flavor + "/" + System.mapLibraryName("djl_torch");
        if (LibtorchFolder.class.getResource(bridge) == null) {
            throw new ModelException("The libtorch in " + chosen + " is built for " + flavor + ", which this program cannot use on " + classifier + ".",
                    "Choose one built for CUDA 12.8 (cu128); docs/gpu.md says where to get it.");
        }
    }

    /** This system as DJL's jars name it. */
    private static String classifier() {
        String system = Platform.isWindows() ? "win" : Platform.isMac() ? "osx" : "linux";
        return system + "-" + System.getProperty("os.arch", "").replace("amd64", "x86_64");
    }

    private static String versionText(Path libraries) {
        for (String name : List.of("../build-version", "../version.py")) {
            Path file = libraries.resolve(name).normalize();
            if (Files.isRegularFile(file)) {
                try (Stream<String> lines = Files.lines(file)) {
                    return String.join(" ", lines.limit(20).toList());
                } catch (IOException | java.io.UncheckedIOException unreadable) {
                    return ""; // told as a version that does not fit
                }
            }
        }
        return "";
    }

    public boolean hasCuda() {
        return flavor.startsWith("cu");
    }

    /** Makes a folder the one that libtorch is started from, if it has not been started yet; it is looked at then. */
    public static void choose(String folder) {
        System.setProperty(PROPERTY, folder);
    }

    /** The one chosen, if one is. @throws ModelException if it is gone or cannot be used */
    static Optional<LibtorchFolder> chosen() {
        return Optional.<@Nullable String>ofNullable(System.getProperty(PROPERTY)).map(Path::of).map(LibtorchFolder::find);
    }

    /** Tells DJL, before it starts. */
    void announce() {
        System.setProperty("PYTORCH_LIBRARY_PATH", libraries.toString());
        System.setProperty("PYTORCH_VERSION", version);
        System.setProperty("PYTORCH_FLAVOR", flavor);
    }
}
