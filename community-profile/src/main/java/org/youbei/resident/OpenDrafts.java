package org.youbei.resident;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.youbei.model.Actor;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Outcome;

/** Drafts of plans that the public is asked about, as whoever keeps plans answers. */
public interface OpenDrafts {
    /**
     * A draft in public consultation, or one whose consultation has ended.
     *
     * @param unit whose plan it is: the unit of the page or one above it
     * @param until the last day for comments
     * @param open whether comments are taken today
     */
    record Draft(
            UUID plan,
            JurisdictionCode unit,
            String title,
            LocalDate from,
            LocalDate until,
            boolean open,
            String link) {}

    /** A part of the text. */
    record Passage(String title, String text) {}

    /**
     * A comment that was taken up, without who wrote it.
     *
     * @param handling what became of it, the name of a constant; null while nobody has decided
     */
    record Comment(String words, @Nullable String handling, String reason) {}

    record Text(Draft draft, List<Passage> passages, List<Comment> comments) {}

    /** Of the unit and those above it, open ones first. */
    List<Draft> of(JurisdictionCode unit);

    Optional<Text> text(JurisdictionCode unit, UUID plan);

    /** Puts a reviewed comment into the round; in the running transaction of the review. */
    Outcome<UUID> comment(Actor actor, UUID plan, LocalDate on, String words);
}
