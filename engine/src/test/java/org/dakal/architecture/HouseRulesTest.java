package org.dakal.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The house keeps its rules, and each rule notices a house that does not. */
class HouseRulesTest {
    private static final JavaClasses ENGINE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.dakal");
    private static final JavaClasses BUILT_WRONG = new ClassFileImporter().importPackages("builtwrong");

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
        assertThatThrownBy(() -> HouseRules.of("builtwrong").get(rule).check(BUILT_WRONG))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("builtwrong");
    }
}
