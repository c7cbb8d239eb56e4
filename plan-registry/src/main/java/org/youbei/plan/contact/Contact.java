package org.youbei.plan.contact;

import java.util.UUID;

/**
 * Somebody to call.
 *
 * @param position its place in the list, from 0
 * @param name of the person; may be empty where the post says enough
 * @param unit where the person works, as people call it
 * @param phone as pages print it, a mobile number masked; empty where none is known
 * @param revision counts the changes of the words
 */
public record Contact(
        UUID id, UUID version, int position, String name, String post, String unit, String phone, int revision) {
    public static final int LONGEST_NAME = 100;

    public boolean reachable() {
        return !phone.isEmpty();
    }

    /** What a list or a choice calls it. */
    public String label() {
        return String.join(
                " ",
                java.util.stream.Stream.of(unit, post, name)
                        .filter(word -> !word.isEmpty())
                        .toList());
    }
}
