package org.mnemoscope.engine.weights;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.mnemoscope.engine.weights.PickleValues.Dict;
import org.mnemoscope.engine.weights.PickleValues.Global;
import org.mnemoscope.engine.weights.PickleValues.Opaque;

/**
 * Reads the pickle of a torch checkpoint and builds nothing but strings, numbers, lists, dicts and places of tensors.
 *
 * <p>A pickle is a small program. This one knows the instructions that torch writes (protocols 2 to 5) and the names in
 * {@link TorchNames}; it stops at anything else and says its name. There is no recursion, and the work is bounded.
 */
final class Unpickler {
    /** A pickle that is damaged or asks for what is not allowed; the message says which. */
    static final class PickleException extends Exception {
        private static final long serialVersionUID = 1L;

        PickleException(String message) {
            super(message);
        }
    }

    /** Enough for 50,000 tensors; what can be built with so many stays below some 200 MB. */
    private static final int MAX_INSTRUCTIONS = 2_000_000;

    private final ByteBuffer in;
    private final PickleStack stack = new PickleStack();

    private Unpickler(ByteBuffer in) {
        this.in = in;
    }

    /**
     * The one object in a pickle.
     *
     * @throws PickleException if it is damaged, too long, or names anything beyond the allow-list
     */
    static Object read(byte[] pickle) throws PickleException {
        Unpickler unpickler = new Unpickler(ByteBuffer.wrap(pickle).order(ByteOrder.LITTLE_ENDIAN));
        try {
            return unpickler.run();
        } catch (BufferUnderflowException e) {
            throw new PickleException("it ends early");
        }
    }

    private Object run() throws PickleException {
        for (int count = 0; count < MAX_INSTRUCTIONS; count++) {
            int code = in.get() & 0xff;
            if (code == '.') {
                return stack.pop();
            }
            if (!number(code) && !text(code) && !container(code) && !memory(code) && !object(code)) {
                throw new PickleException("it holds the instruction " + code + ", which no torch checkpoint needs");
            }
        }
        throw new PickleException("it has more than " + MAX_INSTRUCTIONS + " instructions");
    }

    private boolean number(int code) throws PickleException {
        switch (code) {
            case 'N' -> stack.push(Opaque.NONE);
            case 0x88 -> stack.push(true);
            case 0x89 -> stack.push(false);
            case 'J' -> stack.push((long) in.getInt());
            case 'K' -> stack.push((long) (in.get() & 0xff));
            case 'M' -> stack.push((long) (in.getShort() & 0xffff));
            case 'G' -> stack.push(in.order(ByteOrder.BIG_ENDIAN).getDouble());
            case 0x8a -> stack.push(longOf(in.get() & 0xff));
            case 0x8b -> stack.push(longOf(in.getInt()));
            default -> {
                return false;
            }
        }
        in.order(ByteOrder.LITTLE_ENDIAN);
        return true;
    }

    private Object longOf(int length) throws PickleException {
        byte[] bytes = bytes(length);
        if (length > 8) {
            return Opaque.OTHER;
        }
        long value = 0;
        for (int i = length - 1; i >= 0; i--) {
            value = i == length - 1 ? bytes[i] : value << 8 | (bytes[i] & 0xff);
        }
        return value;
    }

