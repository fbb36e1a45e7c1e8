package org.dakal.scenarios.writing.verification;

/**
 * What stands between a phone's reading and the level outside at an antenna without gain, which is what maps promise.
 *
 * @param antennaGainDbi of the measuring antenna; a roof antenna has some
 * @param bodyLossDb what a body beside the phone takes
 * @param vehicleLossDb what the vehicle around it takes
 */
public record PhoneSetup(double antennaGainDbi, double bodyLossDb, double vehicleLossDb) {
    /** What is added to a reading, in dB. */
    double correctionDb() {
        return bodyLossDb + vehicleLossDb - antennaGainDbi;
    }
}
