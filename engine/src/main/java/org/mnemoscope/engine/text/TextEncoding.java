package org.mnemoscope.engine.text;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the encoding of a text: byte order mark, else UTF-16 by its zero bytes, else strict UTF-8, else a Western single-byte code. */
final class TextEncoding {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final Charset UTF_32LE = Charset.forName("UTF-32LE");
    private static final Charset UTF_32BE = Charset.forName("UTF-32BE");

    private static final Pattern DECLARED =
            Pattern.compile("<(?:\\?xml|meta)[^>]*?(?:charset|encoding)\\s*=\\s*[\"']?\\s*([\\w.:-]{2,40})", Pattern.CASE_INSENSITIVE);

    /** Zero bytes and declarations are looked for in this many bytes at the start. */
    private static final int SAMPLE = 4096;

    private TextEncoding() {}

    /** A text, without its byte order mark, and the encoding it was read with. */
    record Decoded(String text, Charset charset) {}

    /** Empty if the bytes are in no encoding known here. */
    static Optional<Decoded> decode(byte[] bytes) {
        Optional<Mark> mark = mark(bytes);
        if (mark.isPresent()) {
            return strictly(bytes, mark.get().length(), mark.get().charset());
        }
        Optional<Charset> wide = utf16WithoutMark(bytes);
        if (wide.isPresent()) {
            return strictly(bytes, 0, wide.get());
        }
        return strictly(bytes, 0, StandardCharsets.UTF_8)
                .or(() -> strictly(bytes, 0, WINDOWS_1252))
                .or(() -> strictly(bytes, 0, StandardCharsets.ISO_8859_1));
    }

    /** The same for HTML and XML, which may declare their encoding; a declaration that the bytes contradict is not believed. */
    static Optional<Decoded> decodeMarkup(byte[] bytes) {
        if (mark(bytes).isPresent() || utf16WithoutMark(bytes).isPresent()) {
            return decode(bytes);
        }
        return declared(bytes).flatMap(charset -> strictly(bytes, 0, charset)).or(() -> decode(bytes));
    }

    private static Optional<Charset> declared(byte[] bytes) {
        Matcher matcher = DECLARED.matcher(new String(bytes, 0, Math.min(bytes.length, SAMPLE), StandardCharsets.ISO_8859_1));
        if (!matcher.find()) {
            return Optional.empty();
        }
        String name = matcher.group(1).toUpperCase(Locale.ROOT);
        try {
            // Read as ASCII, the declaration cannot stand in a wide encoding; and "Latin-1" on the web has always meant windows-1252.
            boolean wide = name.startsWith("UTF-16") || name.startsWith("UTF-32");
            boolean western = name.equals("ISO-8859-1") || name.equals("US-ASCII") || name.equals("ASCII");
            return wide ? Optional.empty() : Optional.of(western ? WINDOWS_1252 : Charset.forName(name));
        } catch (IllegalArgumentException e) { // no encoding of that name
            return Optional.empty();
        }
    }

    private record Mark(int length, Charset charset) {}

    private static Optional<Mark> mark(byte[] bytes) {
        // UTF-32LE begins like UTF-16LE, so it is asked first.
        if (startsWith(bytes, 0xFF, 0xFE, 0, 0)) {
            return Optional.of(new Mark(4, UTF_32LE));
        } else if (startsWith(bytes, 0, 0, 0xFE, 0xFF)) {
            return Optional.of(new Mark(4, UTF_32BE));
        } else if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return Optional.of(new Mark(3, StandardCharsets.UTF_8));
        } else if (startsWith(bytes, 0xFF, 0xFE)) {
            return Optional.of(new Mark(2, StandardCharsets.UTF_16LE));
        } else if (startsWith(bytes, 0xFE, 0xFF)) {
            return Optional.of(new Mark(2, StandardCharsets.UTF_16BE));
        }
        return Optional.empty();
    }

    private static boolean startsWith(byte[] bytes, int... start) {
        if (bytes.length < start.length) {
            return false;
        }
        for (int i = 0; i < start.length; i++) {
            if ((bytes[i] & 0xFF) != start[i]) {
                return false;
            }
        }
        return true;
    }

    /** Western text in UTF-16 has a zero in nearly every second byte, always on the same side; no other text has zeros. */
    private static Optional<Charset> utf16WithoutMark(byte[] bytes) {
        int pairs = Math.min(bytes.length, SAMPLE) / 2;
        int evenZeros = 0;
        int oddZeros = 0;
        for (int i = 0; i < pairs; i++) {
            evenZeros += bytes[2 * i] == 0 ? 1 : 0;
            oddZeros += bytes[2 * i + 1] == 0 ? 1 : 0;
        }
        if (bytes.length % 2 != 0 || pairs == 0) {
            return Optional.empty();
        } else if (evenZeros == 0 && oddZeros > 0.7 * pairs) {
            return Optional.of(StandardCharsets.UTF_16LE);
        } else if (oddZeros == 0 && evenZeros > 0.7 * pairs) {
            return Optional.of(StandardCharsets.UTF_16BE);
        }
        return Optional.empty();
    }

    private static Optional<Decoded> strictly(byte[] bytes, int from, Charset charset) {
        try {
            String text = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
                    .toString();
            return Optional.of(new Decoded(text, charset));
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
