package org.dakal.scenarios.writing.verification;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.dakal.calibration.ErrorFigures;
import org.dakal.network.ServiceProfile;
import org.dakal.network.Technology;
import org.dakal.network.Thresholds;
import org.dakal.scenarios.columns.Words;
import org.jspecify.annotations.Nullable;

/**
 * What the places of a verification say, in figures.
 *
 * @param brierScore mean square of claimed probability less what is so, 0 to 1; NaN without places
 * @param promisedServerFraction share of places with a known sector where that sector is the one promised to be best;
 *     NaN without such places
 */
public record VerificationFigures(
        Group overall,
        List<Group> groups,
        List<ThresholdCheck> thresholds,
        List<Reliability> reliability,
        double brierScore,
        double promisedServerFraction) {
    private static final int TENTHS = 10;

    /**
     * Errors of some places, predicted less measured level.
     *
     * @param errors NaN without such places
     */
    public record Group(String kind, String name, int placeCount, int errorPlaceCount, ErrorFigures errors) {}

    /**
     * Claims held against a threshold. The map claims service where its median exceeds the threshold by the shadowing
     * margin; what is so is the share of a place's local means that reach it, each place counted once.
     *
     * @param claimedRightFraction share of those where it is so; NaN when nothing is claimed
     */
    public record ThresholdCheck(
            Technology technology,
            String threshold,
            double thresholdDbm,
            int placeCount,
            double rightFraction,
            double falseFraction,
            double missedFraction,
            int claimedCount,
            double claimedRightFraction) {}

    /** Places by what is claimed of them. */
    public record Reliability(double claimedFraction, double observedFraction, int placeCount) {}

    public static VerificationFigures of(Verification verification) {
        List<VerifiedPlace> places = verification.places();
        ServiceProfile profile = verification.result().profile();
        List<Group> groups = new ArrayList<>();
        groups.addAll(groups(
                "file",
                places,
                place -> verification
                        .campaigns()
                        .get(place.campaign())
                        .campaign()
                        .input()
                        .path()));
        groups.addAll(groups("band", places, VerifiedPlace::bandId));
        groups.addAll(
                groups("class", places, place -> Words.of(place.predicted().coverageClass())));
        groups.addAll(groups(
                "sector",
                places,
                place -> place.isPromisedServer() ? place.measured().sector() : null));
        List<ThresholdCheck> checks = new ArrayList<>();
        for (Technology technology : Technology.values()) {
            List<VerifiedPlace> its = places.stream()
                    .filter(place -> place.technology() == technology)
                    .toList();
            if (!its.isEmpty()) {
                Thresholds levels = profile.thresholdsOf(technology);
                checks.add(check(its, technology, "good", levels.goodDbm()));
                checks.add(check(its, technology, "served", levels.servedDbm()));
                checks.add(check(its, technology, "weak", levels.weakDbm()));
            }
        }
        List<VerifiedPlace> known = places.stream()
                .filter(place -> !Double.isNaN(place.predicted().servedFraction())
                        && isKnown(
                                place, profile.thresholdsOf(place.technology()).servedDbm()))
                .toList();
        ToDoubleFunction<VerifiedPlace> observed = place -> place.measured()
                .reachingFraction(profile.thresholdsOf(place.technology()).servedDbm());
        return new VerificationFigures(
                group("all", "", places),
                groups,
                checks,
                reliability(known, observed),
                mean(known, place -> {
                    double claimed = place.predicted().servedFraction();
                    double served = observed.applyAsDouble(place);
                    return served * (1 - claimed) * (1 - claimed) + (1 - served) * claimed * claimed;
                }),
                mean(
                        places.stream()
                                .filter(place -> place.measured().sector() != null)
                                .toList(),
                        place -> place.isPromisedServer() ? 1 : 0));
    }

    /** A place at the phone's floor is there or lower: nobody knows whether it reaches a level as low as that. */
    private static boolean isKnown(VerifiedPlace place, double thresholdDbm) {
        return !place.measured().isAtFloor() || place.measured().levelDbm() < thresholdDbm;
    }

    private static List<Group> groups(
            String kind, List<VerifiedPlace> places, Function<VerifiedPlace, @Nullable String> name) {
        Map<String, List<VerifiedPlace>> named = new LinkedHashMap<>();
        for (VerifiedPlace place : places) {
            String its = name.apply(place);
            if (its != null) {
                named.computeIfAbsent(its, key -> new ArrayList<>()).add(place);
            }
        }
        return named.entrySet().stream()
                .map(entry -> group(kind, entry.getKey(), entry.getValue()))
                .toList();
    }

    private static Group group(String kind, String name, List<VerifiedPlace> places) {
        double[] errors = places.stream()
                .mapToDouble(VerifiedPlace::errorDb)
                .filter(Double::isFinite)
                .toArray();
        return new Group(kind, name, places.size(), errors.length, ErrorFigures.of(errors));
    }

    private static ThresholdCheck check(
            List<VerifiedPlace> all, Technology technology, String name, double thresholdDbm) {
        List<VerifiedPlace> places =
                all.stream().filter(place -> isKnown(place, thresholdDbm)).toList();
        List<VerifiedPlace> claimed = places.stream()
                .filter(place -> place.predicted().levelDbm()
                        >= thresholdDbm + place.predicted().marginDb())
                .toList();
        ToDoubleFunction<VerifiedPlace> reaching = place -> place.measured().reachingFraction(thresholdDbm);
        double reached = places.stream().mapToDouble(reaching).sum();
        double claimedRight = claimed.stream().mapToDouble(reaching).sum();
        double falsely = claimed.size() - claimedRight;
        double missed = reached - claimedRight;
        double count = places.size(); // as a real number, so that shares of nothing are NaN
        return new ThresholdCheck(
                technology,
                name,
                thresholdDbm,
                places.size(),
                (count - falsely - missed) / count,
                falsely / count,
                missed / count,
                claimed.size(),
                claimedRight / claimed.size());
    }

    private static List<Reliability> reliability(List<VerifiedPlace> places, ToDoubleFunction<VerifiedPlace> observed) {
        Map<Integer, List<VerifiedPlace>> tenths = new TreeMap<>();
        for (VerifiedPlace place : places) {
            int tenth = Math.min(TENTHS - 1, (int) (TENTHS * place.predicted().servedFraction()));
            tenths.computeIfAbsent(tenth, key -> new ArrayList<>()).add(place);
        }
        return tenths.values().stream()
                .map(some -> new Reliability(
                        mean(some, place -> place.predicted().servedFraction()), mean(some, observed), some.size()))
                .toList();
    }

    private static double mean(List<VerifiedPlace> places, ToDoubleFunction<VerifiedPlace> value) {
        return places.stream().mapToDouble(value).average().orElse(Double.NaN);
    }
}
