package org.dakal.scenarios.channels;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.dakal.network.Technology;

/**
 * A band that 3GPP has given a number.
 *
 * @param technology LTE or NR
 * @param name as written in a scenario: {@code 3}, {@code n78}
 * @param lowestMhz lower end of the downlink
 * @param highestMhz upper end of the downlink
 * @param lowestNumber LTE: channel number of the lower end; 0 for NR
 */
public record OperatingBand(
        Technology technology, String name, double lowestMhz, double highestMhz, long lowestNumber) {
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern ROWS = Pattern.compile(",\\s*");

    /** Rows parted by commas, each with name, lower end, upper end and, for LTE, channel number of the lower end. */
    static List<OperatingBand> table(Technology technology, String rows) {
        return Arrays.stream(ROWS.split(rows.strip(), -1))
                .map(row -> {
                    String[] words = SPACES.split(row, -1);
                    return new OperatingBand(
                            technology,
                            words[0],
                            Double.parseDouble(words[1]),
                            Double.parseDouble(words[2]),
                            words.length > 3 ? Long.parseLong(words[3]) : 0);
                })
                .toList();
    }

    /** Whether a carrier lies in the band's downlink. */
    public boolean contains(double frequencyMhz) {
        return frequencyMhz >= lowestMhz && frequencyMhz <= highestMhz;
    }

    /** Middle of the downlink, where a carrier is taken to lie of which only the band is known. */
    public double middleMhz() {
        return (lowestMhz + highestMhz) / 2;
    }
}
