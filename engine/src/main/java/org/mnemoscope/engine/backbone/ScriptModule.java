package org.mnemoscope.engine.backbone;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.engine.PtNDManager;
import ai.djl.pytorch.engine.PtSymbolBlock;
import ai.djl.pytorch.jni.IValue;
import ai.djl.pytorch.jni.IValueUtils;
import ai.djl.pytorch.jni.JniUtils;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A TorchScript module made from readable sources: functions written with a plain {@code self} become the methods of one
 * module without parameters; weights are passed in. Belongs to the engine thread.
 */
public final class ScriptModule implements AutoCloseable {
    private static final String HEADER =
            "class M(Module):\n  __parameters__ = []\n  __buffers__ = []\n  training : bool\n";

    private final PtSymbolBlock block;
    private long calls;

    /**
     * Compiles the sources, in the given order, into one module.
     *
     * @param manager   owner of the module
     * @param resources class path resources, relative to {@code org/mnemoscope/engine/}
     */
    public ScriptModule(PtNDManager manager, List<String> resources) {
        this(manager, resources, "");
    }

    /**
     * As above, with methods made by the program.
     *
     * @param methods source text in the form of the resources
     */
    public ScriptModule(PtNDManager manager, List<String> resources, String methods) {
        String code = Stream.concat(resources.stream().map(ScriptModule::source), Stream.of(methodsOf(methods)))
                .collect(Collectors.joining("\n", HEADER, "\n"));
        try {
            this.block = JniUtils.loadModule(manager, new ByteArrayInputStream(archive(code)), false, false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Calls a method that returns one tensor; the result belongs to {@code scope}. Arguments stay open. */
    public PtNDArray tensor(PtNDManager scope, String method, IValue... arguments) {
        calls++;
        try (IValue result = IValueUtils.runMethod(block, method, arguments)) {
            return result.toTensor(scope);
        }
    }

    /** Calls a method that returns a list of tensors; the results belong to {@code scope}. Arguments stay open. */
    public PtNDArray[] tensors(PtNDManager scope, String method, IValue... arguments) {
        calls++;
        try (IValue result = IValueUtils.runMethod(block, method, arguments)) {
            return result.toTensorArray(scope);
        }
    }

    /**
     * Calls a method that may ask for gradients; the methods above may not. The tensors' names say which argument each belongs
     * to: {@code name[]} for a list, any other for a single tensor, in the order of the method's parameters.
     *
     * @param arguments the first is owned by the scope that is to own the result
     */
    public PtNDArray withGradients(PtNDManager scope, String method, NDList arguments) {
        calls++;
        try (NDArray selector = scope.create(0f)) {
            selector.setName("module_method:" + method);
            NDList all = new NDList(selector);
            all.addAll(arguments);
            return (PtNDArray) IValueUtils.forward(block, all, true).singletonOrThrow();
        }
    }

    /** How many methods were called so far: each is one way into libtorch and back. */
    public long calls() {
        return calls;
    }

    @Override
    public void close() {
        block.close();
    }

    private static String source(String resource) {
        String path = "/org/mnemoscope/engine/" + resource;
        try (InputStream in = ScriptModule.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("missing resource " + path);
            }
            return methodsOf(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String methodsOf(String text) {
        return Arrays.stream(text.split("\n"))
                .map(line -> "  " + line.replaceFirst("^(def \\w+\\(self)", "$1: __torch__.M"))
                .collect(Collectors.joining("\n"));
    }

    /** The four entries of the smallest archive that libtorch loads: a pickled empty object, its code, no constants. */
    private static byte[] archive(String code) {
        ByteArrayOutputStream object = new ByteArrayOutputStream();
        object.writeBytes(new byte[] {(byte) 0x80, 2, 'c'});
        object.writeBytes("__torch__\nM\n".getBytes(StandardCharsets.US_ASCII));
        object.writeBytes(new byte[] {')', (byte) 0x81, '}', '(', 'X', 8, 0, 0, 0});
        object.writeBytes("training".getBytes(StandardCharsets.US_ASCII));
        object.writeBytes(new byte[] {(byte) 0x89, 'u', 'b', '.'});
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            put(zip, "m/data.pkl", object.toByteArray());
            put(zip, "m/code/__torch__.py", code.getBytes(StandardCharsets.UTF_8));
            put(zip, "m/constants.pkl", new byte[] {(byte) 0x80, 2, ')', '.'});
            put(zip, "m/version", "10\n".getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(bytes);
        zip.closeEntry();
    }
}
