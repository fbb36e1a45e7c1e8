package org.dakal.tools.server;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.dakal.findings.Exposure;
import org.dakal.grid.CellGrid;
import org.dakal.grid.CellWindow;
import org.dakal.network.Change;
import org.dakal.network.Network;
import org.dakal.network.Proposal;
import org.dakal.scenarios.columns.Counted;
import org.dakal.scenarios.columns.Row;
import org.dakal.scenarios.projection.MapProjection;
import org.dakal.scenarios.source.Suggestions;
import org.dakal.scenarios.source.YamlNode;
import org.dakal.scenarios.writing.comparison.Changes;
import org.dakal.scenarios.writing.comparison.SpotComparer;
import org.dakal.scenarios.writing.summary.TotalsSummary;
import org.dakal.study.StudyDifference;
import org.dakal.study.StudyRequest;
import org.dakal.study.StudyState;
import org.jspecify.annotations.Nullable;

/** What would change if the network were another: the address of that state, and the difference in numbers. */
final class WhatIf {
    /** More changes at once are a plan, and take as long. */
    static final int MOST_CHANGES = 200;

    private static final String CHANGES = "changes";
    private static final String PROPOSALS = "proposals";
    private static final String OPERATORS = "operators";
    private static final String FROM = "from";
    private static final String PARTS = "parts";
    private static final String TOTALS = "totals";
    private static final String SPOTS = "spots";
    private static final String INDOOR = "indoor";
    private static final List<String> ALL_PARTS = List.of(TOTALS, SPOTS, INDOOR);
    private static final double NANOS_PER_SECOND = 1e9;

    private WhatIf() {}

    static List<Route> routes() {
        return List.of(Route.post(
                "whatif",
                "the state after some changes of today's network, and what differs",
                WhatIf::answer,
                Input.array(CHANGES, "changes as scenarios/FORMAT.md has them, made in this order"),
                Input.array(PROPOSALS, "ids of proposals to be built before that"),
                Input.array(
                        OPERATORS,
                        "whose masts a phone may use: one operator, or several that let each other's phones in"
                                + " (roaming); those of all when not given, as for emergency calls"),
                Input.text(FROM, "address of the state it is compared with; today when not given"),
                Input.array(PARTS, "what is compared: totals, spots, indoor; totals when not given")));
    }

    private static Reply answer(Call call) {
        long start = System.nanoTime();
        LiveStudy study = call.study();
        KeptState before = call.state(FROM);
        Set<String> parts = parts(call);
        List<String> proposals = texts(call, PROPOSALS);
        List<YamlNode> items = call.items(CHANGES);
        List<String> operators = texts(call, OPERATORS);
        call.check();
        if (items.isEmpty() && proposals.isEmpty() && operators.isEmpty()) {
            throw Refusal.badInput(CHANGES, "", "must have a change, or proposals or operators one", "");
        }
        List<String> knownOperators = Overview.operatorIds(study.request());
        operators.forEach(id -> checkOneOf(knownOperators, OPERATORS, id, "is no operator of this scenario"));
        KeptState after = study.states().of(new Scheme(changes(study, proposals, items), operators));
        Map<String, @Nullable Object> told = new LinkedHashMap<>();
        told.put("state", after.address());
        told.put(CHANGES, after.written());
        told.put(OPERATORS, after.scheme().operatorIds());
        told.put(FROM, before.address());
        addDifference(told, study, before, after, parts);
        told.put("seconds", (System.nanoTime() - start) / NANOS_PER_SECOND);
        return Reply.json(told);
    }

    private static List<Change> changes(LiveStudy study, List<String> proposals, List<YamlNode> items) {
        Network network = study.request().network();
        List<Change> all = new ArrayList<>();
        for (String id : proposals) {
            all.addAll(proposal(study.request(), id).changes());
        }
        if (all.size() + items.size() > MOST_CHANGES) {
            throw Refusal.badInput(
                    CHANGES, Integer.toString(all.size() + items.size()), "must be at most " + MOST_CHANGES, "");
        }
        try {
            all.addAll(study.states().read(items, network.with(all)));
        } catch (IllegalArgumentException e) {
            throw Refusal.of(409, PROPOSALS, "", "cannot be built together: " + e.getMessage(), "");
        }
        return all;
    }

