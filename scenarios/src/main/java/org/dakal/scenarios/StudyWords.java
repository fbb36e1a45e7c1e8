package org.dakal.scenarios;

/**
 * What people call a study and the ground it speaks of.
 *
 * @param localTitle in the local script (Persian); may be empty
 * @param province the whole, as pages in English call it, in the middle of a sentence
 * @param localProvince the whole, as Persian pages call it
 * @param county a division of it in English
 * @param localCounty a division of it in Persian
 */
public record StudyWords(
        String title, String localTitle, String province, String localProvince, String county, String localCounty) {
    /** A province and its counties, for those who say nothing else. */
    public static final StudyWords DEFAULT = of("", "");

    /** A province and its counties under a title. */
    public static StudyWords of(String title, String localTitle) {
        return new StudyWords(title, localTitle, "province", "استان", "county", "شهرستان");
    }
}
