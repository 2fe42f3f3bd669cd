package cz.propoj.query.pictures;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** White paper on which shapes and words are drawn, in units of its own, and which becomes a PNG. */
public final class Canvas implements AutoCloseable {
    /** Where a text stands at its point. */
    public enum Align {
        START,
        MIDDLE,
        END
    }

    private static final float BOLD = 0.035f;

    private final BufferedImage image;
    private final Graphics2D graphics;

    /**
     * @param left of the part of the plane that is seen
     * @param scale pixels for one unit; more than 0
     */
    public Canvas(double left, double top, double width, double height, double scale) {
        this.image = new BufferedImage(
                Math.max(1, (int) Math.ceil(width * scale)),
                Math.max(1, (int) Math.ceil(height * scale)),
                BufferedImage.TYPE_INT_RGB);
        this.graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
        graphics.setTransform(new AffineTransform(scale, 0, 0, scale, -left * scale, -top * scale));
    }

    public void fill(Shape shape, Color color) {
        graphics.setColor(color);
        graphics.fill(shape);
    }

    public void draw(Shape shape, Color color, double width) {
        stroke(shape, color, new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    }

    /** A line of dashes. */
    public void dash(Shape shape, Color color, double width, double length) {
        stroke(
                shape,
                color,
                new BasicStroke(
                        (float) width,
                        BasicStroke.CAP_BUTT,
                        BasicStroke.JOIN_ROUND,
                        1,
                        new float[] {(float) length, (float) length},
                        0));
    }

    public void line(double x1, double y1, double x2, double y2, Color color, double width) {
        draw(new Line2D.Double(x1, y1, x2, y2), color, width);
    }

    /**
     * Words at a point.
     *
     * @param y of the base line
     */
    public void text(String text, double x, double y, double size, Color color, Align align) {
        graphics.setColor(color);
        graphics.fill(placed(text, x, y, size, align));
    }

    /** As {@link #text}, with heavier letters. */
    public void strongText(String text, double x, double y, double size, Color color, Align align) {
        text(text, x, y, size, color, align);
        draw(placed(text, x, y, size, align), color, size * BOLD);
    }

    /** As {@link #text}, with a rim of white that keeps lines away from the letters. */
    public void textOverLines(String text, double x, double y, double size, Color color, Align align) {
        draw(placed(text, x, y, size, align), Color.WHITE, size / 3);
        text(text, x, y, size, color, align);
    }

    public static double width(String text, double size) {
        return Letters.width(text, size);
    }

    private static Shape placed(String text, double x, double y, double size, Align align) {
        var width = Letters.width(text, size);
        return Letters.outline(
                text,
                switch (align) {
                    case START -> x;
                    case MIDDLE -> x - width / 2;
                    case END -> x - width;
                },
                y,
                size);
    }

    private void stroke(Shape shape, Color color, BasicStroke stroke) {
        graphics.setColor(color);
        graphics.setStroke(stroke);
        graphics.draw(shape);
    }

    /** The picture as it is now. */
    public byte[] png() {
        try (var bytes = new ByteArrayOutputStream();
                var stream = new MemoryCacheImageOutputStream(bytes)) {
            ImageIO.write(image, "png", stream);
            stream.flush();
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        graphics.dispose();
    }
}
