package org.mnemoscope.tests.weights;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;

/** Changes files at random, reproducibly: flipped bits, extreme numbers, cuts, repeats, and words that parsers fear. */
public final class Mutator {
    private static final String[] WORDS = {"{", "}", "[", "]", "\"", ",", ":", "null", "-1", "1e999", "9223372036854775807", "99999999999999999999",
        "\"..\"", "\"/etc/passwd\"", "cos\nsystem\n", "cbuiltins\neval\n", "PK\3\4", "PK\5\6", "(", ")", "R", "b", "Q", ".", "t", "u", "e", "2", "\0"};
    private static final long[] NUMBERS = {0, 1, -1, 0x7f, 0x80, 0xff, 0x7fff, 0x8000, 0xffff, Integer.MAX_VALUE, Integer.MIN_VALUE,
        0xffffffffL, Long.MAX_VALUE, Long.MIN_VALUE, 1L << 32, 1L << 40};

    private final Random random;

    public Mutator(long seed) {
        random = new Random(seed);
    }

    /** A copy with mostly one and at most four changes; mostly near the start or the end, where the headers are. */
    public byte[] mutate(byte[] original) {
        byte[] bytes = original.clone();
        int changes = 1 + random.nextInt(1 + random.nextInt(4));
        for (int i = 0; i < changes; i++) {
            bytes = change(bytes);
        }
        return bytes;
    }

    private byte[] change(byte[] bytes) {
        if (bytes.length < 16) {
            return insert(bytes, 0, WORDS[random.nextInt(WORDS.length)].getBytes(StandardCharsets.ISO_8859_1));
        }
        int at = place(bytes.length);
        switch (random.nextInt(7)) {
            case 0 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
            case 1 -> bytes[at] = (byte) random.nextInt(256);
            case 2 -> putNumber(bytes, at);
            case 3 -> {
                return Arrays.copyOf(bytes, at);
            }
            case 4 -> {
                return remove(bytes, at, Math.min(bytes.length - at, 1 + random.nextInt(32)));
            }
            case 5 -> {
                return insert(bytes, at, WORDS[random.nextInt(WORDS.length)].getBytes(StandardCharsets.ISO_8859_1));
            }
            default -> {
                int length = Math.min(bytes.length - at, 1 + random.nextInt(200));
                return insert(bytes, place(bytes.length), Arrays.copyOfRange(bytes, at, at + length));
            }
        }
        return bytes;
    }

    private int place(int length) {
        int window = Math.min(length, 4000);
        return switch (random.nextInt(4)) {
            case 0 -> random.nextInt(length);
            case 1 -> length - 1 - random.nextInt(window);
            default -> random.nextInt(window);
        };
    }

    private void putNumber(byte[] bytes, int at) {
        long number = NUMBERS[random.nextInt(NUMBERS.length)];
        int width = 1 << random.nextInt(4);
        for (int i = 0; i < width && at + i < bytes.length; i++) {
            bytes[at + i] = (byte) (number >> 8 * i);
        }
    }

    private static byte[] remove(byte[] bytes, int at, int length) {
        byte[] result = new byte[bytes.length - length];
        System.arraycopy(bytes, 0, result, 0, at);
        System.arraycopy(bytes, at + length, result, at, result.length - at);
        return result;
    }

    private static byte[] insert(byte[] bytes, int at, byte[] part) {
        byte[] result = new byte[bytes.length + part.length];
        System.arraycopy(bytes, 0, result, 0, at);
        System.arraycopy(part, 0, result, at, part.length);
        System.arraycopy(bytes, at, result, at + part.length, bytes.length - at);
        return result;
    }
}
