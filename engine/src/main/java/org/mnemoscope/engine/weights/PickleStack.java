package org.mnemoscope.engine.weights;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mnemoscope.engine.weights.Unpickler.PickleException;

/** The stack of a pickle's little machine, with its marks and its memo. Taking what is not there is an error of the pickle. */
final class PickleStack {
    private final List<Object> values = new ArrayList<>();
    private final List<Integer> marks = new ArrayList<>();
    private final Map<Integer, Object> memo = new HashMap<>();

    void push(Object value) {
        values.add(value);
    }

    void mark() {
        marks.add(values.size());
    }

    Object pop() throws PickleException {
        return popLast(1).get(0);
    }

    Object peek() throws PickleException {
        checkDepth(1);
        return values.get(values.size() - 1);
    }

    /** The topmost values, the lowest first. */
    List<Object> popLast(int count) throws PickleException {
        checkDepth(count);
        return cut(values.size() - count);
    }

    /** Everything above the last mark, which goes too. */
    List<Object> popToMark() throws PickleException {
        if (marks.isEmpty()) {
            throw new PickleException("its instructions are torn");
        }
        return cut(marks.remove(marks.size() - 1));
    }

    void memorize(int index) throws PickleException {
        memo.put(index, peek());
    }

    void memorizeNext() throws PickleException {
        memorize(memo.size());
    }

    void recall(int index) throws PickleException {
        Object value = memo.get(index);
        if (value == null) {
            throw new PickleException("it refers to something that it never made");
        }
        push(value);
    }

    private List<Object> cut(int start) {
        List<Object> top = values.subList(start, values.size());
        List<Object> taken = new ArrayList<>(top);
        top.clear();
        return taken;
    }

    private void checkDepth(int count) throws PickleException {
        int floor = marks.isEmpty() ? 0 : marks.get(marks.size() - 1);
        if (values.size() - count < floor) {
            throw new PickleException("its instructions are torn");
        }
    }
}
