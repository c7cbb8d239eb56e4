package org.youbei.model;

import java.util.List;
import java.util.Locale;

/**
 * Why a module refuses, as a constant of its enum. The sentence is the text {@code refusal.<noun>.<name in lower case with hyphens>}.
 */
public interface Reason {
    /** What all codes of the module begin with: {@code plan}. */
    String noun();

    /** The constant's name. */
    String name();

    Refusal.Kind kind();

    default String code() {
        return noun() + "." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    default boolean is(Refusal refusal) {
        return refusal.code().equals(code());
    }

    default boolean in(List<Refusal> refusals) {
        return refusals.stream().anyMatch(this::is);
    }

    /** @param arguments what the sentence names */
    default Refusal refusal(Object... arguments) {
        return Refusal.of(code(), arguments).as(kind());
    }

    default Refusal at(String field, Object... arguments) {
        return refusal(arguments).at(field);
    }
}
