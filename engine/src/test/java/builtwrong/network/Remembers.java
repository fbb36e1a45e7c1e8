package builtwrong.network;

/** Wrong on purpose: state shared by all. */
public final class Remembers {
    public static int count;

    private Remembers() {}
}
