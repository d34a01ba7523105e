package org.mnemoscope.engine.text;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageFitDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;

/** Small books of all kinds, made for the tests. */
public final class Books {
    private static final String CONTAINER = """
            <?xml version="1.0"?>
            <container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
              <rootfiles><rootfile full-path="OPS/book.opf" media-type="application/oebps-package+xml"/></rootfiles>
            </container>""";

    private static final String PACKAGE = """
            <?xml version="1.0" encoding="UTF-8"?>
            <package xmlns="http://www.idpf.org/2007/opf" version="3.0">
              <metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>The Lamp &amp; the Sea</dc:title></metadata>
              <manifest>
                <item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
                <item id="two" href="text/two%20b.xhtml" media-type="application/xhtml+xml"/>
                <item id="one" href="text/one.xhtml" media-type="application/xhtml+xml"/>
                <item id="cover" href="cover.png" media-type="image/png"/>
              </manifest>
              <spine><itemref idref="cover"/><itemref idref="one"/><itemref idref="two"/></spine>
            </package>""";

    private static final String NAV = """
            <?xml version="1.0" encoding="UTF-8"?>
            <html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><head><title>Contents</title></head><body>
              <nav epub:type="toc"><ol>
                <li><a href="text/one.xhtml">Book One</a><ol><li><a href="text/one.xhtml#c2">The Fox</a></li></ol></li>
                <li><a href="text/two%20b.xhtml">Book Two</a></li>
              </ol></nav></body></html>""";

    private static final String ONE = page("<h1>One</h1><p>The lamp\n  was lit.</p><h2 id=\"c2\">Of the fox</h2><p>It was <i>r</i>ed&nbsp;\u2014 very.</p>");
    private static final String TWO = page("<p>The sea, caf\u00e9 and \ud83d\udc33.<br/>It ended.</p>");

    private Books() {}

    private static String page(String body) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<html xmlns=\"http://www.w3.org/1999/xhtml\"><head><title/>"
                + "<style>p { color: red }</style></head><body>" + body + "</body></html>";
    }

    /** The files of a good EPUB 3, by their path. */
    public static Map<String, String> epubFiles() {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("mimetype", "application/epub+zip");
        files.put("META-INF/container.xml", CONTAINER);
        files.put("OPS/book.opf", PACKAGE);
        files.put("OPS/nav.xhtml", NAV);
        files.put("OPS/text/one.xhtml", ONE);
        files.put("OPS/text/two b.xhtml", TWO);
        return files;
    }

    /** An EPUB, or any zip archive. */
    public static byte[] zip(Map<String, String> files) {
        Map<String, byte[]> contents = new LinkedHashMap<>();
        files.forEach((path, text) -> contents.put(path, text.getBytes(StandardCharsets.UTF_8)));
        return zipBytes(contents);
    }

    /** The same of any bytes. */
    public static byte[] zipBytes(Map<String, byte[]> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** A PDF with one page for each list of lines, uncompressed so that mutations reach it; an empty list is a page without text. */
    public static PDDocument pdf(List<List<String>> pages) throws IOException {
        PDDocument pdf = new PDDocument();
        for (List<String> lines : pages) {
            PDPage page = new PDPage();
            pdf.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(pdf, page, PDPageContentStream.AppendMode.OVERWRITE, false)) {
                content.beginText();
                content.setFont(new PDType1Font(FontName.HELVETICA), 12);
                content.setLeading(16);
                content.newLineAtOffset(72, 700);
                for (String line : lines) {
                    content.showText(line);
                    content.newLine();
                }
                content.endText();
            }
        }
        return pdf;
    }

    /** Gives every page a bookmark: "Part 1" on the first page, and below it "Chapter 2", "Chapter 3" ... */
    public static void addOutline(PDDocument pdf) {
        PDDocumentOutline outline = new PDDocumentOutline();
        pdf.getDocumentCatalog().setDocumentOutline(outline);
        PDOutlineItem part = bookmark("Part 1", pdf.getPage(0));
        outline.addLast(part);
        for (int page = 1; page < pdf.getNumberOfPages(); page++) {
            part.addLast(bookmark("Chapter " + (page + 1), pdf.getPage(page)));
        }
    }

    private static PDOutlineItem bookmark(String title, PDPage page) {
        PDOutlineItem item = new PDOutlineItem();
        item.setTitle(title);
        PDPageFitDestination destination = new PDPageFitDestination();
        destination.setPage(page);
        item.setDestination(destination);
        return item;
    }

    public static byte[] bytes(PDDocument pdf) throws IOException {
        return bytes(pdf, CompressParameters.DEFAULT_COMPRESSION);
    }

    public static byte[] bytes(PDDocument pdf, CompressParameters compression) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        pdf.save(bytes, compression);
        pdf.close();
        return bytes.toByteArray();
    }

    /** A page with most of what pages have. */
    public static String html() {
        return """
                <!DOCTYPE html>
                <html><head><meta charset="utf-8"><title>The  Lamp</title><script>var a = "<p>never</p>";</script></head>
                <body>
                <h1>The Lamp</h1>
                <div>First line
                  of it.<div>Second <b>li</b>ne.</div></div>
                <p>A para&shy;graph &amp; more.<br>New line.</p><p>Another.</p>
                <ul><li>One</li><li>Two</li></ul>
                <h2>Of <i>tables</i></h2>
                <table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>
                <pre>  kept
                    as is</pre>
                <style>p {}</style><noscript>Switch it on!</noscript>
                </body></html>
                """;
    }
}
