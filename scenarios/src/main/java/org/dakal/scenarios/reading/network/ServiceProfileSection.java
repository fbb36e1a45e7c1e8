package org.dakal.scenarios.reading.network;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.dakal.network.Band;
import org.dakal.network.DownlinkRate;
import org.dakal.network.Service;
import org.dakal.network.ServiceProfile;
import org.dakal.network.ServiceQuality;
import org.dakal.network.Technology;
import org.dakal.network.Thresholds;
import org.dakal.scenarios.Notice;
import org.dakal.scenarios.reading.shared.Illustrative;
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
        ServiceQuality quality = new ServiceQuality(
                profile.number("minimumSinrDb", new Limits(-20, 40), Double.NaN),
                profile.number("minimumDownlinkMbps", new Limits(0.01, 10_000), Double.NaN));
        double vehicleLoss = profile.number("vehicleLossDb", new Limits(0, 40), Double.NaN);
        if (profile.problems().errorCount() > errorsBefore) {
            return standard;
        }
        return new ServiceProfile(
                name, status, thresholds, edge, sigma, height, overlap, load, noise, quality, vehicleLoss);
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

    /** A rate that some bands cannot give is odd; one that none gives serves nobody. */
    public static void checkRate(@Nullable YamlFields profile, ServiceQuality quality, List<Band> bands) {
        double asked = quality.minimumDownlinkMbps();
        if (profile == null || Double.isNaN(asked) || bands.isEmpty()) {
            return;
        }
        List<Band> narrow = bands.stream()
                .filter(band -> band.services().contains(Service.DATA) && DownlinkRate.mostMbps(band) < asked)
                .toList();
        if (narrow.isEmpty()) {
            return;
        }
        String most = narrow.stream()
                .map(band -> band.id() + ": "
                        + (DownlinkRate.mostMbps(band) > 0
                                ? String.format(Locale.ROOT, "%.1f Mbit/s", DownlinkRate.mostMbps(band))
                                : "nothing"))
                .collect(Collectors.joining(", "));
        boolean isHopeless = narrow.size() == bands.size();
        String message = "is more than " + (isHopeless ? "any band" : "some bands") + " can give (" + most + ")";
        if (isHopeless) {
            profile.error("minimumDownlinkMbps", message, "");
        } else {
            profile.warning(
                    "minimumDownlinkMbps",
                    message + ", so they serve nobody",
                    "Give services: [voice] to bands that are for calls alone.");
        }
    }

    /** What must be said where service takes more than level. */
    public static List<Notice> notices(ServiceQuality quality) {
        return quality.isAsked()
                ? List.of(Illustrative.notice(
                        "Service here takes a SINR besides level. Maps, spots, totals, proposals and what-ifs count it;"
                                + " a ranking expects each place to be served as far as its best server, of any operator, serves it,"
                                + " with what disturbs it at the median, and adds nothing for the other masts there,"
                                + " so its figures are not exact; by class it counts people behind walls and how much of a proposal"
                                + " is served already. Plans, outages, certainty and suggestions expect and choose by level alone,"
                                + " in the open and behind walls alike, and a plan's full run says what interference"
                                + " takes of it.",
                        "quality"))
                : List.of();
    }
}
