package org.dakal.scenarios.measurements;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dakal.network.Sector;
import org.dakal.network.Technology;
import org.dakal.scenarios.channels.RadioChannels;
import org.jspecify.annotations.Nullable;

/**
 * Finds the sector that a phone heard: by cell identity; else by physical cell id (or scrambling code) on its channel,
 * the nearest mast within the sector's radius; else only the bands it may have been in are known.
 */
public final class CellMatcher {
    /** Carriers of one band are within this of each other, and bands farther apart; see CarrierReader. */
    private static final double SAME_BAND_FRACTION = 0.1;

    /** UMTS: what is left of a cell identity of 28 bits without the number of the RNC. */
    private static final long CELLS_OF_ONE_RNC = 1L << 16;

    /** How a sector was found. */
    public enum Kind {
        CELL_IDENTITY,
        PHYSICAL_CELL,
        STRONGEST
    }

    /**
     * What a phone heard.
     *
     * @param cell the sector; null when only bands are known
     * @param bandIds bands it may have been in; never empty
     */
    public record Match(Kind kind, @Nullable NetworkCell cell, List<String> bandIds) {}

    private record Identified(Technology technology, long cellIdentity) {}

    private record Physical(Technology technology, int physicalCellId) {}

    private final List<NetworkCell> cells;
    private final Map<Identified, NetworkCell> byIdentity = new HashMap<>();
    private final Map<Physical, List<NetworkCell>> byPhysical = new HashMap<>();
    private final Set<Technology> wholly = new HashSet<>();

    public CellMatcher(List<NetworkCell> cells) {
        this.cells = List.copyOf(cells);
        for (NetworkCell cell : cells) {
            Sector.Identity identity = cell.identity();
            wholly.add(cell.technology());
            if (identity.cellIdentity() != null) {
                byIdentity.putIfAbsent(new Identified(cell.technology(), identity.cellIdentity()), cell);
            }
            if (identity.physicalCellId() != null) {
                byPhysical
                        .computeIfAbsent(
                                new Physical(cell.technology(), identity.physicalCellId()), key -> new ArrayList<>())
                        .add(cell);
            }
        }
        cells.stream()
                .filter(cell -> cell.identity().cellIdentity() == null)
                .forEach(cell -> wholly.remove(cell.technology()));
    }

    /** The sector or bands of a reading at a place on the grid; null when the network has none that it could be. */
    public @Nullable Match match(Measurement.Cell heard, double xMeters, double yMeters) {
        Technology technology = heard.technology();
        if (technology == null) {
            return null;
        }
        NetworkCell identified = identified(technology, heard.cellIdentity());
        if (identified != null) {
            return new Match(Kind.CELL_IDENTITY, identified, List.of(identified.bandId()));
        }
        NetworkCell physical = physical(technology, heard, xMeters, yMeters);
        if (physical != null) {
            return new Match(Kind.PHYSICAL_CELL, physical, List.of(physical.bandId()));
        }
        if (heard.cellIdentity() != null && wholly.contains(technology)) {
            return null; // every cell of the network is known by its identity, and this is none of them
        }
        List<String> bands = bands(technology, heard.channel());
        return bands.isEmpty() ? null : new Match(Kind.STRONGEST, null, bands);
    }

    private @Nullable NetworkCell identified(Technology technology, @Nullable Long identity) {
        if (identity == null) {
            return null;
        }
        NetworkCell found = byIdentity.get(new Identified(technology, identity));
        return found == null && technology == Technology.UMTS
                ? byIdentity.get(new Identified(technology, identity % CELLS_OF_ONE_RNC))
                : found;
    }

    private @Nullable NetworkCell physical(
            Technology technology, Measurement.Cell heard, double xMeters, double yMeters) {
        Integer id = heard.physicalCellId();
        Integer channel = heard.channel();
        if (id == null || channel == null) {
            return null;
        }
        double channelMhz = RadioChannels.downlinkMhz(technology, channel);
        return byPhysical.getOrDefault(new Physical(technology, id), List.of()).stream()
                .filter(cell -> cell.identity().channel() == null
                        ? Math.abs(cell.frequencyMhz() - channelMhz) <= cell.bandwidthMhz() / 2
                        : cell.identity().channel().equals(channel))
                .filter(cell -> cell.distanceMeters(xMeters, yMeters) <= 1000 * cell.radiusKm())
                .min(Comparator.comparingDouble(cell -> cell.distanceMeters(xMeters, yMeters)))
                .orElse(null);
    }

    /** All bands of a technology, or the nearest one to a channel; none for a channel that the technology has not. */
    private List<String> bands(Technology technology, @Nullable Integer channel) {
        double channelMhz = channel == null ? Double.NaN : RadioChannels.downlinkMhz(technology, channel);
        Map<String, Double> offsets = new LinkedHashMap<>();
        for (NetworkCell cell : cells) {
            if (cell.technology() == technology) {
                offsets.merge(cell.bandId(), Math.abs(channelMhz / cell.frequencyMhz() - 1), Math::min);
            }
        }
        if (channel == null) {
            return List.copyOf(offsets.keySet());
        }
        return offsets.entrySet().stream()
                .filter(band -> band.getValue() <= SAME_BAND_FRACTION)
                .min(Map.Entry.comparingByValue())
                .map(band -> List.of(band.getKey()))
                .orElse(List.of());
    }
}