    private boolean text(int code) throws PickleException {
        switch (code) {
            case 'X' -> stack.push(utf8(in.getInt()));
            case 0x8c -> stack.push(utf8(in.get() & 0xff));
            case 0x8d -> stack.push(utf8(shortened(in.getLong())));
            case 'U' -> stack.push(utf8(in.get() & 0xff));
            case 'T' -> stack.push(utf8(in.getInt()));
            case 'C' -> skipped(in.get() & 0xff);
            case 'B' -> skipped(in.getInt());
            case 0x8e, 0x96 -> skipped(shortened(in.getLong()));
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean container(int code) throws PickleException {
        switch (code) {
            case '(' -> stack.mark();
            case ')', ']', 0x8f -> stack.push(new ArrayList<>());
            case 't', 'l', 0x91 -> stack.push(stack.popToMark());
            case 0x85 -> stack.push(stack.popLast(1));
            case 0x86 -> stack.push(stack.popLast(2));
            case 0x87 -> stack.push(stack.popLast(3));
            case '}' -> stack.push(new Dict());
            case 'd' -> {
                Dict dict = new Dict();
                putAll(dict, stack.popToMark());
                stack.push(dict);
            }
            case 'a' -> {
                Object value = stack.pop();
                list(stack.peek()).add(value);
            }
            case 'e', 0x90 -> {
                List<Object> values = stack.popToMark();
                list(stack.peek()).addAll(values);
            }
            case 's' -> {
                List<Object> pair = stack.popLast(2);
                putAll(dict(stack.peek()), pair);
            }
            case 'u' -> {
                List<Object> pairs = stack.popToMark();
                putAll(dict(stack.peek()), pairs);
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean memory(int code) throws PickleException {
        switch (code) {
            case 'q' -> stack.memorize(in.get() & 0xff);
            case 'r' -> stack.memorize(in.getInt());
            case 0x94 -> stack.memorizeNext();
            case 'h' -> stack.recall(in.get() & 0xff);
            case 'j' -> stack.recall(in.getInt());
            case '0' -> stack.pop();
            case '1' -> stack.popToMark();
            case '2' -> stack.push(stack.peek());
            case 0x80 -> checkProtocol(in.get() & 0xff);
            case 0x95 -> in.getLong();
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean object(int code) throws PickleException {
        switch (code) {
            case 'c' -> stack.push(TorchNames.allowed(line(), line()));
            case 0x93 -> {
                List<Object> names = stack.popLast(2);
                stack.push(TorchNames.allowed(string(names.get(0)), string(names.get(1))));
            }
            case 'Q' -> stack.push(TorchNames.storage(list(stack.pop())));
            case 'R', 0x81 -> {
                List<Object> arguments = list(stack.pop());
                stack.push(TorchNames.build(global(stack.pop()), arguments));
            }
            case 'b' -> {
                // State of an OrderedDict is torch's _metadata: version numbers of modules, not needed.
                stack.pop();
                dict(stack.peek());
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private void checkProtocol(int protocol) throws PickleException {
        if (protocol < 2 || protocol > 5) {
            throw new PickleException("it is written in pickle protocol " + protocol);
        }
    }

    private static void putAll(Dict dict, List<Object> pairs) throws PickleException {
        if (pairs.size() % 2 != 0) {
            throw new PickleException("its instructions are torn");
        }
        for (int i = 0; i < pairs.size(); i += 2) {
            dict.put(pairs.get(i), pairs.get(i + 1));
        }
    }

    private String line() throws PickleException {
        int start = in.position();
        while (in.get() != '\n') {
            if (in.position() - start > 500) {
                throw new PickleException("it holds a name without end");
            }
        }
        return new String(in.array(), start, in.position() - start - 1, StandardCharsets.UTF_8);
    }

    private String utf8(int length) throws PickleException {
        return new String(bytes(length), StandardCharsets.UTF_8);
    }

    private void skipped(int length) throws PickleException {
        bytes(length);
        stack.push(Opaque.OTHER);
    }

    private byte[] bytes(int length) throws PickleException {
        if (length < 0 || length > in.remaining()) {
            throw new PickleException("it ends early");
        }
        byte[] bytes = new byte[length];
        in.get(bytes);
        return bytes;
    }

    private static int shortened(long length) {
        return length < 0 || length > Integer.MAX_VALUE ? -1 : (int) length;
    }

    @SuppressWarnings("unchecked")
    static List<Object> list(Object value) throws PickleException {
        if (value instanceof List<?>) {
            return (List<Object>) value;
        }
        throw new PickleException("a list is missing where one belongs");
    }

    static String string(Object value) throws PickleException {
        if (value instanceof String text) {
            return text;
        }
        throw new PickleException("a name is missing where one belongs");
    }

    private static Dict dict(Object value) throws PickleException {
        if (value instanceof Dict dict) {
            return dict;
        }
        throw new PickleException("a dict is missing where one belongs");
    }

    private static Global global(Object value) throws PickleException {
        if (value instanceof Global global) {
            return global;
        }
        throw new PickleException("it calls something that is no name");
    }
}
