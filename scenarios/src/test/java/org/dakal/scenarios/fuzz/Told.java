package org.dakal.scenarios.fuzz;

import java.util.ArrayList;
import java.util.List;
import org.dakal.scenarios.Problem;

/** All that a door told people, held against the rule of clear messages. */
final class Told {
    private final List<String> words = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();

    /** A problem or warning of the input. */
    void problem(Problem problem) {
        words.add(problem.place() + " = " + problem.value() + " " + problem.message() + " " + problem.hint());
        faults.addAll(MessageRule.faults(problem));
    }

    /** A message that says itself where it belongs. */
    void message(String text) {
        words.add(text);
        faults.addAll(MessageRule.faults(text));
    }

    /** A name or line that goes to a terminal or into outputs; it need not be a message. */
    void text(String text) {
        faults.addAll(MessageRule.signFaults(text));
    }

    /** What nobody may be told: how the program came to its end. */
    void unforeseen(String trace) {
        faults.add(trace);
    }

    /** What people were told. */
    List<String> words() {
        return words;
    }

    /** What is wrong with the words; empty when nothing is. */
    List<String> faults() {
        return faults;
    }
}
