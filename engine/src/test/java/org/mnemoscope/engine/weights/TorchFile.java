package org.mnemoscope.engine.weights;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes zip files as {@code torch.save} does, and slightly wrong ones. */
final class TorchFile {
    private final String folder;
    private final Map<String, byte[]> entries = new LinkedHashMap<>();
    private int method = ZipEntry.STORED;

    TorchFile(String folder) {
        this.folder = folder;
    }

    TorchFile pickle(byte[] pickle) {
        return entry(folder + "/data.pkl", pickle);
    }

    TorchFile floats(String key, float... values) {
        ByteBuffer bytes = ByteBuffer.allocate(values.length * 4).order(ByteOrder.LITTLE_ENDIAN);
        for (float value : values) {
            bytes.putFloat(value);
        }
        return entry(folder + "/data/" + key, bytes.array());
    }

    TorchFile entry(String name, byte[] bytes) {
        entries.put(name, bytes);
        return this;
    }

    TorchFile entry(String name, String text) {
        return entry(name, text.getBytes(StandardCharsets.US_ASCII));
    }

    TorchFile compressed() {
        method = ZipEntry.DEFLATED;
        return this;
    }

    Path write(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                ZipEntry header = new ZipEntry(entry.getKey());
                CRC32 sum = new CRC32();
                sum.update(entry.getValue());
                header.setMethod(method);
                header.setCrc(sum.getValue());
                header.setSize(entry.getValue().length);
                zip.putNextEntry(header);
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        }
        return file;
    }
}
