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
    void floatsAreTheFileItself(@TempDir Path folder) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).putFloat(1.5f).putFloat(-2);
        ByteBuffer values = TensorBytes.toDirect(stored(folder, DType.F32, bytes));
        assertThat(values.isDirect()).isTrue();
        assertThat(values.isReadOnly()).isTrue();
        assertThat(values.getFloat(0)).isEqualTo(1.5f);
    }

    @Test
    void wholeNumbersAreNoWeights(@TempDir Path folder) throws IOException {
        StoredTensor tensor = stored(folder, DType.I64, ByteBuffer.allocate(8));
        assertThatThrownBy(() -> TensorBytes.toDirect(tensor)).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("I64");
    }
}
