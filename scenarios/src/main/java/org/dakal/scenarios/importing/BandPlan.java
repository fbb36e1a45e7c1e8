package org.dakal.scenarios.importing;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dakal.network.Technology;
import org.dakal.scenarios.antenna.TypicalPanel;
import org.dakal.scenarios.channels.LteBands;
import org.dakal.scenarios.channels.NrBands;
import org.dakal.scenarios.channels.OperatingBand;
import org.dakal.scenarios.channels.RadioChannels;
import org.jspecify.annotations.Nullable;

/** The bands of a new scenario: one for each technology and carrier that its cells have, or are assumed to have. */
final class BandPlan {
    /** Where a network's first layer for wide areas is taken to lie: the middle of band 20. */
    static final double WIDE_AREA_MHZ = 806;

    private static final double HIGH_BAND_BEGINS_MHZ = 3000;
    static final double LOWEST_MHZ = 400;
    private static final double SAME_MHZ = 0.05;

    private static final Pattern NUMBER = Pattern.compile("\\d{1,6}(\\.\\d{1,6})?");
    private static final Pattern NUMBERED_BAND = Pattern.compile("(?i)(?:\\bband\\s*n?|\\b[bn])(\\d{1,3})\\b");

    /** How planning tools begin the names of bands. */
    private static final Map<Pattern, Technology> TECHNOLOGY_BY_BAND = Map.of(
            Pattern.compile("(?i)E-?UTRA\\b|LTE"), Technology.LTE,
            Pattern.compile("(?i)UTRA\\b|UMTS|WCDMA"), Technology.UMTS,
            Pattern.compile("(?i)GSM|DCS|PCS"), Technology.GSM,
            Pattern.compile("(?i)NR\\b|5G|n\\d"), Technology.NR);

    private final Map<String, Layer> layers = new LinkedHashMap<>();

    /**
     * One band.
     *
     * @param isFrequencyAssumed whether nobody said its carrier
     * @param isBandwidthAssumed whether nobody said its bandwidth
     */
    record Layer(
            String id,
            Technology technology,
            double frequencyMhz,
            double bandwidthMhz,
            boolean isFrequencyAssumed,
            boolean isBandwidthAssumed) {
        /** The antenna that is taken for it, with its usual power and reach. */
        TypicalPanel panel() {
            return TypicalPanel.at(frequencyMhz);
        }
    }

    /** The carrier that is assumed where only the technology is known. */
    static double assumedMhz(Technology technology) {
        return switch (technology) {
            case GSM -> 947.4;
            case UMTS -> 2142.6;
            case LTE -> 1842.5;
            case NR -> 3550;
        };
    }

    private static double assumedBandwidthMhz(Technology technology, double frequencyMhz) {
        return switch (technology) {
            case GSM -> 0.2;
            case UMTS -> 5;
            case LTE -> 10;
            case NR -> frequencyMhz < HIGH_BAND_BEGINS_MHZ ? 20 : 100;
        };
    }

    /** The carrier that a cell's columns tell, in MHz; NaN when they tell none. */
    static double frequencyMhz(Technology technology, Map<String, String> values) {
        double channel = RowPlaces.number(values, "channel");
        double frequency = Double.isNaN(channel) ? Double.NaN : RadioChannels.downlinkMhz(technology, (long) channel);
        if (Double.isNaN(frequency)) {
            frequency = RowPlaces.number(values, "frequencyMhz");
        }
        return frequency >= LOWEST_MHZ ? frequency : ofBand(technology, values.getOrDefault("band", ""));
    }

    /** The technology that a band's name says; null when it says none. */
    static @Nullable Technology technologyOf(String band) {
        return TECHNOLOGY_BY_BAND.entrySet().stream()
                .filter(entry -> entry.getKey().matcher(band).lookingAt())
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }

    /**
     * The middle of a band: by 3GPP's number (20, B20, n78, E-UTRA Band 3 - 20MHz), or by the megahertz that people
     * call it (L800, 1800). NaN where more than one number may be meant.
     */
    private static double ofBand(Technology technology, String band) {
        Matcher numbered = NUMBERED_BAND.matcher(band);
        List<String> numbers =
                NUMBER.matcher(band).results().map(MatchResult::group).toList();
        boolean isNumbered = numbers.size() > 1 && numbered.find();
        if (numbers.size() != 1 && !isNumbered) {
            return Double.NaN;
        }
        String digits = isNumbered ? numbered.group(1) : numbers.get(0);
        List<OperatingBand> known = switch (technology) {
            case LTE -> LteBands.all();
            case NR -> NrBands.all();
            default -> List.of();
        };
        for (OperatingBand operating : known) {
            if (operating.name().replace("n", "").equals(digits)) {
                return operating.middleMhz();
            }
        }
        double number = Double.parseDouble(digits);
        return number >= LOWEST_MHZ ? number : Double.NaN;
    }

    /** The band of a carrier; made when it is new. */
    Layer layer(Technology technology, double frequencyMhz, double bandwidthMhz, boolean isAssumed) {
        String plain = technology.name().charAt(0) + String.format(Locale.ROOT, "%.0f", frequencyMhz);
        String id = plain;
        for (int i = 2; ; i++) {
            Layer known = layers.get(id);
            if (known == null) {
                boolean isBandwidthAssumed = Double.isNaN(bandwidthMhz);
                Layer made = new Layer(
                        id,
                        technology,
                        frequencyMhz,
                        isBandwidthAssumed ? assumedBandwidthMhz(technology, frequencyMhz) : bandwidthMhz,
                        isAssumed,
                        isBandwidthAssumed);
                layers.put(id, made);
                return made;
            }
            if (Math.abs(known.frequencyMhz - frequencyMhz) < SAME_MHZ) {
                return known;
            }
            id = plain + "-" + i;
        }
    }

    /** All bands, in the order in which they came up. */
    Collection<Layer> layers() {
        return layers.values();
    }
}
