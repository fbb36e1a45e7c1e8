package org.dakal.calibration;

import java.util.Arrays;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.ejml.interfaces.linsol.LinearSolverDense;

/**
 * A linear mixed model, robust and told of censoring: y = X b + u(sector) + v(block of the sector) + e, where columns
 * of X may be random too.
 *
 * <p>For given variances b, u and v solve Henderson's equations (C. R. Henderson, Biometrics 31, 1975), in which an
 * effect's prior adds sigma^2 / tau^2 to the diagonal; blocks and then sectors are eliminated, so that only a matrix of
 * the columns' size is inverted. A block's effect stands for the shadow that neighbours share: the places of a block
 * are not so many witnesses, and standard errors and shrinking know it. Variances are those of restricted maximum
 * likelihood by D. A. Harville's iteration (Journal of the American Statistical Association 72, 1977, section 5.2:
 * tau^2 = sum of u^2 / number of effects that the data determine), with a prior of {@value #PRIOR_GROUPS} groups of
 * {@value #PRIOR_DB} dB for sectors and random columns, which speaks where groups are few.
 *
 * <p>Errors are weighed as by P. J. Huber's second proposal (Annals of Mathematical Statistics 35, 1964; k = 1.345), so
 * that a few mistaken readings do not carry the fit. A value known only as "at least" enters by Newton's step of the
 * normal distribution's upper tail (J. Tobin, Econometrica 26, 1958): with a = (y - mu) / sigma and the hazard
 * h = phi(a) / (1 - Phi(a)), as a reading of mu + sigma h / d with the weight d = h (h - a). At the solution that is
 * maximum likelihood; where h is more than k, k / h of the weight is left, since a mistaken reading may lie under the
 * floor too.
 *
 * <p>Standard errors are the larger of two: those of the model as it is, and those that scores summed over pieces of
 * ground tell (K.-Y. Liang and S. L. Zeger, Biometrika 73, 1986), with n / (n - effects) of them for n pieces. The
 * second hold whatever is alike within a piece; the first where pieces are few.
 */
final class MixedModel {
    /** Errors of more standard deviations weigh less; of normal ones 95 % of the information is kept. */
    static final double HUBER = 1.345;

    private static final double PRIOR_GROUPS = 2;
    private static final double PRIOR_DB = 3;
    private static final double LEAST_DB = 1e-3;
    private static final double LEAST_WEIGHT = 1e-6;
    private static final double FAR_TAIL = 8;
    private static final int MOST_STEPS = 200;
    private static final double SETTLED_DB = 1e-4;
    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    /**
     * What is fitted.
     *
     * @param rows of X, one for each reading
     * @param isAtLeast readings of which only a lower bound is known
     * @param sectors of each reading, from 0; all -1 where sectors have no effects
     * @param blocks of each reading, from 0, each within one sector; all -1 where blocks have no effects, and then
     *     sectors have none
     * @param grounds the piece of ground each reading is from, from 0, over which errors may be alike in ways that the
     *     blocks do not tell; all -1 where nothing is known of that
     * @param families of the columns: those of one family, from 0, have a common variance that is fitted; -1 for others
     * @param priorDb standard deviation of those others' coefficients about 0; infinite where nothing is known
     * @param huber k: errors of more standard deviations weigh less; infinite for maximum likelihood
     */
    @SuppressWarnings("ArrayRecordComponent") // handed over once; nobody compares them
    record Readings(
            double[][] rows,
            double[] values,
            boolean[] isAtLeast,
            int[] sectors,
            int[] blocks,
            int[] grounds,
            int[] families,
            double[] priorDb,
            double huber) {}

    private final Readings data;
    private final int columns;
    private final double[] mean;
    private final double[] weight;
    private final double[] working;
    private final double[] blockWeight;
    private final double[][] blockSum;
    private final double[] blockValue;
    private final int[] sectorOfBlock;
    private final double[] sectorWeight;
    private final double[][] sectorSum;
    private final double[] sectorValue;
    private final double[] coefficients;
    private final double[] sectorEffects;
    private final double[] blockEffects;
    private DMatrixRMaj inverse;
    private GroundErrors byGround;
    private double errorDb;
    /** How many effects but blocks' the data determine. */
    private double determined;

    private double blockDb = PRIOR_DB;
    private double sectorDb = PRIOR_DB;
    private final double[] familyDb;

