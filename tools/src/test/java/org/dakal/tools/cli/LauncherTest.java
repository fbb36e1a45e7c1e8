package org.dakal.tools.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The {@code dakal} script in a made-up house: JDKs that print how they were called, and a Maven that writes down that
 * it was.
 */
class LauncherTest {
    @TempDir
    private Path temp;

    private Path house;
    private Path tools;

    @BeforeEach
    void build() throws IOException {
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "there is no /bin/sh");
        house = temp.resolve("a house with spaces");
        tools = temp.resolve("bin");
        Files.createDirectories(tools);
        for (String source : List.of(
                "engine/src/main/A.java",
                "scenarios/src/main/B.java",
                "tools/src/main/C.java",
                "pom.xml",
                "engine/pom.xml",
                "scenarios/pom.xml",
                "tools/pom.xml")) {
            write(house.resolve(source), "source", 100);
        }
        Files.copy(launcher(), house.resolve("dakal"));
        script(house.resolve("dakal"), Files.readString(launcher()));
        script(
                tools.resolve("mvn"),
                "#!/bin/sh\necho \"mvn with $JAVA_HOME: $*\"\necho \"mvn with $JAVA_HOME: $*\" >>\""
                        + temp.resolve("maven.log")
                        + "\"\nmkdir -p tools/target && printf 'PK\\005\\006%18s' '' >tools/target/dakal.jar\n");
        jdk("jdk 17", "17.0.15", true);
    }

    private static Path launcher() {
        Path here = Path.of("").toAbsolutePath();
        for (Path folder = here; folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve("dakal")) && Files.exists(folder.resolve("engine"))) {
                return folder.resolve("dakal");
            }
        }
        throw new IllegalStateException("no launcher above " + here);
    }

    private Path jdk(String name, String version, boolean hasCompiler) throws IOException {
        Path home = temp.resolve(name);
        script(home.resolve("bin/java"), "#!/bin/sh\necho \"java of " + name + ": $*\"\n");
        if (hasCompiler) {
            script(home.resolve("bin/javac"), "#!/bin/sh\n");
        }
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"" + version + "\"\n");
        return home;
    }

    private static void write(Path file, String text, long secondsOfEpoch) throws IOException {
        Path parent = file.getParent();
        assertThat(parent).isNotNull();
        Files.createDirectories(parent);
        Files.writeString(file, text);
        Files.setLastModifiedTime(file, FileTime.from(Instant.ofEpochSecond(secondsOfEpoch)));
    }

    private static void script(Path file, String text) throws IOException {
        write(file, text, 100);
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    private record Said(int exitCode, String out, String err) {}

    private Said run(Path script, Map<String, String> environment, String... arguments) throws Exception {
        ProcessBuilder builder = new ProcessBuilder();
        builder.command().add(script.toString());
        builder.command().addAll(List.of(arguments));
        builder.directory(temp.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("DAKAL_") || name.equals("JAVA_HOME"));
        builder.environment().put("PATH", tools + ":/usr/bin:/bin");
        builder.environment().putAll(environment);
        Path out = temp.resolve("out");
        Path err = temp.resolve("err");
        int code = builder.redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start()
                .waitFor();
        return new Said(code, Files.readString(out), Files.readString(err));
    }

    private Map<String, String> forced(String jdk) {
        return Map.of("DAKAL_JAVA_HOME", temp.resolve(jdk).toString());
    }

    private long buildCount() throws IOException {
        Path log = temp.resolve("maven.log");
        return Files.exists(log) ? Files.readAllLines(log).size() : 0;
    }

    @Test
    void itBuildsOnceThenRunsWithTheArgumentsAsTheyWere() throws Exception {
        Said first = run(house.resolve("dakal"), forced("jdk 17"), "run", "a b", "*");
        assertThat(first.exitCode()).as(first.err()).isZero();
        assertThat(first.err()).contains("building with JDK 17", "built.");
        assertThat(first.out())
                .startsWith("java of jdk 17: ")
                .endsWith("-jar " + house.toRealPath() + "/tools/target/dakal.jar run a b *\n");
        assertThat(buildCount()).isEqualTo(1);

        Said second = run(house.resolve("dakal"), forced("jdk 17"), "run");
        assertThat(second.err()).isEmpty();
        assertThat(buildCount()).isEqualTo(1);
    }

    /**
     * The build's own run leaves an archive of classes, and from then on Java maps it, until a newer build has none.
     */
    @Test
    void classesAreKeptFromABuildToTheRunsAfterIt() throws Exception {
        keepsClasses("jdk 17", "ArchiveClassesAtExit", "SharedArchiveFile", "17.jsa");
    }

    /** From 25 on, Java keeps more than classes, by another option. */
    @Test
    void newerJavasKeepWhatTheyLearnt() throws Exception {
        jdk("jdk 25", "25.0.1", true);
        keepsClasses("jdk 25", "AOTCacheOutput", "AOTCache", "25.aot");
    }

    /** A run that a cluster shares has more on its class path, which the archive of other runs does not fit. */
    @Test
    void runsThatAreSharedHaveAnArchiveOfTheirOwn() throws Exception {
        jdk("jdk 25", "25.0.1", true);
        for (String name : List.of("target/dakal-cluster.jar", "pom.xml", "src/main/A.java")) {
            write(house.resolve("tools/cluster/" + name), "", 100);
        }
        keepOnAsking("jdk 25", "AOTCacheOutput");
        String archives = house.toRealPath() + "/tools/target/dakal-classes-25";
        assertThat(run(house.resolve("dakal"), forced("jdk 25"), "run", "x", "--master", "local[2]")
                        .out())
                .contains(" -XX:AOTCache=" + archives + "-shared.aot ", " -cp ", "/tools/cluster/target/spark/* ")
                .contains(" --sun-misc-unsafe-memory-access=allow ", " --enable-native-access=ALL-UNNAMED ")
                .doesNotContain("sun.security.action") // which Java 25 has no more, and warns of
                .endsWith(" run x --master local[2]\n");
        assertThat(run(house.resolve("dakal"), forced("jdk 17"), "run", "x", "--master", "local[2]")
                        .out())
                .as("older Javas know no such options")
                .contains("/tools/cluster/target/spark/* ", "=java.base/sun.security.action=ALL-UNNAMED ")
                .doesNotContain("sun-misc", "native-access");
        assertThat(run(house.resolve("dakal"), forced("jdk 25"), "run", "x").out())
                .contains(" -XX:AOTCache=" + archives + ".aot ")
                .doesNotContain("spark");
    }

    private void keepOnAsking(String jdk, String keepOption) throws Exception {
        script(temp.resolve(jdk + "/bin/java"), """
                #!/bin/sh
                for a; do case $a in -XX:%s=*) sleep 0.1; touch "${a#*=}" ;; esac; done
                echo "java: $*"
                """.formatted(keepOption));
    }

    private void keepsClasses(String jdk, String keepOption, String useOption, String ending) throws Exception {
        keepOnAsking(jdk, keepOption);
        String option = " -XX:" + useOption + "=" + house.toRealPath() + "/tools/target/dakal-classes-" + ending + " ";
        assertThat(run(house.resolve("dakal"), forced(jdk), "run", "x").out())
                .contains(option)
                .matches(said -> said.contains("-Xlog:aot") == ending.endsWith("aot"), "older Javas know no such tag")
                .endsWith(" run x\n");
        Files.setLastModifiedTime(
                house.resolve("tools/target/dakal.jar"),
                FileTime.from(Instant.now().plusSeconds(1)));
        assertThat(run(house.resolve("dakal"), forced(jdk), "run", "x").out()).doesNotContain(useOption);
    }

    @Test
    void itBuildsAgainWhenASourceIsNewer() throws Exception {
        run(house.resolve("dakal"), forced("jdk 17"), "--version");
        write(house.resolve("engine/src/main/A.java"), "changed", Instant.now().getEpochSecond() + 100);
        Said again = run(house.resolve("dakal"), forced("jdk 17"), "--version");
        assertThat(again.err()).contains("building");
        assertThat(buildCount()).isEqualTo(2);
    }

    /** The build of the served page fetches libraries among the sources, which would be newer than it for ever. */
    @Test
    void whatABuildFetchesIsNoSource() throws Exception {
        run(house.resolve("dakal"), forced("jdk 17"), "--version");
        write(
                house.resolve("tools/src/main/page/node_modules/some/index.js"),
                "fetched",
                Instant.now().getEpochSecond() + 100);
        assertThat(run(house.resolve("dakal"), forced("jdk 17"), "--version").err())
                .isEmpty();
        assertThat(buildCount()).isEqualTo(1);
    }

    /** A long run has the program's files open: written over, they would end it with an error of its own classes. */
    @Test
    void aBuildLeavesTheFilesOfRunsUnderWayAsTheyAre() throws Exception {
        run(house.resolve("dakal"), forced("jdk 17"), "--version");
        Path jar = house.resolve("tools/target/dakal.jar");
        Path part = house.resolve("tools/target/lib/dakal-engine-1.jar");
        write(part, "earlier", 100);
        List<Path> open = List.of(
                Files.createLink(temp.resolve("open jar"), jar), Files.createLink(temp.resolve("open part"), part));
        Files.writeString(jar, "earlier");
        write(house.resolve("engine/src/main/A.java"), "changed", Instant.now().getEpochSecond() + 100);
        assertThat(run(house.resolve("dakal"), forced("jdk 17"), "--version").err())
                .contains("built.");
        assertThat(jar).exists().content().isNotEqualTo("earlier");
        assertThat(part).doesNotExist(); // the pretended Maven copies none
        assertThat(open).allSatisfy(file -> assertThat(file).hasContent("earlier"));
    }

    @Test
    void itIsFoundThroughSymbolicLinksFromAnywhere() throws Exception {
        Path link = Files.createSymbolicLink(temp.resolve("shortcut"), Path.of("bin/second"));
        Files.createSymbolicLink(tools.resolve("second"), house.resolve("dakal"));
        Said said = run(link, forced("jdk 17"), "validate");
        assertThat(said.exitCode()).as(said.err()).isZero();
        assertThat(said.out()).contains("/a house with spaces/tools/target/dakal.jar validate");
    }

    /** A version no machine has, so that those that are installed lose. */
    @Test
    void theNewestRunsAndTheNewestWithACompilerBuilds() throws Exception {
        jdk("future", "997.1", true);
        jdk("far future", "998", false);
        Files.createSymbolicLink(tools.resolve("java"), temp.resolve("far future/bin/java"));
        Map<String, String> environment =
                Map.of("JAVA_HOME", temp.resolve("future").toString());
        Said said = run(house.resolve("dakal"), environment, "run");
        assertThat(said.out()).startsWith("java of far future: ");
        assertThat(said.err()).contains("building with JDK 997 (" + temp.resolve("future") + ")");
        assertThat(Files.readString(temp.resolve("maven.log"))).contains("mvn with " + temp.resolve("future"));
    }

    /** A release that brings its own Java was linked for it; whoever names another one means that. */
    @Test
    void theJavaThatLiesBesideItGoesBeforeThoseOfTheMachine() throws Exception {
        jdk(house.getFileName() + "/java", "17.0.1", true);
        jdk("far future", "998", true);
        Files.createSymbolicLink(tools.resolve("java"), temp.resolve("far future/bin/java"));
        assertThat(run(house.resolve("dakal"), Map.of(), "run").out()).startsWith("java of a house with spaces/java: ");
        assertThat(run(house.resolve("dakal"), forced("far future"), "run").out())
                .startsWith("java of far future: ");
    }

    /** Machines with another Java than the one that asks may compute other bits, and are refused. */
    @Test
    void aClusterToTryItStartsWithTheJavaOfTheLauncher() throws Exception {
        Path future = jdk("future", "998", false);
        Path folder = temp.resolve("cluster");
        Path standalone = house.resolve("tools/cluster/standalone.sh");
        script(standalone, Files.readString(launcher().resolveSibling("tools/cluster/standalone.sh")));
        write(house.resolve("tools/cluster/pom.xml"), "", 100);
        Files.createDirectories(house.resolve("tools/cluster/target/spark"));
        try (ServerSocket master = new ServerSocket(0)) { // the script waits for one that listens
            Map<String, String> environment = Map.of(
                    "JAVA_HOME", temp.resolve("jdk 17").toString(),
                    "DAKAL_JAVA_HOME", future.toString(),
                    "SPARK_MASTER_PORT", Integer.toString(master.getLocalPort()));
            assertThat(run(house.resolve("dakal"), environment, "--java-home"))
                    .isEqualTo(new Said(0, future + "\n", ""));
            Said said = run(standalone, environment, "start", folder.toString(), "1");
            assertThat(said.exitCode()).as(said.err()).isZero();
            assertThat(said.out()).isEqualTo("spark://127.0.0.1:" + master.getLocalPort() + "\n");
        }
        for (String process : List.of("master", "worker-1")) {
            Path log = folder.resolve(process + ".log");
            // The script does not wait for its processes, which make their logs themselves.
            for (int i = 0; i < 500 && (Files.notExists(log) || Files.size(log) == 0); i++) {
                Thread.sleep(20);
            }
            assertThat(log).content().startsWith("java of future: ");
        }
        assertThat(buildCount()).isZero();
    }

    @Test
    void anOldJavaIsRefusedInPlainWords() throws Exception {
        jdk("old", "11.0.2", true);
        Said said = run(house.resolve("dakal"), forced("old"), "run");
        assertThat(said.exitCode()).isEqualTo(1);
        assertThat(said.err()).contains("holds no Java 17 or newer");
        assertThat(said.out()).isEmpty();
    }

    @Test
    void aBuildThatFailsSaysWhyAndRunsNothing() throws Exception {
        script(tools.resolve("mvn"), "#!/bin/sh\necho '[ERROR] A.java:[1,2] ; expected'\nexit 1\n");
        Said said = run(house.resolve("dakal"), forced("jdk 17"), "run");
        assertThat(said.exitCode()).isEqualTo(1);
        assertThat(said.err()).contains("A.java:[1,2] ; expected", "the build failed; all it said is in ");
        assertThat(said.out()).isEmpty();
    }

    /**
     * Loops are compiled well where a network must be computed, and not where this build kept it: of ground alone, of
     * an older build, and of another store nothing is known.
     */
    @Test
    void aWhatIfIsCompiledQuicklyWhereTodaysNetworkIsKept() throws Exception {
        String quick = " -XX:TieredStopAtLevel=1 ";
        Path store = temp.resolve("a store");
        Map<String, String> environment =
                Map.of("DAKAL_JAVA_HOME", temp.resolve("jdk 17").toString(), "DAKAL_STORE", store.toString());
        assertThat(run(house.resolve("dakal"), environment, "whatif", "x").out())
                .contains(" whatif x")
                .doesNotContain(quick);
        long later = Files.getLastModifiedTime(house.resolve("tools/target/dakal.jar"))
                        .toInstant()
                        .getEpochSecond()
                + 10;
        write(store.resolve("ab/ab01.state"), "DakalPL1\0\1tiny\nground\nany quality", later);
        assertThat(run(house.resolve("dakal"), environment, "whatif", "x").out())
                .doesNotContain(quick);
        write(store.resolve("cd/cd01.state"), "DakalPL1\0\1tiny\nstate of today\nstandard", later - 1000);
        assertThat(run(house.resolve("dakal"), environment, "whatif", "x").out())
                .doesNotContain(quick);
        write(store.resolve("cd/cd01.state"), "DakalPL1\0\1tiny\nstate of today\nstandard", later);
        assertThat(run(house.resolve("dakal"), environment, "whatif", "x").out())
                .contains(quick);
        assertThat(run(house.resolve("dakal"), forced("jdk 17"), "whatif", "x", "--store", store.toString())
                        .out())
                .contains(quick);
        for (String other : List.of("--no-store", "--store=" + temp.resolve("none"))) {
            assertThat(run(house.resolve("dakal"), environment, "whatif", "x", other)
                            .out())
                    .doesNotContain(quick);
        }
        assertThat(run(house.resolve("dakal"), environment, "run", "x").out()).doesNotContain(quick);
    }

    @Test
    void moreOptionsReachJava() throws Exception {
        Map<String, String> environment =
                Map.of("DAKAL_JAVA_HOME", temp.resolve("jdk 17").toString(), "DAKAL_JAVA_OPTS", "-Xmx3g -Dx=y");
        assertThat(run(house.resolve("dakal"), environment, "run").out()).contains(" -Xmx3g -Dx=y -jar ");
    }

    /** 87 % of the memory less 200 MB: 1,540 MB of 2 GB, 670 of 1. What leaves no heap is Dakal's to refuse. */
    @Test
    void memoryMakesTheHeap() throws Exception {
        Map<String, String> environment = forced("jdk 17");
        for (List<String> asked : List.of(List.of("--memory", "2g"), List.of("--memory=2000 MB"))) {
            String[] arguments =
                    Stream.concat(Stream.of("run", "x"), asked.stream()).toArray(String[]::new);
            assertThat(run(house.resolve("dakal"), environment, arguments).out())
                    .contains(" -XX:MaxRAMPercentage=50 -Xmx1540m -XX:NewRatio=5 ");
        }
        assertThat(run(house.resolve("dakal"), environment, "run", "--memory", "1.0G", "x")
                        .out())
                .contains(" -Xmx670m ");
        for (String none : List.of("much", "", "200m", "1g2", "-4g")) {
            assertThat(run(house.resolve("dakal"), environment, "run", "x", "--memory", none)
                            .out())
                    .doesNotContain("-Xmx");
        }
    }

    @Test
    void aStarInTheOptionsStaysAStar() throws Exception {
        Map<String, String> environment =
                Map.of("DAKAL_JAVA_HOME", temp.resolve("jdk 17").toString(), "DAKAL_JAVA_OPTS", "* -Dx=b*");
        assertThat(run(house.resolve("dakal"), environment, "run").out()).contains(" * -Dx=b* -jar ");
    }

    @Test
    void aJarThatWasCutShortIsBuiltAgain() throws Exception {
        run(house.resolve("dakal"), forced("jdk 17"), "run");
        Files.writeString(house.resolve("tools/target/dakal.jar"), "PK\u0003\u0004 and then nothing more of it");
        Said said = run(house.resolve("dakal"), forced("jdk 17"), "run");
        assertThat(said.exitCode()).as(said.err()).isZero();
        assertThat(buildCount()).isEqualTo(2);
    }

    @Test
    void aJarThatWasCutShortIsNamedWhereNothingCanBeBuilt() throws Exception {
        Path shipped = temp.resolve("shipped");
        Files.createDirectories(shipped.resolve("tools/target"));
        script(shipped.resolve("dakal"), Files.readString(launcher()));
        Path jar = Files.writeString(shipped.resolve("tools/target/dakal.jar"), "PK");
        Said said = run(shipped.resolve("dakal"), forced("jdk 17"), "run");
        assertThat(said.exitCode()).isEqualTo(1);
        assertThat(said.err()).isEqualTo("dakal: " + jar.toRealPath() + " is damaged; copy it again.\n");
        assertThat(said.out()).isEmpty();
    }

    /** A copy's time stamps are those of the copying, in any order; its sources are those that were built. */
    @Test
    void aCopiedCheckoutRunsWithoutABuild() throws Exception {
        run(house.resolve("dakal"), forced("jdk 17"), "run");
        Files.setLastModifiedTime(
                house.resolve("engine/src/main/A.java"),
                FileTime.from(Instant.now().plusSeconds(100)));
        Said copied = run(house.resolve("dakal"), forced("jdk 17"), "run");
        assertThat(copied.err()).isEmpty();
        assertThat(buildCount()).isEqualTo(1);
    }

    /**
     * A file stands where the folder must be made: root, as whom containers test, may write in folders that are
     * read-only.
     */
    @Test
    void aPlaceThatCannotBeWrittenIsNamed() throws Exception {
        Path target = Files.writeString(house.resolve("tools/target"), "");
        Said said = run(house.resolve("dakal"), forced("jdk 17"), "run");
        assertThat(said.exitCode()).isEqualTo(1);
        assertThat(said.err()).contains("must be built first, and " + target.toRealPath() + " cannot be written.");
    }

    @Test
    void thePosixLocaleBecomesOneWithAllLetters() throws Exception {
        script(temp.resolve("jdk 17/bin/java"), "#!/bin/sh\necho \"locale: $LC_ALL\"\n");
        script(tools.resolve("locale"), """
                #!/bin/sh
                case ${LC_ALL:-C} in C) echo ANSI_X3.4-1968 ;; *.ISO*) echo ISO-8859-6 ;; *) echo UTF-8 ;; esac
                """);
        assertThat(localeOf("C")).isEqualTo("locale: C.UTF-8\n");
        assertThat(localeOf("fa_IR.UTF-8")).isEqualTo("locale: fa_IR.UTF-8\n");
        assertThat(localeOf("ar.ISO-8859-6")).isEqualTo("locale: ar.ISO-8859-6\n");
    }

    private String localeOf(String name) throws Exception {
        Map<String, String> environment =
                Map.of("DAKAL_JAVA_HOME", temp.resolve("jdk 17").toString(), "LC_ALL", name);
        return run(house.resolve("dakal"), environment, "validate").out();
    }
}
