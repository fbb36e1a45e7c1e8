package org.dakal.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The house keeps its rules, and each rule notices a house that does not. */
class HouseRulesTest {
    private static final JavaClasses ENGINE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.dakal");
    private static final JavaClasses BUILT_WRONG = new ClassFileImporter().importPackages("builtwrong");

    /** What ARCHITECTURE calls the engine's libraries. */
    private static final Map<String, String> NAMES = Map.of(
            "jts-core", "JTS",
            "jgrapht-core", "JGraphT",
            "commons-statistics-distribution", "Commons Statistics",
            "commons-rng-client-api", "Commons RNG",
            "commons-rng-sampling", "Commons RNG",
            "ejml-core", "EJML",
            "ejml-ddense", "EJML",
            "ortools-java", "OR-Tools");

    static Set<String> names() {
        return HouseRules.of("org.dakal").keySet();
    }

    @ParameterizedTest
    @MethodSource("names")
    void theEngineKeeps(String rule) {
        assertThat(ENGINE).hasSizeGreaterThan(50);
        HouseRules.of("org.dakal").get(rule).check(ENGINE);
    }

    @ParameterizedTest
    @MethodSource("names")
    void aHouseBuiltWrongBreaks(String rule) {
        assertBreaks(HouseRules.of("builtwrong").get(rule), "builtwrong");
    }

    private static void assertBreaks(ArchRule rule, String... words) {
        assertThatThrownBy(() -> rule.check(BUILT_WRONG))
                .isInstanceOf(AssertionError.class)
                .hasMessageContainingAll(words);
    }

    @Test
    void roomsWithoutAPlaceAndTheConsoleAreNoticed() {
        assertBreaks(
                HouseRules.looksOnlyLeft("builtwrong", HouseRules.ROOMS),
                "builtwrong.attic.Borrows stands in none of the rooms",
                "builtwrong.units.LooksRight");
        assertBreaks(HouseRules.noConsole("builtwrong"), "System.out");
    }

    /** Arrays, clones and boxes in the loop itself, and what it only calls. */
    @Test
    void everyKindOfAllocationIsNoticed() {
        assertBreaks(
                HouseRules.of("builtwrong").get("ray loops allocate nothing"),
                "lossDb(D)D makes [new java/lang/IllegalArgumentException, new java/lang/StringBuilder]",
                "twice(D)[D makes [a new array of numbers]",
                "write([D)V makes [[D.clone]",
                "finish(D)Ljava.lang.Object; makes [java/lang/Double.valueOf]");
    }

    @Test
    void architectureNamesTheRoomsAndLibraries() throws IOException {
        String page = Files.readString(SourceTree.repository().resolve("ARCHITECTURE.md"));
        assertThat(page)
                .contains("`" + String.join(" ", HouseRules.ROOMS).replace("coverage", "coverage(.kernel)") + "`");
        String row = page.lines()
                .filter(line -> line.startsWith("| `engine` |"))
                .findFirst()
                .orElseThrow();
        Set<String> declared = Libraries.declared(projectFile());
        assertThat(NAMES.keySet()).isEqualTo(declared);
        assertThat(List.copyOf(NAMES.values()))
                .allSatisfy(name -> assertThat(row).contains(name));
    }

    /** A library that comes with another one may be gone with its next version. */
    @Test
    void theEngineDeclaresWhatItUses() {
        assertThat(Libraries.used(ENGINE, "org.dakal")).isEqualTo(Libraries.declared(projectFile()));
        assertThat(Libraries.used(BUILT_WRONG, "builtwrong")).contains("opentest4j");
        assertThat(Libraries.declared(projectFile())).doesNotContain("opentest4j", "junit-jupiter");
    }

    private static Path projectFile() {
        return SourceTree.repository().resolve("engine/pom.xml");
    }

    @Test
    void whatNobodyUsesIsNoticed() {
        assertThat(Reachability.unreached(BUILT_WRONG, Set.of("builtwrong.grid.KnowsUnits")))
                .contains("builtwrong.attic.Borrows", "builtwrong.network.Remembers")
                .doesNotContain("builtwrong.units.LooksRight", "builtwrong.grid.WideRaster");
    }
}
