package org.mnemoscope.installers;

import java.util.List;
import java.util.Locale;

/** The system that is packaged on and for: jpackage does not build for another one. */
enum Platform {
    LINUX(List.of("app-image", "deb", "rpm"), "lib/app", "bin/mnemoscope", "lib/runtime"),
    MAC(List.of("app-image", "dmg", "pkg"), "Contents/app", "Contents/MacOS/mnemoscope", "Contents/runtime/Contents/Home"),
    WINDOWS(List.of("app-image", "msi"), "app", "mnemoscope.exe", "runtime");

    /** What jpackage can make on this system, the app image first. */
    final List<String> types;
    /** Inside an app image: the folder of jars, models and natives. */
    final String appFolder;
    /** Inside an app image: the program. */
    final String launcher;
    /** Inside an app image: the Java runtime. */
    final String runtime;

    Platform(List<String> types, String appFolder, String launcher, String runtime) {
        this.types = types;
        this.appFolder = appFolder;
        this.launcher = launcher;
        this.runtime = runtime;
    }

    static Platform current() {
        return of(System.getProperty("os.name"));
    }

    static Platform of(String osName) {
        String os = osName.toLowerCase(Locale.ROOT);
        if (os.contains("win") && !os.contains("darwin")) {
            return WINDOWS;
        }
        return os.contains("mac") || os.contains("darwin") ? MAC : LINUX;
    }

    /** Folder of this system's app image under the folder given to jpackage. */
    String imageName() {
        return this == MAC ? Packager.NAME + ".app" : Packager.NAME;
    }

    /** The file name of the configuration in this folder: {@code linux.args}. */
    String argumentFile() {
        return name().toLowerCase(Locale.ROOT) + ".args";
    }
}
