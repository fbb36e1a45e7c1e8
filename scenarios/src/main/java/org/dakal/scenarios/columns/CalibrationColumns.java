package org.dakal.scenarios.columns;

import org.dakal.calibration.MeasuredPlace;

/** The columns of places where losses were measured. */
public final class CalibrationColumns {
    public static final Columns<MeasuredPlace> PLACES = Columns.<MeasuredPlace>of(
                    "calibrationPlace", "a place where losses from one mast were measured, its links averaged")
            .given(ColumnKind.POSITION, Position.LATITUDE, MeasuredPlace::latitudeDegrees)
            .means("north positive", "عرض جغرافیایی")
            .given(ColumnKind.POSITION, Position.LONGITUDE, MeasuredPlace::longitudeDegrees)
            .means("east positive", "طول جغرافیایی")
            .given(ColumnKind.METERS, "eastMeters", MeasuredPlace::eastMeters)
            .means(
                    "on a plane that touches the Earth amid all places",
                    "به سوی خاور، روی صفحه‌ای مماس بر زمین در میان همه‌ی جاها")
            .given(ColumnKind.METERS, "northMeters", MeasuredPlace::northMeters)
            .means("on that plane", "به سوی شمال، روی همان صفحه")
            .given(ColumnKind.KM, "distanceKm", MeasuredPlace::distanceKm)
            .means("length of the path", "درازای مسیر")
            .given(ColumnKind.DB, "predictedDb", MeasuredPlace::predictedDb)
            .means("mean of the model's losses", "میانگین تلف مدل")
            .given(ColumnKind.DB, "measuredDb", MeasuredPlace::measuredDb)
            .means("mean of the measured losses", "میانگین تلف اندازه‌گرفته")
            .count("linkCount", MeasuredPlace::linkCount)
            .means("measured links at this place", "شمار پیوندهای اندازه‌گرفته در اینجا")
            .build();

    private CalibrationColumns() {}
}
