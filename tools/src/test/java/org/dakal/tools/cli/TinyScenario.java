package org.dakal.tools.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A scenario of one mast in a flat desert of 20 by 20 km, two villages and a proposal, in a folder with a space in its
 * name.
 */
final class TinyScenario {
    private TinyScenario() {}

    static Path write(Path folder) throws IOException {
        Path scenario = folder.resolve("tiny land");
        FlatTile.write(scenario.resolve("dem"));
        Files.writeString(scenario.resolve("outline.geojson"), """
                {"type":"FeatureCollection","features":[{"type":"Feature","properties":{},"geometry":{"type":"Polygon",
                "coordinates":[[[50.4,34.4],[50.62,34.4],[50.62,34.58],[50.4,34.58],[50.4,34.4]]]}}]}
                """);
        Files.writeString(scenario.resolve("settlements.csv"), """
                id,name,kind,latitudeDegrees,longitudeDegrees,people,radiusMeters,illustrative
                V1,Near,village,34.49,50.51,300,400,true
                V2,Far,village,34.42,50.6,100,400,true
                """);
        Files.writeString(scenario.resolve("scenario.yaml"), """
                formatVersion: 1
                name: tiny
                title: Tiny land
                notices: [All of it is made up.]
                province: {outline: outline.geojson}
                grid: {epsgCode: 32639, cellSizeMeters: 250, marginKm: 1}
                terrain:
                  sources: [{type: files, paths: ["dem/*.hgt"]}]
                clutter: none
                people: {settlements: settlements.csv}
                bands: [{id: L900, technology: LTE, frequencyMhz: 940, bandwidthMhz: 10, radiusKm: 15}]
                antennas: [{id: whip, type: omni, gainDbi: 8, verticalBeamwidthDegrees: 12}]
                sites:
                  - id: S1
                    name: One
                    latitudeDegrees: 34.49
                    longitudeDegrees: 50.5
                    sectors:
                      - {id: A, band: L900, antenna: whip, heightAboveGroundMeters: 20, azimuthDegrees: 0, eirpDbm: 44}
                proposals:
                  - id: P1
                    name: New mast near Far
                    kind: new mast
                    cost: {amount: 1000000, currency: toman, priceDate: 2026-06}
                    changes:
                      - addSite:
                          id: N1
                          name: New
                          latitudeDegrees: 34.42
                          longitudeDegrees: 50.59
                          sectors:
                            - {id: A, band: L900, antenna: whip, heightAboveGroundMeters: 20, azimuthDegrees: 0, eirpDbm: 44}
                rankBy: people
                """);
        return scenario;
    }
}
