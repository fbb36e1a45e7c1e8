package org.dakal.tools.cli.study;

import java.io.IOException;
import java.util.OptionalInt;
import java.util.ServiceLoader;
import org.dakal.study.StudyRequest;
import org.dakal.tools.cli.console.CommandFailure;
import org.dakal.tools.cli.console.Console;
import org.dakal.tools.cli.console.Settings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The machines that share a run's work, and the folder that all of them see. */
public final class ClusterOption {
    @Option(
            names = "--master",
            paramLabel = "URL",
            description =
                    "Shares the work among the machines of an Apache Spark cluster, e.g. spark://host:7077; local[2]"
                            + " for two threads of this one. Results are the same. Needs the part that mvn -Pcluster package"
                            + " builds.")
    private @Nullable String master;

    @Option(
            names = "--shared",
            paramLabel = "DIR",
            description =
                    "Folder that all machines of the cluster see, or its address, e.g. hdfs://host/dakal. Path loss"
                            + " stays there for other runs, all else is removed at the end.")
    private @Nullable String shared;

    public boolean isGiven() {
        return master != null;
    }

    /** The master as it was typed; empty where none was. */
    String master() {
        return master == null ? "" : master;
    }

    /** Says before any work whether the cluster can be asked. */
    public void check() {
        Cluster cluster = found();
        if (cluster != null && master != null && shared != null) {
            cluster.check(master, shared);
        }
    }

    /** Cores that would share the work; empty where only the cluster knows, which need not run yet. */
    OptionalInt coreCount() {
        Cluster cluster = found();
        return cluster == null || master == null ? OptionalInt.empty() : cluster.coreCount(master);
    }

    /** The part of Dakal that knows clusters; null where none is asked for. */
    private @Nullable Cluster found() {
        if ((master == null) != (shared == null)) {
            throw CommandFailure.badInput(
                    master == null ? "--shared needs --master." : "--master needs --shared.",
                    "Give both: --master local[2] --shared DIR, or leave both out.");
        }
        if (master == null || shared == null) {
            return null;
        }
        if (shared.isBlank()) {
            throw CommandFailure.badInput(
                    "--shared = '" + shared + "' names no folder.", "Give one that all machines of the cluster see.");
        }
        return ServiceLoader.load(Cluster.class)
                .findFirst()
                .orElseThrow(() -> CommandFailure.badInput(
                        "--master " + master + ": this build of Dakal has no part for Apache Spark.",
                        "Build it once by: mvn -Pcluster -DskipTests package, and start by the launcher dakal."));
    }

    public void note(Settings settings) {
        if (master != null && shared != null) {
            settings.add("master", master, "flag");
            settings.add("shared", shared, "flag");
        }
    }

    /** Asks a session of a study whose path loss and draws the cluster makes, and tells what that took. */
    public <T> T ask(Study study, StudyRequest request, Console console, Study.Question<T> question)
            throws IOException {
        try (Cluster.Work work = begin(study)) {
            work.makeLosses(study.listener());
            T answer = study.ask(work, request, question);
            work.finish();
            work.told().forEach(console::say);
            return answer;
        }
    }

    Cluster.Work begin(Study study) throws IOException {
        Cluster cluster = found();
        if (cluster == null || master == null || shared == null) {
            throw new IllegalStateException("no cluster was asked for");
        }
        try {
            return cluster.begin(study.job(master, shared), study.listener());
        } catch (IllegalArgumentException e) {
            throw CommandFailure.badInput(
                    "--master " + master + " --shared " + shared + ": " + e.getMessage(),
                    "The cluster must run, and all its machines must see the folder.");
        }
    }
}
