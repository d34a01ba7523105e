package org.mnemoscope.engine.text;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.jspecify.annotations.Nullable;
import org.mnemoscope.engine.error.EngineException;
import org.mnemoscope.engine.error.TextException;
import org.mnemoscope.engine.trace.Chapters;

/**
 * Reads the text of PDF files, page after page, in the order in which the file holds it. Line ends, hyphens and page headers stay as they
 * are. The outline gives the chapters, or else every page is one.
 */
final class PdfReader {
    static final String KIND = "PDF document";

    /** Unpacked parts beyond the first go to a temporary file, and there is an end to that too. */
    private static final long MAX_MAIN_MEMORY = 64L << 20;

    private static final long MAX_STORAGE = 1L << 30;

    static {
        FontMappers.set(new PdfFonts()); // PDFBox has one for all its documents
    }

    private PdfReader() {}

    /** @throws TextException if the file is locked, damaged, without text or with too much */
    static Document read(Path file) {
        String name = file.getFileName().toString();
        MemoryUsageSetting memory = MemoryUsageSetting.setupMixed(MAX_MAIN_MEMORY, MAX_STORAGE);
        try (PDDocument pdf = Loader.loadPDF(file.toFile(), "", memory.streamCache)) {
            if (!pdf.getCurrentAccessPermission().canExtractContent()) {
                throw TextErrors.protectedFile(name);
            }
            return document(pdf, name, file.toString());
        } catch (EngineException e) {
            throw e;
        } catch (InvalidPasswordException e) {
            throw TextErrors.protectedFile(name);
        } catch (OutOfMemoryError e) {
            throw new TextException(name + " needs more memory than there is.", "Open the text in another form.", e);
        } catch (IOException | RuntimeException | StackOverflowError | LinkageError e) {
            // PDFBox answers damage with all of these; a link is missing where encryption needs a library that is not here.
            throw TextErrors.damaged(name, KIND, e);
        }
    }

    private static Document document(PDDocument pdf, String name, String source) throws IOException {
        PdfText pages = PdfText.of(pdf, name);
        String text = pages.text();
        if (text.isBlank()) {
            throw new TextException(name + " has no text in it, only pictures of pages.", "Run text recognition (OCR) on it and open the result.");
        } else if (PlainText.isBinary(text)) {
            throw new TextException("The letters of " + name + " cannot be told: its fonts do not say what they mean.",
                    "Run text recognition (OCR) on it, or open the text in another form.");
        }
        Chapters outline = PdfOutline.of(pdf, pages);
        @Nullable String title = pdf.getDocumentInformation().getTitle();
        return new Document(TextTitle.of(text, title == null ? "" : title, name), source, text, StandardCharsets.UTF_8,
                outline.all().isEmpty() ? pages.asChapters() : outline);
    }
}
