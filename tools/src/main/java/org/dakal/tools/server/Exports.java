package org.dakal.tools.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import org.dakal.network.Network;
import org.dakal.network.Proposal;
import org.dakal.proposals.stability.Headline;
import org.dakal.scenarios.Scenario;
import org.dakal.scenarios.columns.StudyTables;
import org.dakal.scenarios.columns.Table;
import org.dakal.scenarios.columns.TableCsv;
import org.dakal.scenarios.writing.StudyWriter;
import org.dakal.scenarios.writing.output.OutputFile;
import org.dakal.scenarios.writing.output.RunInfo;
import org.dakal.study.LongQuestion;
import org.dakal.study.StudyListener;
import org.dakal.study.StudyResult;
import org.dakal.tools.reports.HtmlReport;
import org.dakal.tools.reports.map.MapPictures;
import org.dakal.tools.reports.words.Language;

/** What a state found, as files to be carried away: the very files that a run writes. One is made at a time. */
final class Exports {
    private static final int LONGEST_WAIT_SECONDS = 30;
    private static final int SHORTEST_NAME = 12;
    private static final LongQuestion PATIENT = LongQuestion.patient(StudyListener.NONE);

    private final RunInfo run;
    private final Semaphore turn = new Semaphore(1, true);

    /** What can be carried away. */
    private enum Format {
        GPKG("application/geopackage+sqlite3"),
        CSV("text/csv; charset=utf-8"),
        HTML("text/html; charset=utf-8"),
        PDF("application/pdf");

        private final String contentType;

        Format(String contentType) {
            this.contentType = contentType;
        }
    }

    /** A table of findings. */
    private enum Findings {
        SPOTS,
        PLACES,
        PROPOSALS,
        SITES,
        SECTORS;

        Table of(StudyTables tables) {
            return switch (this) {
                case SPOTS -> tables.spots();
                case PLACES -> tables.places();
                case PROPOSALS -> tables.proposals();
                case SITES -> tables.sites();
                case SECTORS -> tables.sectors();
            };
        }
    }

    /** @param run what made the results */
    Exports(RunInfo run) {
        this.run = run;
    }

    List<Route> routes() {
        return List.of(Route.get(
                        "export",
                        "what a state found as a file: a GeoPackage, a table, or the report",
                        this::export,
                        Input.text("format", "gpkg, csv, html or pdf").required(),
                        Input.text("table", "of csv: spots, places, proposals, sites or sectors; spots when not given"),
                        Input.text("language", "of html and pdf: english or persian"),
                        Input.state())
                .answering("application/octet-stream"));
    }

    private Reply export(Call call) throws IOException {
        Format format = call.fields().lowerChoice("format", Format.class, null);
        Findings table = call.fields().lowerChoice("table", Findings.class, Findings.SPOTS);
        Language language = call.fields().lowerChoice("language", Language.class, Language.ENGLISH);
        KeptState state = call.state();
        if (format == null || table == null || language == null) {
            throw Refusal.badInput("format", "", "must be one of gpkg, csv, html, pdf", "");
        }
        Path browser = format == Format.PDF
                ? PdfPages.browser()
                        .orElseThrow(() -> Refusal.of(
                                501, "format", "pdf", PdfPages.NO_BROWSER, "Take html and print it from your browser."))
                : null;
        Refusal.takeTurn(turn, LONGEST_WAIT_SECONDS, "another file is being made", "Ask again in a minute.");
        try {
            LiveStudy study = call.study();
            Scenario scenario = study.scenario().forAnotherThread();
            StudyResult result = result(study, state);
            byte[] bytes = switch (format) {
                case GPKG -> file(file -> StudyWriter.geoPackage(file, scenario, result, run));
                case CSV -> file(file -> TableCsv.write(file, table.of(StudyTables.of(scenario, result))));
                case HTML, PDF -> {
                    StudyResult drawn = study.session().drawn(result, Headline.USUAL_DRAWS, PATIENT);
                    String page = HtmlReport.render(scenario, drawn, run, language, new MapPictures());
                    yield browser == null ? page.getBytes(StandardCharsets.UTF_8) : PdfPages.print(browser, page);
                }
            };
            String name = scenario.name() + "-"
                    + (state.scheme().isNothing() ? "today" : state.address().substring(0, SHORTEST_NAME))
                    + (format == Format.CSV ? "-" + ending(table) : "") + "." + ending(format);
            return Reply.of(format.contentType, bytes)
                    .with("Content-Disposition", "attachment; filename=\"" + name + "\"");
        } finally {
            turn.release();
        }
    }

    private static String ending(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /** The result with those proposals alone that can still be built in this state. */
    private static StudyResult result(LiveStudy study, KeptState state) {
        Network network = state.state().network();
        List<Proposal> weighed = state.state().weighed();
        List<Proposal> fitting = LongQuestions.fittingOf(weighed, network);
        return study.session()
                .result(
                        fitting.size() == weighed.size()
                                ? state.state()
                                : study.session().with(state.state(), network, fitting));
    }

    private static byte[] file(OutputFile.Content content) throws IOException {
        Path file = Files.createTempFile("dakal-export", "");
        try {
            content.writeTo(file);
            return Files.readAllBytes(file);
        } finally {
            Files.deleteIfExists(file);
        }
    }
}
