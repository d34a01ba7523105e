package org.mnemoscope.engine.text;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.jspecify.annotations.Nullable;
import org.mnemoscope.engine.trace.Chapter;
import org.mnemoscope.engine.trace.Chapters;

/** Takes the chapters from a PDF's outline (its bookmarks). A chapter begins where the text of its page begins. */
final class PdfOutline {
    private static final int DEEPEST = 9;

    private final PDDocument pdf;
    private final PdfText text;
    private final Map<COSDictionary, Integer> pageNumbers = new IdentityHashMap<>();
    private final Set<COSDictionary> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final List<Chapter> chapters = new ArrayList<>();

    private PdfOutline(PDDocument pdf, PdfText text) {
        this.pdf = pdf;
        this.text = text;
        for (PDPage page : pdf.getPages()) {
            pageNumbers.put(page.getCOSObject(), pageNumbers.size() + 1);
        }
    }

    /** The outline's entries that lead to pages; none if there is no outline. */
    static Chapters of(PDDocument pdf, PdfText text) throws IOException {
        @Nullable PDDocumentOutline outline = pdf.getDocumentCatalog().getDocumentOutline();
        PdfOutline reader = new PdfOutline(pdf, text);
        if (outline != null) {
            reader.addChildren(outline, 1);
        }
        reader.chapters.sort(Comparator.comparingInt(Chapter::charStart));
        return new Chapters(reader.chapters);
    }

    /** Entries are chained, and in a broken file the chain may run in a circle. */
    private void addChildren(PDOutlineNode parent, int level) throws IOException {
        @Nullable PDOutlineItem item = parent.getFirstChild();
        while (item != null && seen.add(item.getCOSObject())) {
            add(item, level);
            if (level < DEEPEST) {
                addChildren(item, level + 1);
            }
            item = item.getNextSibling();
        }
    }

    private void add(PDOutlineItem item, int level) throws IOException {
        @Nullable PDPage page = item.findDestinationPage(pdf);
        @Nullable Integer number = page == null ? null : pageNumbers.get(page.getCOSObject());
        String title = TextTitle.shortened(item.getTitle() == null ? "" : item.getTitle());
        if (number != null && !title.isEmpty()) {
            text.start(number).ifPresent(start -> chapters.add(new Chapter(title, start, level)));
        }
    }
}
