package org.dakal.scenarios.raster;

/**
 * How one value of a raster of classes looks and what it is called.
 *
 * @param value 0 to 255
 * @param name for people, e.g. "weak, -115 to -105 dBm"
 * @param red 0 to 255
 * @param green 0 to 255
 * @param blue 0 to 255
 */
public record ClassColor(int value, String name, int red, int green, int blue) {
    public ClassColor {
        if (((value | red | green | blue) & ~0xFF) != 0) {
            throw new IllegalArgumentException(
                    "class " + value + " with colour " + red + ", " + green + ", " + blue + " must be 0 to 255");
        }
    }
}
