package org.mnemoscope.engine.text;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.mnemoscope.engine.error.TextException;

/** The files inside an EPUB. However much a packed file claims or hides, no more is unpacked than a book may hold. */
final class EpubArchive implements Closeable {
    /** Pages may hold three times as much markup as text. */
    private static final long MAX_UNPACKED_BYTES = 4 * DocumentReader.MAX_TEXT_BYTES;

    private final String name;
    private final ZipFile zip;
    private long bytesLeft = MAX_UNPACKED_BYTES;

    /** @throws IOException if the file is no zip archive or a damaged one */
    EpubArchive(Path file) throws IOException {
        name = file.getFileName().toString();
        zip = new ZipFile(file.toFile());
    }

    /** Name of the EPUB, for messages. */
    String name() {
        return name;
    }

    boolean contains(String path) {
        return zip.getEntry(path) != null;
    }

    /** A text file inside; empty if there is none of that path. */
    Optional<String> text(String path) throws IOException {
        ZipEntry entry = zip.getEntry(path);
        if (entry == null || entry.isDirectory()) {
            return Optional.empty();
        }
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] bytes = in.readNBytes((int) bytesLeft + 1);
            bytesLeft -= bytes.length;
            if (bytesLeft < 0) {
                throw TextErrors.tooMuchText(name);
            }
            return Optional.of(TextEncoding.decodeMarkup(bytes).orElseThrow(() -> TextErrors.damaged(name, EpubReader.KIND, null)).text());
        }
    }

    /** An XML file inside; empty if there is none of that path. */
    Optional<Document> xml(String path) throws IOException {
        return text(path).map(text -> Jsoup.parse(text, "", Parser.xmlParser()));
    }

    /**
     * The path of a file that another one names.
     *
     * @param base path of the naming file
     * @param href as it stands there, without a fragment
     * @throws TextException if it leads out of the book
     */
    String resolve(String base, String href) {
        String decoded = decoded(href);
        if (decoded.startsWith("/") || decoded.startsWith("\\") || decoded.matches("[A-Za-z][A-Za-z0-9+.-]*:.*")) {
            throw outside(href);
        }
        Deque<String> folders = new ArrayDeque<>();
        String path = base.substring(0, base.lastIndexOf('/') + 1) + decoded;
        for (String part : path.split("/")) {
            if (part.equals("..") && folders.pollLast() == null) {
                throw outside(href);
            } else if (!part.isEmpty() && !part.equals(".") && !part.equals("..")) {
                folders.addLast(part);
            }
        }
        return String.join("/", folders);
    }

    private static String decoded(String href) {
        try {
            return URLDecoder.decode(href.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) { // a percent sign that means itself
            return href;
        }
    }

    private TextException outside(String href) {
        return new TextException(name + " names a file that is not inside the book: " + TextTitle.shortened(href) + ".",
                "Fetch the book again, or open the text in another form.");
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
