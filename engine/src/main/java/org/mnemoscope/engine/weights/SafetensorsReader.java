package org.mnemoscope.engine.weights;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mnemoscope.engine.config.JsonFiles;
import org.mnemoscope.engine.error.ModelException;

/** Reads the header of one safetensors file: 8 bytes of header length, a JSON header, then the tensors' bytes. */
final class SafetensorsReader {
    /** The headers of the largest models have a few MB. */
    private static final long MAX_HEADER = 32L << 20;

    private final Path file;
    private final long dataStart;
    private final long dataSize;
    private final Map<String, StoredTensor> tensors = new LinkedHashMap<>();
    private final Map<String, String> metadata = new LinkedHashMap<>();
    private final Map<String, String> unreadable = new LinkedHashMap<>();

    private SafetensorsReader(Path file, long dataStart, long dataSize) {
        this.file = file;
        this.dataStart = dataStart;
        this.dataSize = dataSize;
    }

    /** @throws ModelException if the header is torn, does not fit the file, or its tensors overlap or lie outside */
    static TensorStore read(Path file) {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            long size = channel.size();
            if (size < 10) {
                throw damaged(file, "it has only " + size + " bytes");
            }
            long headerLength = ChannelBytes.read(channel, 0, 8, file).getLong();
            if (headerLength < 2 || headerLength > size - 8 || headerLength > MAX_HEADER) {
                throw damaged(file, "its header claims " + Long.toUnsignedString(headerLength) + " bytes of a file with " + size);
            }
            ByteBuffer header = ChannelBytes.read(channel, 8, (int) headerLength, file);
            long dataStart = 8 + headerLength;
            return new SafetensorsReader(file, dataStart, size - dataStart)
                    .parse(JsonFiles.parseObject(header.array(), "The header of " + file));
        } catch (IOException e) {
            throw ChannelBytes.unreadable(file, e);
        }
    }

    private TensorStore parse(JsonNode header) {
        for (Map.Entry<String, JsonNode> entry : header.properties()) {
            if (entry.getKey().equals("__metadata__")) {
                entry.getValue().properties().forEach(text -> metadata.put(text.getKey(), text.getValue().asText()));
            } else {
                addTensor(entry.getKey(), entry.getValue());
            }
        }
        checkOverlap();
        return new TensorStore(tensors, metadata, unreadable, List.of(file));
    }

    private void addTensor(String name, JsonNode entry) {
        List<Long> shape = naturalNumbers(entry.get("shape"), name);
        List<Long> offsets = naturalNumbers(entry.get("data_offsets"), name);
        if (offsets.size() != 2 || offsets.get(0) > offsets.get(1)) {
            throw damaged(file, "the place of tensor " + name + " makes no sense");
        }
        long begin = offsets.get(0);
        long end = offsets.get(1);
        if (end > dataSize) {
            throw damaged(file, "it ends early: tensor " + name + " needs " + (dataStart + end) + " bytes, the file has "
                    + (dataStart + dataSize));
        }
        String dtypeName = entry.path("dtype").asText("");
        for (DType dtype : DType.values()) {
            if (dtype.name().equals(dtypeName)) {
                tensors.put(name, stored(name, dtype, shape, begin, end));
                return;
            }
        }
        unreadable.put(name, "its number format \"" + dtypeName + "\" is not known");
    }

    private StoredTensor stored(String name, DType dtype, List<Long> shape, long begin, long end) {
        try {
            return new StoredTensor(name, dtype, shape, file, dataStart + begin, end - begin);
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw damaged(file, "tensor " + name + " of shape " + shape + " in " + dtype + " does not have " + (end - begin) + " bytes");
        }
    }

    private List<Long> naturalNumbers(@Nullable JsonNode array, String name) {
        if (array == null || !array.isArray() || array.size() > 16) {
            throw damaged(file, "the entry of tensor " + name + " is incomplete");
        }
        List<Long> values = new ArrayList<>();
        for (JsonNode value : array) {
            if (!value.isIntegralNumber() || !value.canConvertToLong() || value.longValue() < 0) {
                throw damaged(file, "the entry of tensor " + name + " holds " + value + " where a size belongs");
            }
            values.add(value.longValue());
        }
        return values;
    }

    private void checkOverlap() {
        List<StoredTensor> byPlace = new ArrayList<>(tensors.values());
        byPlace.removeIf(tensor -> tensor.byteLength() == 0);
        byPlace.sort(Comparator.comparingLong(StoredTensor::byteOffset));
        for (int i = 1; i < byPlace.size(); i++) {
            StoredTensor before = byPlace.get(i - 1);
            if (byPlace.get(i).byteOffset() < before.byteOffset() + before.byteLength()) {
                throw damaged(file, "tensors " + before.name() + " and " + byPlace.get(i).name() + " overlap");
            }
        }
    }

    private static ModelException damaged(Path file, String why) {
        return new ModelException("The safetensors file " + file + " is damaged: " + why + ".",
                "Copy or download the file again; compare its size with the original.");
    }
}
