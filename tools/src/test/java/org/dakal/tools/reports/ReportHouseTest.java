package org.dakal.tools.reports;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/**
 * Words know no markup, markup no drawing, drawings no map, maps no sections; and a report reads and writes no files.
 */
class ReportHouseTest {
    private static final JavaClasses REPORTS = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.dakal.tools.reports");

    @Test
    void packagesLookOneWay() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("words")
                .definedBy("..reports.words..")
                .layer("markup")
                .definedBy("..reports.markup..")
                .layer("drawing")
                .definedBy("..reports.drawing..")
                .layer("map")
                .definedBy("..reports.map..")
                .layer("page")
                .definedBy("..reports.page..")
                .layer("link")
                .definedBy("..reports.link..")
                .layer("door")
                .definedBy("org.dakal.tools.reports")
                .whereLayer("words")
                .mayOnlyBeAccessedByLayers("markup", "drawing", "map", "page", "link", "door")
                .whereLayer("markup")
                .mayOnlyBeAccessedByLayers("drawing", "map", "page", "link", "door")
                .whereLayer("drawing")
                .mayOnlyBeAccessedByLayers("map", "page", "link", "door")
                .whereLayer("map")
                .mayOnlyBeAccessedByLayers("page", "door")
                .whereLayer("page")
                .mayOnlyBeAccessedByLayers("door")
                .whereLayer("link")
                .mayOnlyBeAccessedByLayers("door")
                .whereLayer("door")
                .mayNotBeAccessedByAnyLayer()
                .check(REPORTS);
    }

    @Test
    void fontsAreAskedForInOnePlaceOnly() {
        noClasses()
                .that()
                .doNotHaveSimpleName("PictureCanvas")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.awt.Font")
                .orShould()
                .dependOnClassesThat()
                .resideInAPackage("java.awt.font")
                .check(REPORTS);
    }

    @Test
    void noFileIsTouched() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("java.nio.file..")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.io.File")
                .check(REPORTS);
    }
}
