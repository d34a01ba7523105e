package org.mnemoscope.engine.text;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.mnemoscope.engine.error.EngineException;
import org.mnemoscope.engine.error.TextException;
import org.mnemoscope.engine.trace.Chapters;

/** Reads EPUB books: all pages in reading order; the table of contents gives the chapters, or else the headings do. */
final class EpubReader {
    /** What messages call this kind of file. */
    static final String KIND = "EPUB book";

    private static final String ENCRYPTION = "META-INF/encryption.xml";

    /** Fonts are often scrambled, which is no protection of the text (EPUB 3.3, §4.4; Adobe's older way). */
    private static final Set<String> FONT_SCRAMBLING =
            Set.of("http://www.idpf.org/2008/embedding", "http://ns.adobe.com/pdf/enc#RC");

    private EpubReader() {}

    /** @throws TextException if the file is no EPUB, protected, damaged, without text or with too much */
    static Document read(Path file) {
        try (EpubArchive archive = new EpubArchive(file)) {
            refuseProtection(archive);
            return read(archive, file.toString());
        } catch (EngineException e) {
            throw e;
        } catch (IOException | RuntimeException e) { // zip and markup libraries answer damage with both
            throw TextErrors.damaged(file.getFileName().toString(), KIND, e);
        }
    }

    private static void refuseProtection(EpubArchive archive) throws IOException {
        List<Element> methods = archive.xml(ENCRYPTION).map(xml -> EpubPackage.elements(xml, "encryptionmethod")).orElse(List.of());
        if (methods.stream().anyMatch(method -> !FONT_SCRAMBLING.contains(method.attr("Algorithm").strip()))) {
            throw TextErrors.protectedFile(archive.name());
        }
    }

    private static Document read(EpubArchive archive, String source) throws IOException {
        EpubPackage book = EpubPackage.of(archive);
        EpubContents contents = EpubContents.of(archive, book);
        Set<String> wanted = contents.places();
        HtmlText text = new HtmlText(archive.name());
        for (String page : book.pages()) {
            String html = archive.text(page).orElseThrow(() -> new TextException(
                    archive.name() + " is damaged: the page " + page + " is missing.", "Fetch the book again, or open the text in another form."));
            text.append(HtmlReader.parse(html), page, wanted);
        }
        PlainText.requireText(archive.name(), text.text());
        Chapters chapters = contents.chapters(text.places());
        return new Document(TextTitle.of(text.text(), book.title(), archive.name()), source, text.text(), StandardCharsets.UTF_8,
                chapters.all().isEmpty() ? new Chapters(text.headings()) : chapters);
    }
}
