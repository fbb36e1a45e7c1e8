package org.dakal.tools.server;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dakal.grid.CellGrid;
import org.dakal.network.Band;
import org.dakal.network.OperatorView;
import org.dakal.scenarios.Scenario;
import org.dakal.scenarios.projection.MapProjection;
import org.dakal.study.StudyRequest;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;

/** Which scenarios there are, what each is about in numbers, and what can be seen of it. */
record Overview(Studies studies, String version, boolean isReadOnly) {
    List<Route> routes() {
        return List.of(
                Route.ofServer(Route.API + Studies.TAKEN_NAME, "the scenarios that are served", call -> scenarios()),
                Route.get("summary", "a state in numbers", Overview::summary, Input.state()),
                Route.get("layers", "what the map can show", Overview::layers),
                Route.get("legend/{layer}", "the colours of a layer", Overview::legend));
    }

    private Reply scenarios() {
        List<Object> told = new ArrayList<>();
        for (Studies.Served served : studies.all()) {
            Scenario scenario = served.study().scenario();
            Map<String, Object> one = new LinkedHashMap<>(names(scenario));
            one.put("ready", true);
            one.put("state", served.study().states().todayAddress());
            one.put("problem", served.problem());
            told.add(one);
        }
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("version", version);
        all.put("readOnly", isReadOnly);
        all.put("scenarios", told);
        return Reply.json(all);
    }

    private static Map<String, Object> names(Scenario scenario) {
        Map<String, Object> names = new LinkedHashMap<>();
        names.put("name", scenario.name());
        names.put("title", scenario.title());
        names.put("localTitle", scenario.localTitle());
        names.put("word", scenario.words().province());
        names.put("localWord", scenario.words().localProvince());
        return names;
    }

    private static Reply summary(Call call) {
        KeptState state = call.state();
        LiveStudy study = call.study();
        Scenario scenario = study.scenario();
        StudyRequest request = study.request();
        CellGrid grid = request.terrain().grid();
        MapProjection projection = study.projection();
        Envelope province = request.province().outline().getEnvelopeInternal();
        Map<String, @Nullable Object> told = new LinkedHashMap<>();
        told.put("scenario", names(scenario));
        told.put("state", state.address());
        told.put("today", study.states().todayAddress());
        told.put("changes", state.written());
        told.put("notices", scenario.notices());
        told.put("localNotices", scenario.localNotices());
        told.put(
                "bounds",
                Questions.bounds(
                        projection, province.getMinX(), province.getMinY(), province.getMaxX(), province.getMaxY()));
        told.put(
                "gridBounds",
                Questions.bounds(
                        projection,
                        grid.westMeters(),
                        grid.northMeters() - grid.rowCount() * grid.cellSizeMeters(),
                        grid.westMeters() + grid.columnCount() * grid.cellSizeMeters(),
                        grid.northMeters()));
        told.put("cellSizeMeters", grid.cellSizeMeters());
        told.put("bands", request.network().bands().stream().map(Overview::band).toList());
        told.put("operators", operatorIds(request));
        told.put("looksIndoors", request.indoor() != null);
        told.put("totals", WhatIf.totals(request, state.state(), false));
        told.put("counts", counts(request, state));
        boolean isByAddress = !call.fields().text("state", StateBook.TODAY).equals(StateBook.TODAY);
        return Reply.json(told).kept(state.address() + "summary", isByAddress);
    }

    /** Operators that sectors or proposals name; empty where everything is one network. */
    static List<String> operatorIds(StudyRequest request) {
        return OperatorView.operatorIds(request.network(), request.proposals());
    }

    private static Map<String, String> band(Band band) {
        return Map.of("id", band.id(), "technology", band.technology().name());
    }

    private static Map<String, Integer> counts(StudyRequest request, KeptState state) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        counts.put("sites", state.state().network().sites().size());
        counts.put("sectors", state.state().network().sectors().size());
        counts.put("proposals", request.proposals().size());
        counts.put("places", request.surroundings().settlements().size());
        return counts;
    }

    private static Reply layers(Call call) {
        LiveStudy study = call.study();
        String name = study.scenario().name();
        return Reply.json(Map.of(
                "layers",
                study.layers().all().stream().map(layer -> layer.legend(name)).toList()));
    }

    private static Reply legend(Call call) {
        LiveStudy study = call.study();
        return Reply.json(
                study.layers().find(call.path("layer")).legend(study.scenario().name()));
    }
}
