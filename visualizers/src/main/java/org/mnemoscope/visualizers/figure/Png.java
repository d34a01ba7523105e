package org.mnemoscope.visualizers.figure;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;

/** Images as PNG files (8 bits per channel, with opacity), without the AWT, which would not start beside JavaFX everywhere. */
public final class Png {
    private static final long SIGNATURE = 0x89504E470D0A1A0AL;
    private static final int EIGHT_BITS = 8;
    private static final int RED_GREEN_BLUE_ALPHA = 6;

    private Png() {}

    public static byte[] of(Image image) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeLong(SIGNATURE);
            chunk(out, "IHDR", header(width, height));
            chunk(out, "IDAT", rows(image, width, height));
            chunk(out, "IEND", new byte[0]);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return bytes.toByteArray();
    }

    private static byte[] header(int width, int height) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(width);
            out.writeInt(height);
            out.write(new byte[] {EIGHT_BITS, RED_GREEN_BLUE_ALPHA, 0, 0, 0});
        }
        return bytes.toByteArray();
    }

    /** Every row begins with the number of its filter: 0, none. */
    private static byte[] rows(Image image, int width, int height) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int[] argb = new int[width];
        byte[] row = new byte[1 + 4 * width];
        try (DeflaterOutputStream out = new DeflaterOutputStream(bytes)) {
            for (int y = 0; y < height; y++) {
                image.getPixelReader().getPixels(0, y, width, 1, PixelFormat.getIntArgbInstance(), argb, 0, width);
                for (int x = 0; x < width; x++) {
                    row[4 * x + 1] = (byte) (argb[x] >> 16);
                    row[4 * x + 2] = (byte) (argb[x] >> 8);
                    row[4 * x + 3] = (byte) argb[x];
                    row[4 * x + 4] = (byte) (argb[x] >> 24);
                }
                out.write(row);
            }
        }
        return bytes.toByteArray();
    }

    private static void chunk(DataOutputStream out, String type, byte[] data) throws IOException {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 sum = new CRC32();
        sum.update(name);
        sum.update(data);
        out.writeInt(data.length);
        out.write(name);
        out.write(data);
        out.writeInt((int) sum.getValue());
    }
}