    private static Proposal proposal(StudyRequest request, String id) {
        List<String> known = request.proposals().stream().map(Proposal::id).toList();
        checkOneOf(known, PROPOSALS, id, "is no proposal of this scenario");
        return request.proposals().get(known.indexOf(id));
    }

    private static void checkOneOf(List<String> known, String field, String id, String problem) {
        if (!known.contains(id)) {
            throw Refusal.badInput(field, id, problem, Suggestions.nearestOrSome(id, known));
        }
    }

    private static Set<String> parts(Call call) {
        Set<String> parts = new TreeSet<>(texts(call, PARTS));
        for (String part : parts) {
            if (!ALL_PARTS.contains(part)) {
                throw Refusal.badInput(
                        PARTS,
                        part,
                        "must be of " + String.join(", ", ALL_PARTS),
                        Suggestions.nearest(part, ALL_PARTS));
            }
        }
        return parts;
    }

    private static List<String> texts(Call call, String field) {
        List<String> texts = new ArrayList<>();
        for (YamlNode item : call.items(field)) {
            if (!(item instanceof YamlNode.Scalar scalar) || scalar.text() == null) {
                throw Refusal.badInput(item.place().toString().strip(), "", "must be a text", "");
            }
            texts.add(scalar.text());
        }
        if (texts.size() > MOST_CHANGES) {
            throw Refusal.badInput(field, Integer.toString(texts.size()), "must be at most " + MOST_CHANGES, "");
        }
        return texts;
    }

    private static void addDifference(
            Map<String, @Nullable Object> told, LiveStudy study, KeptState before, KeptState after, Set<String> parts) {
        StudyRequest request = study.request();
        MapProjection projection = study.projection();
        StudyDifference difference = study.session().difference(before.state(), after.state());
        boolean isIndoor = parts.contains(INDOOR);
        told.put(
                TOTALS,
                Changes.totals(totals(request, before.state(), isIndoor), totals(request, after.state(), isIndoor)));
        told.put("gained", counted(difference.gained(), request));
        told.put("lost", counted(difference.lost(), request));
        told.put("changedCellCount", difference.changedCellCount());
        told.put("bounds", bounds(request.terrain().grid(), projection, difference));
        if (parts.contains(SPOTS)) {
            Map<String, Object> spots = new LinkedHashMap<>();
            spots.put("beforeCount", before.state().spots().size());
            spots.put("afterCount", after.state().spots().size());
            spots.put(CHANGES, SpotComparer.compare(request, projection, before.state(), after.state()));
            told.put(SPOTS, spots);
        }
    }

    static TotalsSummary totals(StudyRequest request, StudyState state, boolean isIndoor) {
        return TotalsSummary.of(state.totals(), request.surroundings(), null, isIndoor ? state.indoor() : null);
    }

    private static Row counted(Exposure exposure, StudyRequest request) {
        List<String> names =
                exposure.villages().stream().map(village -> village.name()).toList();
        return Counted.WHO_AND_WHAT
                .row(new Counted(exposure, request.surroundings()))
                .with("villages", names);
    }

    /** Where anything may differ: levels in one band do where no class does. */
    private static @Nullable List<Double> bounds(CellGrid grid, MapProjection projection, StudyDifference difference) {
        if (difference.windows().isEmpty()) {
            return null;
        }
        int west = Integer.MAX_VALUE;
        int north = Integer.MAX_VALUE;
        int east = 0;
        int south = 0;
        for (CellWindow window : difference.windows()) {
            west = Math.min(west, window.firstColumn());
            north = Math.min(north, window.firstRow());
            east = Math.max(east, window.firstColumn() + window.columnCount());
            south = Math.max(south, window.endRow());
        }
        double cell = grid.cellSizeMeters();
        return Questions.bounds(
                projection,
                grid.westMeters() + west * cell,
                grid.northMeters() - south * cell,
                grid.westMeters() + east * cell,
                grid.northMeters() - north * cell);
    }
}
