package org.dakal.scenarios.reading.network;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dakal.network.Band;
import org.dakal.network.ServiceProfile;
import org.dakal.network.Technology;
import org.dakal.network.Thresholds;
import org.dakal.scenarios.reading.shared.ScenarioKeys;
import org.dakal.scenarios.source.Limits;
import org.dakal.scenarios.source.Problems;
import org.dakal.scenarios.source.YamlFields;
import org.dakal.scenarios.source.YamlNode;
import org.jspecify.annotations.Nullable;

/** {@code serviceProfile}; what it leaves out is as in the proposed default. */
public final class ServiceProfileSection {
    private static final Limits LEVELS_DBM = new Limits(-160, 0);

    private ServiceProfileSection() {}

    public static ServiceProfile read(@Nullable YamlFields profile) {
        ServiceProfile standard = ServiceProfile.proposedDefault();
        if (profile == null) {
            return standard;
        }
        int errorsBefore = profile.problems().errorCount();
        YamlFields levels = profile.fields("thresholds", ScenarioKeys.TECHNOLOGIES);
        Map<Technology, Thresholds> thresholds = levels == null ? standard.thresholds() : thresholds(levels);
        String name = profile.text("name");
        String status = profile.text("status", standard.status());
        double edge = profile.number("edgeProbabilityPercent", new Limits(50, 99.9), standard.edgeProbabilityPercent());
        double sigma = profile.number("shadowingSigmaDb", new Limits(0.1, 20), standard.shadowingSigmaDb());
        double height = profile.number(
                "receiverHeightAboveGroundMeters", new Limits(0.5, 50), standard.receiverHeightAboveGroundMeters());
        double overlap = profile.number("overlapMarginDb", new Limits(0, 30), standard.overlapMarginDb());
        double load = profile.number("loadFraction", new Limits(0, 1), standard.loadFraction());
        double noise = profile.number("noiseFigureDb", new Limits(0, 20), standard.noiseFigureDb());
        if (profile.problems().errorCount() > errorsBefore) {
            return standard;
        }
        return new ServiceProfile(name, status, thresholds, edge, sigma, height, overlap, load, noise);
    }

    private static Map<Technology, Thresholds> thresholds(YamlFields levels) {
        Map<Technology, Thresholds> thresholds = new EnumMap<>(Technology.class);
        for (Technology technology : Technology.values()) {
            YamlFields written = levels.fields(technology.name(), ScenarioKeys.THRESHOLDS);
            if (written == null) {
                continue;
            }
            double good = written.number("goodDbm", LEVELS_DBM);
            double served = written.number("servedDbm", LEVELS_DBM);
            double weak = written.number("weakDbm", LEVELS_DBM);
            if (good > served && served > weak) {
                thresholds.put(technology, new Thresholds(good, served, weak));
            } else if (!Double.isNaN(good + served + weak)) {
                written.problems()
                        .error(
                                written.place(),
                                written.text("goodDbm") + ", " + written.text("servedDbm") + ", "
                                        + written.text("weakDbm"),
                                "must fall: goodDbm over servedDbm over weakDbm",
                                "");
            }
        }
        return thresholds;
    }

    /** Every technology in use needs levels. */
    public static void checkComplete(@Nullable YamlFields profile, List<Band> bands, Problems problems) {
        YamlNode node = profile == null ? null : profile.node("thresholds");
        if (!(node instanceof YamlNode.Mapping written)) {
            return;
        }
        for (Band band : bands) {
            if (!written.entries().containsKey(band.technology().name())) {
                Thresholds usual = ServiceProfile.proposedDefault().thresholdsOf(band.technology());
                problems.error(
                        node.place().key(band.technology().name()),
                        "",
                        "is missing; band " + band.id() + " needs it",
                        String.format(
                                Locale.ROOT,
                                "The default is goodDbm %.0f, servedDbm %.0f, weakDbm %.0f.",
                                usual.goodDbm(),
                                usual.servedDbm(),
                                usual.weakDbm()));
            }
        }
    }
}
