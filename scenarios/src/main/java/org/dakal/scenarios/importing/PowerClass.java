package org.dakal.scenarios.importing;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Classes of radiated power that registers of antennas give instead of powers. Limits are those of the Swiss register
 * (OFCOM: ERP up to 10 W, 100 W, 1000 W, and above); a mast is taken to radiate what its class allows, the highest one
 * twice its lower limit. EIRP is ERP plus 2.15 dB. Heights go with them by assumption.
 */
enum PowerClass {
    VERY_SMALL(42, 12, "sehr klein", "very small", "very low", "خیلی کم"),
    SMALL(52, 12, "klein", "small", "low", "کم"),
    MEDIUM(62, 25, "mittel", "medium", "middle", "متوسط"),
    LARGE(65, 25, "gross", "groß", "large", "high", "زیاد");

    private final double eirpDbm;
    private final double heightAboveGroundMeters;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<String> words;

    PowerClass(double eirpDbm, double heightAboveGroundMeters, String... words) {
        this.eirpDbm = eirpDbm;
        this.heightAboveGroundMeters = heightAboveGroundMeters;
        this.words = List.of(words);
    }

    /** The class of a word; null when it is none. */
    static @Nullable PowerClass of(String word) {
        String plain = word.strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(power -> power.words.contains(plain))
                .findFirst()
                .orElse(null);
    }

    double eirpDbm() {
        return eirpDbm;
    }

    double heightAboveGroundMeters() {
        return heightAboveGroundMeters;
    }

    /** Whether a mast of this power is taken to carry a band for wide areas too. */
    boolean isForWideAreas() {
        return compareTo(MEDIUM) >= 0;
    }
}
