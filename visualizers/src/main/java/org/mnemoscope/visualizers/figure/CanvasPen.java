package org.mnemoscope.visualizers.figure;

import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;
import org.mnemoscope.visualizers.axis.PixelGrid;

/** Draws on a JavaFX canvas. */
public final class CanvasPen implements Pen {
    private final GraphicsContext g;
    private final Font font;
    private final PixelGrid pixels;

    public CanvasPen(GraphicsContext g, Font font, PixelGrid pixels) {
        this.g = g;
        this.font = font;
        this.pixels = pixels;
        g.setTextBaseline(VPos.CENTER);
        g.setLineJoin(StrokeLineJoin.ROUND);
    }

    @Override
    public double em() {
        return font.getSize();
    }

    @Override
    public PixelGrid pixels() {
        return pixels;
    }

    /** The interface font as a look wants it. */
    static Font fontOf(Font font, TextLook look) {
        if (look.scale() == 1 && !look.bold()) {
            return font;
        }
        return Font.font(font.getFamily(), look.bold() ? FontWeight.BOLD : FontWeight.NORMAL, font.getSize() * look.scale());
    }

    static double widthOf(String text, Font font) {
        Text measured = new Text(text);
        measured.setFont(font);
        return measured.getLayoutBounds().getWidth();
    }

    @Override
    public double widthOf(String text, TextLook look) {
        return widthOf(text, fontOf(font, look));
    }

    @Override
    public void fillRect(double x, double y, double width, double height, Color colour) {
        g.setFill(colour);
        g.fillRect(x, y, width, height);
    }

    @Override
    public void line(Trail points, Stroke stroke) {
        if (points.isStraight() && stroke.dash() == 0) {
            straight(points, stroke);
        } else if (points.isColumns()) {
            columns(points, stroke);
        } else {
            path(points, stroke);
        }
    }

    private void path(Trail points, Stroke stroke) {
        g.setStroke(stroke.colour());
        g.setLineWidth(stroke.width());
        g.setLineDashes(stroke.dash() > 0 ? new double[] {stroke.dash(), stroke.dash()} : new double[0]);
        g.beginPath();
        boolean down = false;
        for (int i = 0; i < points.size(); i++) {
            if (points.isGap(i)) {
                down = false;
            } else if (down) {
                g.lineTo(points.x(i), points.y(i));
            } else {
                g.moveTo(points.x(i), points.y(i));
                down = true;
            }
        }
        g.stroke();
    }

    /**
     * A line with more points than columns of pixels as one upright rectangle to each column, which begins where the line left the
     * column before. It looks as the path does, but for a dashed one, whose dashes go across and not along its ups and downs. Where thousands
     * of strokes cross each row of pixels, a path takes JavaFX a tenth of a second.
     */
    private void columns(Trail points, Stroke stroke) {
        g.setFill(stroke.colour());
        double wide = Math.max(1, Math.rint(stroke.width()));
        double before = Double.NaN;
        double lastX = Double.NaN;
        for (int i = 0; i < points.size(); i++) {
            if (points.isGap(i)) {
                before = Double.NaN;
                continue;
            }
            double x = points.x(i);
            boolean joined = !Double.isNaN(before);
            if (joined && x - lastX > 1.5) {
                path(new Trail().add(lastX, before).add(x, points.y(i)), stroke);
                joined = false;
                g.setFill(stroke.colour());
            }
            double top = joined ? Math.min(before, points.y(i)) : points.y(i);
            double bottom = joined ? Math.max(before, points.y(i)) : points.y(i);
            while (i + 1 < points.size() && points.x(i + 1) == x) {
                i++;
                top = Math.min(top, points.y(i));
                bottom = Math.max(bottom, points.y(i));
            }
            if (stroke.dash() == 0 || Math.floorMod((long) (x / stroke.dash()), 2) == 0) {
                g.fillRect(pixels.edge(x - wide / 2), top - stroke.width() / 2, wide, bottom - top + stroke.width());
            }
            before = points.y(i);
            lastX = x;
        }
    }

    /** A line along an axis as the rectangle that it is, ends included: JavaFX fills it many times quicker than it strokes a path. */
    private void straight(Trail points, Stroke stroke) {
        double half = stroke.width() / 2;
        double left = Math.min(points.x(0), points.x(1)) - half;
        double top = Math.min(points.y(0), points.y(1)) - half;
        g.setFill(stroke.colour());
        g.fillRect(left, top, Math.abs(points.x(1) - points.x(0)) + stroke.width(), Math.abs(points.y(1) - points.y(0)) + stroke.width());
    }

    @Override
    public void area(Trail points, Color colour) {
        g.setFill(colour);
        g.beginPath();
        for (int i = 0; i < points.size(); i++) {
            if (i == 0) {
                g.moveTo(points.x(i), points.y(i));
            } else {
                g.lineTo(points.x(i), points.y(i));
            }
        }
        g.closePath();
        g.fill();
    }

    @Override
    public void disc(double x, double y, double radius, Color colour) {
        g.setFill(colour);
        g.fillOval(x - radius, y - radius, 2 * radius, 2 * radius);
    }

    @Override
    public void text(String text, double x, double y, TextLook look) {
        g.setFont(fontOf(font, look));
        g.setTextAlign(look.align());
        g.setFill(look.colour());
        if (look.upwards()) {
            g.save();
            g.translate(x, y);
            g.rotate(-90);
            g.fillText(text, 0, 0);
            g.restore();
        } else {
            g.fillText(text, x, y);
        }
    }

    @Override
    public void cells(Image image, double x, double y, double width, double height) {
        boolean smooth = g.isImageSmoothing();
        g.setImageSmoothing(false);
        g.drawImage(image, x, y, width, height);
        g.setImageSmoothing(smooth);
    }

    /** On whole pixels, for any other clip is a picture of its own, through which JavaFX draws every single shape. */
    @Override
    public void inside(double x, double y, double width, double height, Runnable drawing) {
        double left = pixels.edge(x);
        double top = pixels.edge(y);
        g.save();
        g.beginPath();
        g.rect(left, top, pixels.edge(x + width) - left, pixels.edge(y + height) - top);
        g.clip();
        drawing.run();
        g.restore();
    }
}
