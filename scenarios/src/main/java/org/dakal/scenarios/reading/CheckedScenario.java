package org.dakal.scenarios.reading;

import java.time.LocalDate;
import java.util.List;
import org.dakal.findings.SpotOptions;
import org.dakal.findings.Surroundings;
import org.dakal.network.IndoorProfile;
import org.dakal.network.Network;
import org.dakal.network.Proposal;
import org.dakal.network.ServiceProfile;
import org.dakal.pathloss.LossCorrection;
import org.dakal.propagation.RadioEnvironment;
import org.dakal.proposals.CountBy;
import org.dakal.proposals.RankBy;
import org.dakal.proposals.backhaul.BackhaulOptions;
import org.dakal.scenarios.InputFile;
import org.dakal.scenarios.Notice;
import org.dakal.scenarios.StudyWords;
import org.dakal.scenarios.reading.ground.GroundSources;
import org.dakal.scenarios.reading.shared.Placement;
import org.jspecify.annotations.Nullable;

/**
 * A scenario without errors whose ground is not loaded yet.
 *
 * @param words title, and what people call the whole and its divisions
 * @param notices from the scenario and from what is marked illustrative
 * @param backhaul what new sites can be connected to; null when nothing is said
 * @param countBy how service is counted then
 * @param indoor which buildings people are in, or null
 * @param correction what a calibration adds to path loss, or null
 * @param calibration the file that says so, or null
 * @param studyDate of when the study is; null when nobody says
 */
record CheckedScenario(
        String name,
        StudyWords words,
        List<Notice> notices,
        Placement placement,
        Network network,
        ServiceProfile serviceProfile,
        RadioEnvironment environment,
        List<Proposal> proposals,
        @Nullable BackhaulOptions backhaul,
        Surroundings surroundings,
        SpotOptions spotOptions,
        RankBy rankBy,
        CountBy countBy,
        @Nullable IndoorProfile indoor,
        @Nullable LossCorrection correction,
        @Nullable InputFile calibration,
        GroundSources ground,
        @Nullable LocalDate studyDate) {}
