package org.dakal.tools.server;

import java.util.List;
import org.dakal.scenarios.source.Keys;

/**
 * A parameter of a path, or a field of a body: what is said of it in the OpenAPI document, and what is refused.
 *
 * @param type as JSON Schema has it: string, number, integer, boolean or array
 */
record Input(String name, String type, boolean isRequired, String words) {
    static Input required(String name, String type, String words) {
        return new Input(name, type, true, words);
    }

    static Input optional(String name, String type, String words) {
        return new Input(name, type, false, words);
    }

    /** Where most questions are asked of: a state by its address. */
    static Input state() {
        return optional("state", "string", "address of a state; today when not given");
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
