package builtwrong.attic;

import org.opentest4j.AssertionFailedError;

/**
 * Wrong on purpose: in a room that no list knows, with a library that nobody declares, used by nobody, on the console.
 */
public final class Borrows {
    private Borrows() {}

    public static void shout() {
        System.out.println(new AssertionFailedError());
    }
}
