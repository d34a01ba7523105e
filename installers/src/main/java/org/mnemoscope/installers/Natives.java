package org.mnemoscope.installers;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which native libraries lie in which jar, and under which name each is looked for when it lies unpacked in a folder. Libraries of other
 * systems are left out; those of this one are unpacked, so that the program never writes one into a home or a temporary folder.
 */
final class Natives {
    /** Any native library, whatever the system. */
    private static final Pattern LIBRARY = Pattern.compile(".*\\.(so|dll|dylib|jnilib|a)(\\.[0-9]+)*$");
    /** GPU builds of a library that also has a build for processors. */
    private static final Pattern GPU_BUILD = Pattern.compile(".*/cu[0-9]+/.*");

    private final Platform platform;
    private final boolean arm;

    Natives(Platform platform, String osArch) {
        this.platform = platform;
        this.arm = osArch.equals("aarch64") || osArch.equals("arm64");
    }

    static Natives current() {
        return new Natives(Platform.current(), System.getProperty("os.arch"));
    }

    /** Whether a jar's entry is a native library, of this system or another. */
    static boolean isLibrary(String entry) {
        return LIBRARY.matcher(entry).matches();
    }

    /**
     * Where a native library goes: its file name in the folder of natives; empty for one of another system.
     *
     * @param jar   file name of the jar
     * @param entry name of the entry in it
     */
    Optional<String> unpackedName(String jar, String entry) {
        String file = entry.substring(entry.lastIndexOf('/') + 1);
        if (!foldersOf(jar).stream().anyMatch(entry::startsWith) || GPU_BUILD.matcher(entry).matches()) {
            return Optional.empty();
        }
        // DJL looks for its binding under its own version's name when libtorch lies in a folder named by the person.
        return Optional.of(jar.startsWith("pytorch-jni-") ? djlVersion(jar) + "-" + file : file);
    }

    /** {@code 0.35.1} of {@code pytorch-jni-2.7.1-0.35.1.jar}. */
    private static String djlVersion(String jar) {
        return jar.substring(jar.lastIndexOf('-') + 1, jar.length() - ".jar".length());
    }

    private List<String> foldersOf(String jar) {
        Map<String, String> folders = Map.of(
                "pytorch-native-", "pytorch/cpu/" + djl() + "/",
                "pytorch-jni-", "jnilib/" + djl() + "/cpu/",
                "tokenizers-", "native/lib/" + djl() + "/cpu/",
                "sqlite-jdbc-", "org/sqlite/native/" + sqlite() + "/",
                "jna-5", "com/sun/jna/" + jna() + "/");
        // JavaFX has a jar for each system, its libraries at the top.
        return jar.startsWith("javafx-")
                ? List.of("")
                : folders.entrySet().stream().filter(of -> jar.startsWith(of.getKey())).map(Map.Entry::getValue).toList();
    }

    private String djl() {
        return switch (platform) {
            case LINUX -> arm ? "linux-aarch64" : "linux-x86_64";
            case MAC -> "osx-aarch64";
            case WINDOWS -> "win-x86_64";
        };
    }

    private String sqlite() {
        String processor = arm ? "aarch64" : "x86_64";
        return switch (platform) {
            case LINUX -> "Linux/" + processor;
            case MAC -> "Mac/" + processor;
            case WINDOWS -> "Windows/" + processor;
        };
    }

    private String jna() {
        String processor = arm ? "aarch64" : "x86-64";
        return switch (platform) {
            case LINUX -> "linux-" + processor;
            case MAC -> "darwin-" + processor;
            case WINDOWS -> "win32-" + processor;
        };
    }
}
