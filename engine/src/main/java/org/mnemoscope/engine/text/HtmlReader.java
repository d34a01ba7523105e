package org.mnemoscope.engine.text;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.mnemoscope.engine.error.TextException;
import org.mnemoscope.engine.trace.Chapters;

/** Reads HTML pages: the text that a browser would show, with headings as chapters. */
final class HtmlReader {
    private static final int START = 2048;

    /** A page says at its start what it is; what stands before are byte order marks, comments and the XML declaration. */
    private static final Pattern PAGE = Pattern.compile("\\A[\\s\u00EF\u00BB\u00BF\u00FE\u00FF]*+(?:<\\?xml[^>]*+>\\s*+|<!--.*?-->\\s*+)*+<(?:!doctype\\s+html|html)\\b.*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final Pattern HTML_NAME = Pattern.compile(".*\\.x?html?", Pattern.CASE_INSENSITIVE);
    private static final Pattern TAG = Pattern.compile("<(?:[a-z][a-z0-9]*|/[a-z]+|!--)", Pattern.CASE_INSENSITIVE);

    private HtmlReader() {}

    /** Whether a file begins as a page does; a file with an HTML ending need only have a tag near its start. */
    static boolean isHtml(String name, byte[] bytes) {
        // The zeros of UTF-16 are in the way of looking, and letters outside of ASCII are not looked for.
        String start = new String(bytes, 0, Math.min(START, bytes.length), StandardCharsets.ISO_8859_1).replace("\0", "");
        return PAGE.matcher(start).matches() || HTML_NAME.matcher(name).matches() && TAG.matcher(start).find();
    }

    /** @throws TextException if it is binary or has no text */
    static Document read(String name, String source, byte[] bytes) {
        TextEncoding.Decoded decoded = TextEncoding.decodeMarkup(bytes).orElseThrow(() -> TextErrors.binary(name));
        PlainText.requireText(name, decoded.text());
        org.jsoup.nodes.Document html = parse(decoded.text());
        String title = html.title();
        HtmlText text = new HtmlText(name);
        text.append(html);
        PlainText.requireText(name, text.text());
        String heading = text.headings().isEmpty() ? "" : text.headings().get(0).title();
        return new Document(TextTitle.of(text.text(), title.isBlank() ? heading : title, name), source, text.text(), decoded.charset(),
                new Chapters(text.headings()));
    }

    /** Parses a page as what it says it is: to an HTML parser, XHTML's empty elements would never end. */
    static org.jsoup.nodes.Document parse(String page) {
        boolean xhtml = page.stripLeading().regionMatches(true, 0, "<?xml", 0, 5);
        return Jsoup.parse(page, "", xhtml ? Parser.xmlParser() : Parser.htmlParser());
    }
}
