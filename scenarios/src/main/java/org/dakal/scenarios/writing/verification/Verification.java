package org.dakal.scenarios.writing.verification;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.dakal.scenarios.measurements.CellMatcher;
import org.dakal.scenarios.measurements.DropReason;
import org.dakal.scenarios.measurements.LocalMeans;
import org.dakal.scenarios.measurements.Measurement;
import org.dakal.scenarios.measurements.MeasurementCampaign;
import org.dakal.scenarios.measurements.MeasurementFilter;
import org.dakal.scenarios.measurements.NetworkCell;
import org.dakal.scenarios.writing.verification.VerifiedResult.BandPromise;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;

/**
 * A result beside measurements: each place once.
 *
 * @param places where, in the order in which they were first measured
 */
public record Verification(VerifiedResult result, List<Used> campaigns, List<VerifiedPlace> places) {
    /**
     * What became of one file's readings.
     *
     * @param dropped readings that are not used by reason, those that the file's own reader dropped among them
     * @param matched readings that are used, by how their sector or band was found
     */
    public record Used(
            MeasurementCampaign campaign, Map<DropReason, Integer> dropped, Map<CellMatcher.Kind, Integer> matched) {
        public Used {
            dropped = Collections.unmodifiableMap(new EnumMap<>(dropped));
            matched = Collections.unmodifiableMap(new EnumMap<>(matched));
        }

        public int usedCount() {
            return matched.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    /** Readings of one cell of the grid that are averaged together. */
    private record Key(
            int campaign,
            int gridCell,
            String bandId,
            @Nullable String sector) {}

    public Verification {
        campaigns = List.copyOf(campaigns);
        places = List.copyOf(places);
    }

    /**
     * Holds readings against a result.
     *
     * @param phone what stands between the readings and the level outside
     */
    public static Verification of(
            VerifiedResult result, List<MeasurementCampaign> campaigns, MeasurementFilter filter, PhoneSetup phone) {
        CellMatcher matcher = new CellMatcher(result.cells());
        List<Used> used = new ArrayList<>();
        List<VerifiedPlace> places = new ArrayList<>();
        for (MeasurementCampaign campaign : campaigns) {
            Reader reader = new Reader(result, matcher, filter, phone, campaign, used.size());
            campaign.readings().forEach(reader::read);
            used.add(new Used(campaign, reader.dropped, reader.matched));
            reader.open.values().forEach(place -> places.add(place.close(result)));
        }
        return new Verification(result, used, places);
    }

    /** Takes the readings of one file apart into places. */
    private static final class Reader {
        private final VerifiedResult result;
        private final CellMatcher matcher;
        private final MeasurementFilter filter;
        private final PhoneSetup phone;
        private final MeasurementCampaign campaign;
        private final int number;
        private final Map<DropReason, Integer> dropped = new EnumMap<>(DropReason.class);
        private final Map<CellMatcher.Kind, Integer> matched = new EnumMap<>(CellMatcher.Kind.class);
        private final Map<Key, OpenPlace> open = new LinkedHashMap<>();

        Reader(
                VerifiedResult result,
                CellMatcher matcher,
                MeasurementFilter filter,
                PhoneSetup phone,
                MeasurementCampaign campaign,
                int number) {
            this.result = result;
            this.matcher = matcher;
            this.filter = filter;
            this.phone = phone;
            this.campaign = campaign;
            this.number = number;
            dropped.putAll(campaign.dropped());
        }

        void read(Measurement reading) {
            DropReason reason = use(reading);
            if (reason != null) {
                dropped.merge(reason, 1, Integer::sum);
            }
        }

        private @Nullable DropReason use(Measurement reading) {
            double latitude = reading.fix().latitudeDegrees();
            double longitude = reading.fix().longitudeDegrees();
            Coordinate at = result.projection().toGrid(latitude, longitude);
            int gridCell = gridCell(at);
            if (gridCell < 0) {
                boolean isSwapped = Math.abs(longitude) <= 90
                        && gridCell(result.projection().toGrid(longitude, latitude)) >= 0;
                return isSwapped ? DropReason.SWAPPED : DropReason.OUTSIDE_GRID;
            }
            CellMatcher.Match match = matcher.match(reading.cell(), at.x, at.y);
            if (match == null) {
                return DropReason.OTHER_NETWORK;
            }
            String band = strongest(match.bandIds(), gridCell);
            if (band == null) {
                return DropReason.UNKNOWN_GROUND;
            }
            NetworkCell sector = match.cell();
            if (sector != null && sector.distanceMeters(at.x, at.y) < filter.leastDistanceMeters()) {
                return DropReason.NEAR_MAST;
            }
            matched.merge(match.kind(), 1, Integer::sum);
            Key key = new Key(number, gridCell, band, sector == null ? null : sector.key());
            double frequencyMhz = sector == null
                    ? Objects.requireNonNull(result.bands().get(band)).frequencyMhz()
                    : sector.frequencyMhz();
            open.computeIfAbsent(key, k -> new OpenPlace(k, match.kind(), frequencyMhz))
                    .add(at, reading.levelDbm() + phone.correctionDb(), reading.levelDbm() <= campaign.floorDbm());
            return null;
        }

        private int gridCell(Coordinate at) {
            return result.classes().grid().indexAt(at.x, at.y);
        }

        /** The band with the highest promised level in a cell; null where none is known. */
        private @Nullable String strongest(List<String> bandIds, int gridCell) {
            String best = null;
            double bestDbm = Double.NEGATIVE_INFINITY;
            for (String id : bandIds) {
                BandPromise band = result.bands().get(id);
                double levelDbm = band == null ? Double.NaN : band.levelDbm().get(gridCell);
                if (levelDbm > bestDbm) {
                    best = id;
                    bestDbm = levelDbm;
                }
            }
            return best;
        }
    }

    /** A place whose readings are still coming. */
    private static final class OpenPlace {
        private final Key key;
        private final CellMatcher.Kind match;
        private final LocalMeans means;
        private double sumXMeters;
        private double sumYMeters;
        private boolean isAtFloor = true;

        OpenPlace(Key key, CellMatcher.Kind match, double frequencyMhz) {
            this.key = key;
            this.match = match;
            this.means = new LocalMeans(frequencyMhz);
        }

        void add(Coordinate at, double levelDbm, boolean isReadingAtFloor) {
            means.add(at.x, at.y, levelDbm);
            sumXMeters += at.x;
            sumYMeters += at.y;
            isAtFloor &= isReadingAtFloor;
        }

        VerifiedPlace close(VerifiedResult result) {
            BandPromise band = Objects.requireNonNull(result.bands().get(key.bandId));
            double x = sumXMeters / means.readingCount();
            double y = sumYMeters / means.readingCount();
            Coordinate degrees = result.projection().toGeographic(x, y);
            double predictedDbm = band.levelDbm().get(key.gridCell);
            double marginDb = result.marginDb(key.gridCell);
            int server = band.server().get(key.gridCell);
            return new VerifiedPlace(
                    key.campaign,
                    new VerifiedPlace.Where(key.gridCell, x, y, degrees.y, degrees.x),
                    key.bandId,
                    band.technology(),
                    new VerifiedPlace.Measured(match, key.sector, means.levelsDbm(), isAtFloor, means.readingCount()),
                    new VerifiedPlace.Predicted(
                            predictedDbm,
                            server >= 0 && server < result.cells().size()
                                    ? result.cells().get(server).key()
                                    : null,
                            band.servedFraction().get(key.gridCell),
                            marginDb,
                            result.profile().thresholdsOf(band.technology()).classify(predictedDbm - marginDb)));
        }
    }
}
