package org.dakal.proposals;

import org.dakal.findings.ExposureMap;
import org.jspecify.annotations.Nullable;

/**
 * People behind walls whose service some sectors change.
 *
 * @param gainedPeople newly served; NaN where no settlements were given, as the other
 */
record IndoorChange(double gainedPeople, double lostPeople) {
    static IndoorChange of(
            ServiceState state, SectorDifference difference, @Nullable ServiceGoal indoors, ExposureMap exposure) {
        double gained = exposure.hasSettlements() ? 0 : Double.NaN;
        double lost = gained;
        for (int layer = 0; indoors != null && layer < indoors.layers().size(); layer++) {
            ServiceState.Effect effect = state.indoorEffectOf(difference, layer);
            gained += people(effect.gained(), indoors.layers().get(layer), exposure);
            lost += people(effect.lost(), indoors.layers().get(layer), exposure);
        }
        return new IndoorChange(gained, lost);
    }

    private static double people(int[] cells, ServiceGoal.Layer layer, ExposureMap exposure) {
        double people = 0;
        for (int cell : cells) {
            people += exposure.people(cell) * layer.shareAt().applyAsDouble(cell);
        }
        return people;
    }
}
