package org.dakal.scenarios.reading.network;

import java.util.List;
import java.util.Locale;
import org.dakal.network.Band;
import org.dakal.network.ResourceBlocks;
import org.dakal.network.Technology;
import org.dakal.scenarios.channels.LteBands;
import org.dakal.scenarios.channels.NrBands;
import org.dakal.scenarios.channels.OperatingBand;
import org.dakal.scenarios.source.Fields;
import org.dakal.scenarios.source.Suggestions;
import org.dakal.scenarios.source.Wording;
import org.jspecify.annotations.Nullable;

/**
 * A band's carrier: its frequency, said in MHz, by a channel number or by a band of 3GPP's, and the spacing of its
 * subcarriers. What is said more than once must agree.
 */
record CarrierReader(Fields fields, Technology technology) {
    /** Frequencies are written in whole MHz or tenths; LTE's raster is 0.1 MHz. */
    private static final double SAME_MHZ = 0.1;

    /** By how much a carrier may reach beyond its band because its frequency is rounded. */
    private static final double SLACK_MHZ = 0.5;

    /**
     * How far a sector's carrier may lie from its band's where no band of 3GPP's says it: neighbouring bands (800 and
     * 900, 1800 and 2100) are 14 % apart, carriers of one band seldom 10.
     */
    static final double MOST_OFFSET_FRACTION = 0.1;

    private static final long HIGHEST_EARFCN = 262_143;

    /**
     * A carrier.
     *
     * @param key that says where it lies, for messages
     * @param frequencyMhz downlink carrier; NaN when that is a problem
     * @param subcarrierSpacingKhz NaN for technologies without subcarriers, or when that is a problem
     * @param operatingBand the band of 3GPP's it is said to lie in; null when none is said
     */
    record Carrier(
            String key,
            double frequencyMhz,
            double subcarrierSpacingKhz,
            @Nullable OperatingBand operatingBand) {}

    /** The carrier of a band whose technology is a problem already: only its frequency can be looked at. */
    static Carrier ofUnknownTechnology(Fields fields) {
        double frequency = fields.number("frequencyMhz", BandsSection.FREQUENCIES_MHZ, Double.NaN);
        return new Carrier("frequencyMhz", frequency, Double.NaN, null);
    }

    /** The carrier; what is wrong with it is in the problems. */
    Carrier read(double bandwidthMhz) {
        OperatingBand band = band();
        String numberKey = technology == Technology.NR ? "nrArfcn" : "earfcn";
        refuseOtherwise("earfcn", Technology.LTE);
        refuseOtherwise("nrArfcn", Technology.NR);
        refuseOtherwise("subcarrierSpacingKhz", Technology.NR);
        double numbered =
                technology == Technology.NR ? ofArfcn() : technology == Technology.LTE ? ofEarfcn(band) : Double.NaN;
        double written =
                fields.has("frequencyMhz") ? fields.number("frequencyMhz", BandsSection.FREQUENCIES_MHZ) : Double.NaN;
        if (Math.abs(written - numbered) > SAME_MHZ) {
            fields.error(
                    "frequencyMhz",
                    "contradicts " + numberKey + " " + fields.text(numberKey) + ", which is " + Wording.number(numbered)
                            + " MHz",
                    "Leave one out.");
        }
        boolean isNumbered = !Double.isNaN(numbered);
        String key = isNumbered ? numberKey : fields.has("frequencyMhz") || band == null ? "frequencyMhz" : "band";
        double frequency = isNumbered ? numbered : key.equals("band") ? middle(band) : written;
        if (band != null) {
            checkLiesIn(band, key, frequency, bandwidthMhz);
        }
        if (!fields.has("frequencyMhz") && !fields.has("band") && !fields.has("earfcn") && !fields.has("nrArfcn")) {
            fields.error("frequencyMhz", "is missing; a band needs it, or band, earfcn or nrArfcn", "");
        }
        double spacing = spacingKhz(band, frequency);
        checkBandwidth(frequency, spacing, bandwidthMhz);
        return new Carrier(key, frequency, spacing, band);
    }

    /** Holds a sector's own carrier against that of its band, with which it is taken to share all of its spectrum. */
    void checkWithin(BandsSection.BandEntry entry, double frequencyMhz, double bandwidthMhz) {
        Band band = entry.band();
        OperatingBand operatingBand = entry.operatingBand();
        if (operatingBand != null) {
            checkLiesIn(operatingBand, "frequencyMhz", frequencyMhz, bandwidthMhz);
        } else if (Math.abs(frequencyMhz / band.frequencyMhz() - 1) > MOST_OFFSET_FRACTION) {
            fields.error(
                    "frequencyMhz",
                    "is more than " + Wording.number(100 * MOST_OFFSET_FRACTION) + " % away from band " + band.id()
                            + " at " + Wording.number(band.frequencyMhz()) + " MHz, with which it shares its spectrum",
                    "Give the sector a band of its own.");
        }
        if (fields.has("bandwidthMhz")) {
            checkBandwidth(frequencyMhz, band.subcarrierSpacingKhz(), bandwidthMhz);
            if (bandwidthMhz > band.bandwidthMhz()) {
                fields.warning(
                        "bandwidthMhz",
                        "is wider than band " + band.id() + ", " + Wording.number(band.bandwidthMhz())
                                + " MHz; all of it is taken to interfere with the band's other sectors",
                        "");
            }
        }
    }

