package org.mnemoscope.tests.documents;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.mnemoscope.engine.config.TokenizerFile;
import org.mnemoscope.engine.djl.HuggingFaceTextTokenizer;
import org.mnemoscope.engine.error.EngineException;
import org.mnemoscope.engine.trace.TokenizedText;
import org.mnemoscope.tests.Repository;
import org.mnemoscope.tests.weights.Mutator;

/**
 * Breaks the demo model's tokenizer.json at random, byte by byte and value by value, looks into it, builds the tokenizer and cuts a text with it: only an
 * {@link EngineException} or tokens that cover the text may come out of the native library, which ends the program where it panics.
 * {@code -Dfuzz.files=20000} for the long tier.
 */
class TokenizerFuzzTest {
    private static final int FILES = Integer.getInteger("fuzz.files", 1000);
    /** What Java may allocate beyond twice the file. */
    private static final long MEMORY_BOUND = 64L << 20;
    private static final String TEXT = "The lamp, caf\u00e9 and \ud83d\udc33, was lit.\n\n  \u0928\u092e\u0938\u094d\u0924\u0947 <|endoftext|> 1805.";
    private static final int VOCABULARY = 600;
    private static final long NANOS_BOUND = 5_000_000_000L;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String[] VALUES = {"null", "true", "-1", "7", "1e300", "\"\"", "\"x\"", "\"ByteLevel\"", "\"BPE\"", "\"<|pad|>\"", "[]", "{}", "[[]]",
        "{\"type\":\"Metaspace\",\"replacement\":\"_\",\"prepend_scheme\":\"always\"}", "{\"type\":\"Sequence\"}", "{\"type\":\"NFC\"}"};

    @Test
    @Timeout(value = 3, unit = TimeUnit.HOURS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void onlyEngineExceptionsOrWholeTextsComeOut(@TempDir Path folder) throws IOException {
        byte[] whole = small(Repository.root().resolve("demo-model/backbone/tokenizer.json"));
        int refused = 0;
        for (long seed = 0; seed < FILES; seed++) {
            byte[] broken = seed % 4 == 0 ? new Mutator(seed).mutate(whole) : withOtherValue(whole, new Random(seed));
            Path file = Files.write(folder.resolve("tokenizer.json"), broken);
            long start = System.nanoTime();
            long allocated = allocated();
            refused += cuts(file, seed) ? 0 : 1;
            assertThat(allocated() - allocated).as("bytes, seed %s", seed).isLessThan(2L * broken.length + MEMORY_BOUND);
            assertThat(System.nanoTime() - start).as("nanoseconds, seed %s", seed).isLessThan(NANOS_BOUND);
        }
        assertThat(refused).isBetween(FILES / 20, FILES - FILES / 50);
    }

    /** The same tokenizer with its first tokens only: quick to build, a thousand times. */
    private static byte[] small(Path file) throws IOException {
        JsonNode root = JSON.readTree(file.toFile());
        ObjectNode vocabulary = (ObjectNode) root.get("model").get("vocab");
        vocabulary.properties().removeIf(entry -> entry.getValue().asInt() >= VOCABULARY);
        Iterator<JsonNode> merges = root.get("model").get("merges").elements();
        while (merges.hasNext()) {
            if (!vocabulary.has(merges.next().asText().replace(" ", ""))) {
                merges.remove();
            }
        }
        return JSON.writeValueAsBytes(root);
    }

    private static long allocated() {
        return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
    }

    /** Still JSON, but one of its settings, rarely of its vocabulary, is something else. */
    private static byte[] withOtherValue(byte[] whole, Random random) throws IOException {
        JsonNode root = JSON.readTree(whole);
        List<JsonNode> places = new ArrayList<>();
        root.findParents("type").forEach(places::add);
        places.addAll(List.of(root, root.get("model"), root.get("added_tokens").get(0), root.get("added_tokens")));
        if (random.nextInt(8) == 0) {
            places = List.of(root.get("model").get("vocab"), root.get("model").get("merges"));
        }
        JsonNode place = places.get(random.nextInt(places.size()));
        JsonNode value = JSON.readTree(VALUES[random.nextInt(VALUES.length)]);
        int at = random.nextInt(place.size());
        if (place instanceof ArrayNode array) {
            array.set(at, value);
        } else {
            List<String> names = new ArrayList<>();
            place.fieldNames().forEachRemaining(names::add);
            ((ObjectNode) place).set(names.get(at), value);
        }
        return JSON.writeValueAsBytes(root);
    }

    private static boolean cuts(Path file, long seed) {
        try {
            assertThat(TokenizerFile.vocabularySize(file)).as("seed %s", seed).isPositive();
        } catch (EngineException e) {
            assertThat(e.whatFailed()).as("seed %s", seed).endsWith(".").doesNotContain("Exception");
        }
        try (HuggingFaceTextTokenizer tokenizer = HuggingFaceTextTokenizer.open(file, VOCABULARY)) {
            TokenizedText tokens = tokenizer.tokenize(TEXT);
            assertThat(tokens.text()).as("seed %s", seed).isEqualTo(TEXT);
            return true;
        } catch (EngineException e) {
            assertThat(e.whatFailed()).as("seed %s", seed).endsWith(".").doesNotContain("Exception");
            return false;
        } catch (RuntimeException e) {
            throw new AssertionError("seed " + seed, e);
        }
    }
}
