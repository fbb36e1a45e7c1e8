package org.dakal.tools.server;

import com.fasterxml.jackson.databind.JsonNode;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import org.dakal.findings.Settlement;
import org.dakal.findings.Surroundings;
import org.dakal.network.Change;
import org.dakal.network.InstalledSector;
import org.dakal.network.Network;
import org.dakal.network.Proposal;
import org.dakal.network.Site;
import org.dakal.proposals.ProposalBenefit;
import org.dakal.scenarios.columns.NetworkColumns;
import org.dakal.scenarios.columns.PlaceColumns;
import org.dakal.scenarios.columns.Position;
import org.dakal.scenarios.columns.ProposalColumns;
import org.dakal.scenarios.columns.ProposalSites;
import org.dakal.scenarios.columns.SpotColumns;
import org.dakal.scenarios.projection.MapProjection;
import org.dakal.scenarios.reading.changes.ChangeKind;
import org.dakal.scenarios.reading.changes.ChangeWriter;
import org.dakal.scenarios.source.Limits;
import org.dakal.scenarios.source.NumberText;
import org.dakal.scenarios.source.Suggestions;
import org.dakal.scenarios.writing.SectorWedge;
import org.dakal.scenarios.writing.vectors.GeoJson;
import org.dakal.study.IndoorResult;
import org.jspecify.annotations.Nullable;

/** What stands and lies on the map, as GeoJSON with the columns that all outputs share. */
final class Features {
    private static final Limits LIMITS = new Limits(1, 5000);
    private static final int USUAL_SPOTS = 500;
    private static final int USUAL_PLACES = 5000;

    private Features() {}

    static List<Route> routes() {
        Input limit = Input.integer("limit", "the most that are answered, 1 to 5000");
        return List.of(
                Route.get("sites", "masts with their sectors", Features::sites, Input.state()),
                Route.get(
                        "sites/{site}", "one mast in the form of a change that adds it", Features::site, Input.state()),
                Route.get(
                        "proposals",
                        "what might be built",
                        Features::proposals,
                        Input.flag("benefits", "with what each changes; takes long when asked first")),
                Route.get("spots", "weak, blind and unknown areas, worst first", Features::spots, Input.state(), limit),
                Route.get(
                        "places",
                        "settlements, or those that a name is found in, best match first",
                        Features::places,
                        Input.state(),
                        limit,
                        Input.text("search", "part of a name, in Latin or Persian letters")),
                Route.get("outline", "the province", Features::outline),
                Route.get("roads", "roads", Features::roads));
    }

    private static Reply kept(Call call, String asked, KeptState state, Object content) {
        call.check();
        return Reply.json(content).kept(state.address() + asked, isByAddress(call));
    }

    private static boolean isByAddress(Call call) {
        return !call.fields().text("state", StateBook.TODAY).equals(StateBook.TODAY);
    }

    private static Reply sites(Call call) {
        KeptState state = call.state();
        MapProjection projection = call.study().projection();
        Network network = state.state().network();
        Map<String, List<Object>> sectors = new HashMap<>();
        for (int i = 0; i < network.sectors().size(); i++) {
            InstalledSector sector = network.sectors().get(i);
            Map<String, @Nullable Object> row = new LinkedHashMap<>(NetworkColumns.SECTORS
                    .row(new NetworkColumns.Numbered(i, sector, projection))
                    .values());
            row.put(
                    "beamwidthDegrees",
                    2 * SectorWedge.halfBeamDegrees(sector.sector().pattern()));
            sectors.computeIfAbsent(sector.site().id(), id -> new ArrayList<>()).add(row);
        }
        List<Map<String, Object>> features = network.sites().stream()
                .map(site -> GeoJson.point(NetworkColumns.SITES
                        .row(new NetworkColumns.Mast(site, projection))
                        .with("sectors", sectors.getOrDefault(site.id(), List.of()))))
                .toList();
        return kept(call, "sites", state, GeoJson.collection(features));
    }

    private static Reply site(Call call) {
        KeptState state = call.state();
        Site site = siteOf(state, call.path("site"), "site");
        JsonNode written = new ChangeWriter(call.study().projection())
                .write(new Change.AddSite(site))
                .path(ChangeKind.ADD_SITE.key());
        return kept(call, "site " + site.id(), state, written);
    }

    static Site siteOf(KeptState state, String id, String field) {
        Network network = state.state().network();
        Site site = network.site(id);
        if (site == null) {
            List<String> known = network.sites().stream().map(Site::id).toList();
            throw Refusal.missing(field, id, "is no site of this state", Suggestions.nearestOrSome(id, known));
        }
        return site;
    }

