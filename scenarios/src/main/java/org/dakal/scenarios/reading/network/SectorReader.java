package org.dakal.scenarios.reading.network;

import java.util.List;
import org.dakal.network.Carrier;
import org.dakal.network.Sector;
import org.dakal.network.Technology;
import org.dakal.propagation.ValidityRange.Quantity;
import org.dakal.propagation.models.ModelChoice;
import org.dakal.scenarios.channels.NrBands;
import org.dakal.scenarios.channels.RadioChannels;
import org.dakal.scenarios.reading.propagation.ModelLimits;
import org.dakal.scenarios.reading.shared.Ids;
import org.dakal.scenarios.source.Fields;
import org.dakal.scenarios.source.Limits;
import org.dakal.scenarios.source.Wording;
import org.jspecify.annotations.Nullable;

/** One sector, from a row of a table or from YAML: what is left out comes from its band and antenna. */
public record SectorReader(BandsSection bands, AntennasSection antennas, ModelLimits limits) {
    public static final Limits HEIGHTS_METERS = new Limits(1, 700);
    public static final Limits AZIMUTHS = new Limits(0, 360);
    public static final Limits TILTS = new Limits(-30, 30);
    public static final Limits EIRPS_DBM = new Limits(-20, 100);
    private static final Limits POWERS_DBM = new Limits(-30, 70);
    private static final Limits GAINS_DBI = new Limits(-10, 40);
    private static final Limits LOSSES_DB = new Limits(0, 60);

    /** EIRP and the sum of power, gain and loss may differ by rounding, not by more. */
    private static final double EIRP_TOLERANCE_DB = 0.5;

    private static final double ANTENNA_FREQUENCY_RATIO = 1.25;

    /** NR's cell identity has 36 bits (3GPP TS 38.413, 9.3.1.7), those of the others fewer. */
    private static final long HIGHEST_CELL_IDENTITY = (1L << 36) - 1;

    /** The highest is that of NR (3GPP TS 38.211, 7.4.2.1); LTE has 504, UMTS 512 scrambling codes. */
    private static final long HIGHEST_PHYSICAL_CELL_ID = 1007;

    private static final String OPERATOR = "operator";

    /**
     * The sector; null when something is wrong with it, its band or its antenna.
     *
     * @param siteOperatorIds whose it is when it does not say so itself; empty for everybody's
     */
    @Nullable Sector read(Fields fields, Ids idsOnSite, List<String> siteOperatorIds) {
        int errorsBefore = fields.problems().errorCount();
        String id = idsOnSite.declare(fields, "id");
        bands.ids().checkReference(fields, "band");
        antennas.ids().checkReference(fields, "antenna");
        BandsSection.BandEntry entry = bands.get(fields.text("band"));
        AntennasSection.Antenna antenna = antennas.get(fields.text("antenna"));
        double height = fields.number("heightAboveGroundMeters", HEIGHTS_METERS);
        double azimuth = fields.number("azimuthDegrees", AZIMUTHS);
        double mechanical = fields.number("mechanicalTiltDegrees", TILTS, 0);
        double electrical =
                fields.number("electricalTiltDegrees", TILTS, antenna == null ? 0 : antenna.electricalTiltDegrees());
        double eirp = eirpDbm(fields, antenna);
        List<String> operatorIds = fields.has(OPERATOR) ? operatorIds(fields) : siteOperatorIds;
        double frequency = fields.number(
                "frequencyMhz",
                BandsSection.FREQUENCIES_MHZ,
                entry == null ? 1 : entry.of(operatorIds).frequencyMhz());
        double bandwidth = fields.number(
                "bandwidthMhz",
                BandsSection.BANDWIDTHS_MHZ,
                entry == null ? 1 : entry.of(operatorIds).bandwidthMhz());
        double radius = fields.number("radiusKm", BandsSection.RADII_KM, entry == null ? 1 : entry.radiusKm());
        if (entry == null || antenna == null) {
            return null;
        }
        checkLimits(fields, entry.band().models(), height);
        if (fields.problems().errorCount() == errorsBefore) {
            new CarrierReader(fields, entry.band().technology()).checkWithin(entry, frequency, bandwidth);
        }
        warnAboutAntenna(fields, antenna, frequency);
        warnAboutUptilt(fields, mechanical, electrical);
        Sector.Identity identity = identity(fields, entry.band().technology(), frequency);
        if (fields.problems().errorCount() > errorsBefore) {
            return null;
        }
        return new Sector(
                id,
                new Carrier(entry.band().id(), operatorIds).bandId(),
                new Sector.Mounting(height, azimuth % 360, mechanical, electrical, antenna.pattern()),
                eirp,
                frequency,
                bandwidth,
                radius,
                identity);
    }

