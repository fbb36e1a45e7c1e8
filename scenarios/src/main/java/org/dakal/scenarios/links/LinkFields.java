package org.dakal.scenarios.links;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.Iterator;
import java.util.Locale;
import org.dakal.propagation.Percentages;
import org.dakal.propagation.Polarization;
import org.dakal.scenarios.source.Limits;
import org.dakal.scenarios.source.NumberText;
import org.dakal.scenarios.source.Suggestions;
import org.dakal.scenarios.source.Wording;
import org.dakal.terrain.RadioZone;
import org.jspecify.annotations.Nullable;

/** Reads the fields of one line; a wrong one becomes a problem that names it, its value and what it must be. */
record LinkFields(String prefix, JsonNode node, boolean isTable) {
    /** Fields of a JSON object, whose numbers are written as numbers, and where null means that one is not given. */
    static LinkFields ofJson(JsonNode object) {
        return new LinkFields("", object, false);
    }

    /** Fields of a table's row, which are texts, and where an empty one is not given. */
    static LinkFields ofTable(JsonNode row) {
        return new LinkFields("", row, true);
    }

    LinkFields inside(String name) throws LinkProblem {
        JsonNode inner = node.path(name);
        if (!inner.isObject() && isThere(inner)) {
            throw wrong(name, inner, "must be an object");
        }
        return new LinkFields(prefix + name + ".", inner, isTable);
    }

    boolean has(String name) {
        return isThere(node.path(name));
    }

    double number(String name) throws LinkProblem {
        JsonNode value = node.path(name);
        if (!isThere(value)) {
            throw missing(name);
        }
        return number(name, value);
    }

    double numberOr(String name, double otherwise) throws LinkProblem {
        JsonNode value = node.path(name);
        return isThere(value) ? number(name, value) : otherwise;
    }

    double positive(String name) throws LinkProblem {
        double value = number(name);
        if (!(value > 0)) {
            throw wrong(name, node.path(name), "must be more than 0");
        }
        return value;
    }

    /** A number within limits, both included. */
    double between(String name, double value, double least, double most) throws LinkProblem {
        Limits limits = new Limits(least, most);
        if (!limits.contains(value)) {
            throw wrong(name, node.path(name), limits.message());
        }
        return value;
    }

    /**
     * Refuses a name that nobody reads but that looks like a field the line does not give: its value would be lost and
     * a default taken in its place. Other names are the file's own and ride along.
     */
    void refuseMisspelt(Collection<String> known) throws LinkProblem {
        if (has("model")) {
            throw new LinkProblem(prefix + "model is no field of a link: a run has one model, given by --model");
        }
        for (Iterator<String> names = node.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!known.contains(name)) {
                String meant = Suggestions.nearest(
                        name, known.stream().filter(field -> !has(field)).toList());
                if (!meant.isEmpty()) {
                    throw new LinkProblem(prefix + Wording.shorten(name) + " is no field of a link. " + meant);
                }
            }
        }
    }

    /** Refuses names that only mean something inside an object of the line: outside it nobody reads them. */
    void refuseOutside(Collection<String> names, String inside) throws LinkProblem {
        for (String name : names) {
            if (has(name)) {
                throw new LinkProblem(name + " stands inside " + inside + ", and is not read outside");
            }
        }
    }

    /** A field whose value may not be what it is. */
    LinkProblem wrong(String name, String limit) {
        return wrong(name, node.path(name), limit);
    }

    /** One radio-climatic zone per point of a profile; null when the field is missing, which means inland. */
    RadioZone @Nullable [] zones(String name, int pointCount) throws LinkProblem {
        JsonNode array = node.path(name);
        if (!isThere(array)) {
            return null;
        }
        if (!array.isArray() || array.size() != pointCount) {
            throw wrong(name, array, "must be a list of " + pointCount + " zones");
        }
        RadioZone[] zones = new RadioZone[pointCount];
        for (int i = 0; i < pointCount; i++) {
            zones[i] = switch (array.get(i).asText()) {
                case "inland" -> RadioZone.INLAND;
                case "coastal" -> RadioZone.COASTAL;
                case "sea" -> RadioZone.SEA;
                default -> throw wrong(name + "[" + i + "]", array.get(i), "must be inland, coastal or sea");
            };
        }
        return zones;
    }

    /** One number per point of a profile. */
    double[] numbers(String name) throws LinkProblem {
        JsonNode array = node.path(name);
        if (!array.isArray()) {
            throw isThere(array) ? wrong(name, array, "must be a list of numbers") : missing(name);
        }
        double[] numbers = new double[array.size()];
        for (int i = 0; i < numbers.length; i++) {
            JsonNode value = array.get(i);
            // null is how JSON says "no data"; it must never become a height of zero
            numbers[i] = value.isNull() ? Double.NaN : number(name + "[" + i + "]", value);
        }
        return numbers;
    }

    /** Horizontal or vertical; vertical when it is missing. */
    Polarization polarization(String name) throws LinkProblem {
        JsonNode value = node.path(name);
        if (!isThere(value)) {
            return Polarization.VERTICAL;
        }
        return switch (value.asText().toLowerCase(Locale.ROOT)) {
            case "horizontal" -> Polarization.HORIZONTAL;
            case "vertical" -> Polarization.VERTICAL;
            default -> throw wrong(name, value, "must be horizontal or vertical");
        };
    }

    /** Longley-Rice's mode of variability; the usual one when it is missing. */
    int variabilityMode(String name) throws LinkProblem {
        double mode = numberOr(name, Percentages.DEFAULT_VARIABILITY_MODE);
        if (mode != Math.rint(mode) || !Percentages.isVariabilityMode((int) mode)) {
            throw wrong(name, node.path(name), "must be 0 to 3, and 10, 20 or 30 may be added");
        }
        return (int) mode;
    }

    private double number(String name, JsonNode value) throws LinkProblem {
        double number = Double.NaN;
        String hint = "";
        if (value.isNumber()) {
            number = value.doubleValue();
        } else if (value.isTextual()) {
            double written = NumberText.parse(value.textValue()).orElse(Double.NaN);
            if (!isTable && Double.isFinite(written)) {
                throw wrong(
                        name,
                        value,
                        "must be a number, not text. " + Suggestions.meant(NumberText.latin(value.textValue()))
                                + " JSON's numbers stand without quotation marks.");
            }
            number = written;
            hint = NumberText.hint(value.textValue());
        }
        if (!Double.isFinite(number)) {
            throw wrong(name, value, hint.isEmpty() ? "must be a number" : "must be a number. " + hint);
        }
        return number;
    }

    private LinkProblem missing(String name) {
        return new LinkProblem(prefix + name + " is missing");
    }

    private LinkProblem wrong(String name, JsonNode value, String limit) {
        String shown = Wording.shorten(value.isContainerNode() ? value.toString() : value.asText());
        return new LinkProblem(prefix + name + " = " + shown + " " + limit);
    }

    private boolean isThere(JsonNode value) {
        return !value.isMissingNode()
                && !value.isNull()
                && !(isTable && value.isTextual() && value.textValue().isBlank());
    }
}