    private static Reply proposals(Call call) {
        LiveStudy study = call.study();
        boolean isWeighed = call.fields().flag("benefits", false);
        call.check();
        KeptState today = study.states().today();
        MapProjection projection = study.projection();
        Surroundings given = study.request().surroundings();
        List<Proposal> proposals = study.request().proposals();
        Network all = ProposalSites.withNew(today.state().network(), proposals);
        Map<String, ProposalBenefit> benefits = new HashMap<>();
        if (isWeighed) {
            today.state()
                    .proposals()
                    .forEach(benefit -> benefits.put(benefit.proposal().id(), benefit));
        }
        ChangeWriter writer = new ChangeWriter(projection);
        List<Map<String, Object>> features = new ArrayList<>();
        for (Proposal proposal : proposals) {
            List<Site> sites = ProposalSites.of(proposal, all);
            Map<String, @Nullable Object> row = new LinkedHashMap<>();
            row.put("id", proposal.id());
            row.put("name", proposal.name());
            row.put("kind", proposal.kind());
            row.put("costAmount", proposal.cost().wholeAmount());
            row.put("costCurrency", proposal.cost().currency());
            row.put("requires", proposal.rules().requires());
            ProposalBenefit benefit = benefits.get(proposal.id());
            if (benefit != null) {
                row.putAll(ProposalColumns.ALL
                        .row(new ProposalColumns.Weighed(benefit, sites, given, projection))
                        .values());
            }
            row.put("changes", proposal.changes().stream().map(writer::write).toList());
            Position at =
                    Position.of(projection, sites.get(0).xMeters(), sites.get(0).yMeters());
            features.add(GeoJson.feature(
                    GeoJson.geometry("Point", List.of(at.longitudeDegrees(), at.latitudeDegrees())), row));
        }
        return Reply.json(GeoJson.collection(features)).kept(today.address() + "proposals" + isWeighed, false);
    }

    private static Reply spots(Call call) {
        int limit = limit(call, USUAL_SPOTS);
        KeptState state = call.state();
        MapProjection projection = call.study().projection();
        Surroundings given = call.study().request().surroundings();
        List<Map<String, Object>> features = state.state().spots().stream()
                .limit(limit)
                .map(spot -> GeoJson.feature(
                        GeoJson.geometry(spot.outline(), projection),
                        SpotColumns.ALL
                                .row(new SpotColumns.Found(spot, given, projection))
                                .values()))
                .toList();
        return kept(call, "spots" + limit, state, GeoJson.collection(features));
    }

    private static int limit(Call call, int usual) {
        double limit = call.fields().number("limit", LIMITS, usual);
        call.check();
        return (int) limit;
    }

    private static Reply places(Call call) {
        String search = call.fields().text("search", "");
        int limit = limit(call, USUAL_PLACES);
        KeptState state = call.state();
        LiveStudy study = call.study();
        IndoorResult indoor =
                study.request().indoor() == null ? null : state.state().indoor();
        IntToDoubleFunction indoors = indoor == null
                ? null
                : cell -> indoor.coverage().servedFraction(study.request().terrain(), cell);
        PlaceColumns.Study seen = new PlaceColumns.Study(
                state.coverage(),
                indoors,
                study.request().province(),
                state.state().spots(),
                study.projection());
        List<Map<String, Object>> features = found(
                        study.request().surroundings().settlements(), search)
                .stream()
                .limit(limit)
                .map(place -> GeoJson.point(PlaceColumns.ALL.row(new PlaceColumns.Seen(place, seen))))
                .toList();
        return kept(call, "places" + limit + search, state, GeoJson.collection(features));
    }

    /** Those whose name begins so, then those with a word that does, then those that hold it; larger ones first. */
    static List<Settlement> found(List<Settlement> settlements, String search) {
        String wanted = folded(search);
        if (wanted.isEmpty()) {
            return settlements;
        }
        Map<Settlement, Integer> ranks = new LinkedHashMap<>();
        for (Settlement place : settlements) {
            int rank = Math.min(rank(folded(place.name()), wanted), rank(folded(place.localName()), wanted));
            if (rank < Integer.MAX_VALUE) {
                ranks.put(place, rank);
            }
        }
        return ranks.keySet().stream()
                .sorted(Comparator.<Settlement>comparingInt(place -> ranks.getOrDefault(place, Integer.MAX_VALUE))
                        .thenComparing(
                                Comparator.comparingDouble(Settlement::people).reversed()))
                .toList();
    }

    private static int rank(String name, String wanted) {
        if (name.startsWith(wanted)) {
            return name.length() == wanted.length() ? 0 : 1;
        }
        return name.contains(" " + wanted)
                ? 2
                : name.replace(" ", "").contains(wanted.replace(" ", "")) ? 3 : Integer.MAX_VALUE;
    }

    /** A name as people type it: one kind of yeh and kaf, no marks, no joiners, Latin digits, lower case. */
    private static String folded(String name) {
        String plain = Normalizer.normalize(NumberText.latin(name), Normalizer.Form.NFKD)
                .replace('ي', 'ی')
                .replace('ى', 'ی')
                .replace('ك', 'ک')
                .replace('ة', 'ه')
                .replaceAll("\\p{M}", "")
                .replaceAll("[\\p{Cf}\\p{Pd}ـ\\s]+", " ");
        return plain.strip().toLowerCase(Locale.ROOT);
    }

    private static Reply outline(Call call) {
        LiveStudy study = call.study();
        Map<String, Object> shape = GeoJson.geometry(study.request().province().outline(), study.projection());
        return Reply.json(GeoJson.collection(List.of(
                        GeoJson.feature(shape, Map.of("name", study.scenario().title())))))
                .kept(study.states().todayAddress() + "outline", false);
    }

    private static Reply roads(Call call) {
        LiveStudy study = call.study();
        MapProjection projection = study.projection();
        List<Map<String, Object>> features = study.request().surroundings().roads().stream()
                .map(road -> GeoJson.feature(
                        GeoJson.geometry(road.line(), projection), Map.of("id", road.id(), "name", road.name())))
                .toList();
        return Reply.json(GeoJson.collection(features)).kept(study.states().todayAddress() + "roads", false);
    }
}
