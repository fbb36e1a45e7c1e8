package org.dakal.propagation;

/** Polarization of the wave; cross-polarized (slant) antennas are computed as vertical. */
public enum Polarization {
    HORIZONTAL,
    VERTICAL
}
