package org.dakal.coverage.kernel.diffraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.dakal.propagation.Polarization;
import org.dakal.propagation.diffraction.SphericalEarth;
import org.junit.jupiter.api.Test;

/** The tabled sphere against the formulas, over heights and distances within and far beyond the tables. */
class TabledSphereTest {
    @Test
    void followsTheFormulas() {
        Random random = new Random(20261122);
        for (double mhz : new double[] {30, 450, 900, 3500, 6000}) {
            for (Polarization polarization : Polarization.values()) {
                SphericalEarth plain = new SphericalEarth(8500, mhz, polarization, 22, 0.003);
                TabledSphere tabled = new TabledSphere(plain);
                SmoothPaths smooth = new SmoothPaths(500.0 / 8500, plain.wavelengthMeters(), 0.1);
                for (int i = 0; i < 20_000; i++) {
                    double d = Math.pow(10, -2 + 4.3 * random.nextDouble());
                    double hte = Math.pow(10, -3 + 7 * random.nextDouble());
                    double hre = Math.pow(10, -3 + 7 * random.nextDouble());
                    smooth.set(0, d, 1, hte, hre);
                    smooth.evaluate(1);
                    assertThat(tabled.lossDb(d, hte, hre, smooth.horizonSquareKm2(0), smooth.clearShare(0)))
                            .as("%s MHz, %s, %s km, %s m, %s m", mhz, polarization, d, hte, hre)
                            .isCloseTo(plain.lossDb(d, hte, hre), within(1e-5));
                }
            }
        }
    }
}
