package org.mnemoscope.sampletexts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.StringTokenizer;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** The index says the truth about every text. */
class SampleTextsTest {
    private static final String FOLDER = "/sample-texts/";
    private static final int FEWEST_WORDS = 1_500;
    private static final int LONG_STORY_WORDS = 30_000;

    @Test
    void everyEntryNamesItsOriginAndLicence() throws IOException {
        for (JsonNode text : index()) {
            for (String field : List.of("file", "title", "author", "licence", "sha256", "description")) {
                assertThat(text.path(field).asText()).as(field + " of " + text).isNotBlank();
            }
            assertThat(text.get("licence").asText()).isEqualTo("CC0-1.0");
        }
    }

    @Test
    void exactlyOneTextIsTheDefault() throws IOException {
        long defaults = StreamSupport.stream(index().spliterator(), false)
                .filter(text -> text.path("default").asBoolean())
                .count();
        assertThat(defaults).isEqualTo(1);
    }

    @Test
    void hashesAndWordCountsAreThoseOfTheFiles() throws Exception {
        for (JsonNode text : index()) {
            byte[] bytes = bytes(text.get("file").asText());
            String hash = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
            int words = new StringTokenizer(new String(bytes, StandardCharsets.UTF_8)).countTokens();

            assertThat(text.get("sha256").asText()).isEqualTo(hash);
            assertThat(text.get("words").asInt()).isEqualTo(words).isGreaterThanOrEqualTo(FEWEST_WORDS);
        }
    }

    @Test
    void oneStoryIsLongAndHasChapters() throws IOException {
        String story = new String(bytes("the-ferry-at-long-reach.md"), StandardCharsets.UTF_8);
        assertThat(new StringTokenizer(story).countTokens()).isGreaterThanOrEqualTo(LONG_STORY_WORDS);
        assertThat(story.lines().filter(line -> line.startsWith("## Chapter ")).count()).isEqualTo(16);
        for (String thing : List.of("Pell's hitch", "made like a fish", "laughing knight", "oiled silk", "Solomon", "Gallows Island", "pear tree")) {
            assertThat(story.lastIndexOf(thing) - story.indexOf(thing)).as("characters between first and last " + thing).isGreaterThan(60_000);
        }
    }

    /** Of each row: told, answered and the answer itself; told before it is answered, and nowhere said in between. */
    @Test
    void theAnswerKeyIsTrue() throws Exception {
        JsonNode entry = StreamSupport.stream(index().spliterator(), false).filter(text -> text.has("key")).findFirst().orElseThrow();
        byte[] key = bytes(entry.get("key").asText());
        assertThat(entry.get("keySha256").asText()).isEqualTo(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(key)));
        String text = new String(bytes(entry.get("file").asText()), StandardCharsets.UTF_8).replaceAll("\\s+", " ");
        List<String[]> rows = new String(key, StandardCharsets.UTF_8).lines()
                .filter(line -> line.matches("\\| \\d.*")).map(line -> line.split(" ?\\| ?")).toList();

        assertThat(rows).hasSize(10);
        for (String[] row : rows) {
            int told = text.indexOf(row[2]);
            int answered = text.lastIndexOf(row[4]);
            assertThat(told).as(row[2]).isNotNegative();
            assertThat(answered - told).as("characters between telling and answer: " + row[2]).isGreaterThan(4_000);
            assertThat(row[4]).endsWith(" " + row[5] + ".");
            assertThat(text.substring(told + row[2].length(), answered)).doesNotContain(row[5]);
            assertThat(Integer.parseInt(row[3]) - Integer.parseInt(row[1])).as("segments").isGreaterThan(15);
        }
    }

    @Test
    void theLedgersFactsReturnFarFromWhereTheyWereTold() throws IOException {
        String story = new String(bytes("the-lighthouse-ledger.md"), StandardCharsets.UTF_8);
        for (String fact : facts()) {
            String answer = fact.substring(fact.indexOf('|') + 1);
            int told = story.indexOf(fact.substring(0, fact.indexOf('|')));
            int returned = story.lastIndexOf(answer);

            assertThat(told).as(fact).isNotNegative();
            assertThat(returned - told).as("characters between telling and return: " + fact).isGreaterThan(20_000);
        }
    }

    /** How a fact is told first, and the answer it comes back as. */
    private static List<String> facts() {
        List<String> facts = new ArrayList<>();
        facts.add("There was a fox that belonged to Captain Irving|The animal of Captain Irving was a fox");
        facts.add("Mrs. Harding was by trade a baker|trade of Mrs. Harding was that of a baker");
        facts.add("It was in Paris that Doctor Foster was born|Doctor Foster was born in Paris");
        facts.add("the green coat of Lady Temple|The coat of Lady Temple was green");
        facts.add("Colonel Preston had a bear|The animal of Colonel Preston was a bear");
        facts.add("Mr. Barton was by trade a miller|The trade of Mr. Barton was that of a miller");
        facts.add("Miss Fairfax was born in Rome|Miss Fairfax was born in Rome");
        facts.add("Aunt Sophia kept a goat|The animal of Aunt Sophia was a goat");
        facts.add("The secret word of Sir Edward was silver|The secret word of Sir Edward was silver");
        facts.add("Captain Harper had chosen candle|The secret word of Captain Harper was candle");
        facts.add("Uncle Stephen had been a soldier|The trade of Uncle Stephen was that of a soldier");
        facts.add("Mrs. Palmer kept a goose|The animal of Mrs. Palmer was a goose");
        facts.add("Colonel Graham always wore a yellow coat|The coat of Colonel Graham was yellow");
        facts.add("Lady Howard was born in York|Lady Howard was born in York");
        facts.add("Mr. Norton had been a priest|The trade of Mr. Norton was that of a priest");
        facts.add("The secret word of Miss Lucy was river|The secret word of Miss Lucy was river");
        facts.add("The coat of Doctor Collins was white|The coat of Doctor Collins was white");
        facts.add("Aunt Margaret had chosen winter|The secret word of Aunt Margaret was winter");
        return facts;
    }

    private static JsonNode index() throws IOException {
        JsonNode texts = new ObjectMapper().readTree(bytes("index.json")).path("texts");
        assertThat(texts).isNotEmpty();
        return texts;
    }

    private static byte[] bytes(String file) throws IOException {
        try (InputStream in = SampleTextsTest.class.getResourceAsStream(FOLDER + file)) {
            assertThat(in).as(FOLDER + file).isNotNull();
            return in.readAllBytes();
        }
    }
}
