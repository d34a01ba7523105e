package org.mnemoscope.engine.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mnemoscope.engine.error.TextException;
import org.mnemoscope.engine.trace.Chapter;

class HtmlReaderTest {
    @Test
    void blocksBecomeLinesAndParagraphs() {
        Document document = open("lamp.html", Books.html());
        assertThat(document.text()).isEqualTo("""
                The Lamp

                First line of it.
                Second line.

                A paragraph & more.
                New line.

                Another.

                One
                Two

                Of tables

                a b
                c

                  kept
                    as is""");
        assertThat(document.title()).isEqualTo("The Lamp");
        assertThat(document.chapters().all()).containsExactly(
                new Chapter("The Lamp", 0, 1), new Chapter("Of tables", document.text().indexOf("Of tables"), 2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html><p>Text</p>", "  <!-- a comment --><!doctype HTML><p>Text</p>", "<?xml version='1.0'?><html><title/><body><p>Text</p></body></html>",
        "\uFEFF<HTML lang=en>Text"})
    void aPageIsKnownByItsStart(String page) {
        assertThat(open("page.txt", page).text()).isEqualTo("Text");
    }

    @Test
    void aFileWithAnHtmlEndingNeedsOnlyATag() {
        assertThat(open("page.HTM", "Some <b>bold</b> text").text()).isEqualTo("Some bold text");
        assertThat(open("page.html", "2 < 3 and 5 > 4").text()).isEqualTo("2 < 3 and 5 > 4");
        assertThat(open("page.txt", "Some <b>bold</b> text").text()).isEqualTo("Some <b>bold</b> text");
    }

    @ParameterizedTest
    @CsvSource({"windows-1251, <meta charset=windows-1251>", "windows-1251, '<meta content=\"text/html; charset=windows-1251\">'",
        "UTF-8, <meta charset=utf-16>", "UTF-8, <meta charset=nonsense>", "UTF-16LE, ''"})
    void theDeclaredEncodingIsTakenWhereItIsTrue(String charset, String declaration) {
        String page = (charset.startsWith("UTF-16") ? "\uFEFF" : "") + "<html>" + declaration + "<p>" + "Лампа горела.".repeat(20);
        byte[] bytes = page.getBytes(Charset.forName(charset));
        assertThat(DocumentReader.of("x.html", "x", bytes).text()).isEqualTo("Лампа горела.".repeat(20));
    }

    @Test
    void withoutATitleTheFirstHeadingIsIt() {
        assertThat(open("page.html", "<html><p>By me</p><h2>A <i>Tale</i></h2>").title()).isEqualTo("A Tale");
        assertThat(open("page.html", "<html><p>By me").title()).isEqualTo("page");
    }

    @Test
    void aPageWithoutTextIsEmpty() {
        assertThatThrownBy(() -> open("page.html", "<html><script>var x = 1;</script><img src=x alt=y><h1> </h1>"))
                .isInstanceOf(TextException.class).hasMessageContaining("page.html has no text in it");
    }

    @Test
    void deepNestingIsNoTrouble() {
        assertThat(open("page.html", "<html>" + "<div>".repeat(100_000) + "Text").text()).isEqualTo("Text");
    }

    private static Document open(String name, String page) {
        return DocumentReader.of(name, name, page.getBytes(StandardCharsets.UTF_8));
    }
}
