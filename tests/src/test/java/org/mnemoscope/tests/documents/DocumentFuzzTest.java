package org.mnemoscope.tests.documents;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.LongFunction;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.mnemoscope.engine.error.EngineException;
import org.mnemoscope.engine.text.Books;
import org.mnemoscope.engine.text.DocumentReader;
import org.mnemoscope.engine.text.Gutenberg;
import org.mnemoscope.tests.weights.Mutator;

/**
 * Breaks good EPUB, PDF and HTML files at random and opens them: only an {@link EngineException} or a text may come out, soon and with
 * little memory. {@code -Dfuzz.files=20000} for the long tier; a failure names its seed.
 */
class DocumentFuzzTest {
    private static final int FILES = Integer.getInteger("fuzz.files", 1000);
    /** What a reader may allocate beyond twice its file. */
    private static final long MEMORY_BOUND = 64L << 20;
    private static final long NANOS_BOUND = 5_000_000_000L;

    /** @param broken gives the broken file of a seed */
    private record Target(String file, LongFunction<byte[]> broken) {
        static Target of(String file, byte[] whole) {
            return new Target(file, seed -> new Mutator(seed).mutate(whole));
        }
    }

    @Test
    @Timeout(value = 3, unit = TimeUnit.HOURS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void onlyEngineExceptionsComeOut(@TempDir Path folder) throws IOException {
        List<Target> targets = targets();
        int perTarget = Math.max(1, FILES / targets.size());
        int refused = 0;
        warmUp(folder);
        for (int t = 0; t < targets.size(); t++) {
            for (int i = 0; i < perTarget; i++) {
                long seed = 1_000_000L * t + i;
                Path file = Files.write(folder.resolve(targets.get(t).file()), targets.get(t).broken().apply(seed));
                refused += opens(file, seed) ? 0 : 1;
            }
        }
        // If nearly everything passed or failed, the mutations would no longer test the readers.
        assertThat(refused).isBetween(FILES / 20, FILES - FILES / 20);
    }

    private static List<Target> targets() throws IOException {
        List<Target> targets = new ArrayList<>();
        Map<String, byte[]> book = new LinkedHashMap<>();
        Books.epubFiles().forEach((path, text) -> book.put(path, text.getBytes(StandardCharsets.UTF_8)));
        targets.add(Target.of("zip.epub", Books.zipBytes(book)));
        for (String path : List.of("META-INF/container.xml", "OPS/book.opf", "OPS/nav.xhtml", "OPS/text/one.xhtml")) {
            targets.add(new Target(path.replace('/', '-') + ".epub", seed -> {
                Map<String, byte[]> broken = new LinkedHashMap<>(book);
                broken.computeIfPresent(path, (name, whole) -> new Mutator(seed).mutate(whole));
                return Books.zipBytes(broken);
            }));
        }
        byte[] html = Books.html().getBytes(StandardCharsets.UTF_8);
        targets.add(Target.of("page.html", html));
        targets.add(Target.of("plain.pdf", pdf(CompressParameters.NO_COMPRESSION)));
        targets.add(Target.of("packed.pdf", pdf(CompressParameters.DEFAULT_COMPRESSION)));
        return targets;
    }

    private static byte[] pdf(CompressParameters compression) throws IOException {
        PDDocument pdf = Books.pdf(List.of(List.of("The lamp was lit,", "and burned."), List.of("The fox came."), List.of("The end.")));
        Books.addOutline(pdf);
        return Books.bytes(pdf, compression);
    }

    /** What the libraries load once counts for no file. */
    private static void warmUp(Path folder) throws IOException {
        assertThat(opens(Files.write(folder.resolve("good.pdf"), pdf(CompressParameters.DEFAULT_COMPRESSION)), -1)).isTrue();
        assertThat(opens(Files.write(folder.resolve("good.epub"), Books.zip(Books.epubFiles())), -1)).isTrue();
        assertThat(opens(Files.writeString(folder.resolve("good.html"), Books.html()), -1)).isTrue();
    }

    /** Whether a text came out. */
    private static boolean opens(Path file, long seed) throws IOException {
        long start = System.nanoTime();
        long allocated = allocated();
        boolean text;
        try {
            Gutenberg.in(DocumentReader.read(file).text());
            text = true;
        } catch (EngineException e) {
            assertThat(e.whatFailed()).as("seed %s of %s", seed, file).endsWith(".").doesNotContain("Exception");
            assertThat(e.whatToDo()).isNotBlank();
            text = false;
        } catch (RuntimeException | Error e) {
            throw new AssertionError("seed " + seed + " of " + file, e);
        }
        if (seed >= 0) {
            assertThat(System.nanoTime() - start).as("nanoseconds, seed %s of %s", seed, file).isLessThan(NANOS_BOUND);
            assertThat(allocated() - allocated).as("bytes, seed %s of %s", seed, file).isLessThan(2 * Files.size(file) + MEMORY_BOUND);
        }
        return text;
    }

    private static long allocated() {
        return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
    }
}
