package org.dakal.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class MixedModelTest {
    private static final double INFINITE = Double.POSITIVE_INFINITY;

    /** No sectors, no blocks, no weighing of errors: a plain regression. */
    private static MixedModel.Readings plain(double[][] rows, double[] values, boolean[] isAtLeast) {
        int[] none = new int[values.length];
        Arrays.fill(none, -1);
        int columns = rows[0].length;
        int[] families = new int[columns];
        Arrays.fill(families, -1);
        double[] priors = new double[columns];
        Arrays.fill(priors, INFINITE);
        return new MixedModel.Readings(rows, values, isAtLeast, none, none, none, families, priors, INFINITE);
    }

    /**
     * A. C. Cohen's equations for a normal sample of which what exceeds c is only counted (Technometrics 1, 1959), with
     * e = y - mu, a = (c - mu) / sigma and the hazard h(a): sum of e + n' sigma h = 0 and sum of e^2 = sigma^2 (n - n' a
     * h), n values known and n' not. With c = 0, h(0) = sqrt(2 / pi) = 0.797885 and n = n', mu = 0 and sigma = 1 solve
     * them where the known values have the mean -0.797885 and the mean square 1, a half normal's: half of them at
     * -0.797885 - 0.602810 and half at -0.797885 + 0.602810, as 1 - 2 / pi = 0.602810^2.
     */
    @Test
    void censoredAtTheMeanOfANormalSample() {
        int n = 8000;
        double[] values = new double[n];
        boolean[] isAtLeast = new boolean[n];
        double[][] rows = new double[n][];
        for (int i = 0; i < n; i++) {
            isAtLeast[i] = i % 2 == 0;
            values[i] = isAtLeast[i] ? 0 : -0.797885 + (i % 4 == 1 ? 0.602810 : -0.602810);
            rows[i] = new double[] {1};
        }
        MixedModel model = MixedModel.of(plain(rows, values, isAtLeast));
        assertThat(model.coefficient(0)).isCloseTo(0, within(1e-3));
        assertThat(model.errorDb()).isCloseTo(1, within(1e-3));
        // The known information of one value is 1, of one at least as large h (h - a) = 2 / pi: mean (1 + 2 / pi) / 2.
        assertThat(Math.sqrt(model.covariance(0, 0))).isCloseTo(1 / Math.sqrt(n * (1 + 2 / Math.PI) / 2), within(1e-5));
    }

    /**
     * Losses of 100 + 35 log10 d with 8 dB of spread, of which a phone hears none over 140 dB: taken as they are the
     * slope is flat by many decibels, as at least so much it is found within its error, on 20 seeds.
     */
    @Test
    void aPhonesFloorFlattensThePlainSlopeOnly() {
        for (int seed = 1; seed <= 20; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            int n = 600;
            double[][] rows = new double[n][];
            double[] values = new double[n];
            boolean[] isAtLeast = new boolean[n];
            for (int i = 0; i < n; i++) {
                double decades = random.nextDouble(0, 1.3);
                rows[i] = new double[] {1, decades - 0.65};
                double loss = 100 + 35 * decades + 8 * random.nextGaussian();
                isAtLeast[i] = loss > 130;
                values[i] = Math.min(130, loss);
            }
            MixedModel told = MixedModel.of(plain(rows, values, isAtLeast));
            double error = Math.sqrt(told.covariance(1, 1));
            assertThat(told.coefficient(1)).as("seed " + seed).isCloseTo(35, within(3.5 * error));
            assertThat(error).isBetween(0.5, 2.0);
            assertThat(told.errorDb()).isCloseTo(8, within(1.2));
            MixedModel plain = MixedModel.of(plain(rows, values, new boolean[n]));
            assertThat(plain.coefficient(1)).isLessThan(28);
        }
    }

    /**
     * Two sectors, twelve blocks and eight grounds that cross them: Henderson's equations in full, by elimination, with
     * the fit's variances. The grounds share something that no effect tells, so that the errors are those that the
     * grounds' scores tell: the equations' inverse times each ground's sum of residuals, squared and summed, 8 / (8 -
     * effects told) of it; and what the priors leave open.
     */
    @Test
    void isHendersonsSolutionWithTheGroundsErrors() {
        SplittableRandom random = new SplittableRandom(3);
        int n = 120;
        double[][] rows = new double[n][];
        double[] values = new double[n];
        int[] sectors = new int[n];
        int[] blocks = new int[n];
        int[] grounds = new int[n];
        double[] shadow = new double[20];
        Arrays.setAll(shadow, i -> 4 * random.nextGaussian());
        for (int i = 0; i < n; i++) {
            blocks[i] = i % 12;
            sectors[i] = blocks[i] % 3;
            grounds[i] = Math.floorMod(i * i + i / 12, 8);
            rows[i] = new double[] {1, random.nextDouble(-1, 1)};
            double ofGround = shadow[12 + grounds[i]] * rows[i][1];
            values[i] =
                    10 - 3 * rows[i][1] + 5 * (sectors[i] - 1) + shadow[blocks[i]] + ofGround + random.nextGaussian();
        }
        MixedModel model = MixedModel.of(new MixedModel.Readings(
                rows,
                values,
                new boolean[n],
                sectors,
                blocks,
                grounds,
                new int[] {-1, -1},
                new double[] {INFINITE, 20},
                INFINITE));
        double error = model.errorDb() * model.errorDb();
        int size = 2 + 3 + 12;
        double[] pulls = new double[size];
        Arrays.fill(pulls, 5, size, error / (model.blockDb() * model.blockDb()));
        Arrays.fill(pulls, 2, 5, error / (model.sectorDb() * model.sectorDb()));
        pulls[1] = error / 400;
        double[][] full = new double[n][size];
        double[][] equations = new double[size][size + 1];
        for (int i = 0; i < n; i++) {
            full[i][0] = rows[i][0];
            full[i][1] = rows[i][1];
            full[i][2 + sectors[i]] = 1;
            full[i][5 + blocks[i]] = 1;
            for (int k = 0; k < size; k++) {
                for (int j = 0; j < size; j++) {
                    equations[k][j] += full[i][k] * full[i][j];
                }
                equations[k][size] += full[i][k] * values[i];
            }
        }
        for (int k = 0; k < size; k++) {
            equations[k][k] += pulls[k];
        }
        double[] solved = solved(equations, Double.NaN);
        assertThat(model.coefficient(0)).isCloseTo(solved[0], within(2e-3));
        assertThat(model.coefficient(1)).isCloseTo(solved[1], within(2e-3));
        for (int sector = 0; sector < 3; sector++) {
            assertThat(model.sectorEffect(sector)).isCloseTo(solved[2 + sector], within(2e-3));
        }

        double[][] inverse = new double[size][];
        Arrays.setAll(inverse, k -> solved(equations, k));
        double[][] scores = new double[8][5];
        double told = 0;
        for (int i = 0; i < n; i++) {
            double left = values[i];
            for (int k = 0; k < size; k++) {
                left -= full[i][k] * solved[k];
            }
            for (int k = 0; k < 5; k++) {
                scores[grounds[i]][k] += full[i][k] * left;
            }
        }
        for (int k = 0; k < 5; k++) {
            told += 1 - pulls[k] * inverse[k][k];
        }
        for (int effect = 0; effect < 5; effect++) {
            double variance = 0;
            for (double[] score : scores) {
                double moved = 0;
                for (int k = 0; k < 5; k++) {
                    moved += inverse[effect][k] * score[k];
                }
                variance += moved * moved * 8 / (8 - told);
            }
            for (int k = 0; k < 5; k++) {
                variance += error * pulls[k] * inverse[effect][k] * inverse[effect][k];
            }
            double found = effect < 2
                    ? Math.sqrt(model.variance(new double[] {1 - effect, effect}))
                    : model.sectorErrorDb(effect - 2);
            double asBlocksTell = Math.sqrt(error * inverse[effect][effect]);
            assertThat(found)
                    .as("effect " + effect)
                    .isCloseTo(Math.max(Math.sqrt(variance), asBlocksTell), within(5e-3 * found));
            if (effect == 1) {
                assertThat(found).isGreaterThan(1.2 * asBlocksTell);
            }
        }
    }

    /** Solves equations that are left as they are, for their right side or, with a number, for that unit's. */
    private static double[] solved(double[][] equations, double unit) {
        int size = equations.length;
        double[][] copy = new double[size][];
        for (int k = 0; k < size; k++) {
            copy[k] = equations[k].clone();
            copy[k][size] = Double.isNaN(unit) ? copy[k][size] : k == unit ? 1 : 0;
        }
        return Elimination.solve(copy);
    }
}
