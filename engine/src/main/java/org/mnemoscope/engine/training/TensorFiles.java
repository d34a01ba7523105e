package org.mnemoscope.engine.training;

import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.engine.PtNDManager;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;
import org.mnemoscope.engine.error.TrainingException;
import org.mnemoscope.engine.weights.Checkpoints;
import org.mnemoscope.engine.weights.StoredTensor;
import org.mnemoscope.engine.weights.WeightFloats;
import org.mnemoscope.engine.weights.WeightSource;

/** Tensors as safetensors files of 32-bit floats: 8 bytes of header length, the header in JSON, the values. */
final class TensorFiles {
    /** The header is padded with spaces to this, so that values are aligned and can be mapped. */
    private static final int ALIGNMENT = 64;

    private TensorFiles() {}

    /** Writes the tensors in order, and notes beside them, and sees to it that all is on the disk. */
    static void write(Path file, Map<String, PtNDArray> tensors, Map<String, String> notes) {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            byte[] header = header(tensors, notes);
            ByteBuffer start = ByteBuffer.allocate(Long.BYTES + header.length).order(ByteOrder.LITTLE_ENDIAN).putLong(header.length).put(header);
            writeAll(channel, start.flip());
            for (PtNDArray tensor : tensors.values()) {
                writeAll(channel, bytes(tensor));
            }
            channel.force(true);
        } catch (IOException e) {
            throw new TrainingException("The file " + file + " cannot be written.", "Check that the disk has space and that you may write there.", e);
        }
    }

    private static byte[] header(Map<String, PtNDArray> tensors, Map<String, String> notes) {
        ObjectNode json = new ObjectMapper().createObjectNode();
        if (!notes.isEmpty()) {
            ObjectNode metadata = json.putObject("__metadata__");
            notes.forEach(metadata::put);
        }
        long offset = 0;
        for (Map.Entry<String, PtNDArray> entry : tensors.entrySet()) {
            ObjectNode tensor = json.putObject(entry.getKey()).put("dtype", "F32");
            Shape shape = entry.getValue().getShape();
            for (long size : shape.getShape()) {
                tensor.withArray("shape").add(size);
            }
            long end = offset + shape.size() * Float.BYTES;
            tensor.putArray("data_offsets").add(offset).add(end);
            offset = end;
        }
        String text = json.toString();
        int padded = (Long.BYTES + text.length() + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT - Long.BYTES;
        return (text + " ".repeat(padded - text.length())).getBytes(StandardCharsets.US_ASCII);
    }

    private static ByteBuffer bytes(PtNDArray tensor) {
        float[] values = tensor.toFloatArray();
        ByteBuffer buffer = ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        buffer.asFloatBuffer().put(values);
        return buffer;
    }

    private static void writeAll(FileChannel channel, ByteBuffer buffer) throws IOException {
        while (buffer.hasRemaining()) {
            channel.write(buffer);
        }
    }

    /** Reads all tensors of a file; they belong to {@code manager}. */
    static Map<String, PtNDArray> read(Path file, PtNDManager manager) {
        Map<String, PtNDArray> tensors = new LinkedHashMap<>();
        for (Map.Entry<String, StoredTensor> entry : Checkpoints.open(file).tensors().entrySet()) {
            tensors.put(entry.getKey(), copy(new WeightSource.Plain(entry.getValue()), manager));
        }
        return tensors;
    }

    /**
     * A tensor with these values in memory of libtorch's own: its products round alike wherever the values came from, which
     * they do not where tensors lie at places aligned in other ways.
     */
    static PtNDArray own(PtNDManager manager, float[] values, Shape shape) {
        try (PtNDArray borrowed = (PtNDArray) manager.create(values, shape)) {
            return (PtNDArray) borrowed.duplicate();
        }
    }

    /** A copy of one weight, in memory of its own. */
    static PtNDArray copy(WeightSource source, PtNDManager manager) {
        Shape shape = new Shape(source.shape());
        ByteBuffer values = ByteBuffer.allocateDirect(Math.toIntExact(shape.size() * Float.BYTES)).order(ByteOrder.nativeOrder());
        WeightFloats.copy(source, 0, source.shape().get(0), values.asFloatBuffer());
        try (PtNDArray borrowed = manager.create(values, shape, DataType.FLOAT32)) {
            return (PtNDArray) borrowed.duplicate();
        }
    }
}
