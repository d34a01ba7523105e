package org.mnemoscope.engine.metric;

import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.mnemoscope.engine.trace.TokenizedText;

/** Tells of every token of a text which classes it is of. */
public final class TokenClasses {
    private static final int RARE_AT_MOST = 3;
    private static final int GRAM = 3;
    /** Three ids in a long; vocabularies are smaller than 2²¹. */
    private static final int ID_BITS = 21;
    /** After these a capital says nothing. */
    private static final String SENTENCE_ENDS = ".!?:“”\"‘’'«»(*_#—–-";

    private final TokenizedText text;
    private final Supplier<LastMentions> mentions;
    private @Nullable Map<Integer, Integer> counts;
    private @Nullable BitSet repeated;

    /** @param mentions of the same text; asked for only by classes that need them */
    public TokenClasses(TokenizedText text, Supplier<LastMentions> mentions) {
        this.text = text;
        this.mentions = mentions;
    }

    public boolean is(int token, TokenClass kind) {
        return switch (kind) {
            case ANY -> true;
            case NAME -> isName(token);
            case WORD_START -> firstLetter(token) >= 0 && !continues(token);
            case CONTINUATION -> continues(token);
            case NUMBER -> text.tokenText(token).chars().anyMatch(Character::isDigit);
            case PUNCTUATION -> {
                String written = text.tokenText(token);
                yield !written.isBlank() && written.chars().noneMatch(Character::isLetterOrDigit);
            }
            case RARE -> counts().getOrDefault(text.tokenIds().get(token), 0) <= RARE_AT_MOST;
            case REPEATED -> repeated().get(token);
            case DISTANT -> {
                MentionZone zone = mentions.get().zone(token);
                yield zone == MentionZone.CACHE || zone == MentionZone.EVICTED;
            }
        };
    }

    private boolean continues(int token) {
        int start = text.charStart(token);
        return start > 0 && start < text.charEnd(token) && isOfWord(start) && isOfWord(start - 1);
    }

    private boolean isOfWord(int at) {
        return Character.isLetterOrDigit(text.text().charAt(at));
    }

    /** Where the first letter of a token is, or −1. */
    private int firstLetter(int token) {
        for (int at = text.charStart(token); at < text.charEnd(token); at++) {
            if (Character.isLetter(text.text().charAt(at))) {
                return at;
            }
        }
        return -1;
    }

    private boolean isName(int token) {
        int at = firstLetter(token);
        if (at < 0) {
            return false;
        }
        while (at > 0 && isOfWord(at - 1)) {
            at--;
        }
        int before = at - 1;
        while (before >= 0 && text.text().charAt(before) == ' ') {
            before--;
        }
        return Character.isUpperCase(text.text().charAt(at)) && before >= 0 && text.text().charAt(before) != '\n'
                && SENTENCE_ENDS.indexOf(text.text().charAt(before)) < 0;
    }

    private Map<Integer, Integer> counts() {
        Map<Integer, Integer> known = counts;
        if (known == null) {
            known = new HashMap<>();
            for (int token = 0; token < text.tokenCount(); token++) {
                known.merge(text.tokenIds().get(token), 1, Integer::sum);
            }
            counts = known;
        }
        return known;
    }

    private BitSet repeated() {
        BitSet known = repeated;
        if (known == null) {
            known = new BitSet();
            Set<Long> seen = new HashSet<>();
            long gram = 0;
            for (int token = 0; token < text.tokenCount(); token++) {
                gram = (gram << ID_BITS | text.tokenIds().get(token)) & ((1L << GRAM * ID_BITS) - 1);
                known.set(token, token >= GRAM - 1 && !seen.add(gram));
            }
            repeated = known;
        }
        return known;
    }
}
