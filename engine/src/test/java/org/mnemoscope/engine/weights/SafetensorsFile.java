package org.mnemoscope.engine.weights;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Writes small safetensors files for tests; F32 only, values 0, 1, 2, ... per tensor unless given. */
final class SafetensorsFile {
    private final List<String> entries = new ArrayList<>();
    private final ByteArrayOutputStream data = new ByteArrayOutputStream();

    SafetensorsFile tensor(String name, long... shape) {
        int count = 1;
        for (long size : shape) {
            count *= (int) size;
        }
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = i;
        }
        return tensor(name, shape, values);
    }

    SafetensorsFile tensor(String name, long[] shape, float... values) {
        int start = data.size();
        ByteBuffer bytes = ByteBuffer.allocate(values.length * 4).order(ByteOrder.LITTLE_ENDIAN);
        for (float value : values) {
            bytes.putFloat(value);
        }
        data.writeBytes(bytes.array());
        return entry("\"" + name + "\":{\"dtype\":\"F32\",\"shape\":" + Arrays.toString(shape)
                + ",\"data_offsets\":[" + start + "," + data.size() + "]}");
    }

    SafetensorsFile entry(String json) {
        entries.add(json);
        return this;
    }

    Path write(Path file) throws IOException {
        return write(file, "{" + String.join(",", entries) + "}", data.toByteArray());
    }

    static Path write(Path file, String header, byte[] data) throws IOException {
        byte[] json = header.getBytes(StandardCharsets.UTF_8);
        return write(file, json.length, json, data);
    }

    static Path write(Path file, long headerLength, byte[] header, byte[] data) throws IOException {
        ByteBuffer all = ByteBuffer.allocate(8 + header.length + data.length).order(ByteOrder.LITTLE_ENDIAN);
        all.putLong(headerLength).put(header).put(data);
        Files.createDirectories(file.toAbsolutePath().getParent());
        return Files.write(file, all.array());
    }
}