    private MixedModel(Readings data) {
        this.data = data;
        this.columns = data.priorDb.length;
        int n = data.values.length;
        int blocks = Arrays.stream(data.blocks).max().orElse(-1) + 1;
        int sectors = Arrays.stream(data.sectors).max().orElse(-1) + 1;
        this.mean = new double[n];
        this.weight = new double[n];
        this.working = data.values.clone();
        this.blockWeight = new double[blocks];
        this.blockSum = new double[blocks][columns];
        this.blockValue = new double[blocks];
        this.sectorOfBlock = new int[blocks];
        this.sectorWeight = new double[sectors];
        this.sectorSum = new double[sectors][columns];
        this.sectorValue = new double[sectors];
        this.coefficients = new double[columns];
        this.sectorEffects = new double[sectors];
        this.blockEffects = new double[blocks];
        this.inverse = new DMatrixRMaj(columns, columns);
        this.byGround = new GroundErrors(inverse, sectorSum, sectorWeight);
        this.familyDb = new double[Arrays.stream(data.families).max().orElse(-1) + 1];
        Arrays.fill(familyDb, PRIOR_DB);
        Arrays.fill(weight, 1);
        for (int i = 0; i < n; i++) {
            if (blocks > 0) {
                sectorOfBlock[data.blocks[i]] = data.sectors[i];
            }
        }
        double average = Arrays.stream(data.values).average().orElse(0);
        this.errorDb = Math.max(
                LEAST_DB,
                Math.sqrt(Arrays.stream(data.values)
                        .map(value -> (value - average) * (value - average))
                        .average()
                        .orElse(0)));
    }

    static MixedModel of(Readings data) {
        MixedModel model = new MixedModel(data);
        for (int step = 0; step < MOST_STEPS; step++) {
            if (step > 0) {
                model.weigh();
            }
            if (model.solve() + model.estimateVariances() < SETTLED_DB) {
                break;
            }
        }
        model.byGround = model.errorsByGround();
        return model;
    }

    double coefficient(int column) {
        return coefficients[column];
    }

    /** Covariance of two columns' coefficients, of random ones that of their errors. */
    double covariance(int column, int other) {
        return errorDb * errorDb * inverse.get(column, other);
    }

    /** Variance of a sum of coefficients. */
    double variance(double[] contrast) {
        double told = 0;
        double seen = 0;
        for (int k = 0; k < columns; k++) {
            for (int j = 0; j < columns; j++) {
                double product = contrast[k] * contrast[j];
                told += product * covariance(k, j);
                seen += product * byGround.covariance(k, j);
            }
        }
        return Math.max(told, seen);
    }

    private GroundErrors errorsByGround() {
        GroundErrors errors = new GroundErrors(inverse, sectorSum, sectorWeight);
        int count = Arrays.stream(data.grounds).max().orElse(-1) + 1;
        int size = columns + sectorWeight.length;
        double[][] scores = new double[count][size];
        for (int i = 0; i < mean.length && count > 1; i++) {
            double score = weight[i] * (working[i] - mean[i]);
            double[] ofGround = scores[data.grounds[i]];
            for (int k = 0; k < columns; k++) {
                ofGround[k] += score * data.rows[i][k];
            }
            if (data.sectors[i] >= 0) {
                ofGround[columns + data.sectors[i]] += score;
            }
        }
        for (double[] ofGround : scores) {
            errors.add(ofGround, count / Math.max(1, count - determined));
        }
        for (int k = 0; k < size && count > 1; k++) {
            double[] one = new double[size];
            one[k] = 1;
            errors.add(one, errorDb * errorDb * ratio(k < columns ? priorDb(k) : sectorDb));
        }
        return errors;
    }

    /** Effect of a sector, shrunk towards 0. */
    double sectorEffect(int sector) {
        return sectorEffects[sector];
    }

    /** Standard deviation of a sector's true effect about the estimated one. */
    double sectorErrorDb(int sector) {
        return Math.sqrt(Math.max(errorDb * errorDb * sectorVariance(sector), byGround.ofSector(sector)));
    }

    /** Standard deviation of a reading about its block's mean. */
    double errorDb() {
        return errorDb;
    }

    /** Standard deviation of blocks about their sector. */
    double blockDb() {
        return blockDb;
    }

    /** Standard deviation of sectors about 0; meaningless where they have no effects. */
    double sectorDb() {
        return sectorDb;
    }

    /** Weights of the errors as they are, and what stands for readings of which a lower bound is known. */
    private void weigh() {
        for (int i = 0; i < mean.length; i++) {
            double error = data.values[i] - mean[i];
            if (data.isAtLeast[i]) {
                double a = error / errorDb;
                double hazard = hazard(a);
                double information = Math.max(LEAST_WEIGHT, hazard * (hazard - a));
                weight[i] = information * Math.min(1, data.huber / hazard);
                working[i] = mean[i] + errorDb * hazard / information;
            } else {
                weight[i] = Math.min(1, data.huber * errorDb / Math.abs(error));
            }
        }
    }

