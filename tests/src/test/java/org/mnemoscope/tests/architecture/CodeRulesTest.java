package org.mnemoscope.tests.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.Timer;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ThreadPoolExecutor;
import org.junit.jupiter.api.Test;

/** What code may do: rules 6 to 10 of docs/architecture.md §2. */
class CodeRulesTest {
    private static final Set<String> READ_ONLY_ROWS = Set.of("Floats", "Ints");
    private static final int MOST_PARAMETERS = 5;

    @Test
    void tracesAreValues() {
        List<Class<?>> types = Imported.CLASSES.stream()
                .filter(type -> Imported.packageOf(type).equals("engine.trace") && !type.isAnonymousClass())
                .filter(type -> !type.getSimpleName().equals("package-info"))
                .<Class<?>>map(JavaClass::reflect)
                .toList();

        assertThat(types).hasSizeGreaterThan(10);
        assertThat(types).allMatch(CodeRulesTest::isValue, "is a record, an enum, a sealed interface or a read-only row");
        assertThat(types).filteredOn(Class::isRecord).noneMatch(CodeRulesTest::holdsAnArray);
    }

    private static boolean isValue(Class<?> type) {
        return type.isRecord() || type.isEnum() || type.isInterface() && type.isSealed()
                || READ_ONLY_ROWS.contains(type.getSimpleName());
    }

    private static boolean holdsAnArray(Class<?> record) {
        for (RecordComponent component : record.getRecordComponents()) {
            if (component.getType().isArray()) {
                return true;
            }
        }
        return false;
    }

    /** Depending on Platform, not only calling it: a method reference is no call. */
    @Test
    void oneClassKnowsTheFxThread() {
        List<JavaClass> users = Imported.CLASSES.stream()
                .filter(type -> type.getDirectDependenciesFromSelf().stream()
                        .anyMatch(dependency -> dependency.getTargetClass().getName().equals("javafx.application.Platform")))
                .toList();

        assertThat(users).hasSizeLessThanOrEqualTo(1);
        assertThat(users).allMatch(type -> Imported.packageOf(type).equals("app.concurrent"), "lies in app.concurrent");
    }

    @Test
    void threadsAreMadeInThreePlaces() {
        noClasses().that().resideOutsideOfPackages(
                        "org.mnemoscope.app.concurrent", "org.mnemoscope.engine.run", "org.mnemoscope.engine.training..")
                .should(makeThreads())
                .check(Imported.CLASSES);
    }

    private static ArchCondition<JavaClass> makeThreads() {
        return new ArchCondition<>("make threads") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getAccessesFromSelf().stream()
                        .filter(access -> isThreadMaker(access.getTargetOwner(), access.getName()))
                        .forEach(access -> events.add(SimpleConditionEvent.satisfied(type, access.getDescription())));
            }
        };
    }

    private static boolean isThreadMaker(JavaClass owner, String member) {
        boolean startsThread = owner.isAssignableTo(Thread.class)
                && Set.of("<init>", "start", "ofVirtual", "ofPlatform").contains(member);
        return startsThread
                || owner.isEquivalentTo(Executors.class)
                || owner.isAssignableTo(ThreadPoolExecutor.class)
                || owner.isAssignableTo(ForkJoinPool.class)
                || owner.isAssignableTo(Timer.class)
                || member.equals("parallelStream");
    }

    @Test
    void logsGoThroughSlf4j() {
        noClasses().should().dependOnClassesThat()
                .resideInAnyPackage("java.util.logging", "org.apache.logging..", "org.apache.commons.logging..")
                .check(Imported.CLASSES);
    }

    @Test
    void onlyTheCommandLinePrints() {
        noClasses().that().resideOutsideOfPackage("org.mnemoscope.app.cli..")
                .should().accessField(System.class, "out")
                .orShould().accessField(System.class, "err")
                .orShould().callMethod(Throwable.class, "printStackTrace")
                .check(Imported.CLASSES);
    }

    @Test
    void staticFieldsNeverChange() {
        fields().that().areStatic().and(areWritten()).should().beFinal().check(Imported.CLASSES);
        noFields().that().areStatic().and(areWritten()).should().haveRawType(canChange()).check(Imported.CLASSES);
        noFields().that().areStatic().and().areNotPrivate().and(areWritten())
                .should().haveRawType(DescribedPredicate.describe("are arrays", JavaClass::isArray))
                .check(Imported.CLASSES);
    }

    private static DescribedPredicate<JavaMember> areWritten() {
        return DescribedPredicate.describe("are written by a person",
                (JavaMember member) -> !member.getModifiers().contains(JavaModifier.SYNTHETIC) && !member.getName().startsWith("$"));
    }

    /** Interfaces as Map are let through: what lies behind them is built with Map.of and the like. */
    private static DescribedPredicate<JavaClass> canChange() {
        return DescribedPredicate.describe("can change", (JavaClass type) -> type.getPackageName().equals("java.util.concurrent.atomic")
                || type.isEquivalentTo(StringBuilder.class)
                || !type.isInterface() && (type.isAssignableTo(Collection.class) || type.isAssignableTo(Map.class)));
    }

    @Test
    void nothingIsASingleton() {
        noMethods().should().haveName("getInstance").check(Imported.CLASSES);
    }

    /** Of methods that others call; what a class does with itself is left to its readers. */
    @Test
    void methodsTakeFewParameters() {
        methods().that(areWritten()).and().areNotPrivate()
                .should(haveAtMostParameters(MOST_PARAMETERS))
                .check(Imported.CLASSES);
    }

    private static ArchCondition<JavaCodeUnit> haveAtMostParameters(int most) {
        return new ArchCondition<>("have at most " + most + " parameters") {
            @Override
            public void check(JavaCodeUnit method, ConditionEvents events) {
                int count = method.getRawParameterTypes().size();
                if (count > most) {
                    events.add(SimpleConditionEvent.violated(method, method.getDescription() + " has " + count));
                }
            }
        };
    }

    /** Fields of the program exist at all, or the rules above say nothing. */
    @Test
    void fieldsWereReallyRead() {
        long statics = Imported.CLASSES.stream().flatMap(type -> type.getFields().stream())
                .filter((JavaField field) -> field.getModifiers().contains(JavaModifier.STATIC)).count();
        assertThat(statics).isGreaterThan(10);
    }
}
