package org.dakal.scenarios.fuzz;

/**
 * What came of one case.
 *
 * @param seed of the case
 * @param kind of the input
 * @param verdict what became of it
 * @param milliseconds from opening the input to the verdict
 * @param what the case in words, then what was told; of bad verdicts what is wrong with it
 */
public record FuzzResult(long seed, InputKind kind, Verdict verdict, double milliseconds, String what) {}
