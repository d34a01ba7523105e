package org.mnemoscope.tests.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.mnemoscope.tests.Repository;

/** Sizes and null-safety of the sources: docs/architecture.md §6. */
class HouseStyleTest {
    private static final int LONGEST_FILE = 400;
    private static final int LONGEST_METHOD = 40;
    private static final int FEWEST_FILES = 60;
    private static final String MAIN = Path.of("src", "main", "java").toString();

    @Test
    void filesAreShort() throws IOException {
        List<String> tooLong = new ArrayList<>();
        for (Path source : sources()) {
            int lines = Files.readAllLines(source).size();
            if (lines > LONGEST_FILE) {
                tooLong.add(source + ": " + lines + " lines");
            }
        }
        assertThat(tooLong).isEmpty();
    }

    @Test
    void methodsAreShort() throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<String> tooLong = new ArrayList<>();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            JavacTask parser = (JavacTask) compiler.getTask(null, files, null, null, null, files.getJavaFileObjectsFromPaths(sources()));
            SourcePositions positions = Trees.instance(parser).getSourcePositions();
            for (CompilationUnitTree unit : parser.parse()) {
                unit.accept(new LongMethods(unit, positions, tooLong), null);
            }
        }
        assertThat(tooLong).isEmpty();
    }

    @Test
    void everyPackageIsNullMarked() throws IOException {
        Set<Path> unmarked = new TreeSet<>();
        for (Path source : sources()) {
            Path info = source.resolveSibling("package-info.java");
            // Tests lie in the packages of what they test, which are marked there.
            if (source.toString().contains(MAIN) && (!Files.exists(info) || !Files.readString(info).contains("@NullMarked"))) {
                unmarked.add(source.getParent());
            }
        }
        assertThat(unmarked).isEmpty();
    }

    @Test
    void theSourcesWereReallyFound() throws IOException {
        assertThat(sources()).hasSizeGreaterThan(FEWEST_FILES);
    }

    /** Every Java source of the modules, tests included. */
    private static List<Path> sources() throws IOException {
        List<Path> sources = new ArrayList<>();
        try (Stream<Path> modules = Files.list(Repository.root())) {
            for (Path module : modules.filter(folder -> Files.isDirectory(folder.resolve("src"))).toList()) {
                try (Stream<Path> files = Files.walk(module.resolve("src"))) {
                    files.filter(file -> file.toString().endsWith(".java")).forEach(sources::add);
                }
            }
        }
        return sources;
    }

    private static final class LongMethods extends TreeScanner<Void, Void> {
        private final CompilationUnitTree unit;
        private final SourcePositions positions;
        private final List<String> found;

        LongMethods(CompilationUnitTree unit, SourcePositions positions, List<String> found) {
            this.unit = unit;
            this.positions = positions;
            this.found = found;
        }

        @Override
        public Void visitMethod(MethodTree method, Void nothing) {
            long first = unit.getLineMap().getLineNumber(positions.getStartPosition(unit, method));
            long last = unit.getLineMap().getLineNumber(positions.getEndPosition(unit, method));
            if (last - first + 1 > LONGEST_METHOD) {
                found.add(unit.getSourceFile().getName() + ": " + method.getName() + " has " + (last - first + 1) + " lines");
            }
            return super.visitMethod(method, nothing);
        }
    }
}
