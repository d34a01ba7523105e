package org.mnemoscope.visualizers.reader;

/**
 * The heights of all blocks of a text, estimated until they are laid out, with fast sums (a Fenwick tree): a change, the
 * offset of a block and the block at an offset each cost log n.
 */
final class BlockHeights {
    private final double[] heights;
    private final double[] tree;

    BlockHeights(double[] estimates) {
        heights = estimates.clone();
        tree = new double[heights.length + 1];
        for (int i = 0; i < heights.length; i++) {
            add(i, heights[i]);
        }
    }

    int count() {
        return heights.length;
    }

    double height(int block) {
        return heights[block];
    }

    void set(int block, double height) {
        add(block, height - heights[block]);
        heights[block] = height;
    }

    private void add(int block, double change) {
        for (int node = block + 1; node < tree.length; node += node & -node) {
            tree[node] += change;
        }
    }

    /** Where a block begins: the sum of all heights before it. */
    double offsetOf(int block) {
        double sum = 0;
        for (int node = block; node > 0; node -= node & -node) {
            sum += tree[node];
        }
        return sum;
    }

    double total() {
        return offsetOf(heights.length);
    }

    /** The block that covers an offset; the first or last one for offsets outside. */
    int blockAt(double offset) {
        int node = 0;
        double rest = offset;
        for (int step = Integer.highestOneBit(Math.max(1, heights.length)); step > 0; step >>= 1) {
            if (node + step < tree.length && tree[node + step] <= rest) {
                node += step;
                rest -= tree[node];
            }
        }
        return Math.max(0, Math.min(node, heights.length - 1));
    }
}
