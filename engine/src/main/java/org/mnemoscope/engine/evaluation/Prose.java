package org.mnemoscope.engine.evaluation;

import java.util.List;
import java.util.random.RandomGenerator;
import org.mnemoscope.engine.error.TextException;
import org.mnemoscope.engine.trace.Ints;

/** Books as token ids, out of which passages are drawn. */
public record Prose(List<Ints> books) {
    public Prose {
        books = List.copyOf(books);
    }

    /**
     * A passage from a random place of a random book; longer books are drawn more often, in proportion to their length.
     *
     * @throws TextException if no book has so many tokens
     */
    public int[] passage(int tokens, RandomGenerator random) {
        return passageOf(books.get(bookWith(tokens, random)), tokens, random);
    }

    /** A passage from a random place of one book, which has at least so many tokens. */
    public static int[] passageOf(Ints book, int tokens, RandomGenerator random) {
        int start = random.nextInt(book.size() - tokens + 1);
        return book.slice(start, start + tokens);
    }

    /** The books of at least so many tokens. */
    List<Ints> ofAtLeast(int tokens) {
        return books.stream().filter(book -> book.size() >= tokens).toList();
    }

    /** The index of a random book of at least so many tokens, in proportion to its length. */
    private int bookWith(int tokens, RandomGenerator random) {
        long all = books.stream().mapToLong(Ints::size).filter(size -> size >= tokens).sum();
        if (all == 0) {
            throw new TextException("No text has the " + tokens + " tokens that are needed.", "Name a longer text, or ask for fewer segments.");
        }
        long at = random.nextLong(all);
        int book = -1;
        while (at >= 0) {
            book++;
            at -= books.get(book).size() >= tokens ? books.get(book).size() : 0;
        }
        return book;
    }
}
