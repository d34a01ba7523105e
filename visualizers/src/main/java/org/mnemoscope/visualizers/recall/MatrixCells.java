package org.mnemoscope.visualizers.recall;

import java.nio.IntBuffer;
import javafx.geometry.Rectangle2D;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.jspecify.annotations.Nullable;
import org.mnemoscope.visualizers.common.RunSoFar;

/** The cells of the matrix as an image of device pixels, made anew only where something changed. */
final class MatrixCells {
    private final MatrixRaster raster = new MatrixRaster();
    private @Nullable PixelBuffer<IntBuffer> buffer;
    private @Nullable WritableImage image;
    private @Nullable Drawn drawn;

    /** What the image depends on. */
    private record Drawn(RunSoFar run, int rows, MatrixRaster.Frame frame, MatrixRaster.Look look, double low, double high) {}

    WritableImage image(RunSoFar run, MatrixRaster.Frame frame, MatrixRaster.Look look) {
        WritableImage fitting = imageOf(frame);
        Drawn now = new Drawn(run, run.readCount(), frame, look, look.domain().low(look.scale()), look.domain().high(look.scale()));
        PixelBuffer<IntBuffer> pixels = buffer;
        if (!now.equals(drawn) && pixels != null) {
            drawn = now;
            pixels.updateBuffer(b -> {
                PooledWeights.Lines lines = raster.render(b.getBuffer().array(), frame, run, look);
                return new Rectangle2D(0, lines.first(), frame.width(), lines.end() - lines.first());
            });
        }
        return fitting;
    }

    private WritableImage imageOf(MatrixRaster.Frame frame) {
        WritableImage current = image;
        if (current == null || current.getWidth() != frame.width() || current.getHeight() != frame.height()) {
            PixelBuffer<IntBuffer> fresh = new PixelBuffer<>(
                    frame.width(), frame.height(), IntBuffer.allocate(frame.width() * frame.height()), PixelFormat.getIntArgbPreInstance());
            current = new WritableImage(fresh);
            buffer = fresh;
            image = current;
            drawn = null;
        }
        return current;
    }
}
