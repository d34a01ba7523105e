package org.mnemoscope.engine.weights;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import org.mnemoscope.engine.error.ModelException;

/** Reads small, bounded pieces of a file at given places. */
final class ChannelBytes {
    private ChannelBytes() {}

    /**
     * Exactly {@code length} bytes, little-endian, in an array of their own; the caller has bounded the length.
     *
     * @throws ModelException if the file ends before
     */
    static ByteBuffer read(FileChannel channel, long offset, int length, Path file) throws IOException {
        if (offset < 0 || offset + length > channel.size()) {
            throw new ModelException("The file " + file + " is damaged: it ends early.",
                    "Copy or download the file again; compare its size with the original.");
        }
        ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        while (bytes.hasRemaining()) {
            if (channel.read(bytes, offset + bytes.position()) < 0) {
                throw new IOException("the file shrinks while it is read");
            }
        }
        return bytes.flip();
    }

    static ModelException unreadable(Path file, IOException e) {
        return new ModelException("The file " + file + " cannot be read.", "Check that it exists, the disk, and your rights to it.", e);
    }
}