    /** Mean of a standard normal variable that is a or more: phi(a) / (1 - Phi(a)). */
    static double hazard(double a) {
        return a > FAR_TAIL ? a + 1 / a : NORMAL.density(a) / NORMAL.survivalProbability(a);
    }

    /** Solves for the effects, and tells how far the coefficients moved. */
    private double solve() {
        DMatrixRMaj matrix = new DMatrixRMaj(columns, columns);
        DMatrixRMaj right = new DMatrixRMaj(columns, 1);
        collect(matrix, right);
        double blockPrior = ratio(blockDb);
        double sectorPrior = ratio(sectorDb);
        for (int block = 0; block < blockWeight.length; block++) {
            double whole = blockWeight[block] + blockPrior;
            eliminate(matrix, right, blockSum[block], blockValue[block], whole);
            int sector = sectorOfBlock[block];
            if (sector >= 0) {
                double left = blockPrior / whole;
                sectorWeight[sector] += left * blockWeight[block];
                sectorValue[sector] += left * blockValue[block];
                for (int k = 0; k < columns; k++) {
                    sectorSum[sector][k] += left * blockSum[block][k];
                }
            }
        }
        for (int sector = 0; sector < sectorWeight.length; sector++) {
            sectorWeight[sector] += sectorPrior;
            eliminate(matrix, right, sectorSum[sector], sectorValue[sector], sectorWeight[sector]);
        }
        for (int k = 0; k < columns; k++) {
            matrix.add(k, k, ratio(priorDb(k)));
        }
        LinearSolverDense<DMatrixRMaj> solver = LinearSolverFactory_DDRM.symmPosDef(columns);
        if (!solver.setA(matrix)) {
            throw new IllegalStateException("the columns of a calibration's fit depend on each other");
        }
        inverse = new DMatrixRMaj(columns, columns);
        solver.invert(inverse);
        double moved = 0;
        for (int k = 0; k < columns; k++) {
            double value = 0;
            for (int j = 0; j < columns; j++) {
                value += inverse.get(k, j) * right.get(j);
            }
            moved = Math.max(moved, Math.abs(value - coefficients[k]));
            coefficients[k] = value;
        }
        predict(blockPrior);
        return moved;
    }

    private double priorDb(int column) {
        int family = data.families[column];
        return family < 0 ? data.priorDb[column] : familyDb[family];
    }

    private double ratio(double effectDb) {
        return errorDb * errorDb / (effectDb * effectDb);
    }

    private void collect(DMatrixRMaj matrix, DMatrixRMaj right) {
        Arrays.fill(blockWeight, 0);
        Arrays.fill(blockValue, 0);
        Arrays.fill(sectorWeight, 0);
        Arrays.fill(sectorValue, 0);
        for (double[] sum : blockSum) {
            Arrays.fill(sum, 0);
        }
        for (double[] sum : sectorSum) {
            Arrays.fill(sum, 0);
        }
        for (int i = 0; i < mean.length; i++) {
            double[] row = data.rows[i];
            int block = data.blocks[i];
            if (block >= 0) {
                blockWeight[block] += weight[i];
                blockValue[block] += weight[i] * working[i];
            }
            for (int k = 0; k < columns; k++) {
                if (row[k] != 0) {
                    double weighed = weight[i] * row[k];
                    if (block >= 0) {
                        blockSum[block][k] += weighed;
                    }
                    right.add(k, 0, weighed * working[i]);
                    for (int j = 0; j < columns; j++) {
                        matrix.add(k, j, weighed * row[j]);
                    }
                }
            }
        }
    }

    private void eliminate(DMatrixRMaj matrix, DMatrixRMaj right, double[] sum, double value, double whole) {
        for (int k = 0; k < columns; k++) {
            if (sum[k] != 0) {
                double share = sum[k] / whole;
                right.add(k, 0, -share * value);
                for (int j = 0; j < columns; j++) {
                    matrix.add(k, j, -share * sum[j]);
                }
            }
        }
    }

    private void predict(double blockPrior) {
        for (int sector = 0; sector < sectorEffects.length; sector++) {
            sectorEffects[sector] = (sectorValue[sector] - fixed(sectorSum[sector])) / sectorWeight[sector];
        }
        for (int block = 0; block < blockEffects.length; block++) {
            int sector = sectorOfBlock[block];
            double ofSector = sector < 0 ? 0 : blockWeight[block] * sectorEffects[sector];
            blockEffects[block] =
                    (blockValue[block] - fixed(blockSum[block]) - ofSector) / (blockWeight[block] + blockPrior);
        }
        for (int i = 0; i < mean.length; i++) {
            int sector = data.sectors[i];
            int block = data.blocks[i];
            mean[i] = fixed(data.rows[i])
                    + (sector < 0 ? 0 : sectorEffects[sector])
                    + (block < 0 ? 0 : blockEffects[block]);
        }
    }

