package org.dakal.tools.reports.drawing;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.image.BufferedImage;

/**
 * A drawing as pixels. Words need fonts of the machine; where it has none (a bare Java runtime without fontconfig) the
 * drawing is made without words.
 */
public final class PictureCanvas implements Canvas {
    private static final float HALO_SHARE = 0.22f;

    private final Graphics2D graphics;
    private Ink ink = Ink.line(Colours.INK, 1);
    private boolean lettered = true;

    /** Draws on these pixels; one unit of the drawing is one unit of the graphics. */
    public PictureCanvas(Graphics2D graphics) {
        this.graphics = graphics;
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    }

    /** Puts a picture over the rectangle from the origin to this width and height. */
    public void picture(BufferedImage image, double width, double height, float opacity, boolean smooth) {
        graphics.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION,
                smooth
                        ? RenderingHints.VALUE_INTERPOLATION_BILINEAR
                        : RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR);
        graphics.setComposite(AlphaComposite.getInstance(AlphaComposite.SRC_OVER, opacity));
        graphics.drawImage(
                image, AffineTransform.getScaleInstance(width / image.getWidth(), height / image.getHeight()), null);
        graphics.setComposite(AlphaComposite.SrcOver);
    }

    @Override
    public void group(String cssClass, Ink inside, Runnable content) {
        Ink before = ink;
        ink = inside;
        content.run();
        ink = before;
    }

    @Override
    public void mark(String id, String description, Runnable content) {
        content.run();
    }

    @Override
    public void hint(Runnable content) {
        // A picture cannot be pointed at.
    }

    @Override
    public void shape(Shape shape) {
        if (ink.isFilled() && ink.fillOpacity() > 0) {
            graphics.setColor(colour(ink.fill(), ink.fillOpacity()));
            graphics.fill(shape);
        }
        if (ink.isStroked()) {
            graphics.setColor(colour(ink.stroke(), ink.strokeOpacity()));
            graphics.setStroke(stroke());
            graphics.draw(shape);
        }
    }

    @Override
    public void circle(double x, double y, double radius) {
        shape(new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius));
    }

    @Override
    public void label(double x, double y, String text, Lettering lettering) {
        if (!lettered || text.isEmpty()) {
            return;
        }
        try {
            letter(x, y, text, lettering);
        } catch (LinkageError | InternalError | RuntimeException e) {
            // How a Java runtime says that it finds no fonts differs between releases; all of these occur.
            lettered = false;
        }
    }

    private void letter(double x, double y, String text, Lettering lettering) {
        Font font = new Font(Font.SANS_SERIF, lettering.bold() ? Font.BOLD : Font.PLAIN, 1)
                .deriveFont((float) lettering.size());
        TextLayout layout = new TextLayout(text, font, new FontRenderContext(null, true, true));
        double left = switch (lettering.anchor()) {
            case START -> x;
            case MIDDLE -> x - layout.getAdvance() / 2;
            case END -> x - layout.getAdvance();
        };
        Shape letters = layout.getOutline(AffineTransform.getTranslateInstance(left, y));
        if (lettering.haloed()) {
            graphics.setColor(colour(Colours.PAPER, 0.85));
            graphics.setStroke(new BasicStroke(
                    (float) lettering.size() * HALO_SHARE, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            graphics.draw(letters);
        }
        graphics.setColor(colour(lettering.colour(), 1));
        graphics.fill(letters);
    }

    private BasicStroke stroke() {
        float width = (float) ink.strokeWidth();
        return ink.dash() > 0
                ? new BasicStroke(
                        width,
                        BasicStroke.CAP_BUTT,
                        BasicStroke.JOIN_ROUND,
                        10,
                        new float[] {(float) ink.dash(), (float) ink.dash()},
                        0)
                : new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    }

    private static Color colour(int rgb, double opacity) {
        return new Color(rgb >> 16 & 0xff, rgb >> 8 & 0xff, rgb & 0xff, (int) Math.rint(opacity * 255));
    }
}
