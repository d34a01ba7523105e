package org.mnemoscope.engine.text;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.mnemoscope.engine.trace.Chapter;
import org.mnemoscope.engine.trace.Chapters;

/**
 * The table of contents of an EPUB.
 *
 * @param entries in its own order
 */
record EpubContents(List<Entry> entries) {
    /** Tables go deeper only by mistake. */
    private static final int DEEPEST = 9;

    private static final int NOWHERE = -1;

    /** @param place a page's path, or {@code path#id} of an element in it */
    record Entry(String title, int level, String place) {}

    static EpubContents of(EpubArchive archive, EpubPackage book) throws IOException {
        List<Entry> entries = new ArrayList<>();
        if (book.contents().isPresent()) {
            String path = book.contents().get();
            Document document = archive.xml(path).orElseGet(() -> new Document(""));
            for (Element point : EpubPackage.elements(document, "navpoint")) {
                List<Element> labels = EpubPackage.elements(point, "text");
                List<Element> targets = EpubPackage.elements(point, "content");
                if (!labels.isEmpty() && !targets.isEmpty()) {
                    add(entries, labels.get(0).text(), targets.get(0).attr("src"), depth(point, "navpoint"), archive, path);
                }
            }
            for (Element link : links(document)) {
                add(entries, link.text(), link.attr("href"), depth(link, "ol"), archive, path);
            }
        }
        return new EpubContents(List.copyOf(entries));
    }

    /** The links of a navigation page; its lists of pages and landmarks are not contents. */
    private static List<Element> links(Document document) {
        List<Element> lists = EpubPackage.elements(document, "nav");
        return lists.stream().filter(list -> list.attr("epub:type").contains("toc")).findFirst().or(() -> lists.stream().findFirst())
                .map(list -> EpubPackage.elements(list, "a")).orElse(List.of());
    }

    private static int depth(Element element, String of) {
        long above = element.parents().stream().filter(parent -> parent.normalName().endsWith(of)).count();
        return (int) Math.min(DEEPEST, element.normalName().endsWith(of) ? above + 1 : Math.max(1, above));
    }

    private static void add(List<Entry> entries, String title, String href, int level, EpubArchive archive, String base) {
        String clean = TextTitle.shortened(title);
        if (!clean.isEmpty() && !href.isBlank()) {
            String path = archive.resolve(base, EpubPackage.withoutFragment(href));
            entries.add(new Entry(clean, level, path + href.substring(EpubPackage.withoutFragment(href).length())));
        }
    }

    /** The elements that chapters begin at, as {@code path#id}. */
    Set<String> places() {
        return entries.stream().map(Entry::place).collect(Collectors.toSet());
    }

    /**
     * The chapters of the written book.
     *
     * @param offsets where pages and elements begin in the text
     */
    Chapters chapters(Map<String, Integer> offsets) {
        List<Chapter> chapters = new ArrayList<>();
        for (Entry entry : entries) {
            String page = EpubPackage.withoutFragment(entry.place());
            int start = offsets.getOrDefault(entry.place(), offsets.getOrDefault(page, NOWHERE));
            if (start != NOWHERE) {
                chapters.add(new Chapter(entry.title(), start, entry.level()));
            }
        }
        chapters.sort(Comparator.comparingInt(Chapter::charStart));
        return new Chapters(chapters);
    }
}
