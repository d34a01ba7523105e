package org.mnemoscope.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mnemoscope.engine.error.TextException;
import org.mnemoscope.engine.evaluation.Book;
import org.mnemoscope.engine.text.Document;
import org.mnemoscope.engine.text.DocumentReader;
import org.mnemoscope.engine.text.Gutenberg;
import org.mnemoscope.engine.text.TextTokenizer;

/** The texts of an evaluation. */
final class EvaluationTexts {
    private final Terminal terminal;

    EvaluationTexts(Terminal terminal) {
        this.terminal = terminal;
    }

    /**
     * Reads files, and all files of a folder; hidden files are no books.
     *
     * @throws TextException if one of them cannot be read, or the folder holds none
     */
    List<Document> read(List<Path> files, Optional<Path> folder) {
        List<Path> all = new ArrayList<>(files);
        folder.ifPresent(books -> all.addAll(filesOf(books)));
        return all.stream().map(this::withoutLicence).toList();
    }

    private static List<Path> filesOf(Path folder) {
        List<Path> files;
        try (Stream<Path> entries = Files.list(folder)) {
            files = entries.filter(file -> Files.isRegularFile(file) && !String.valueOf(file.getFileName()).startsWith(".")).sorted().toList();
        } catch (IOException e) {
            throw new TextException("The folder " + folder + " cannot be read.", "Name a folder with texts.", e);
        }
        if (files.isEmpty()) {
            throw new TextException("The folder " + folder + " holds no files.", "Name a folder with texts.");
        }
        return files;
    }

    private Document withoutLicence(Path file) {
        Document whole = DocumentReader.read(file);
        Optional<Gutenberg> found = Gutenberg.in(whole.text());
        if (found.isEmpty()) {
            return whole;
        }
        terminal.err().println("The Project Gutenberg header and licence of " + file + " are left out.");
        return found.get().without(whole);
    }

    List<Book> cut(List<Document> documents, TextTokenizer tokenizer) {
        return documents.stream().map(document -> new Book(document.title(), tokenizer.tokenize(document.text()).tokenIds())).toList();
    }
}
