package org.dakal.proposals.stability;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntToDoubleFunction;
import org.dakal.coverage.CoverageEngine;
import org.dakal.coverage.ProgressListener;
import org.dakal.coverage.SectorSignal;
import org.dakal.findings.Settlement;
import org.dakal.grid.CellGrid;
import org.dakal.network.Network;
import org.dakal.network.ServiceProfile;

/**
 * The slow, obvious twin of the draws: every network in full, every sector's level in every cell with people, shadowing
 * by a Cholesky factor of the whole covariance, java.util's random numbers. Villages are in the centre's cell each.
 */
final class FullSimulation {
    private final CellGrid grid;
    private final ServiceProfile profile;
    private final StabilityOptions options;
    private final List<Settlement> villages;
    private final List<Integer> cells;
    private final List<String> siteIds;
    private final List<List<Map<String, Double>>> marginsByNetwork = new ArrayList<>();
    private final double[][] cholesky;
    private final IntToDoubleFunction sigmaDb;

    /**
     * @param sigmaDb standard deviation of the shadowing in a cell
     * @param networks today's first
     */
    FullSimulation(
            CoverageEngine engine,
            CellGrid grid,
            ServiceProfile profile,
            IntToDoubleFunction sigmaDb,
            StabilityOptions options,
            List<Settlement> villages,
            List<Network> networks) {
        this.grid = grid;
        this.profile = profile;
        this.sigmaDb = sigmaDb;
        this.options = options;
        this.villages = villages;
        this.cells = new ArrayList<>(new TreeSet<>(villages.stream()
                .map(v -> grid.indexAt(v.xMeters(), v.yMeters()))
                .toList()));
        TreeSet<String> ids = new TreeSet<>();
        networks.forEach(n -> n.sites().forEach(site -> ids.add(site.id())));
        this.siteIds = new ArrayList<>(ids);
        networks.forEach(network -> marginsByNetwork.add(margins(engine, network)));
        this.cholesky = cholesky();
    }

    /** Per cell the best margin over the served threshold of each site, in dB. */
    private List<Map<String, Double>> margins(CoverageEngine engine, Network network) {
        List<Map<String, Double>> margins = new ArrayList<>();
        cells.forEach(cell -> margins.add(new HashMap<>()));
        for (SectorSignal signal : engine.signals(network.sectors(), ProgressListener.NONE)) {
            double served =
                    profile.thresholdsOf(signal.installed().band().technology()).servedDbm();
            for (int i = 0; i < cells.size(); i++) {
                int row = grid.rowOf(cells.get(i));
                int column = grid.columnOf(cells.get(i));
                if (signal.window().contains(row, column)) {
                    double level = signal.rsrpDbm()[signal.window().index(row, column)];
                    margins.get(i).merge(signal.installed().site().id(), level - served, Math::max);
                }
            }
        }
        return margins;
    }

    private double[][] cholesky() {
        int n = cells.size();
        double[][] factor = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int k = 0; k <= i; k++) {
                int apart = Math.abs(grid.rowOf(cells.get(i)) - grid.rowOf(cells.get(k)))
                        + Math.abs(grid.columnOf(cells.get(i)) - grid.columnOf(cells.get(k)));
                double sum = Math.exp(-apart * grid.cellSizeMeters() / options.correlationDistanceMeters());
                for (int j = 0; j < k; j++) {
                    sum -= factor[i][j] * factor[k][j];
                }
                factor[i][k] = i == k ? Math.sqrt(sum) : sum / factor[k][k];
            }
        }
        return factor;
    }

    private double[] field(Random random) {
        double[] white = new double[cells.size()];
        for (int i = 0; i < white.length; i++) {
            white[i] = random.nextGaussian();
        }
        double[] field = new double[white.length];
        for (int i = 0; i < white.length; i++) {
            for (int k = 0; k <= i; k++) {
                field[i] += cholesky[i][k] * white[k];
            }
        }
        return field;
    }

    /** Net people gained by each network against the first, draw by draw. */
    double[][] netPeople(int drawCount, long seed) {
        Random random = new Random(seed);
        double[][] nets = new double[marginsByNetwork.size()][drawCount];
        double logSquared = Math.log(1 + options.peopleSigmaFraction() * options.peopleSigmaFraction());
        for (int draw = 0; draw < drawCount; draw++) {
            double[] common = field(random);
            Map<String, double[]> own = new TreeMap<>();
            siteIds.forEach(id -> own.put(id, field(random)));
            double[] people = new double[cells.size()];
            for (Settlement village : villages) {
                people[cells.indexOf(grid.indexAt(village.xMeters(), village.yMeters()))] +=
                        village.people() * Math.exp(Math.sqrt(logSquared) * random.nextGaussian() - logSquared / 2);
            }
            boolean[] today = served(0, common, own);
            for (int n = 0; n < nets.length; n++) {
                boolean[] then = served(n, common, own);
                for (int i = 0; i < people.length; i++) {
                    nets[n][draw] += then[i] == today[i] ? 0 : then[i] ? people[i] : -people[i];
                }
            }
        }
        return nets;
    }

    private boolean[] served(int network, double[] common, Map<String, double[]> own) {
        boolean[] served = new boolean[cells.size()];
        double c = options.siteCorrelationFraction();
        for (int i = 0; i < served.length; i++) {
            double sigma = sigmaDb.applyAsDouble(cells.get(i));
            for (Map.Entry<String, Double> site :
                    marginsByNetwork.get(network).get(i).entrySet()) {
                double shadow = sigma
                        * (Math.sqrt(c) * common[i] + Math.sqrt(1 - c) * own.getOrDefault(site.getKey(), common)[i]);
                served[i] |= site.getValue() + shadow >= 0;
            }
        }
        return served;
    }
}
