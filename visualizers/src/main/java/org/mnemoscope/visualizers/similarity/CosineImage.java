package org.mnemoscope.visualizers.similarity;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.mnemoscope.engine.metric.CosineMatrix;
import org.mnemoscope.visualizers.colormap.Ramp;
import org.mnemoscope.visualizers.common.Picked;
import org.mnemoscope.visualizers.plot.CellFrame;

/** Cosines as pixels; where a pixel covers several cells it shows their mean, from halved copies that are made once. */
final class CosineImage {
    private final CosineMatrix cosines;
    /** Level l − 1 holds the means of 2^l x 2^l cells. */
    private final List<float[][]> halved = new ArrayList<>();
    private final float low;
    private final float high;

    /** Colours: the ramp, and 0xAARRGGBB of the ground. */
    record Look(Ramp ramp, int ground, Picked picked) {}

    CosineImage(CosineMatrix cosines) {
        this.cosines = cosines;
        float smallest = 1;
        float largest = -1;
        for (int i = 0; i < cosines.rows(); i++) {
            for (int j = 0; j < cosines.columns(); j++) {
                // Every memory is equal to itself: the diagonal says nothing and would widen the range.
                if (i != j) {
                    smallest = Math.min(smallest, cosines.get(i, j));
                    largest = Math.max(largest, cosines.get(i, j));
                }
            }
        }
        low = Math.min(smallest, largest);
        high = Math.max(smallest, largest);
        for (int size = Math.max(cosines.rows(), cosines.columns()); size > 64; size = (size + 1) / 2) {
            halved.add(half(halved.size()));
        }
    }

    private int rows(int level) {
        return level == 0 ? cosines.rows() : halved.get(level - 1).length;
    }

    private int columns(int level) {
        return level == 0 ? cosines.columns() : halved.get(level - 1)[0].length;
    }

    private float at(int level, int row, int column) {
        return level == 0 ? cosines.get(row, column) : halved.get(level - 1)[row][column];
    }

    private float[][] half(int level) {
        float[][] half = new float[(rows(level) + 1) / 2][(columns(level) + 1) / 2];
        for (int i = 0; i < half.length; i++) {
            for (int j = 0; j < half[i].length; j++) {
                int below = Math.min(2 * i + 1, rows(level) - 1);
                int right = Math.min(2 * j + 1, columns(level) - 1);
                half[i][j] = (at(level, 2 * i, 2 * j) + at(level, below, 2 * j) + at(level, 2 * i, right) + at(level, below, right)) / 4;
            }
        }
        return half;
    }

    float low() {
        return low;
    }

    float high() {
        return high;
    }

    CosineMatrix cosines() {
        return cosines;
    }

    WritableImage draw(CellFrame frame, Look look) {
        int level = 0;
        while (level < halved.size() && Math.max(frame.cellWidth(), frame.cellHeight()) * (1 << level + 1) <= 1.5) {
            level++;
        }
        int[] pixels = new int[frame.width() * frame.height()];
        for (int y = 0; y < frame.height(); y++) {
            int row = (int) Math.floor(frame.top() + (y + 0.5) / frame.cellHeight());
            for (int x = 0; x < frame.width(); x++) {
                int column = (int) Math.floor(frame.left() + (x + 0.5) / frame.cellWidth());
                pixels[y * frame.width() + x] = colour(level, row, column, look);
            }
        }
        WritableImage image = new WritableImage(frame.width(), frame.height());
        image.getPixelWriter().setPixels(0, 0, frame.width(), frame.height(), PixelFormat.getIntArgbInstance(), pixels, 0, frame.width());
        return image;
    }

    private int colour(int level, int row, int column, Look look) {
        if (row >= cosines.rows() || column >= cosines.columns()) {
            return look.ground();
        }
        float value = at(level, Math.min(row >> level, rows(level) - 1), Math.min(column >> level, columns(level) - 1));
        int colour = look.ramp().argb(high > low ? (value - low) / (high - low) : 0.5);
        boolean picked = look.picked().isEmpty() || look.picked().hasSegment(row) && look.picked().hasMemory(column);
        return picked ? colour : grey(colour, look.ground());
    }

    private static int grey(int colour, int ground) {
        int blended = 0xff000000;
        for (int shift = 0; shift <= 16; shift += 8) {
            blended |= ((colour >> shift & 0xff) + 3 * (ground >> shift & 0xff)) / 4 << shift;
        }
        return blended;
    }
}
