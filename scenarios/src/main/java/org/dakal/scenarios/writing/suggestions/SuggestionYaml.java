package org.dakal.scenarios.writing.suggestions;

import java.util.List;
import java.util.Locale;
import org.dakal.findings.Surroundings;
import org.dakal.network.Cost;
import org.dakal.network.Sector;
import org.dakal.proposals.candidates.Candidate;
import org.dakal.scenarios.columns.Numbers;
import org.dakal.scenarios.columns.Rounded;
import org.dakal.scenarios.projection.MapProjection;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;

/** Candidates as a list of proposals of the scenario format; each says that it was generated. */
public final class SuggestionYaml {
    private SuggestionYaml() {}

    /**
     * The text.
     *
     * @param heading lines of comment before the list
     * @param candidates best first
     * @param proposalPrefix of the proposals' ids, numbered by rank
     * @param cost of each; null when nobody gave one, and then nothing stands in its place, so that pasting is refused
     * @param antennaId of the sectors, as the scenario names it
     * @param surroundings who and what needs coverage
     * @param projection of the sites
     */
    public static String text(
            List<String> heading,
            List<Candidate> candidates,
            String proposalPrefix,
            @Nullable Cost cost,
            String antennaId,
            Surroundings surroundings,
            MapProjection projection) {
        StringBuilder text = new StringBuilder();
        heading.forEach(
                line -> text.append("# ").append(line.replace('\n', ' ')).append('\n'));
        if (candidates.isEmpty()) {
            return text.append("[]\n").toString();
        }
        for (int i = 0; i < candidates.size(); i++) {
            Candidate candidate = candidates.get(i);
            Coordinate place = projection.toGeographic(
                    candidate.site().xMeters(), candidate.site().yMeters());
            String name = "Generated: " + where(candidate);
            text.append(String.format(
                    Locale.ROOT,
                    "# newly serves %s and %.1f km2 besides those above; ground at %.0f m%n",
                    surroundings.settlements().isEmpty()
                            ? "people (not given)"
                            : String.format(
                                    Locale.ROOT, "%.0f people", candidate.gain().people()),
                    candidate.gain().areaSquareKm(),
                    candidate.groundMeters()));
            text.append("- id: ").append(proposalPrefix).append(i + 1).append('\n');
            text.append("  name: ").append(quoted(name)).append('\n');
            text.append("  kind: generated new mast\n");
            text.append(cost(cost)).append("\n  changes:\n    - addSite:\n");
            text.append("        id: ").append(candidate.site().id()).append('\n');
            text.append("        name: ").append(quoted(name)).append('\n');
            text.append("        illustrative: true\n");
            text.append("        latitudeDegrees: ")
                    .append(Numbers.plain(Rounded.degrees(place.y)))
                    .append('\n');
            text.append("        longitudeDegrees: ")
                    .append(Numbers.plain(Rounded.degrees(place.x)))
                    .append("\n        sectors:\n");
            for (Sector sector : candidate.site().sectors()) {
                text.append("          - ").append(sector(sector, antennaId)).append('\n');
            }
        }
        return text.toString().replace("\r\n", "\n");
    }

    private static String cost(@Nullable Cost cost) {
        return cost == null
                ? "  # cost: not given; write {amount: ..., currency: ..., priceDate: ...}"
                : "  cost: {amount: " + Numbers.plain(cost.amount()) + ", currency: " + quoted(cost.currency())
                        + ", priceDate: " + quoted(cost.priceDate()) + "}";
    }

    private static String where(Candidate candidate) {
        return candidate.nearest() == null
                ? "high ground"
                : String.format(
                        Locale.ROOT,
                        "high ground %.1f km from %s",
                        candidate.nearestKm(),
                        candidate.nearest().name());
    }

    private static String sector(Sector sector, String antennaId) {
        return "{id: " + quoted(sector.id()) + ", band: " + quoted(sector.bandId()) + ", antenna: " + quoted(antennaId)
                + ", heightAboveGroundMeters: " + Numbers.plain(sector.heightAboveGroundMeters())
                + ", azimuthDegrees: " + Numbers.plain(sector.azimuthDegrees())
                + ", mechanicalTiltDegrees: " + Numbers.plain(sector.mechanicalTiltDegrees())
                + ", electricalTiltDegrees: " + Numbers.plain(sector.electricalTiltDegrees())
                + ", eirpDbm: " + Numbers.plain(sector.eirpDbm())
                + ", frequencyMhz: " + Numbers.plain(sector.frequencyMhz())
                + ", bandwidthMhz: " + Numbers.plain(sector.bandwidthMhz())
                + ", radiusKm: " + Numbers.plain(sector.radiusKm()) + "}";
    }

    /** In double quotes, with what would end or turn them escaped. */
    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", " ") + "\"";
    }
}
