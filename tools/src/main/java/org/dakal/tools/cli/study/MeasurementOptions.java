package org.dakal.tools.cli.study;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dakal.scenarios.ProblemsException;
import org.dakal.scenarios.measurements.MeasurementCampaign;
import org.dakal.scenarios.measurements.MeasurementFiles;
import org.dakal.scenarios.measurements.MeasurementFilter;
import org.dakal.scenarios.source.Suggestions;
import org.dakal.scenarios.source.Wording;
import org.dakal.scenarios.writing.verification.PhoneSetup;
import org.dakal.tools.cli.console.CommandFailure;
import org.dakal.tools.cli.console.NumberOptions;
import org.dakal.tools.cli.console.Settings;
import picocli.CommandLine.Option;

/** Which measurements, which of their readings, and what stood between the phone and the open air. */
final class MeasurementOptions {
    private static final double MOST_DB = 60;

    @Option(
            names = "--measurements",
            required = true,
            arity = "1..*",
            paramLabel = "FILE",
            description = "Files of measurements: logs of G-NetTrack Pro, tables of OpenCelliD, reports of Geosubmit,"
                    + " or any table with positions and levels.")
    private List<Path> files;

    @Option(
            names = "--columns",
            split = ",",
            paramLabel = "NAME=COLUMN",
            description = "What a plain table calls its columns, e.g. latitudeDegrees=lat,rsrpDbm=RSRP.")
    private Map<String, String> columns = new LinkedHashMap<>();

    @Option(
            names = "--most-accuracy",
            paramLabel = "METERS",
            description = "Leaves out readings whose position is less accurate; 50 when not given.")
    private double mostAccuracyMeters = MeasurementFilter.DEFAULT.mostAccuracyMeters();

    @Option(
            names = "--most-speed",
            paramLabel = "M_PER_S",
            description = "Leaves out faster readings; 40 m/s when not given.")
    private double mostSpeedMetersPerSecond = MeasurementFilter.DEFAULT.mostSpeedMetersPerSecond();

    @Option(
            names = "--least-distance",
            paramLabel = "METERS",
            description = "Leaves out readings nearer to the mast; 50 when not given.")
    private double leastDistanceMeters = MeasurementFilter.DEFAULT.leastDistanceMeters();

    @Option(names = "--indoors", description = "Keeps readings that a file calls indoors.")
    private boolean keepsIndoors;

    @Option(
            names = "--antenna-gain",
            paramLabel = "DBI",
            description = "Of the measuring antenna, taken off each level; 0 when not given.")
    private double antennaGainDbi;

    @Option(
            names = "--body-loss",
            paramLabel = "DB",
            description = "What a body beside the phone takes, added to each level; 0 when not given.")
    private double bodyLossDb;

    @Option(
            names = "--vehicle-loss",
            paramLabel = "DB",
            description = "What the vehicle takes, added to each level; 0 when not given.")
    private double vehicleLossDb;

    List<Path> files() {
        return files;
    }

    /** Checks the options and notes them among the settings; before any work. */
    void check(Settings settings) {
        for (String name : columns.keySet()) {
            if (!MeasurementFiles.columnNames().contains(name)) {
                throw CommandFailure.badInput(
                        "--columns = " + Wording.shorten(name) + " is no column of measurements.",
                        Suggestions.nearestOrSome(name, MeasurementFiles.columnNames()));
            }
        }
        NumberOptions.between("--most-accuracy", mostAccuracyMeters, 0, 10_000);
        NumberOptions.between("--most-speed", mostSpeedMetersPerSecond, 0, 1000);
        NumberOptions.between("--least-distance", leastDistanceMeters, 0, 10_000);
        NumberOptions.between("--antenna-gain", antennaGainDbi, -MOST_DB, MOST_DB);
        NumberOptions.between("--body-loss", bodyLossDb, 0, MOST_DB);
        NumberOptions.between("--vehicle-loss", vehicleLossDb, 0, MOST_DB);
        MeasurementFilter usual = MeasurementFilter.DEFAULT;
        settings.add(
                        "measured",
                        Wording.names(files.stream().map(Path::toString).toList()),
                        "flag")
                .add(
                        "left out",
                        "accuracy over " + Wording.number(mostAccuracyMeters) + " m, speed over "
                                + Wording.number(mostSpeedMetersPerSecond) + " m/s, nearer than "
                                + Wording.number(leastDistanceMeters) + " m" + (keepsIndoors ? "" : ", indoors"),
                        filter().equals(usual) ? "default" : "flag")
                .add(
                        "phone",
                        "antenna " + Wording.number(antennaGainDbi) + " dBi, body " + Wording.number(bodyLossDb)
                                + " dB, vehicle " + Wording.number(vehicleLossDb) + " dB",
                        antennaGainDbi == 0 && bodyLossDb == 0 && vehicleLossDb == 0 ? "default" : "flag");
    }

    MeasurementFilter filter() {
        return new MeasurementFilter(mostAccuracyMeters, mostSpeedMetersPerSecond, leastDistanceMeters, keepsIndoors);
    }

    PhoneSetup phone() {
        return new PhoneSetup(antennaGainDbi, bodyLossDb, vehicleLossDb);
    }

    List<MeasurementCampaign> read() {
        try {
            return MeasurementFiles.read(files, columns, filter());
        } catch (ProblemsException e) {
            throw CommandFailure.problems("the measurements", e.problems());
        }
    }
}
