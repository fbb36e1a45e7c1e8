package org.dakal.propagation.itm;

/**
 * The median attenuation over free space that everything else varies about; see {@link ReferenceCurve}.
 *
 * @param attenuationDb Aref, not negative
 * @param mode the piece that gave it
 */
public record ReferenceAttenuation(double attenuationDb, Mode mode) {

    /** How the wave arrives; numbers as NTIA's. */
    public enum Mode {
        LINE_OF_SIGHT,
        DIFFRACTION,
        TROPOSCATTER
    }
}
