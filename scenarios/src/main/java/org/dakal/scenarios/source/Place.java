package org.dakal.scenarios.source;

/**
 * Somewhere in an input file.
 *
 * @param file as named in the scenario
 * @param line from 1; 0 when the line is not known or does not matter
 * @param path keys and positions in it, e.g. {@code sites[3].sectors[0].frequencyMhz}, or a column; may be empty
 */
public record Place(String file, int line, String path) {
    /** The file as a whole. */
    public static Place of(String file) {
        return new Place(file, 0, "");
    }

    public Place atLine(int number) {
        return new Place(file, number, path);
    }

    /** A key below this place. */
    public Place key(String name) {
        return new Place(file, line, path.isEmpty() ? name : path + "." + name);
    }

    /** A list's item, counted from 0. */
    public Place item(int index) {
        return new Place(file, line, path + "[" + index + "]");
    }

    /** {@code file:line path}, without what is not known. */
    @Override
    public String toString() {
        String where = line > 0 ? file + ":" + line : file;
        return path.isEmpty() ? where : where + " " + path;
    }
}
