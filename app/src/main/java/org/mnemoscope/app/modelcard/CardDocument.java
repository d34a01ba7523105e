package org.mnemoscope.app.modelcard;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The {@code MODEL_CARD.md} that a model's authors put into its folder, made readable without a Markdown library. */
final class CardDocument {
    static final String FILE = "MODEL_CARD.md";

    private static final Logger LOG = LoggerFactory.getLogger(CardDocument.class);
    /** A longer one is cut: a card is read by people. */
    private static final int LONGEST = 256 << 10;

    /** How a block is shown. */
    enum Kind {
        HEADING,
        PARAGRAPH,
        ITEM,
        /** Code and tables: every line as it stands, in a fixed width. */
        VERBATIM
    }

    /** A part of the document that is shown in one way. */
    record Block(Kind kind, String text) {}

    private final List<Block> blocks = new ArrayList<>();
    private final StringBuilder open = new StringBuilder();
    private Kind kind = Kind.PARAGRAPH;
    private boolean fenced;

    private CardDocument() {}

    /** The document of a model folder as it is written; empty if there is none. */
    static String read(Path folder) {
        Path file = folder.resolve(FILE);
        if (!Files.isRegularFile(file)) {
            return "";
        }
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(LONGEST), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            LOG.warn("{} cannot be read and is not shown", file, unreadable);
            return "";
        }
    }

    /** The blocks of a Markdown text. */
    static List<Block> blocks(String markdown) {
        CardDocument document = new CardDocument();
        markdown.lines().forEach(document::line);
        document.end();
        return document.blocks;
    }

    private void line(String line) {
        String text = line.strip();
        if (text.startsWith("```")) {
            end();
            fenced = !fenced;
        } else if (fenced) {
            put(Kind.VERBATIM, line);
        } else if (text.isEmpty()) {
            end();
        } else if (text.startsWith("#")) {
            end();
            put(Kind.HEADING, plain(text.replaceFirst("^#+\\s*", "")));
            end();
        } else if (text.startsWith("|")) {
            put(Kind.VERBATIM, text);
        } else if (text.matches("([-*+]|\\d+\\.)\\s.*")) {
            end();
            put(Kind.ITEM, plain(text.replaceFirst("^[-*+]\\s+", "• ")));
        } else {
            put(kind == Kind.ITEM && open.length() > 0 ? Kind.ITEM : Kind.PARAGRAPH, plain(text));
        }
    }

    private void put(Kind wanted, String text) {
        if (wanted != kind) {
            end();
            kind = wanted;
        }
        if (open.length() > 0) {
            open.append(kind == Kind.VERBATIM ? '\n' : ' ');
        }
        open.append(text);
    }

    private void end() {
        if (open.length() > 0) {
            blocks.add(new Block(kind, kind == Kind.VERBATIM ? CardTable.aligned(open.toString()) : open.toString()));
            open.setLength(0);
        }
    }

    /** Without the marks of emphasis, code and links; a link keeps its words. */
    private static String plain(String text) {
        return text.replaceAll("\\[([^\\]]*)\\]\\([^)]*\\)", "$1").replaceAll("\\*\\*|__|`", "").replaceAll("(?<!\\w)[*](\\S[^*]*)[*](?!\\w)", "$1");
    }
}