    private double fixed(double[] row) {
        double sum = 0;
        for (int k = 0; k < columns; k++) {
            sum += row[k] * coefficients[k];
        }
        return sum;
    }

    /** One step towards the variances, and how far the standard deviations moved. */
    private double estimateVariances() {
        determined = 0;
        double[] families = new double[familyDb.length];
        double[] familySquares = new double[familyDb.length];
        for (int k = 0; k < columns; k++) {
            double its = 1 - ratio(priorDb(k)) * inverse.get(k, k);
            determined += its;
            if (data.families[k] >= 0) {
                families[data.families[k]] += its;
                familySquares[data.families[k]] += coefficients[k] * coefficients[k];
            }
        }
        double sectors = 0;
        double sectorSquares = 0;
        for (int sector = 0; sector < sectorEffects.length; sector++) {
            sectors += 1 - ratio(sectorDb) * sectorVariance(sector);
            sectorSquares += sectorEffects[sector] * sectorEffects[sector];
        }
        determined += sectors;
        double blocks = 0;
        double blockSquares = 0;
        for (int block = 0; block < blockEffects.length; block++) {
            blocks += 1 - ratio(blockDb) * blockVariance(block);
            blockSquares += blockEffects[block] * blockEffects[block];
        }
        double before = errorDb + blockDb + sectorDb + Arrays.stream(familyDb).sum();
        errorDb = Math.max(LEAST_DB, errorDb(determined + blocks));
        blockDb = deviationDb(blockSquares, blocks, 0);
        if (sectorEffects.length > 0) {
            sectorDb = deviationDb(sectorSquares, sectors, PRIOR_GROUPS);
        }
        for (int family = 0; family < familyDb.length; family++) {
            familyDb[family] = deviationDb(familySquares[family], families[family], PRIOR_GROUPS);
        }
        return Math.abs(errorDb + blockDb + sectorDb + Arrays.stream(familyDb).sum() - before);
    }

    private static double deviationDb(double squares, double determined, double priorGroups) {
        double count = determined + priorGroups;
        return count > 1e-9
                ? Math.max(LEAST_DB, Math.sqrt((squares + priorGroups * PRIOR_DB * PRIOR_DB) / count))
                : LEAST_DB;
    }

    /** Mean of the squared scores of a normal error, in units of its variance. */
    private static double scoresOfNormal(double k) {
        return Double.isInfinite(k)
                ? 1
                : 1 - 2 * NORMAL.survivalProbability(k) * (1 - k * k) - 2 * k * NORMAL.density(k);
    }

    private double errorDb(double effects) {
        double ofNormal = scoresOfNormal(data.huber);
        double scores = 0;
        double told = 0;
        for (int i = 0; i < mean.length; i++) {
            double error = data.values[i] - mean[i];
            double hazard = data.isAtLeast[i] ? hazard(error / errorDb) : 0;
            if (data.isAtLeast[i] && hazard <= data.huber) {
                told -= error / errorDb * hazard;
            } else {
                double score = data.isAtLeast[i] ? data.huber * errorDb : weight[i] * error;
                scores += score * score / ofNormal;
                told++;
            }
        }
        return Math.sqrt(scores / Math.max(1, told - effects));
    }

    /** The variance of a sector's effect about the estimated one, in units of the error's variance. */
    private double sectorVariance(int sector) {
        double[] sum = sectorSum[sector];
        double whole = sectorWeight[sector];
        return 1 / whole + quadratic(sum, 1 / whole);
    }

    private double blockVariance(int block) {
        double whole = blockWeight[block] + ratio(blockDb);
        int sector = sectorOfBlock[block];
        double[] along = blockSum[block].clone();
        double share = sector < 0 ? 0 : blockWeight[block] / sectorWeight[sector];
        for (int k = 0; k < columns && sector >= 0; k++) {
            along[k] -= share * sectorSum[sector][k];
        }
        double ofSector = sector < 0 ? 0 : blockWeight[block] * share / (whole * whole);
        return 1 / whole + quadratic(along, 1 / whole) + ofSector;
    }

    /** The square of a scaled vector under the columns' covariance. */
    private double quadratic(double[] vector, double scale) {
        double sum = 0;
        for (int k = 0; k < columns; k++) {
            if (vector[k] != 0) {
                for (int j = 0; j < columns; j++) {
                    sum += vector[k] * inverse.get(k, j) * vector[j];
                }
            }
        }
        return sum * scale * scale;
    }
}
