package org.mnemoscope.engine.weights;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.mnemoscope.engine.weights.PickleValues.Dict;
import org.mnemoscope.engine.weights.PickleValues.Global;
import org.mnemoscope.engine.weights.PickleValues.Opaque;
import org.mnemoscope.engine.weights.PickleValues.Storage;
import org.mnemoscope.engine.weights.PickleValues.View;
import org.mnemoscope.engine.weights.Unpickler.PickleException;

/** The only names that a checkpoint's pickle may use, and what they stand for. None of them is executed. */
final class TorchNames {
    /** Storages by the format of their values. */
    private static final Map<String, DType> STORAGES = Map.ofEntries(
            Map.entry("DoubleStorage", DType.F64), Map.entry("FloatStorage", DType.F32), Map.entry("HalfStorage", DType.F16),
            Map.entry("BFloat16Storage", DType.BF16), Map.entry("LongStorage", DType.I64), Map.entry("IntStorage", DType.I32),
            Map.entry("ShortStorage", DType.I16), Map.entry("CharStorage", DType.I8), Map.entry("ByteStorage", DType.U8),
            Map.entry("BoolStorage", DType.BOOL));

    /** Names of storages, also of formats that weights never have: their tensors are there, but cannot be used. */
    private static final Pattern STORAGE = Pattern.compile("[A-Za-z0-9]+Storage");

    /** Constants: number formats and layouts that stand in saved settings. */
    private static final Set<String> CONSTANTS = Set.of("float64", "float32", "float16", "bfloat16", "int64", "int32", "int16", "int8",
            "uint8", "bool", "double", "float", "half", "long", "int", "short", "strided", "contiguous_format", "preserve_format");

    private static final Set<String> BUILDERS = Set.of("collections.OrderedDict", "torch._utils._rebuild_tensor_v2",
            "torch._utils._rebuild_parameter", "torch.Size", "torch.device", "builtins.set", "__builtin__.set",
            "builtins.frozenset", "__builtin__.frozenset", "_codecs.encode", "torch.serialization._get_layout");

    private TorchNames() {}

    /** @throws PickleException naming the name, if it is not on the list */
    static Global allowed(String module, String name) throws PickleException {
        Global global = new Global(module, name);
        boolean torch = module.equals("torch") && (STORAGE.matcher(name).matches() || CONSTANTS.contains(name));
        if (!torch && !BUILDERS.contains(global.toString())) {
            throw new PickleException("it wants to use " + global + ", which is not among the names that build tensors; nothing of it was executed");
        }
        return global;
    }

    /** The format of a storage's values; empty for types that weights never have. */
    static Optional<DType> dtype(String storageType) {
        return Optional.ofNullable(STORAGES.get(storageType));
    }

    /** A storage from its persistent id {@code ('storage', type, key, device, count)}; the device is of no interest. */
    static Storage storage(List<Object> id) throws PickleException {
        if (id.size() < 5 || !"storage".equals(id.get(0)) || !(id.get(1) instanceof Global type)) {
            throw new PickleException("it refers to something that is no storage");
        }
        return new Storage(type.name(), Unpickler.string(id.get(2)), natural(id.get(4)));
    }

    /** What a call of an allowed name makes. */
    static Object build(Global global, List<Object> arguments) throws PickleException {
        switch (global.toString()) {
            case "collections.OrderedDict" -> {
                if (!arguments.isEmpty()) {
                    throw new PickleException("it fills a dict in a way that torch never does");
                }
                return new Dict();
            }
            case "torch._utils._rebuild_tensor_v2" -> {
                return view(arguments);
            }
            case "torch._utils._rebuild_parameter", "torch.Size", "builtins.set", "__builtin__.set",
                    "builtins.frozenset", "__builtin__.frozenset" -> {
                return arguments.isEmpty() ? Opaque.OTHER : arguments.get(0);
            }
            case "torch.device", "_codecs.encode", "torch.serialization._get_layout" -> {
                return Opaque.OTHER;
            }
            default -> throw new PickleException("it calls " + global + ", which is no function");
        }
    }

    private static View view(List<Object> arguments) throws PickleException {
        if (arguments.size() < 4 || !(arguments.get(0) instanceof Storage storage)) {
            throw new PickleException("a tensor has no storage");
        }
        List<Long> shape = naturals(arguments.get(2));
        List<Long> strides = naturals(arguments.get(3));
        if (shape.size() != strides.size()) {
            throw new PickleException("a tensor has " + shape.size() + " sizes, but " + strides.size() + " strides");
        }
        return new View(storage, natural(arguments.get(1)), shape, strides);
    }

    private static List<Long> naturals(Object value) throws PickleException {
        List<Object> items = Unpickler.list(value);
        if (items.size() > 16) {
            throw new PickleException("a tensor has " + items.size() + " dimensions");
        }
        List<Long> numbers = new ArrayList<>();
        for (Object item : items) {
            numbers.add(natural(item));
        }
        return numbers;
    }

    private static long natural(Object value) throws PickleException {
        if (value instanceof Long number && number >= 0) {
            return number;
        }
        throw new PickleException("a size is missing or negative");
    }
}
