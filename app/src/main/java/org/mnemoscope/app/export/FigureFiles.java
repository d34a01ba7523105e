package org.mnemoscope.app.export;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.image.Image;
import org.mnemoscope.engine.error.RunFileException;
import org.mnemoscope.visualizers.common.Texts;
import org.mnemoscope.visualizers.figure.Csv;
import org.mnemoscope.visualizers.figure.FigureTable;
import org.mnemoscope.visualizers.figure.Png;

/** The three files of a saved figure, side by side: picture in pixels, picture in lines, data. */
record FigureFiles(Path png, Path svg, Path csv) {
    /** The files beside a picture that the person named, with {@code .png} at its end or without. */
    static FigureFiles beside(Path picture) {
        String name = String.valueOf(picture.getFileName()).replaceFirst("(?i)\\.(png|svg|csv)$", "");
        return new FigureFiles(picture.resolveSibling(name + ".png"), picture.resolveSibling(name + ".svg"), picture.resolveSibling(name + ".csv"));
    }

    /** Whether a file is there that the person was not asked about when naming the picture. */
    boolean othersExist() {
        return Files.exists(svg) || Files.exists(csv);
    }

    void write(Image image, String drawing, FigureTable table) {
        try {
            WholeFile.write(csv, out -> {
                Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
                Csv.write(table, writer);
                writer.flush();
            });
            WholeFile.write(svg, out -> out.write(drawing.getBytes(StandardCharsets.UTF_8)));
            WholeFile.write(png, out -> out.write(Png.of(image)));
        } catch (IOException | UncheckedIOException failed) {
            throw new RunFileException(Texts.get("app.figure.failed", png), Texts.get("app.figure.failed_todo"), failed);
        }
    }
}
