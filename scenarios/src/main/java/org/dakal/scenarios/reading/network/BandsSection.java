package org.dakal.scenarios.reading.network;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.dakal.network.Band;
import org.dakal.network.Carrier;
import org.dakal.network.Service;
import org.dakal.network.Technology;
import org.dakal.propagation.ValidityRange.Quantity;
import org.dakal.propagation.models.ModelChoice;
import org.dakal.scenarios.channels.OperatingBand;
import org.dakal.scenarios.reading.propagation.ModelLimits;
import org.dakal.scenarios.reading.propagation.ModelsSection;
import org.dakal.scenarios.reading.shared.Ids;
import org.dakal.scenarios.reading.shared.ScenarioKeys;
import org.dakal.scenarios.source.Limits;
import org.dakal.scenarios.source.Problems;
import org.dakal.scenarios.source.Suggestions;
import org.dakal.scenarios.source.YamlFields;
import org.dakal.scenarios.source.YamlNode;
import org.jspecify.annotations.Nullable;

/** {@code bands}. */
public final class BandsSection {
    /** What any model might take; the models' own limits are narrower. */
    static final Limits FREQUENCIES_MHZ = new Limits(1, 300_000);

    static final Limits BANDWIDTHS_MHZ = new Limits(0.1, 400);
    static final Limits SPACINGS_KHZ = new Limits(15, 120);
    static final Limits RADII_KM = new Limits(0.5, 200);

    private final Ids ids = new Ids("band");
    private final Map<String, BandEntry> usable = new LinkedHashMap<>();

    /**
     * A band, and how far its sectors are computed unless they say otherwise.
     *
     * @param operatingBand the band of 3GPP's its carriers lie in; null when the scenario says none
     * @param carriers of operators with spectrum of their own, by the operators as tables have them
     */
    record BandEntry(Band band, double radiusKm, @Nullable OperatingBand operatingBand, Map<String, Band> carriers) {
        /** The spectrum that some operators use. */
        Band of(List<String> operatorIds) {
            return carriers.getOrDefault(new Carrier(band.id(), operatorIds).operators(), band);
        }
    }

    Ids ids() {
        return ids;
    }

    /** The band of an id; null when there is none or it is not usable. */
    @Nullable BandEntry get(String id) {
        return usable.get(id);
    }

    public List<Band> bands() {
        List<Band> bands = new ArrayList<>();
        usable.values().forEach(entry -> bands.add(entry.band()));
        return bands;
    }

    /** The bands, and carriers in them that have spectrum of their own. */
    public List<Band> carriers() {
        List<Band> carriers = new ArrayList<>(bands());
        usable.values().forEach(entry -> carriers.addAll(entry.carriers().values()));
        return carriers;
    }

    private static @Nullable Technology technology(YamlFields fields) {
        String written = fields.text("technology", "");
        Technology meant = switch (written.toUpperCase(Locale.ROOT)) {
            case "2G" -> Technology.GSM;
            case "3G", "WCDMA" -> Technology.UMTS;
            case "4G" -> Technology.LTE;
            case "5G" -> Technology.NR;
            default -> null;
        };
        if (meant == null) {
            return fields.choice("technology", Technology.class, null);
        }
        fields.error("technology", "must be one of GSM, UMTS, LTE, NR", Suggestions.meant(meant.name()));
        return null;
    }

    /** The carriers of operators who have spectrum of their own in a band, by the operators as tables have them. */
    private static Map<String, Band> carriers(YamlFields fields, Band band) {
        Map<String, Band> carriers = new LinkedHashMap<>();
        for (YamlNode item : fields.items("spectrum")) {
            YamlFields written = YamlFields.of(item, ScenarioKeys.SPECTRUM, fields.problems());
            if (written == null) {
                continue;
            }
            int errorsBefore = fields.problems().errorCount();
            List<String> operatorIds = SectorReader.operatorIds(written);
            Carrier carrier = new Carrier(band.id(), operatorIds);
            double frequency = written.number("frequencyMhz", FREQUENCIES_MHZ, band.frequencyMhz());
            double bandwidth = written.number("bandwidthMhz", BANDWIDTHS_MHZ, band.bandwidthMhz());
            if (fields.problems().errorCount() > errorsBefore || operatorIds.isEmpty()) {
                continue;
            }
            Band own = new Band(
                    carrier.bandId(),
                    band.technology(),
                    frequency,
                    bandwidth,
                    band.subcarrierSpacingKhz(),
                    band.models(),
                    band.services());
            if (carriers.put(carrier.operators(), own) != null) {
                written.error("operator", "has spectrum in this band already", "");
            }
        }
        return carriers;
    }

    /** What the band is for; everything when it does not say. */
    private static Set<Service> services(YamlFields fields) {
        if (fields.node("services") == null) {
            return Band.ALL_SERVICES;
        }
        Set<Service> services = EnumSet.noneOf(Service.class);
        List<String> names = Stream.of(Service.values())
                .map(service -> service.name().toLowerCase(Locale.ROOT))
                .toList();
        List<YamlNode> items = fields.items("services");
        for (YamlNode item : items) {
            String name = item.ownText();
            if (names.contains(name.toLowerCase(Locale.ROOT))) {
                services.add(Service.valueOf(name.toUpperCase(Locale.ROOT)));
            } else {
                fields.problems()
                        .error(
                                item.place(),
                                name,
                                "must be one of " + String.join(", ", names),
                                Suggestions.nearest(name, names));
            }
        }
        if (items.isEmpty() && fields.node("services") instanceof YamlNode.Sequence) {
            fields.error("services", "must name at least one of " + String.join(", ", names), "");
        }
        return services;
    }

    public void read(YamlFields scenario, ModelsSection models, ModelLimits limits) {
        Problems problems = scenario.problems();
        List<YamlNode> items = scenario.items("bands");
        for (YamlNode item : items) {
            YamlFields fields = YamlFields.of(item, ScenarioKeys.BAND, problems);
            if (fields == null) {
                ids.markIncomplete();
                continue;
            }
            int errorsBefore = problems.errorCount();
            String id = ids.declare(fields, "id");
            Technology technology = technology(fields);
            double bandwidth = fields.number("bandwidthMhz", BANDWIDTHS_MHZ);
            CarrierReader.Carrier carrier = technology == null
                    ? CarrierReader.ofUnknownTechnology(fields)
                    : new CarrierReader(fields, technology).read(bandwidth);
            double frequency = carrier.frequencyMhz();
            double radius = fields.number("radiusKm", RADII_KM);
            Set<Service> services = services(fields);
            ModelChoice choice = models.of(fields);
            if (choice != null) {
                limits.check(fields, carrier.key(), Quantity.FREQUENCY_MHZ, frequency, choice);
                limits.check(fields, "radiusKm", Quantity.DISTANCE_KM, radius, choice);
            }
            if (problems.errorCount() == errorsBefore && technology != null && choice != null) {
                Band band = new Band(
                        id, technology, frequency, bandwidth, carrier.subcarrierSpacingKhz(), choice, services);
                usable.put(id, new BandEntry(band, radius, carrier.operatingBand(), carriers(fields, band)));
            }
        }
        if (items.isEmpty()) {
            ids.markIncomplete();
            if (scenario.node("bands") instanceof YamlNode.Sequence) {
                problems.error(scenario.place("bands"), "", "must have at least one band", "");
            }
        }
    }
}
