package org.dakal.scenarios.writing.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.dakal.scenarios.writing.comparison.ComparisonSummary.AmountsChange;
import org.dakal.scenarios.writing.comparison.ComparisonSummary.Change;
import org.dakal.scenarios.writing.comparison.ComparisonSummary.ChangedSpot;
import org.dakal.scenarios.writing.comparison.ComparisonSummary.LoneSpot;
import org.dakal.scenarios.writing.comparison.ComparisonSummary.PlaceChange;
import org.dakal.scenarios.writing.summary.StudySummary;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ComparisonTextTest {
    /** Spot i changes by i people, so the last comes first; twenty are too many for a screen. */
    @Test
    void theLargestChangesComeFirstAndTheRestIsCounted() {
        List<String> lines = ComparisonText.of(summary()).lines().toList();
        int spots = lines.indexOf("Spots: 1 gone, 1 merged, 0 new, 1 split, 20 changed, 5 unchanged");
        assertThat(lines.subList(spots + 1, spots + 4))
                .containsExactly(
                        "  gone    blind G, 1.50 km2, 7 people, now 90 % served",
                        "  merged  blind M, 1.50 km2, 7 people, into S1",
                        "  split   blind P, 1.50 km2, 7 people, from S2");
        assertThat(lines.get(spots + 4)).isEqualTo("  changed weak S19, +0.00 km2, -19 people");
        assertThat(lines.get(spots + 15)).isEqualTo("  changed weak S8, +0.00 km2, -8 people");
        assertThat(lines.get(spots + 16)).isEqualTo("  and 8 more in comparison.json");
        int places = lines.indexOf("Places: 1 gained service in their centre, 1 lost it");
        assertThat(lines.get(places + 1)).isEqualTo("  lost    Large, 2,500 people, good -> blind");
        assertThat(lines.get(places + 2)).isEqualTo("  gained  Small, 20 people, weak -> served");
        assertThat(lines).contains("Note: The versions of dakal differ: 1 and 2.");
    }

    private static LoneSpot lone(String id, double servedFraction, @Nullable String other) {
        return new LoneSpot(id, "blind", 1.5, 7.0, 0, null, servedFraction, other);
    }

    private static ComparisonSummary summary() {
        Change none = new Change(0, 0, 0);
        AmountsChange nothing = new AmountsChange(none, none, none, none, none);
        List<ChangedSpot> changed = IntStream.range(0, 20)
                .mapToObj(i -> new ChangedSpot(
                        "S" + i, "S" + i, "id", "weak", "weak", none, new Change(i, 0, -i), none, null, 1))
                .toList();
        ComparisonSummary.Side side = new ComparisonSummary.Side("a", "s", "S", "", "1", "");
        return new ComparisonSummary(
                new ComparisonSummary.Heading(
                        1,
                        new StudySummary.Software("dakal", "1", ""),
                        side,
                        side,
                        ComparisonSummary.Edits.NONE,
                        List.of(),
                        List.of(),
                        List.of("The versions of dakal differ: 1 and 2."),
                        List.of("نسخه‌های دکل یکی نیستند: 1 و 2."),
                        List.of()),
                new ComparisonSummary.TotalsChange(nothing, nothing, nothing, nothing, nothing, nothing, null),
                List.of(),
                List.of(),
                new ComparisonSummary.LevelChange(0, 0, 0.0, 0.0, 0.0),
                new ComparisonSummary.DrawnChange(null, null, null, false),
                new ComparisonSummary.SpotChanges(
                        List.of(lone("G", 0.9, null)),
                        List.of(lone("M", 0, "S1")),
                        List.of(),
                        List.of(lone("P", 0, "S2")),
                        changed,
                        5),
                List.of(
                        new PlaceChange("a", "Small", "", 20, "weak", "served", true),
                        new PlaceChange("b", "Large", "", 2500, "good", "blind", false)),
                List.of());
    }
}
