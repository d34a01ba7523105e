package org.mnemoscope.engine.weights;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.StringJoiner;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.mnemoscope.engine.backbone.FamilyTable;
import org.mnemoscope.engine.config.BackboneConfig;

/** A model folder with random weights in the shape of SmolLM-135M, as large as the real one. */
final class RandomModel {
    /** How the checkpoint is stored. */
    enum Form { SAFETENSORS_F32, SAFETENSORS_BF16, SAFETENSORS_F16, TORCH_F32 }

    private static final String CONFIG = """
            {"model_type": "llama", "hidden_size": 576, "intermediate_size": 1536, "num_hidden_layers": 30,
             "num_attention_heads": 9, "num_key_value_heads": 3, "vocab_size": 49152, "max_position_embeddings": 2048,
             "rms_norm_eps": 1e-5, "tie_word_embeddings": true}
            """;
    private static final String SETTINGS = """
            {"backbone": "backbone", "checkpoint": "CHECKPOINT", "segment_length": 256, "num_sensory": 32}
            """;

    private final Map<String, int[]> tensors = new LinkedHashMap<>();
    private final DType dtype;
    private final byte[] pattern;

    private RandomModel(DType dtype, Path backbone) {
        this.dtype = dtype;
        this.pattern = pattern(dtype);
        FamilyTable table = FamilyTable.of(BackboneConfig.read(backbone));
        for (TensorSpec spec : table.plan().tensors()) {
            if (!spec.name().equals("lm_head.weight")) {
                tensors.put("memory_cell.model." + spec.name(), spec.shape().stream().mapToInt(Long::intValue).toArray());
            }
        }
        int d = table.width();
        tensors.put("mem", new int[] {1, d});
        tensors.put("memory_cell.memory", new int[] {1, d});
        tensors.put("cross_attn.wq.weight", new int[] {1536, d});
        tensors.put("cross_attn.wk.weight", new int[] {1536, d});
    }

    /** Writes a folder of this form; @return the bytes of all weights as 32-bit floats. */
    static long write(Path folder, Form form) throws IOException {
        Path backbone = Files.createDirectories(folder.resolve("backbone"));
        Files.writeString(backbone.resolve("config.json"), CONFIG);
        String name = form.name().startsWith("TORCH") ? "model_weights_0.pth" : "model.safetensors";
        Files.writeString(folder.resolve("hmt.json"), SETTINGS.replace("CHECKPOINT", name));
        RandomModel model = new RandomModel(DType.valueOf(form.name().replaceFirst(".*_", "")), backbone);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(folder.resolve(name)), 1 << 20)) {
            if (form.name().startsWith("TORCH")) {
                model.writeTorch(out);
            } else {
                model.writeSafetensors(out);
            }
        }
        return model.tensors.values().stream().mapToLong(RandomModel::count).sum() * Float.BYTES;
    }

    private static long count(int[] shape) {
        long product = 1;
        for (int size : shape) {
            product *= size;
        }
        return product;
    }

    /** Small values of either sign, repeated in every tensor. */
    private static byte[] pattern(DType dtype) {
        Random random = new Random(1);
        ByteBuffer bytes = ByteBuffer.allocate(1 << 20).order(ByteOrder.LITTLE_ENDIAN);
        while (bytes.hasRemaining()) {
            float value = (float) (0.02 * random.nextGaussian());
            switch (dtype) {
                case F32 -> bytes.putFloat(value);
                case BF16 -> bytes.putShort((short) (Float.floatToRawIntBits(value) >> 16));
                // A sign, the exponent of 2^-6 and a random fraction.
                default -> bytes.putShort((short) (random.nextInt() & 0x83ff | 9 << 10));
            }
        }
        return bytes.array();
    }

    private void writeValues(OutputStream out, long bytes) throws IOException {
        for (long left = bytes; left > 0; left -= pattern.length) {
            out.write(pattern, 0, (int) Math.min(left, pattern.length));
        }
    }

    private void writeSafetensors(OutputStream out) throws IOException {
        StringJoiner header = new StringJoiner(",", "{", "}");
        long offset = 0;
        for (Map.Entry<String, int[]> tensor : tensors.entrySet()) {
            long end = offset + count(tensor.getValue()) * dtype.bytes();
            header.add("\"" + tensor.getKey() + "\":{\"dtype\":\"" + dtype + "\",\"shape\":" + java.util.Arrays.toString(tensor.getValue())
                    + ",\"data_offsets\":[" + offset + "," + end + "]}");
            offset = end;
        }
        byte[] json = header.toString().getBytes(StandardCharsets.UTF_8);
        int padding = -json.length & 7;
        out.write(ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).putLong(json.length + padding).array());
        out.write(json);
        out.write(" ".repeat(padding).getBytes(StandardCharsets.UTF_8));
        for (int[] shape : tensors.values()) {
            writeValues(out, count(shape) * dtype.bytes());
        }
    }

    private void writeTorch(OutputStream out) throws IOException {
        String storage = dtype == DType.F32 ? "FloatStorage" : "BFloat16Storage";
        Pickle pickle = new Pickle().beginDict();
        int key = 0;
        for (Map.Entry<String, int[]> tensor : tensors.entrySet()) {
            pickle.text(tensor.getKey()).tensor(storage, Integer.toString(key++), tensor.getValue());
        }
        byte[] program = pickle.endDict().end();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            long place = entry(zip, "model_weights_0/data.pkl", 0, program.length, crc(program, program.length));
            zip.write(program);
            key = 0;
            for (int[] shape : tensors.values()) {
                long bytes = count(shape) * dtype.bytes();
                place = entry(zip, "model_weights_0/data/" + key++, place, bytes, crc(pattern, bytes));
                writeValues(zip, bytes);
            }
        }
    }

    /** Starts a stored entry whose bytes begin at a multiple of 64, as torch does. @return where the entry ends */
    private static long entry(ZipOutputStream zip, String name, long place, long bytes, long crc) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(bytes);
        entry.setCrc(crc);
        long header = 30 + name.length() + 4;
        int padding = (int) (-(place + header) & 63);
        entry.setExtra(ByteBuffer.allocate(4 + padding).order(ByteOrder.LITTLE_ENDIAN).putShort((short) 0x4246).putShort((short) padding).array());
        zip.putNextEntry(entry);
        return place + header + padding + bytes;
    }

    private static long crc(byte[] repeated, long bytes) {
        CRC32 sum = new CRC32();
        for (long left = bytes; left > 0; left -= repeated.length) {
            sum.update(repeated, 0, (int) Math.min(left, repeated.length));
        }
        return sum.getValue();
    }
}
