package org.mnemoscope.tests.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.Location;

/** The program's classes, without its tests, read once. */
final class Imported {
    /** All classes of the modules engine, visualizers and app. */
    static final JavaClasses CLASSES =
            new ClassFileImporter().withImportOption(Imported::isOfTheProgram).importPackages("org.mnemoscope");

    private Imported() {}

    private static boolean isOfTheProgram(Location location) {
        return !location.contains("/test-classes/") && !location.contains("-tests.jar");
    }

    /** The package of a class below {@code org.mnemoscope.}, as {@code engine.trace}. */
    static String packageOf(JavaClass type) {
        return type.getPackageName().replaceFirst("^org\\.mnemoscope\\.?", "");
    }
}
