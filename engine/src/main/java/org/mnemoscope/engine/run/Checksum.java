package org.mnemoscope.engine.run;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/** CRC-32 over parts of a run file: SQLite itself does not notice a changed byte inside a value. */
final class Checksum {
    private final CRC32 crc = new CRC32();

    /** The checksum of header rows, whatever their order. */
    static long of(Map<String, String> rows) {
        Checksum checksum = new Checksum();
        new TreeMap<>(rows).forEach((key, value) -> checksum.add(key).add(value));
        return checksum.value();
    }

    Checksum add(long number) {
        crc.update(ByteBuffer.allocate(Long.BYTES).putLong(0, number));
        return this;
    }

    Checksum add(double number) {
        return add(Double.doubleToLongBits(number));
    }

    Checksum add(String text) {
        return add(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Bytes with their length in front, so that they cannot run into what follows; −1 for bytes that are not there. */
    Checksum add(byte @Nullable [] bytes) {
        add(bytes == null ? -1L : bytes.length);
        if (bytes != null) {
            crc.update(bytes);
        }
        return this;
    }

    long value() {
        return crc.getValue();
    }
}
