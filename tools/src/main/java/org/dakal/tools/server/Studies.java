package org.dakal.tools.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dakal.scenarios.ProblemsException;
import org.dakal.scenarios.source.Suggestions;

/** The scenarios that are served, by their names; one whose files change is opened anew. */
final class Studies implements AutoCloseable {
    /** Part of the interface's own paths. */
    static final String TAKEN_NAME = "scenarios";

    private final String build;
    private final long mostStateBytes;
    private final Map<String, Served> served = new LinkedHashMap<>();

    /** A scenario, where it is read from, and what its files were like when it was. */
    static final class Served {
        private final OpenStudy.Source source;
        private LiveStudy study;
        private List<String> stamps;
        private String problem = "";

        private Served(OpenStudy.Source source, LiveStudy study, List<String> stamps) {
            this.source = source;
            this.study = study;
            this.stamps = stamps;
        }

        synchronized LiveStudy study() {
            return study;
        }

        /** Why the changed files could not be read; empty when nothing is wrong. */
        synchronized String problem() {
            return problem;
        }
    }

    /**
     * @param mostStateBytes that computed states of one scenario may take
     */
    Studies(String build, long mostStateBytes) {
        this.build = build;
        this.mostStateBytes = mostStateBytes;
    }

    /**
     * Opens one more.
     *
     * @throws IllegalArgumentException when the name is taken
     */
    void add(OpenStudy.Source source) throws ProblemsException, IOException {
        OpenStudy open = source.open();
        String name = open.scenario().name();
        if (name.equals(TAKEN_NAME) || served.containsKey(name)) {
            open.session().close();
            open.close().run();
            throw new IllegalArgumentException(
                    name.equals(TAKEN_NAME)
                            ? "no scenario may be called " + TAKEN_NAME
                            : "two scenarios are called " + name);
        }
        served.put(name, new Served(source, new LiveStudy(open, build, mostStateBytes), stamps(open.files())));
    }

    Collection<Served> all() {
        return served.values();
    }

    /** A scenario's study, held for the caller, who releases it. */
    LiveStudy hold(String name) {
        Served found = served.get(name);
        if (found == null) {
            throw Refusal.missing(
                    "scenario", name, "is no scenario here", Suggestions.nearestOrSome(name, served.keySet()));
        }
        LiveStudy study = found.study();
        while (!study.hold()) {
            study = found.study(); // it was replaced between the two
        }
        return study;
    }

    /** Opens every scenario anew whose files are no longer what they were. */
    synchronized void refresh() {
        for (Served one : served.values()) {
            List<String> now = stamps(one.study().open().files());
            if (!now.equals(one.stamps)) {
                reopen(one, now);
            }
        }
    }

    private void reopen(Served one, List<String> now) {
        one.stamps = now;
        LiveStudy earlier = one.study();
        String problem = "";
        LiveStudy fresh = null;
        try {
            OpenStudy open = one.source.open();
            fresh = new LiveStudy(open, build, mostStateBytes);
            one.stamps = stamps(open.files());
        } catch (ProblemsException e) {
            problem = e.problems().get(0).place() + " " + e.problems().get(0).message();
        } catch (IOException | RuntimeException e) {
            problem = "the scenario could not be read"; // the watch goes on, and looks again when a file changes
        }
        synchronized (one) {
            one.problem = problem;
            if (fresh != null) {
                one.study = fresh;
            }
        }
        if (fresh != null) {
            earlier.release();
        }
    }

    private static List<String> stamps(List<Path> files) {
        List<String> stamps = new ArrayList<>();
        for (Path file : files) {
            stamps.add(stamp(file));
        }
        return stamps;
    }

    private static String stamp(Path file) {
        try {
            return Files.exists(file) ? Files.getLastModifiedTime(file) + " " + Files.size(file) : "";
        } catch (IOException | UncheckedIOException e) {
            return ""; // it is being replaced: the next look sees it
        }
    }

    @Override
    public void close() {
        served.values().forEach(one -> one.study().release());
    }
}
