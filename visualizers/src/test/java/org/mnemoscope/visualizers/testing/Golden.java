package org.mnemoscope.visualizers.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.image.Image;
import javax.imageio.ImageIO;
import org.mnemoscope.visualizers.figure.Png;

/**
 * Pictures as they were when a person last looked at them and found them right, in {@code src/test/resources/golden}. Pictures
 * are compared by the mean colour of cells of 8 x 8 pixels, because letters look a little different on every machine. New ones are
 * accepted with {@code -Dgolden.accept=true}.
 */
public final class Golden {
    private static final Path KEPT = Path.of("src", "test", "resources", "golden");
    private static final Path DRAWN = Path.of("target", "golden");
    private static final int CELL = 8;
    /** Of 255: further apart than this a cell has changed. */
    private static final int CLOSE = 14;
    /** This share of cells may change. */
    private static final double TOLERANCE = 0.015;

    private Golden() {}

    /** Holds a picture against the one that was accepted; what was drawn lies in {@code target/golden}. */
    public static void check(Image image, String name) throws IOException {
        byte[] png = Png.of(image);
        Files.createDirectories(DRAWN);
        Path drawn = Files.write(DRAWN.resolve(name + ".png"), png);
        Path kept = KEPT.resolve(name + ".png");
        if (Boolean.getBoolean("golden.accept")) {
            Files.createDirectories(KEPT);
            Files.write(kept, png);
        }
        assertThat(kept).as("accept it with -Dgolden.accept=true").exists();
        assertThat(changed(ImageIO.read(kept.toFile()), ImageIO.read(drawn.toFile())))
                .as("share of " + name + " that changed; look at " + drawn)
                .isLessThanOrEqualTo(TOLERANCE);
    }

    /** The share of cells that differ; 1 for pictures of different sizes. */
    public static double changed(BufferedImage before, BufferedImage now) {
        if (before.getWidth() != now.getWidth() || before.getHeight() != now.getHeight()) {
            return 1;
        }
        int cells = 0;
        int changed = 0;
        for (int y = 0; y + CELL <= now.getHeight(); y += CELL) {
            for (int x = 0; x + CELL <= now.getWidth(); x += CELL) {
                cells++;
                changed += differs(before, now, x, y) ? 1 : 0;
            }
        }
        return (double) changed / cells;
    }

    private static boolean differs(BufferedImage before, BufferedImage now, int x, int y) {
        for (int shift = 0; shift <= 16; shift += 8) {
            long sum = 0;
            for (int i = 0; i < CELL * CELL; i++) {
                int column = x + i % CELL;
                int row = y + i / CELL;
                sum += (now.getRGB(column, row) >> shift & 0xff) - (before.getRGB(column, row) >> shift & 0xff);
            }
            if (Math.abs(sum) > CLOSE * CELL * CELL) {
                return true;
            }
        }
        return false;
    }
}
