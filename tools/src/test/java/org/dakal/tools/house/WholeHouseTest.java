package org.dakal.tools.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.dakal.architecture.HouseRules;
import org.dakal.architecture.Libraries;
import org.dakal.architecture.Reachability;
import org.dakal.architecture.SourceTree;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What holds for all modules, or for those above the engine. That each rule can fail is shown beside the engine's own.
 */
class WholeHouseTest {
    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(location -> !location.contains("-tests.jar"))
            .importPackages("org.dakal");

    /**
     * Rooms in the order of their knowledge, as HouseRules has the engine's; the first nameless one is the module's
     * root.
     */
    private static final List<String> SCENARIOS = List.of(
            "work",
            "channels",
            "projection",
            "",
            "source",
            "natives",
            "columns",
            "antenna",
            "raster",
            "terrain",
            "links",
            "measurements",
            "store",
            "reading",
            "writing",
            "importing");

    private static final List<String> TOOLS = List.of("", "reports", "server", "perf", "cli");

    /** Rooms of the command line; in the nameless one is the program that knows all commands. */
    private static final List<String> COMMANDS =
            List.of("console", "store", "speed", "model", "link", "study", "proposals", "");

    /** Libraries that are found at run time by a service of Java's, and are named by no class. */
    private static final Set<String> FOUND_AT_RUN_TIME = Set.of("imageio-tiff", "proj4j-epsg", "slf4j-simple");

    @Test
    void scenariosAndToolsLookOnlyLeft() {
        HouseRules.looksOnlyLeft("org.dakal.scenarios", SCENARIOS).check(HOUSE);
        HouseRules.looksOnlyLeft("org.dakal.tools", TOOLS).check(HOUSE);
        HouseRules.looksOnlyLeft("org.dakal.tools.cli", COMMANDS).check(HOUSE);
        HouseRules.looksOnlyLeft("org.dakal", modules()).check(HOUSE);
    }

    private static List<String> modules() {
        return Stream.concat(HouseRules.ROOMS.stream(), Stream.of("scenarios", "tools"))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"org.dakal.scenarios", "org.dakal.tools"})
    void thereAreNoCyclesNoMutableStaticsAndNoUnmarkedPackages(String root) {
        HouseRules.hasNoCycles(root).check(HOUSE);
        HouseRules.staticsAreFinal(root).check(HOUSE);
        HouseRules.packagesAreNullMarked(root).check(HOUSE);
    }

    @Test
    void nobodyWritesToTheConsoleItself() {
        HouseRules.noConsole("org.dakal").check(HOUSE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"scenarios", "tools"})
    void modulesDeclareTheLibrariesTheyUse(String module) {
        Set<String> used = Libraries.used(HOUSE, "org.dakal." + module);
        Set<String> declared = Libraries.declared(SourceTree.repository().resolve(module + "/pom.xml"));
        declared.removeAll(FOUND_AT_RUN_TIME);
        assertThat(used).isEqualTo(declared);
    }

    /** Two classes of one name are told apart by their imports alone, which nobody reads. */
    @Test
    void noTwoClassesHaveOneName() {
        assertThat(SourceTree.mainFiles()).hasSizeGreaterThan(500);
        assertThat(SourceTree.namesUsedTwice(SourceTree.mainFiles())).isEmpty();
    }

    @Test
    void nothingIsUnreachable() {
        assertThat(Reachability.unreached(
                        HOUSE, Set.of("org.dakal.tools.cli.Dakal", "org.dakal.tools.cli.ReleaseTexts")))
                .isEmpty();
    }
}