    private void checkLiesIn(OperatingBand band, String key, double frequencyMhz, double bandwidthMhz) {
        String downlink = " the downlink of band " + band.name() + ", " + Wording.number(band.lowestMhz()) + " to "
                + Wording.number(band.highestMhz()) + " MHz";
        double lowest = frequencyMhz - bandwidthMhz / 2;
        double highest = frequencyMhz + bandwidthMhz / 2;
        if (frequencyMhz < band.lowestMhz() || frequencyMhz > band.highestMhz()) {
            fields.error(key, "is " + Wording.number(frequencyMhz) + " MHz, outside" + downlink, "");
        } else if (lowest < band.lowestMhz() - SLACK_MHZ || highest > band.highestMhz() + SLACK_MHZ) {
            fields.error(
                    fields.has("bandwidthMhz") ? "bandwidthMhz" : key,
                    "makes a carrier of " + Wording.number(lowest) + " to " + Wording.number(highest) + " MHz, beyond"
                            + downlink,
                    "");
        }
    }

    private static double middle(@Nullable OperatingBand band) {
        return band == null ? Double.NaN : band.middleMhz();
    }

    private void refuseOtherwise(String key, Technology its) {
        if (fields.has(key) && technology != its) {
            fields.error(key, "is for " + its + ", the band is of " + technology, "");
        }
    }

    private @Nullable OperatingBand band() {
        if (!fields.has("band")) {
            return null;
        }
        String written = fields.text("band").toLowerCase(Locale.ROOT);
        if (technology != Technology.LTE && technology != Technology.NR) {
            fields.error("band", "is for LTE and NR, the band is of " + technology, "");
            return null;
        }
        String plain = technology == Technology.LTE && written.startsWith("b") ? written.substring(1) : written;
        List<OperatingBand> bands = technology == Technology.LTE ? LteBands.all() : NrBands.all();
        for (OperatingBand band : bands) {
            if (band.name().equals(plain)) {
                return band;
            }
        }
        List<String> names = bands.stream().map(OperatingBand::name).toList();
        String other = technology == Technology.LTE ? plain.replaceFirst("^n", "") : "n" + plain.replaceFirst("^b", "");
        fields.error(
                "band",
                "is no band of " + technology + " with a downlink",
                names.contains(other) ? Suggestions.meant(other) : Suggestions.nearest(plain, names));
        return null;
    }

    private double ofEarfcn(@Nullable OperatingBand stated) {
        if (!fields.has("earfcn")) {
            return Double.NaN;
        }
        int errorsBefore = fields.problems().errorCount();
        long earfcn = fields.wholeNumber("earfcn", 0, HIGHEST_EARFCN);
        if (fields.problems().errorCount() > errorsBefore) {
            return Double.NaN;
        }
        OperatingBand band = LteBands.ofEarfcn(earfcn);
        if (band == null) {
            fields.error("earfcn", "is no downlink channel of LTE", "Maybe it is the uplink's.");
            return Double.NaN;
        }
        if (stated != null && !stated.equals(band)) {
            fields.error("earfcn", "is in band " + band.name() + ", not in band " + stated.name(), "");
            return Double.NaN;
        }
        return LteBands.frequencyMhz(band, earfcn);
    }

    private double ofArfcn() {
        if (!fields.has("nrArfcn")) {
            return Double.NaN;
        }
        int errorsBefore = fields.problems().errorCount();
        long arfcn = fields.wholeNumber("nrArfcn", 0, NrBands.HIGHEST_ARFCN);
        if (fields.problems().errorCount() > errorsBefore) {
            return Double.NaN;
        }
        double frequency = NrBands.frequencyMhz(arfcn);
        if (NrBands.all().stream().noneMatch(band -> band.contains(frequency))) {
            fields.error("nrArfcn", "is " + Wording.number(frequency) + " MHz, in no downlink of NR", "");
            return Double.NaN;
        }
        return frequency;
    }

    private double spacingKhz(@Nullable OperatingBand band, double frequencyMhz) {
        if (technology != Technology.NR || Double.isNaN(frequencyMhz)) {
            return technology.usualSubcarrierSpacingKhz(frequencyMhz);
        }
        if (!fields.has("subcarrierSpacingKhz")) {
            return band == null
                    ? technology.usualSubcarrierSpacingKhz(frequencyMhz)
                    : NrBands.usualSubcarrierSpacingKhz(band);
        }
        double spacing = fields.number("subcarrierSpacingKhz", BandsSection.SPACINGS_KHZ);
        List<Integer> known = ResourceBlocks.spacingsKhz(frequencyMhz);
        if (!Double.isNaN(spacing) && !known.contains((int) spacing)) {
            fields.error(
                    "subcarrierSpacingKhz",
                    "must be " + words(known.stream().map(String::valueOf).toList()) + " at "
                            + Wording.number(frequencyMhz) + " MHz",
                    "");
            return Double.NaN;
        }
        return spacing;
    }

    /** Says when no channel is as wide as a band's: blocks are then counted in proportion. */
    private void checkBandwidth(double frequencyMhz, double spacingKhz, double bandwidthMhz) {
        if ((technology != Technology.LTE && technology != Technology.NR)
                || Double.isNaN(spacingKhz + frequencyMhz + bandwidthMhz)) {
            return;
        }
        List<Double> known = ResourceBlocks.bandwidthsMhz(technology, frequencyMhz, spacingKhz);
        if (!known.contains(bandwidthMhz)) {
            String spacing =
                    technology == Technology.NR ? " with subcarriers " + Wording.number(spacingKhz) + " kHz apart" : "";
            fields.warning(
                    "bandwidthMhz",
                    technology + " has channels of "
                            + words(known.stream().map(Wording::number).toList()) + " MHz" + spacing
                            + "; resource blocks are counted in proportion",
                    "");
        }
    }

    private static String words(List<String> values) {
        int last = values.size() - 1;
        return String.join(", ", values.subList(0, last)) + " or " + values.get(last);
    }
}
