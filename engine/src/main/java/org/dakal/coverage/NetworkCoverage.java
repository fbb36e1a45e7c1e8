package org.dakal.coverage;

import java.util.HashMap;
import java.util.Map;
import org.dakal.grid.CellGrid;
import org.dakal.grid.FloatRaster;
import org.dakal.grid.ShortRaster;
import org.dakal.network.Band;
import org.dakal.network.CoverageClass;
import org.dakal.network.Network;
import org.dakal.network.ServiceProfile;
import org.jspecify.annotations.Nullable;

/**
 * The coverage of a network on the grid.
 *
 * @param shadowing the classes' definition, and how levels vary in each cell
 * @param overall over all bands: per cell the band with the largest margin over its served threshold
 * @param powerSums for updates; null when nobody asked for them
 */
public record NetworkCoverage(
        Network network,
        ShadowingSigma shadowing,
        SignalLayers overall,
        Map<String, SignalLayers> byBand,
        @Nullable PowerSums powerSums) {

    public ServiceProfile serviceProfile() {
        return shadowing.profile();
    }

    public CellGrid grid() {
        return overall.bestRsrpDbm().grid();
    }

    /** The layers of one band; an unknown id is an IllegalArgumentException. */
    public SignalLayers band(String bandId) {
        SignalLayers layers = byBand.get(bandId);
        if (layers == null) {
            throw new IllegalArgumentException("no band " + bandId);
        }
        return layers;
    }

    /** The class of a cell over all bands. */
    public CoverageClass classAt(int index) {
        return CoverageClass.ofCode(overall.coverageClass().get(index));
    }

    /**
     * How far the sites of the two best servers of each band lie above what service by level takes in a cell, in
     * standard deviations of what varies, by site id.
     */
    public Map<String, Double> bestDeviates(int index) {
        Map<String, Double> bySite = new HashMap<>();
        for (Band band : network.bands()) {
            SignalLayers layers = band(band.id());
            double servedDbm = serviceProfile().thresholdsOf(band.technology()).servedDbm();
            putDeviates(bySite, layers.bestSector(), layers.bestRsrpDbm(), servedDbm, index);
            putDeviates(bySite, layers.secondSector(), layers.secondRsrpDbm(), servedDbm, index);
        }
        return bySite;
    }

    private void putDeviates(
            Map<String, Double> bySite, ShortRaster sectors, FloatRaster levelsDbm, double servedDbm, int index) {
        int sector = sectors.get(index);
        if (sector >= 0) {
            String site = network.sectors().get(sector).site().id();
            bySite.merge(site, (levelsDbm.get(index) - servedDbm) / shadowing.sigmaDb(index), Math::max);
        }
    }
}
