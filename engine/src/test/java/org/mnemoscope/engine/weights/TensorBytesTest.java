package org.mnemoscope.engine.weights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mnemoscope.engine.error.ModelException;

class TensorBytesTest {
    private static StoredTensor stored(Path folder, DType dtype, ByteBuffer bytes) throws IOException {
        Path file = Files.write(folder.resolve("bytes"), bytes.array());
        long count = bytes.capacity() / dtype.bytes();
        return new StoredTensor("t", dtype, List.of(count), file, 0, bytes.capacity());
    }

    private static ByteBuffer shorts(int... values) {
        ByteBuffer bytes = ByteBuffer.allocate(values.length * 2).order(ByteOrder.LITTLE_ENDIAN);
        for (int value : values) {
            bytes.putShort((short) value);
        }
        return bytes;
    }

    @Test
    void brainFloatsAreWidenedExactly(@TempDir Path folder) throws IOException {
        StoredTensor tensor = stored(folder, DType.BF16, shorts(0x3f80, 0xc049, 0x0000, 0x8000, 0x7f80, 0x0001));
        assertThat(TensorBytes.toFloats(tensor)).containsExactly(1f, -3.140625f, 0f, -0f, Float.POSITIVE_INFINITY, Float.intBitsToFloat(0x10000));
    }

    @Test
    void halvesAreWidenedExactly(@TempDir Path folder) throws IOException {
        StoredTensor tensor = stored(folder, DType.F16, shorts(0x3c00, 0xc000, 0x7bff, 0x0001, 0x83ff, 0x7c00, 0x3555, 0x8000, 0x0400));
        assertThat(TensorBytes.toFloats(tensor)).containsExactly(1f, -2f, 65504f, 0x1p-24f, -1023 * 0x1p-24f,
                Float.POSITIVE_INFINITY, 0.333251953125f, -0f, 0x1p-14f);
        assertThat(TensorBytes.halfToFloat((short) 0x7e00)).isNaN();
    }

    @Test
    void doublesAreRounded(@TempDir Path folder) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(16).order(ByteOrder.LITTLE_ENDIAN).putDouble(0.1).putDouble(-2);
        assertThat(TensorBytes.toFloats(stored(folder, DType.F64, bytes))).containsExactly(0.1f, -2f);
    }

    @Test
    void plainFloatsCanBeMappedWhereTheyStandAligned(@TempDir Path folder) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(10).order(ByteOrder.LITTLE_ENDIAN).putShort((short) 0).putFloat(1.5f).putFloat(-2);
        Path file = Files.write(folder.resolve("bytes"), bytes.array());
        StoredTensor odd = new StoredTensor("t", DType.F32, List.of(2L), file, 2, 8);
        StoredTensor even = new StoredTensor("t", DType.F32, List.of(1L), file, 4, 4);
        assertThat(WeightFloats.isMappable(new WeightSource.Plain(odd))).isFalse();
        assertThat(WeightFloats.isMappable(new WeightSource.Plain(even))).isTrue();
        assertThat(WeightFloats.isMappable(new WeightSource.Folded(even, even, even, 1, WeightSource.Kind.LINEAR))).isFalse();
        assertThat(TensorBytes.toFloats(odd)).containsExactly(1.5f, -2);
        assertThat(odd.map().getFloat(0)).isEqualTo(1.5f);
    }

    @Test
    void manyValuesComeInPieces(@TempDir Path folder) throws IOException {
        int count = 600_000;
        ByteBuffer bytes = ByteBuffer.allocate(2 * count).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < count; i++) {
            bytes.putShort((short) i);
        }
        float[] values = TensorBytes.toFloats(stored(folder, DType.BF16, bytes));
        assertThat(values).hasSize(count);
        for (int i = 0; i < count; i++) {
            assertThat(Float.floatToRawIntBits(values[i])).isEqualTo((short) i << 16);
        }
    }

    @Test
    void everyHalfIsWidenedAsDefined() {
        for (int bits = 0; bits < 0x10000; bits++) {
            int exponent = bits >> 10 & 0x1f;
            int fraction = bits & 0x3ff;
            double magnitude = exponent == 0 ? fraction * 0x1p-24
                    : exponent == 0x1f ? fraction == 0 ? Double.POSITIVE_INFINITY : Double.NaN
                    : Math.scalb(1 + fraction * 0x1p-10, exponent - 15);
            assertThat(TensorBytes.halfToFloat((short) bits)).isEqualTo(Float.valueOf((float) (bits >= 0x8000 ? -magnitude : magnitude)));
        }
    }

    @Test
    void aFileThatBecameShorterIsToldByName(@TempDir Path folder) throws IOException {
        Path file = Files.write(folder.resolve("bytes"), new byte[6]);
        StoredTensor tensor = new StoredTensor("t", DType.BF16, List.of(4L), file, 0, 8);
        assertThatThrownBy(() -> TensorBytes.toFloats(tensor)).isInstanceOf(ModelException.class).hasMessageContaining("t is cut off");
    }

    @Test
    void wholeNumbersAreNoWeights(@TempDir Path folder) throws IOException {
        StoredTensor tensor = stored(folder, DType.I64, ByteBuffer.allocate(8));
        assertThatThrownBy(() -> TensorBytes.toFloats(tensor)).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("I64");
    }
}
