package org.dakal.scenarios.reading;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.dakal.findings.SpotOptions;
import org.dakal.findings.Surroundings;
import org.dakal.network.Proposal;
import org.dakal.proposals.CountBy;
import org.dakal.proposals.RankBy;
import org.dakal.scenarios.Notice;
import org.dakal.scenarios.StudyWords;
import org.dakal.scenarios.source.Fields;
import org.dakal.scenarios.source.Limits;
import org.dakal.scenarios.source.Suggestions;
import org.dakal.scenarios.source.YamlFields;
import org.dakal.scenarios.source.YamlNode;
import org.jspecify.annotations.Nullable;

/** The single values of a scenario: version, name, notices, spots, ranking. */
final class HeaderSection {
    private static final int VERSION = 1;
    private static final int EARLIEST_YEAR = 1980;
    private static final int LATEST_YEAR = 2200;
    private static final int MOST_LETTERS = 40;
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.-]{0,39}");
    private static final Limits SPOT_AREAS = new Limits(0, 100_000);

    private HeaderSection() {}

    /** True when this reader knows the version; anything else in such a file may mean something else. */
    static boolean isKnownVersion(YamlFields scenario) {
        int errorsBefore = scenario.problems().errorCount();
        long version = scenario.wholeNumber("formatVersion", 0, 1_000_000);
        if (scenario.problems().errorCount() == errorsBefore && version != VERSION) {
            scenario.error(
                    "formatVersion", "must be " + VERSION, version > VERSION ? "A newer Dakal may read it." : "");
        }
        return version == VERSION;
    }

    static String name(YamlFields scenario) {
        String name = scenario.text("name");
        if (!name.isEmpty() && !NAME.matcher(name).matches()) {
            String plain = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_.-]+", "-");
            scenario.error(
                    "name",
                    "must be 1 to 40 Latin letters, digits, '-', '_' or '.', for file names",
                    NAME.matcher(plain).matches() ? Suggestions.meant(plain) : "");
        }
        return name;
    }

    /** Title, and what the whole and its divisions are called; the standard word for each that is not given. */
    static StudyWords words(YamlFields scenario, @Nullable YamlFields province) {
        StudyWords standard = StudyWords.of(scenario.text("title"), scenario.text("localTitle"));
        return province == null
                ? standard
                : new StudyWords(
                        standard.title(),
                        standard.localTitle(),
                        word(province, "word", standard.province()),
                        word(province, "localWord", standard.localProvince()),
                        word(province, "countyWord", standard.county()),
                        word(province, "localCountyWord", standard.localCounty()));
    }

    private static String word(YamlFields province, String key, String standard) {
        String word = province.text(key).strip();
        if (word.length() > MOST_LETTERS) {
            province.error(key, "must be a word of at most " + MOST_LETTERS + " letters", "");
        }
        return word.isEmpty() ? standard : word;
    }

    /** The day of the study; null when nobody says or it is none. */
    static @Nullable LocalDate studyDate(YamlFields scenario) {
        if (!scenario.has("studyDate")) {
            return null;
        }
        try {
            LocalDate date = LocalDate.parse(scenario.text("studyDate").strip());
            if (date.getYear() >= EARLIEST_YEAR && date.getYear() <= LATEST_YEAR) {
                return date;
            }
        } catch (DateTimeParseException e) {
            // told below, like a year that cannot be meant
        }
        scenario.error(
                "studyDate",
                "must be a day of the years " + EARLIEST_YEAR + " to " + LATEST_YEAR + ", written like 2026-11-29",
                "Write it by the Gregorian calendar; Persian pages show it by theirs.");
        return null;
    }

    /** Notices with their translations, which may be left out all together. */
    static List<Notice> notices(YamlFields scenario) {
        List<String> texts = sentences(scenario, "notices");
        List<String> localTexts = sentences(scenario, "localNotices");
        List<Notice> notices = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            notices.add(new Notice(texts.get(i), i < localTexts.size() ? localTexts.get(i) : texts.get(i)));
        }
        if (!localTexts.isEmpty() && localTexts.size() != texts.size()) {
            scenario.problems()
                    .error(
                            scenario.items("localNotices").get(0).place(),
                            localTexts.size() + (localTexts.size() == 1 ? " sentence" : " sentences"),
                            "must be one for each of the " + texts.size() + " notices, in their order",
                            "");
        }
        return notices;
    }

    private static List<String> sentences(YamlFields scenario, String key) {
        List<String> notices = new ArrayList<>();
        for (YamlNode item : scenario.items(key)) {
            if (item instanceof YamlNode.Scalar scalar && scalar.text() != null) {
                notices.add(Fields.bounded(scalar.text().strip(), item.place(), scenario.problems()));
            } else {
                scenario.problems()
                        .error(item.place(), "", "must be a sentence", "Put it in quotes if it has a ':' in it.");
            }
        }
        return notices;
    }

    static SpotOptions spotOptions(@Nullable YamlFields spots) {
        SpotOptions standard = SpotOptions.DEFAULT;
        if (spots == null) {
            return standard;
        }
        double smallest = spots.number("minimumAreaSquareKm", SPOT_AREAS, standard.minimumAreaSquareKm());
        double largest = spots.number("maximumAreaSquareKm", SPOT_AREAS, standard.maximumAreaSquareKm());
        if (smallest >= largest) {
            spots.error("minimumAreaSquareKm", "must be less than maximumAreaSquareKm", "");
        }
        return smallest < largest ? new SpotOptions(smallest, largest) : standard;
    }

    static CountBy countBy(YamlFields scenario) {
        CountBy countBy = scenario.lowerChoice("countBy", CountBy.class, CountBy.EXPECTED);
        return countBy == null ? CountBy.EXPECTED : countBy;
    }

    /** What is written; else people for the money where both are given, and people where they are not. */
    static RankBy rankBy(YamlFields scenario, List<Proposal> proposals, Surroundings surroundings) {
        boolean isForMoney = !surroundings.settlements().isEmpty()
                && proposals.stream().anyMatch(proposal -> proposal.cost().wholeAmount() > 0);
        RankBy standard = isForMoney ? RankBy.PEOPLE_PER_COST : RankBy.PEOPLE;
        RankBy rankBy = scenario.lowerChoice("rankBy", RankBy.class, standard);
        return rankBy == null ? standard : rankBy;
    }
}