    /** The operators that a site or sector names; empty where it names none. */
    static List<String> operatorIds(Fields fields) {
        List<String> ids = Carrier.operatorsOf(fields.text(OPERATOR, ""));
        if (fields.has(OPERATOR) && ids.isEmpty()) {
            fields.error(OPERATOR, "names nobody", "Part several by ';', or leave it empty for everybody.");
        }
        return ids;
    }

    private static Sector.Identity identity(Fields fields, Technology technology, double frequencyMhz) {
        Long cellIdentity =
                fields.has("cellIdentity") ? fields.wholeNumber("cellIdentity", 0, HIGHEST_CELL_IDENTITY) : null;
        Integer physicalCellId = fields.has("physicalCellId")
                ? (Integer) (int) fields.wholeNumber("physicalCellId", 0, HIGHEST_PHYSICAL_CELL_ID)
                : null;
        if (!fields.has("channel")) {
            return new Sector.Identity(cellIdentity, physicalCellId, null);
        }
        int errorsBefore = fields.problems().errorCount();
        int channel = (int) fields.wholeNumber("channel", 0, NrBands.HIGHEST_ARFCN);
        double channelMhz = RadioChannels.downlinkMhz(technology, channel);
        if (fields.problems().errorCount() > errorsBefore) {
            return Sector.Identity.NONE;
        }
        if (Double.isNaN(channelMhz)) {
            fields.error("channel", "is no downlink channel of " + technology, "Maybe it is the uplink's.");
        } else if (Math.abs(channelMhz / frequencyMhz - 1) > CarrierReader.MOST_OFFSET_FRACTION) {
            fields.error(
                    "channel",
                    "is " + Wording.number(channelMhz) + " MHz, but the sector is at " + Wording.number(frequencyMhz)
                            + " MHz",
                    "");
        }
        return new Sector.Identity(cellIdentity, physicalCellId, channel);
    }

    private void checkLimits(Fields fields, ModelChoice models, double height) {
        limits.check(fields, "heightAboveGroundMeters", Quantity.TRANSMITTER_HEIGHT_METERS, height, models);
        if (fields.has("frequencyMhz")) {
            double own = fields.number("frequencyMhz", BandsSection.FREQUENCIES_MHZ);
            limits.check(fields, "frequencyMhz", Quantity.FREQUENCY_MHZ, own, models);
        }
        if (fields.has("radiusKm")) {
            double own = fields.number("radiusKm", BandsSection.RADII_KM);
            limits.check(fields, "radiusKm", Quantity.DISTANCE_KM, own, models);
        }
    }

    private static double eirpDbm(Fields fields, AntennasSection.@Nullable Antenna antenna) {
        double gain = fields.number(
                "gainDbi", GAINS_DBI, antenna == null ? 0 : antenna.pattern().gainDbi());
        double loss = fields.number("lossDb", LOSSES_DB, 0);
        if (!fields.has("eirpDbm")) {
            if (!fields.has("powerDbm")) {
                fields.problems()
                        .error(fields.place("eirpDbm"), "", "is missing; a sector needs eirpDbm or powerDbm", "");
                return Double.NaN;
            }
            return fields.number("powerDbm", POWERS_DBM) + gain - loss;
        }
        double eirp = fields.number("eirpDbm", EIRPS_DBM);
        if (fields.has("powerDbm")) {
            double sum = fields.number("powerDbm", POWERS_DBM) + gain - loss;
            if (Math.abs(sum - eirp) > EIRP_TOLERANCE_DB) {
                fields.error(
                        "eirpDbm",
                        "contradicts powerDbm + gainDbi - lossDb = " + Wording.number(sum),
                        "Give one of them only.");
            }
        }
        return eirp;
    }

    /** Says that a beam points above the horizon, as all of them do where somebody counts tilts the other way. */
    public static void warnAboutUptilt(Fields fields, double mechanicalDegrees, double electricalDegrees) {
        double sum = mechanicalDegrees + electricalDegrees;
        String key = mechanicalDegrees < 0 ? "mechanicalTiltDegrees" : "electricalTiltDegrees";
        if (sum < 0 && fields.has(key)) { // of a tilt that comes from elsewhere its own source has told
            fields.warning(
                    key,
                    "points the beam " + Wording.number(-sum) + " degrees above the horizon",
                    "Tilts are positive down.");
        }
    }

    private static void warnAboutAntenna(Fields fields, AntennasSection.Antenna antenna, double frequencyMhz) {
        double ratio = frequencyMhz / antenna.frequencyMhz(); // NaN when the antenna's is not known
        if (ratio > ANTENNA_FREQUENCY_RATIO || ratio < 1 / ANTENNA_FREQUENCY_RATIO) {
            fields.warning(
                    "antenna",
                    "was measured at " + Wording.number(antenna.frequencyMhz()) + " MHz, the sector is at "
                            + Wording.number(frequencyMhz) + " MHz",
                    "");
        }
    }
}
