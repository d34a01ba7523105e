package org.mnemoscope.engine.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.mnemoscope.engine.trace.Chapter;

/**
 * Writes HTML pages down as plain text, one after the other: white space runs become one space, blocks begin on lines of their own,
 * paragraphs and headings have an empty line around them. Remembers where headings and marked elements stand.
 */
final class HtmlText implements NodeVisitor {
    /** What holds no text of the author's, or text that is never shown. */
    private static final String SILENT = "head, script, style, template, noscript, iframe, object, svg";

    private static final Set<String> PARAGRAPHS = Set.of("p", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "pre", "ul", "ol", "dl", "table",
            "figure", "hr");
    private static final Set<String> LINES = Set.of("div", "li", "dt", "dd", "tr", "caption", "figcaption", "section", "article", "aside", "header",
            "footer", "nav", "main", "body", "address", "details", "summary", "fieldset", "form", "center");
    private static final Set<String> CELLS = Set.of("td", "th");

    private final String name;
    private final StringBuilder out = new StringBuilder();
    private final List<Chapter> headings = new ArrayList<>();
    private final Map<String, Integer> places = new HashMap<>();
    private final List<String> waitingPlaces = new ArrayList<>();
    private String page = "";
    private Set<String> wanted = Set.of();
    private int lineBreaks;
    private boolean space;
    private int preformatted;
    private @Nullable Element heading;
    private int headingStart;

    /** @param name of the file, for messages */
    HtmlText(String name) {
        this.name = name;
    }

    /** Writes down one page. */
    void append(org.jsoup.nodes.Document html) {
        append(html, "", Set.of());
    }

    /**
     * Writes down one page.
     *
     * @param path         what the page is called in {@link #places}
     * @param wantedPlaces elements to remember, as {@code path#id}
     */
    void append(org.jsoup.nodes.Document html, String path, Set<String> wantedPlaces) {
        page = path;
        wanted = wantedPlaces;
        waitingPlaces.add(path);
        breakLines(2);
        html.select(SILENT).remove();
        html.traverse(this);
        preformatted = 0;
        heading = null;
    }

    String text() {
        return out.toString();
    }

    /** Headings h1 to h6 that hold text. */
    List<Chapter> headings() {
        return headings;
    }

    /** Offsets of pages, by their path, and of the wanted elements, as {@code path#id}: where the text from there on begins. */
    Map<String, Integer> places() {
        return places;
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode text) {
            write(text.getWholeText());
        } else if (node instanceof Element element) {
            open(element);
        }
    }

    private void open(Element element) {
        String tag = element.normalName();
        for (String mark : List.of(element.id(), element.attr("name"))) {
            if (!mark.isEmpty() && wanted.contains(page + "#" + mark)) {
                waitingPlaces.add(page + "#" + mark);
            }
        }
        if (tag.equals("br")) {
            lineBreaks = Math.min(2, lineBreaks + 1);
        }
        breakAround(tag);
        preformatted += tag.equals("pre") ? 1 : 0;
        if (heading == null && tag.matches("h[1-6]")) {
            heading = element;
            headingStart = -1;
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (!(node instanceof Element element)) {
            return;
        }
        String tag = element.normalName();
        preformatted -= tag.equals("pre") ? 1 : 0;
        if (element == heading) {
            addHeading(tag.charAt(1) - '0');
            heading = null;
        }
        breakAround(tag);
    }

    private void addHeading(int level) {
        String title = headingStart < 0 ? "" : TextTitle.shortened(out.substring(headingStart));
        if (!title.isEmpty()) {
            headings.add(new Chapter(title, headingStart, level));
        }
    }

    private void breakAround(String tag) {
        if (PARAGRAPHS.contains(tag)) {
            breakLines(2);
        } else if (LINES.contains(tag)) {
            breakLines(1);
        } else if (CELLS.contains(tag)) {
            space = true;
        }
    }

    private void breakLines(int count) {
        lineBreaks = Math.max(lineBreaks, count);
    }

    private void write(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean white = c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
            if (white && preformatted == 0) {
                space = true;
            } else if (c != '\u00AD') { // a soft hyphen only says where a line may be broken
                write(c);
            }
        }
    }

    private void write(char c) {
        if (out.length() >= DocumentReader.MAX_TEXT_BYTES) {
            throw TextErrors.tooMuchText(name);
        }
        if (out.length() > 0) {
            out.append(lineBreaks > 0 ? "\n".repeat(lineBreaks) : space ? " " : "");
        }
        lineBreaks = 0;
        space = false;
        waitingPlaces.forEach(place -> places.putIfAbsent(place, out.length()));
        waitingPlaces.clear();
        if (heading != null && headingStart < 0) {
            headingStart = out.length();
        }
        out.append(c);
    }
}
