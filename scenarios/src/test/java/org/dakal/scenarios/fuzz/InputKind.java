package org.dakal.scenarios.fuzz;

/** Kinds of input that users bring, each read through the door that the commands use for it. */
public enum InputKind {
    HGT("HGT"),
    DTED("DTED"),
    GEOTIFF_TERRAIN("GeoTIFF terrain"),
    GEOTIFF_LAND_COVER("GeoTIFF land cover"),
    MSI("MSI antenna"),
    GEOJSON("GeoJSON"),
    CSV("CSV"),
    YAML("YAML"),
    LINKS_CSV("links, CSV"),
    LINKS_JSON("links, JSON lines"),
    MEASUREMENTS("measurements"),
    DOWNLOADS("downloads"),
    CHANGES("changes"),
    STORE("store file"),
    RESULTS("result folder"),
    PLANS("plan folder");

    private final String title;

    InputKind(String title) {
        this.title = title;
    }

    /** Its name for people. */
    public String title() {
        return title;
    }
}
