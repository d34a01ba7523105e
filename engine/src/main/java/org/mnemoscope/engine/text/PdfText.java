package org.mnemoscope.engine.text;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.mnemoscope.engine.error.TextException;
import org.mnemoscope.engine.trace.Chapter;
import org.mnemoscope.engine.trace.Chapters;

/** The text of a PDF's pages, and where each begins. */
final class PdfText extends PDFTextStripper {
    /** Drawings within drawings can ask for more work than the age of the world allows; long books need a tenth of this. */
    private static final int MAX_OPERATORS = 50_000_000;

    private final String name;
    private final StringBuilder out = new StringBuilder();
    private final NavigableMap<Integer, Integer> pageStarts = new TreeMap<>();
    private int operators;

    private PdfText(String name) throws IOException {
        this.name = name;
        setLineSeparator("\n");
        setPageEnd("\n");
    }

    static PdfText of(PDDocument pdf, String name) throws IOException {
        PdfText text = new PdfText(name);
        text.writeText(pdf, text.new Receiver());
        return text;
    }

    /** All pages; half characters, which broken fonts give, are replaced. */
    String text() {
        for (int i = 0; i < out.length(); i++) {
            char c = out.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < out.length() && Character.isLowSurrogate(out.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c)) {
                out.setCharAt(i, '\uFFFD');
            }
        }
        return out.toString();
    }

    /** Where the text of a page, or of the first one after it that has any, begins; pages count from 1. */
    OptionalInt start(int page) {
        Map.Entry<Integer, Integer> start = pageStarts.ceilingEntry(page);
        return start == null || start.getValue() >= out.length() ? OptionalInt.empty() : OptionalInt.of(start.getValue());
    }

    /** One chapter for each page that has text. */
    Chapters asChapters() {
        List<Chapter> pages = pageStarts.entrySet().stream()
                .filter(page -> page.getValue() < out.length())
                .map(page -> new Chapter("Page " + page.getKey(), page.getValue(), 1))
                .toList();
        return new Chapters(pages);
    }

    @Override
    protected void startPage(PDPage page) {
        pageStarts.put(getCurrentPageNo(), out.length());
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        if (++operators > MAX_OPERATORS) {
            throw new TextException(name + " draws too much to take its text out.", "Open the text in another form.");
        }
        super.processOperator(operator, operands);
    }

    private final class Receiver extends Writer {
        @Override
        public void write(char[] chars, int from, int count) {
            if (out.length() + count > DocumentReader.MAX_TEXT_BYTES) {
                throw TextErrors.tooMuchText(name);
            }
            out.append(chars, from, count);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
