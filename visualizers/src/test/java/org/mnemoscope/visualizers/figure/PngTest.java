package org.mnemoscope.visualizers.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class PngTest {
    @Test
    void anotherProgramReadsTheSamePixels() throws Exception {
        WritableImage image = new WritableImage(5, 3);
        for (int y = 0; y < 3; y++) {
            for (int x = 0; x < 5; x++) {
                image.getPixelWriter().setArgb(x, y, colour(x, y));
            }
        }
        BufferedImage read = ImageIO.read(new ByteArrayInputStream(Png.of(image)));
        assertThat(read.getWidth()).isEqualTo(5);
        assertThat(read.getHeight()).isEqualTo(3);
        for (int y = 0; y < 3; y++) {
            for (int x = 0; x < 5; x++) {
                assertThat(read.getRGB(x, y)).as("pixel " + x + ", " + y).isEqualTo(colour(x, y));
            }
        }
    }

    private static int colour(int x, int y) {
        return 0xff000000 | x * 50 << 16 | y * 100 << 8 | (x + y) * 17;
    }
}
