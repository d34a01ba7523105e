package org.mnemoscope.engine.hmt;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.mnemoscope.engine.error.ModelException;

/**
 * One hash that tells weights apart: SHA-256 over each file's size and bytes. Of a file above 64 MiB only 64 KiB of every
 * 4 MiB and the end are read, because a reading of a 16 GB model must not wait a minute for its name.
 */
final class WeightHash {
    private static final long WHOLE = 64L << 20;
    private static final int SAMPLE = 64 << 10;
    private static final long STRIDE = 4L << 20;

    private WeightHash() {}

    /** The hash in hex. */
    static String of(List<Path> files) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Path file : files) {
                try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
                    add(digest, channel);
                }
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw new ModelException("A weight file cannot be read: " + e.getMessage() + ".",
                    "Check the disk and your rights to the model folder.", e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static void add(MessageDigest digest, FileChannel channel) throws IOException {
        long size = channel.size();
        digest.update(ByteBuffer.allocate(Long.BYTES).putLong(0, size));
        long stride = size <= WHOLE ? SAMPLE : STRIDE;
        ByteBuffer buffer = ByteBuffer.allocate(SAMPLE);
        for (long position = 0; position < size; position += stride) {
            addSample(digest, channel, buffer, position);
        }
        addSample(digest, channel, buffer, Math.max(0, size - SAMPLE));
    }

    private static void addSample(MessageDigest digest, FileChannel channel, ByteBuffer buffer, long position) throws IOException {
        buffer.clear();
        long at = position;
        while (buffer.hasRemaining()) {
            int read = channel.read(buffer, at);
            if (read < 0) {
                break;
            }
            at += read;
        }
        digest.update(buffer.flip());
    }
}
