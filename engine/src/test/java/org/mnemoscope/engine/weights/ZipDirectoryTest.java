package org.mnemoscope.engine.weights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mnemoscope.engine.error.ModelException;

class ZipDirectoryTest {
    /** One entry {@code a} of 4 bytes whose sizes and places stand in the 64-bit fields, as in files beyond 4 GiB. */
    private static byte[] zip64(long size, long offset) {
        ByteBuffer zip = ByteBuffer.allocate(500).order(ByteOrder.LITTLE_ENDIAN);
        zip.putInt(0x04034b50).put(new byte[22]).putShort((short) 1).putShort((short) 0).put((byte) 'a').putInt(0x3f800000);
        int directory = zip.position();
        zip.putInt(0x02014b50).put(new byte[16]).putInt(-1).putInt(-1).putShort((short) 1).putShort((short) 28)
                .put(new byte[10]).putInt(-1).put((byte) 'a');
        zip.putShort((short) 1).putShort((short) 24).putLong(size).putLong(size).putLong(offset);
        int end64 = zip.position();
        zip.putInt(0x06064b50).putLong(44).put(new byte[28]).putLong(end64 - directory).putLong(directory);
        zip.putInt(0x07064b50).putInt(0).putLong(end64).putInt(1);
        zip.putInt(0x06054b50).put(new byte[8]).putInt(-1).putInt(-1).putShort((short) 0);
        byte[] bytes = new byte[zip.position()];
        zip.flip().get(bytes);
        return bytes;
    }

    private static float firstFloat(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            ZipDirectory zip = ZipDirectory.read(file, channel);
            ZipDirectory.Entry entry = zip.entries().values().iterator().next();
            return ChannelBytes.read(channel, zip.dataOffset(entry), 4, file).getFloat();
        }
    }

    @Test
    void sixtyFourBitPlacesAreRead(@TempDir Path folder) throws IOException {
        Path file = Files.write(folder.resolve("a.zip"), zip64(4, 0));
        assertThat(firstFloat(file)).isEqualTo(1f);
    }

    @Test
    void impossiblePlacesAreRefused(@TempDir Path folder) throws IOException {
        for (long wrong : new long[] {-1, 1L << 62, Long.MIN_VALUE, 1000}) {
            Path size = Files.write(folder.resolve("a.zip"), zip64(wrong, 0));
            assertThatThrownBy(() -> firstFloat(size)).isInstanceOf(ModelException.class);
            Path place = Files.write(folder.resolve("a.zip"), zip64(4, wrong));
            assertThatThrownBy(() -> firstFloat(place)).isInstanceOf(ModelException.class);
        }
    }

    @Test
    void aCommentMayFollow(@TempDir Path folder) throws IOException {
        byte[] zip = zip64(4, 0);
        byte[] comment = "a comment".getBytes(StandardCharsets.US_ASCII);
        ByteBuffer all = ByteBuffer.allocate(zip.length + comment.length).put(zip).put(comment);
        assertThat(firstFloat(Files.write(folder.resolve("a.zip"), all.array()))).isEqualTo(1f);
    }
}
