package org.dakal.tools.reports.map.pixels;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * A picture of at most 256 colours, which keeps the file small.
 *
 * @param width pixels
 * @param height pixels
 * @param pixels numbers of colours, row by row from the north
 * @param palette colours as alpha, red, green, blue of eight bits each
 */
@SuppressWarnings("ArrayRecordComponent") // a large buffer handed over once; nobody compares pictures
public record IndexedPicture(int width, int height, byte[] pixels, int[] palette) {
    private static final int BITS = 8;
    /** Half way: a report grows by 4 % against the best packing, which takes several times as long. */
    private static final float PACKING_QUALITY = 0.5f;

    /** For drawing. */
    public BufferedImage toImage() {
        IndexColorModel colours =
                new IndexColorModel(BITS, palette.length, palette, 0, true, -1, java.awt.image.DataBuffer.TYPE_BYTE);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_INDEXED, colours);
        byte[] target = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
        System.arraycopy(pixels, 0, target, 0, pixels.length);
        return image;
    }

    /** The picture as a PNG in a data URI. */
    public String toDataUri() {
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(toPng());
    }

    /** The picture as a PNG file. */
    public byte[] toPng() {
        return png(toImage());
    }

    /** A picture as a PNG file. It is small: kept in memory while it is written, it needs no temporary folder. */
    public static byte[] png(BufferedImage image) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        ImageWriteParam packing = writer.getDefaultWriteParam();
        packing.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        packing.setCompressionQuality(PACKING_QUALITY);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(stream);
            writer.write(null, new IIOImage(image, List.of(), null), packing);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
