package org.dakal.tools.server;

import java.util.List;
import org.dakal.scenarios.source.Keys;

/**
 * A parameter of a path, or a field of a body: what is said of it in the OpenAPI document, and what is refused.
 *
 * @param type as JSON Schema has it: string, number, integer, boolean or array
 */
record Input(String name, String type, boolean isRequired, String words) {
    static Input text(String name, String words) {
        return new Input(name, "string", false, words);
    }

    static Input number(String name, String words) {
        return new Input(name, "number", false, words);
    }

    static Input integer(String name, String words) {
        return new Input(name, "integer", false, words);
    }

    static Input flag(String name, String words) {
        return new Input(name, "boolean", false, words);
    }

    static Input array(String name, String words) {
        return new Input(name, "array", false, words);
    }

    /** This input, without which nothing is answered. */
    Input required() {
        return new Input(name, type, true, words);
    }

    /** A state by its address, which is what most questions are about. */
    static Input state() {
        return text("state", "address of a state; today when not given");
    }

    /** All of them as a reader checks them. */
    static Keys keys(String what, List<Input> inputs) {
        return new Keys(
                what,
                inputs.stream().filter(Input::isRequired).map(Input::name).toList(),
                inputs.stream()
                        .filter(input -> !input.isRequired)
                        .map(Input::name)
                        .toList());
    }
}
