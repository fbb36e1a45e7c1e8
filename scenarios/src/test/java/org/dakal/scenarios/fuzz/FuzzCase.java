package org.dakal.scenarios.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * One damaged input. Its seed alone says which file of the corpus it is and what befell it; seeds in a row go through
 * all kinds.
 */
final class FuzzCase {
    private static final int MOST_DAMAGES = 3;
    private static final List<InputKind> KINDS = List.of(InputKind.values());
    private static final List<Damage> DAMAGES = List.of(Damage.values());

    private final long seed;
    private final InputKind kind;
    private final SoundFile sound;
    private final List<Damage> damages;
    private final byte[] bytes;

    private FuzzCase(long seed, InputKind kind, SoundFile sound, List<Damage> damages, byte[] bytes) {
        this.seed = seed;
        this.kind = kind;
        this.sound = sound;
        this.damages = damages;
        this.bytes = bytes;
    }

    /** The case of a seed. */
    static FuzzCase of(long seed, Corpus corpus) {
        InputKind kind = KINDS.get(Math.floorMod(seed, KINDS.size()));
        SplittableRandom random = new SplittableRandom(seed);
        List<SoundFile> files = corpus.files(kind);
        SoundFile sound = files.get(random.nextInt(files.size()));
        byte[] bytes = sound.bytes();
        List<Damage> damages = new ArrayList<>();
        // Mostly one: two spoil a file so much that its first lines are all that is read.
        int count = random.nextInt(3) == 0 ? 1 + random.nextInt(MOST_DAMAGES) : 1;
        for (int i = 0; i < count && bytes.length > 0; i++) {
            Damage damage = DAMAGES.get(random.nextInt(DAMAGES.size()));
            damages.add(damage);
            bytes = damage.of(bytes, sound.isText(), random, corpus.files());
        }
        return new FuzzCase(seed, kind, sound, damages, bytes);
    }

    /** A file that nothing befell. */
    static FuzzCase sound(InputKind kind, SoundFile sound) {
        return new FuzzCase(0, kind, sound, List.of(), sound.bytes());
    }

    long seed() {
        return seed;
    }

    InputKind kind() {
        return kind;
    }

    /** The file it stands for. */
    SoundFile sound() {
        return sound;
    }

    /** What lies in the file's place instead. */
    byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public String toString() {
        return "seed " + seed + ", " + kind.title() + ", " + sound.name() + ": " + damages;
    }
}
