package org.mnemoscope.tests.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mnemoscope.tests.Repository;

/** Who may see whom: rules 1 to 5 of docs/architecture.md §2. */
class ModuleRulesTest {
    /** A rule over no classes is always kept: fewer than these would mean that a module was not found. */
    private static final int FEWEST_CLASSES_OF_A_MODULE = 10;

    /** What features of the window may share. */
    private static final Set<String> SHARED_BY_FEATURES = Set.of("app.workspace", "app.concurrent");

    @Test
    void theModulesWereReallyRead() {
        for (String module : List.of("engine", "visualizers", "app")) {
            assertThat(Imported.CLASSES.stream().filter(type -> Imported.packageOf(type).startsWith(module)))
                    .as("classes of " + module)
                    .hasSizeGreaterThan(FEWEST_CLASSES_OF_A_MODULE);
        }
    }

    @Test
    void engineKnowsNoWindow() {
        noClasses().that().resideInAPackage("org.mnemoscope.engine..")
                .should().dependOnClassesThat().resideInAnyPackage("javafx..", "java.awt..", "javax.swing..")
                .check(Imported.CLASSES);
    }

    @Test
    void djlStaysInItsPackages() {
        noClasses().that().resideOutsideOfPackages("org.mnemoscope.engine.hmt..", "org.mnemoscope.engine.backbone..",
                        "org.mnemoscope.engine.weights..", "org.mnemoscope.engine.djl..", "org.mnemoscope.engine.training..")
                .should().dependOnClassesThat().resideInAPackage("ai.djl..")
                .check(Imported.CLASSES);
    }

    @Test
    void djlIsNotEvenOnTheClassPathOfTheViews() throws IOException {
        String pom = Files.readString(Repository.root().resolve("visualizers/pom.xml"));
        for (String group : List.of("ai.djl", "ai.djl.pytorch", "ai.djl.huggingface")) {
            assertThat(pom).contains("<exclusion><groupId>" + group + "</groupId><artifactId>*</artifactId></exclusion>");
        }
    }

    @Test
    void documentLibrariesStayWithTheDocuments() {
        noClasses().that().resideOutsideOfPackage("org.mnemoscope.engine.text")
                .should().dependOnClassesThat().resideInAnyPackage("org.jsoup..", "org.apache.pdfbox..", "org.apache.fontbox..")
                .check(Imported.CLASSES);
    }

    @Test
    void viewsSeeTracesAndMetricsOnly() {
        noClasses().that().resideInAPackage("org.mnemoscope.visualizers..")
                .should().dependOnClassesThat(DescribedPredicate.describe("are of Mnemoscope, but no views, traces or metrics",
                        (JavaClass type) -> type.getPackageName().startsWith("org.mnemoscope.")
                                && !type.getPackageName().startsWith("org.mnemoscope.visualizers.")
                                && !Set.of("engine.trace", "engine.metric").contains(Imported.packageOf(type))))
                .check(Imported.CLASSES);
    }

    @Test
    void tracesDependOnNothing() {
        classes().that().resideInAPackage("org.mnemoscope.engine.trace")
                .should().onlyDependOnClassesThat().resideInAnyPackage("org.mnemoscope.engine.trace", "java..", "org.jspecify..")
                .check(Imported.CLASSES);
    }

    @Test
    void nothingUsesTheApp() {
        noClasses().that().resideOutsideOfPackage("org.mnemoscope.app..")
                .should().dependOnClassesThat().resideInAPackage("org.mnemoscope.app..")
                .check(Imported.CLASSES);
    }

    @Test
    void featuresDoNotUseEachOther() {
        List<String> offences = Imported.CLASSES.stream()
                .filter(type -> Imported.packageOf(type).startsWith("app."))
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .filter(ModuleRulesTest::leadsToAnotherFeature)
                .map(Dependency::getDescription)
                .toList();
        assertThat(offences).isEmpty();
    }

    private static boolean leadsToAnotherFeature(Dependency dependency) {
        String from = Imported.packageOf(dependency.getOriginClass());
        String to = Imported.packageOf(dependency.getTargetClass().getBaseComponentType());
        boolean insideApp = to.equals("app") || to.startsWith("app.");
        return insideApp && !to.equals(from) && !SHARED_BY_FEATURES.contains(to);
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("org.mnemoscope.(**)").should().beFreeOfCycles().check(Imported.CLASSES);
    }
}
