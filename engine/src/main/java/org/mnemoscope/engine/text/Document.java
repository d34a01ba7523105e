package org.mnemoscope.engine.text;

import java.nio.charset.Charset;

/**
 * One text as a person opens it.
 *
 * @param title   a title to show: a heading of the text or the file's name
 * @param source  where it came from, as the person named it
 * @param text    the whole text, unchanged but for the byte order mark
 * @param charset the encoding it was read with
 */
public record Document(String title, String source, String text, Charset charset) {}
