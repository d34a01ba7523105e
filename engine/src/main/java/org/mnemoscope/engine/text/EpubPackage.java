package org.mnemoscope.engine.text;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.mnemoscope.engine.error.TextException;

/**
 * What the package document of an EPUB says (EPUB 3.3, §5).
 *
 * @param title    of the book; may be blank
 * @param pages    paths of the pages, in reading order
 * @param contents path of the table of contents; empty if there is none
 */
record EpubPackage(String title, List<String> pages, Optional<String> contents) {
    private static final String CONTAINER = "META-INF/container.xml";
    private static final String NCX = "application/x-dtbncx+xml";

    private record Item(String path, String mediaType, String properties) {
        boolean isPage() {
            return mediaType.contains("html") || mediaType.isEmpty();
        }
    }

    /** @throws TextException if the archive is no EPUB, or one whose parts do not fit together */
    static EpubPackage of(EpubArchive archive) throws IOException {
        Document container = archive.xml(CONTAINER).orElseThrow(() -> noEpub(archive));
        String path = elements(container, "rootfile").stream().map(root -> root.attr("full-path")).filter(full -> !full.isBlank()).findFirst()
                .map(full -> archive.resolve("", full)).orElseThrow(() -> damaged(archive));
        Document document = archive.xml(path).orElseThrow(() -> damaged(archive));
        Map<String, Item> items = new HashMap<>();
        for (Element item : elements(document, "item")) {
            // Only what is read must lie inside: films and sounds may be elsewhere.
            items.put(item.attr("id"), new Item(item.attr("href"), item.attr("media-type"), item.attr("properties")));
        }
        List<String> pages = new ArrayList<>();
        for (Element reference : elements(document, "itemref")) {
            Item item = items.get(reference.attr("idref"));
            if (item == null) {
                throw damaged(archive);
            } else if (item.isPage()) {
                pages.add(archive.resolve(path, withoutFragment(item.path())));
            }
        }
        String title = elements(document, "title").stream().map(Element::text).findFirst().orElse("");
        return new EpubPackage(title, List.copyOf(pages), contents(items).map(item -> archive.resolve(path, item.path())));
    }

    /** The navigation page of EPUB 3, else the NCX of EPUB 2. */
    private static Optional<Item> contents(Map<String, Item> items) {
        return items.values().stream().filter(item -> List.of(item.properties().split("\\s+")).contains("nav")).findFirst()
                .or(() -> items.values().stream().filter(item -> item.mediaType().equals(NCX)).findFirst());
    }

    /** Elements by their name, whatever prefix stands for their namespace. */
    static List<Element> elements(Element parent, String localName) {
        return parent.getAllElements().stream()
                .filter(element -> element.normalName().substring(element.normalName().indexOf(':') + 1).equals(localName))
                .toList();
    }

    static String withoutFragment(String href) {
        int hash = href.indexOf('#');
        return hash < 0 ? href : href.substring(0, hash);
    }

    private static TextException noEpub(EpubArchive archive) {
        String kind = archive.contains("word/document.xml") ? "a Word document"
                : archive.contains("content.xml") ? "an OpenDocument file" : "a zip archive, but no EPUB";
        return DocumentReader.otherKind(archive.name(), kind);
    }

    private static TextException damaged(EpubArchive archive) {
        return TextErrors.damaged(archive.name(), EpubReader.KIND, null);
    }
}
