package org.dakal.tools.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A ridge of 300 m along the meridian 50.45 E in flat desert of 800 m. On it stands a mast whose only sector looks
 * east, 20 degrees down, at the ridge's foot. East of it lie two villages, 3.2 and 4.6 km away, 5.7 and 4.0 degrees
 * below the antenna.
 *
 * <p>EIRP is 48 dBm, 20.2 dBm for a resource element; free space takes 102 and 105 dB, the lobe of 8 degrees at least
 * 30 dB that far beside its axis: -112 and -115 dBm where service takes -94.75. Tilted by 5 degrees the lobe loses less
 * than 1 dB there: -83 and -86 dBm. So R1, a retilt for 20 million, brings all 500 people, and so does M1, a mast
 * between the villages for 13 billion.
 */
public final class RidgeScenario {
    private static final int POSTS = 1201;
    private static final int PLAIN_METERS = 800;
    private static final int RIDGE_METERS = 300;

    private RidgeScenario() {}

    public static Path write(Path folder) throws IOException {
        Path scenario = folder.resolve("ridge");
        writeTile(scenario.resolve("dem"));
        Files.writeString(scenario.resolve("outline.geojson"), """
                {"type":"FeatureCollection","features":[{"type":"Feature","properties":{},"geometry":{"type":"Polygon",
                "coordinates":[[[50.4,34.4],[50.62,34.4],[50.62,34.58],[50.4,34.58],[50.4,34.4]]]}}]}
                """);
        Files.writeString(scenario.resolve("settlements.csv"), """
                id,name,kind,latitudeDegrees,longitudeDegrees,people,radiusMeters,illustrative
                V1,Near,village,34.49,50.485,300,300,true
                V2,Far,village,34.49,50.50,200,300,true
                """);
        Files.writeString(scenario.resolve("scenario.yaml"), """
                formatVersion: 1
                name: ridge
                title: Ridge land
                notices: [All of it is made up.]
                province: {outline: outline.geojson}
                grid: {epsgCode: 32639, cellSizeMeters: 200, marginKm: 1}
                terrain:
                  sources: [{type: files, paths: ["dem/*.hgt"]}]
                clutter: none
                people: {settlements: settlements.csv}
                propagation: {model: itu-r-p526}
                bands: [{id: L900, technology: LTE, frequencyMhz: 940, bandwidthMhz: 10, radiusKm: 12}]
                antennas:
                  - {id: whip, type: omni, gainDbi: 8, verticalBeamwidthDegrees: 12}
                  - {id: panel, type: 3gpp-38901, gainDbi: 17, horizontalBeamwidthDegrees: 65, verticalBeamwidthDegrees: 8}
                sites:
                  - id: S1
                    name: Ridge
                    latitudeDegrees: 34.49
                    longitudeDegrees: 50.45
                    sectors:
                      - {id: A, band: L900, antenna: panel, heightAboveGroundMeters: 20, azimuthDegrees: 90, electricalTiltDegrees: 20, eirpDbm: 48}
                proposals: proposals.yaml
                rankBy: people
                """);
        Files.writeString(scenario.resolve("proposals.yaml"), """
                - id: M1
                  name: New mast between the villages
                  kind: new mast
                  cost: {amount: 12e9, yearlyAmount: 0.2e9, currency: toman, priceDate: 2026-06}
                  changes:
                    - addSite:
                        id: N1
                        name: Between
                        latitudeDegrees: 34.49
                        longitudeDegrees: 50.492
                        sectors:
                          - {id: A, band: L900, antenna: whip, heightAboveGroundMeters: 30, azimuthDegrees: 0, eirpDbm: 44}
                - id: R1
                  name: Less tilt on the ridge
                  kind: retilt
                  cost: {amount: 20e6, currency: toman, priceDate: 2026-06}
                  changes:
                    - retilt: {site: S1, sector: A, electricalTiltDegrees: 5}
                """);
        return scenario;
    }

    /**
     * The ridge's mast is Alpha's, and a mast of Beta's stands where M1 would: Beta's phones have service in both
     * villages, Alpha's in neither until R1 is built. Together all 500 people have service.
     */
    public static Path writeOfTwoOperators(Path folder) throws IOException {
        Path scenario = write(folder.resolve("two"));
        Path file = scenario.resolve("scenario.yaml");
        Files.writeString(
                file,
                Files.readString(file)
                        .replace("name: ridge", "name: two")
                        .replace("    name: Ridge\n", "    name: Ridge\n    operator: Alpha\n")
                        .replace("proposals: proposals.yaml", """
                                  - id: B1
                                    name: Between
                                    operator: Beta
                                    latitudeDegrees: 34.49
                                    longitudeDegrees: 50.492
                                    sectors:
                                      - {id: A, band: L900, antenna: whip, heightAboveGroundMeters: 30, azimuthDegrees: 0, eirpDbm: 44}
                                proposals: proposals.yaml"""));
        return scenario;
    }

    private static void writeTile(Path folder) throws IOException {
        ByteBuffer tile = ByteBuffer.allocate(POSTS * POSTS * Short.BYTES);
        for (int row = 0; row < POSTS; row++) {
            for (int column = 0; column < POSTS; column++) {
                // Seven posts of 3 seconds, 530 m, from the crest to the foot.
                double share = Math.max(0, 1 - Math.abs(column - 540) / 7.0);
                tile.putShort((short) Math.round(PLAIN_METERS + RIDGE_METERS * share));
            }
        }
        Files.createDirectories(folder);
        Files.write(folder.resolve("N34E050.hgt"), tile.array());
    }
}
