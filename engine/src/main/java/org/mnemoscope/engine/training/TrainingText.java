package org.mnemoscope.engine.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.mnemoscope.engine.error.TrainingException;
import org.mnemoscope.engine.evaluation.Prose;
import org.mnemoscope.engine.trace.Ints;

/** Books as token ids, and places in them. */
final class TrainingText {
    private final List<Ints> books;
    private final long tokens;

    TrainingText(List<Ints> books) {
        this.books = List.copyOf(books);
        this.tokens = books.stream().mapToLong(Ints::size).sum();
    }

    /** The files that are named, and those in the folders that are named, in order of their names. */
    static List<Path> files(List<Path> named) {
        List<Path> files = new ArrayList<>();
        for (Path path : named) {
            if (!Files.exists(path)) {
                throw new TrainingException("There is no text " + path + ".", "Name the folder of the texts with --corpus.");
            }
            try (Stream<Path> found = Files.walk(path)) {
                found.filter(Files::isRegularFile).sorted().forEach(files::add);
            } catch (IOException e) {
                throw new TrainingException("The folder " + path + " cannot be listed.", "Check that you may read it.", e);
            }
        }
        return files;
    }

    /** How many tokens there are. */
    long tokens() {
        return tokens;
    }

    List<Ints> books() {
        return books;
    }

    /** The same as what documents with planted facts are made of. */
    Prose prose() {
        return new Prose(books);
    }

    /** {@code count} tokens in a row from anywhere: every place of every book that is long enough is as likely. */
    int[] passage(int count, SplittableRandom random) {
        long places = books.stream().mapToLong(book -> Math.max(0, book.size() - count + 1)).sum();
        if (places == 0) {
            throw new TrainingException("No text has the " + count + " tokens of one sequence.", "Add longer texts, or make sequences shorter.");
        }
        long place = random.nextLong(places);
        for (Ints book : books) {
            long here = Math.max(0, book.size() - count + 1);
            if (place < here) {
                return book.slice((int) place, (int) place + count);
            }
            place -= here;
        }
        throw new IllegalStateException("a place behind the last book");
    }

    /** About {@code sequences} passages of {@code count} tokens, evenly spread over all books; always the same. */
    List<int[]> spread(int sequences, int count) {
        List<int[]> found = new ArrayList<>();
        for (Ints book : books) {
            long share = Math.round((double) sequences * book.size() / tokens);
            for (int i = 0; i < share && book.size() >= count; i++) {
                int start = (int) ((book.size() - count) * (i + 0.5) / share);
                found.add(book.slice(start, start + count));
            }
        }
        return found;
    }
}
