package org.dakal.scenarios.store;

import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;

/**
 * What this Java's elementary functions answer, to the last bit, in a few digits. {@link Math} may differ between Java
 * machines within the last place of a result (17 and 25 on x86-64 differ in cbrt and tanh), and with it losses; all
 * else that losses are made of, the language defines. So machines with equal digits compute equal losses, whatever
 * their version, maker or processor.
 */
final class MathBits {
    private static final int ARGUMENT_COUNT = 2000;

    /** Every function of {@link Math} whose last bit is not defined and that losses depend on. */
    private static final List<DoubleUnaryOperator> FUNCTIONS = List.of(
            Math::sin,
            Math::cos,
            Math::tan,
            Math::atan,
            x -> Math.atan2(x, 1.7),
            x -> Math.asin(x % 1),
            x -> Math.acos(x % 1),
            x -> Math.exp(x % 50),
            x -> Math.expm1(x % 50),
            x -> Math.log(Math.abs(x)),
            x -> Math.log10(Math.abs(x)),
            x -> Math.log1p(Math.abs(x)),
            x -> Math.pow(Math.abs(x), 0.37),
            x -> Math.pow(10, x % 20),
            Math::cbrt,
            x -> Math.hypot(x, 3.3),
            x -> Math.sinh(x % 20),
            x -> Math.cosh(x % 20),
            Math::tanh);

    private static final String OF_THIS_JAVA = of(FUNCTIONS);

    private MathBits() {}

    /** The digest of what this Java computes: 32 hexadecimal digits. */
    static String ofThisJava() {
        return OF_THIS_JAVA;
    }

    /** The digest of some functions, at seeded arguments from thousandths to hundred thousands of either sign. */
    static String of(List<DoubleUnaryOperator> functions) {
        ContentDigest digest = new ContentDigest();
        for (DoubleUnaryOperator function : functions) {
            Random random = new Random(20261128);
            for (int i = 0; i < ARGUMENT_COUNT; i++) {
                double argument = (random.nextDouble() - 0.5) * Math.scalb(1.0, random.nextInt(30) - 10);
                digest.add("value", function.applyAsDouble(argument));
            }
        }
        return HexFormat.of().formatHex(digest.bytes(), 0, 16);
    }
}
