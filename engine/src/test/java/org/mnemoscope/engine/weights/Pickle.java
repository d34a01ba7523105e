package org.mnemoscope.engine.weights;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Writes pickles instruction by instruction, as torch does (protocol 2), and as attackers might. */
final class Pickle {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    Pickle() {
        op(0x80).op(2);
    }

    Pickle op(int code) {
        out.write(code);
        return this;
    }

    Pickle op(char code) {
        return op((int) code);
    }

    Pickle text(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        op('X');
        out.writeBytes(ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(bytes.length).array());
        out.writeBytes(bytes);
        return this;
    }

    Pickle number(int value) {
        op('J');
        out.writeBytes(ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(value).array());
        return this;
    }

    Pickle global(String module, String name) {
        op('c');
        out.writeBytes((module + "\n" + name + "\n").getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /** An empty OrderedDict, and the mark for its items. */
    Pickle beginDict() {
        return global("collections", "OrderedDict").op(')').op('R').op('(');
    }

    /** The items go in; then {@code _metadata} is set, as torch does. */
    Pickle endDict() {
        return op('u').op('}').text("_metadata").beginDict().endPlainDict().op('s').op('b');
    }

    Pickle endPlainDict() {
        return op('u');
    }

    Pickle tensor(String storageType, String key, int count, int offset, int[] shape, int[] strides) {
        global("torch._utils", "_rebuild_tensor_v2").op('(');
        op('(').text("storage").global("torch", storageType).text(key).text("cuda:0").number(count).op('t').op('Q');
        number(offset).numbers(shape).numbers(strides).op(0x89);
        return global("collections", "OrderedDict").op(')').op('R').op('t').op('R');
    }

    /** A contiguous tensor that is its whole storage. */
    Pickle tensor(String storageType, String key, int... shape) {
        int[] strides = new int[shape.length];
        int count = 1;
        for (int i = shape.length - 1; i >= 0; i--) {
            strides[i] = count;
            count *= shape[i];
        }
        return tensor(storageType, key, count, 0, shape, strides);
    }

    private Pickle numbers(int[] values) {
        op('(');
        for (int value : values) {
            number(value);
        }
        return op('t');
    }

    byte[] end() {
        op('.');
        return out.toByteArray();
    }
}
