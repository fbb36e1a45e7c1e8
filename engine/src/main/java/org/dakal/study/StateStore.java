package org.dakal.study;

import java.nio.Buffer;
import java.util.Map;

/**
 * Where a session keeps what it knows of a study's network as it is, for sessions to come. A store is of one study: it
 * answers only when all that the values depend on is what it was. It is free to forget, and it never fails.
 */
public interface StateStore {
    /** Keeps nothing. */
    StateStore NONE = new StateStore() {
        @Override
        public boolean fill(Map<String, Buffer> arrays) {
            return false;
        }

        @Override
        public void keep(Map<String, Buffer> arrays) {}

        @Override
        public String nameOf(Record value) {
            return "";
        }
    };

    /**
     * Puts kept values into arrays; many threads may ask at once.
     *
     * @param arrays of floats, doubles, longs, shorts or bytes, by name; all of each is filled. None at all asks
     *     whether anything is kept
     * @return false when not all of them are kept in these very lengths; what the arrays hold then is nothing to rely
     * on
     */
    boolean fill(Map<String, Buffer> arrays);

    /** Keeps arrays, in place of all that was kept before. */
    void keep(Map<String, Buffer> arrays);

    /** A name for arrays that are about a value: equal for values of equal content, and for no others. */
    String nameOf(Record value);
}
