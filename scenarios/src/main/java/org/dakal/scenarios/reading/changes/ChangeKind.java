package org.dakal.scenarios.reading.changes;

import java.util.Arrays;
import java.util.List;
import org.dakal.scenarios.reading.shared.ScenarioKeys;
import org.dakal.scenarios.source.Keys;

/**
 * The kinds of change as the format writes them: under which key, with which keys below it, and what they do, in the
 * words of FORMAT.md's table. {@link ChangeReader} reads each and {@link ChangeWriter} writes each, or they do not
 * compile.
 */
public enum ChangeKind {
    ADD_SITE("addSite", ScenarioKeys.SITE, "a new mast with its sectors"),
    ADD_SECTOR(
            "addSector",
            Keys.of("addSector", "site sector", ""),
            "one more sector, or another band, on a mast that stands"),
    RETILT(
            "retilt",
            Keys.of("retilt", "site sector", "mechanicalTiltDegrees electricalTiltDegrees"),
            "other tilts of one sector; a tilt left out stays, and one must be given"),
    TURN("turn", Keys.of("turn", "site sector azimuthDegrees", ""), "another boresight of one sector"),
    SET_HEIGHT(
            "setHeight",
            Keys.of("setHeight", "site heightAboveGroundMeters", ""),
            "all antennas of a mast at another height"),
    SET_POWER("setPower", Keys.of("setPower", "site sector eirpDbm", ""), "another radiated power of one sector"),
    REMOVE_SITE("removeSite", Keys.of("removeSite", "site", ""), "a mast taken down"),
    REMOVE_SECTOR("removeSector", Keys.of("removeSector", "site sector", ""), "a sector taken down");

    /** A change has exactly one of these keys. */
    public static final Keys ALL = new Keys(
            "a change", List.of(), Arrays.stream(values()).map(ChangeKind::key).toList());

    private final String key;

    @SuppressWarnings("ImmutableEnumChecker") // a record of lists that nobody can change
    private final Keys keys;

    private final String words;

    ChangeKind(String key, Keys keys, String words) {
        this.key = key;
        this.keys = keys;
        this.words = words;
    }

    public String key() {
        return key;
    }

    public Keys keys() {
        return keys;
    }

    public String words() {
        return words;
    }
}
