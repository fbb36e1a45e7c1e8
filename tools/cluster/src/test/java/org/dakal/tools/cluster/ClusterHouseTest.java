package org.dakal.tools.cluster;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.dakal.architecture.HouseRules;
import org.junit.jupiter.api.Test;

/** What holds for the part of the house that Maven builds in the profile alone. */
class ClusterHouseTest {
    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(location -> !location.contains("-tests.jar"))
            .importPackages("org.dakal");

    @Test
    void onlyThisPartKnowsSpark() {
        knowsNoSpark("org.dakal.tools.cluster..").check(HOUSE);
        assertThatThrownBy(() -> knowsNoSpark("org.dakal.nowhere..").check(HOUSE))
                .hasMessageContaining("SparkCluster");
    }

    private static ArchRule knowsNoSpark(String but) {
        return noClasses()
                .that()
                .resideInAPackage("org.dakal..")
                .and()
                .resideOutsideOfPackage(but)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.spark..", "org.apache.hadoop..", "scala..");
    }

    @Test
    void theRulesOfOtherRoomsHold() {
        HouseRules.staticsAreFinal("org.dakal.tools.cluster").check(HOUSE);
        HouseRules.packagesAreNullMarked("org.dakal.tools.cluster").check(HOUSE);
        HouseRules.noConsole("org.dakal.tools.cluster").check(HOUSE);
        noClasses()
                .that()
                .resideOutsideOfPackage("org.dakal.tools.cluster..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.dakal.tools.cluster..")
                .check(HOUSE);
    }
}
