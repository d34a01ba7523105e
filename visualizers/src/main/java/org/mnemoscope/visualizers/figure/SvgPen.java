package org.mnemoscope.visualizers.figure;

import java.util.Base64;
import java.util.Locale;
import javafx.scene.image.Image;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.mnemoscope.visualizers.axis.PixelGrid;

/** Writes a drawing as SVG: text stays text, lines stay lines; images are embedded as PNG. */
public final class SvgPen implements Pen {
    /** From the middle of a line of text down to its base line, as a share of its size. */
    private static final double BASE_LINE = 0.35;

    private final StringBuilder body = new StringBuilder();
    private final double width;
    private final double height;
    private final Font font;
    private int clips;

    public SvgPen(double width, double height, Font font) {
        this.width = width;
        this.height = height;
        this.font = font;
    }

    /** The whole file. */
    public String document() {
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" + number(width) + "\" height=\"" + number(height)
                + "\" viewBox=\"0 0 " + number(width) + ' ' + number(height) + "\" font-family=\"" + escaped(font.getFamily())
                + ", sans-serif\">\n" + body + "</svg>\n";
    }

    @Override
    public double em() {
        return font.getSize();
    }

    @Override
    public PixelGrid pixels() {
        return new PixelGrid(1);
    }

    @Override
    public double widthOf(String text, TextLook look) {
        return CanvasPen.widthOf(text, CanvasPen.fontOf(font, look));
    }

    @Override
    public void fillRect(double x, double y, double w, double h, Color colour) {
        element("rect", box(x, y, w, h) + paint("fill", colour));
    }

    @Override
    public void line(Trail points, Stroke stroke) {
        String dash = stroke.dash() > 0 ? " stroke-dasharray=\"" + number(stroke.dash()) + '"' : "";
        element("path", " d=\"" + path(points) + "\" fill=\"none\" stroke-linejoin=\"round\" stroke-width=\"" + number(stroke.width()) + '"'
                + dash + paint("stroke", stroke.colour()));
    }

    @Override
    public void area(Trail points, Color colour) {
        element("path", " d=\"" + path(points) + "Z\"" + paint("fill", colour));
    }

    private static String path(Trail points) {
        StringBuilder path = new StringBuilder();
        boolean down = false;
        for (int i = 0; i < points.size(); i++) {
            if (points.isGap(i)) {
                down = false;
            } else {
                path.append(down ? 'L' : 'M').append(number(points.x(i))).append(' ').append(number(points.y(i)));
                down = true;
            }
        }
        return path.toString();
    }

    @Override
    public void disc(double x, double y, double radius, Color colour) {
        element("circle", " cx=\"" + number(x) + "\" cy=\"" + number(y) + "\" r=\"" + number(radius) + '"' + paint("fill", colour));
    }

    @Override
    public void text(String text, double x, double y, TextLook look) {
        double size = em() * look.scale();
        String turn = look.upwards() ? " transform=\"translate(" + number(x) + ' ' + number(y) + ") rotate(-90)\"" : "";
        body.append("<text x=\"").append(number(look.upwards() ? 0 : x))
                .append("\" y=\"").append(number((look.upwards() ? 0 : y) + BASE_LINE * size))
                .append("\" font-size=\"").append(number(size)).append("\" text-anchor=\"").append(anchor(look.align())).append('"')
                .append(look.bold() ? " font-weight=\"bold\"" : "").append(turn).append(paint("fill", look.colour())).append('>')
                .append(escaped(text)).append("</text>\n");
    }

    private static String anchor(TextAlignment align) {
        return switch (align) {
            case CENTER -> "middle";
            case RIGHT -> "end";
            case LEFT, JUSTIFY -> "start";
        };
    }

    @Override
    public void cells(Image image, double x, double y, double w, double h) {
        element("image", box(x, y, w, h) + " preserveAspectRatio=\"none\" style=\"image-rendering:pixelated\" href=\"data:image/png;base64,"
                + Base64.getEncoder().encodeToString(Png.of(image)) + '"');
    }

    @Override
    public void inside(double x, double y, double w, double h, Runnable drawing) {
        String id = "inside" + clips++;
        body.append("<clipPath id=\"").append(id).append("\"><rect").append(box(x, y, w, h)).append("/></clipPath>\n<g clip-path=\"url(#")
                .append(id).append(")\">\n");
        drawing.run();
        body.append("</g>\n");
    }

    private void element(String name, String attributes) {
        body.append('<').append(name).append(attributes).append("/>\n");
    }

    private static String box(double x, double y, double w, double h) {
        return " x=\"" + number(x) + "\" y=\"" + number(y) + "\" width=\"" + number(w) + "\" height=\"" + number(h) + '"';
    }

    private static String paint(String what, Color colour) {
        String web = String.format(Locale.ROOT, "#%02x%02x%02x", Math.round(255 * colour.getRed()),
                Math.round(255 * colour.getGreen()), Math.round(255 * colour.getBlue()));
        String opacity = colour.isOpaque() ? "" : ' ' + what + "-opacity=\"" + number(colour.getOpacity()) + '"';
        return ' ' + what + "=\"" + web + '"' + opacity;
    }

    /** To a hundredth of a pixel. */
    private static String number(double value) {
        double rounded = Math.rint(100 * value) / 100;
        return rounded == Math.rint(rounded) ? Long.toString((long) rounded) : Double.toString(rounded);
    }

    /** Text for XML: what XML cannot hold (control characters, lone surrogates) becomes a question mark's sign. */
    static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints().forEach(point -> {
            switch (point) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                default -> escaped.appendCodePoint(isXml(point) ? point : 0xFFFD);
            }
        });
        return escaped.toString();
    }

    private static boolean isXml(int point) {
        return point >= 0x20 ? point < 0xD800 || point > 0xDFFF && point != 0xFFFE && point != 0xFFFF : point == '\t' || point == '\n';
    }
}
