package org.dakal.scenarios.terrain;

/** A place on Earth, WGS 84 degrees. */
record GeoPoint(double latitudeDegrees, double longitudeDegrees) {}
