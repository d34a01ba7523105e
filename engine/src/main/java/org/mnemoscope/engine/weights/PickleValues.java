package org.mnemoscope.engine.weights;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a restricted pickle can hold besides strings, numbers and lists. None of it does anything. */
final class PickleValues {
    private PickleValues() {}

    /** Python's None, and every harmless object whose contents are of no interest. */
    enum Opaque { NONE, OTHER }

    /** A name from the allow-list. */
    record Global(String module, String name) {
        @Override
        public String toString() {
            return module + "." + name;
        }
    }

    /** The bytes behind tensors: {@code count} values in the entry {@code data/key}. */
    record Storage(String type, String key, long count) {}

    /** A tensor as torch rebuilds it: a window on a storage; offset and strides count values. */
    record View(Storage storage, long offset, List<Long> shape, List<Long> strides) {}

    /** A dict or OrderedDict. Only entries with simple keys are kept; others cannot name tensors. */
    static final class Dict {
        final Map<Object, Object> entries = new LinkedHashMap<>();

        void put(Object key, Object value) {
            if (key instanceof String || key instanceof Number || key instanceof Boolean) {
                entries.put(key, value);
            }
        }
    }
}
