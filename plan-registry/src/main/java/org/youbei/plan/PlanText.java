package org.youbei.plan;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.youbei.model.Actor;
import org.youbei.model.NotFound;
import org.youbei.model.Outcome;
import org.youbei.model.Refusal;
import org.youbei.plan.section.Direction;
import org.youbei.plan.section.Passage;
import org.youbei.plan.section.Section;
import org.youbei.plan.section.Sections;
import org.youbei.plan.section.UnplacedTexts;

/** Writes the text of a plan's draft. What has been submitted is not written any more, it must be returned first. */
@Component
@Transactional
public class PlanText {
    private final Drafting drafting;
    private final Sections sections;
    private final UnplacedTexts unplaced;
    private final PlanStructures structures;
    private final Clock clock;

    PlanText(Drafting drafting, Sections sections, UnplacedTexts unplaced, PlanStructures structures, Clock clock) {
        this.drafting = drafting;
        this.sections = sections;
        this.unplaced = unplaced;
        this.structures = structures;
        this.clock = clock;
    }

    /** A new section behind the branch of another one, or inside it; in front of everything where no other is named. */
    public Outcome<UUID> add(Actor actor, UUID plan, Optional<UUID> after, boolean below, Passage passage) {
        var words = PlanContent.clean(passage);
        return writing(actor, plan, "plan.section-added", draft -> {
            var objections = objections(words);
            if (after.isPresent()) {
                require(draft, after.get());
            }
            return objections.isEmpty()
                    ? Outcome.done(sections.add(draft.getId(), draft.unit(), words, after, below))
                    : Outcome.refused(objections);
        });
    }

    /** @param revision of the section when it was opened; the words of somebody else are never overwritten */
    public Outcome<UUID> rewrite(Actor actor, UUID plan, UUID section, int revision, Passage passage) {
        var words = PlanContent.clean(passage);
        return writing(actor, plan, "plan.section-rewritten", draft -> {
            var known = require(draft, section);
            var objections = objections(words);
            if (!objections.isEmpty()) {
                return Outcome.refused(objections);
            }
            if (sameWords(known, words) || sections.rewrite(draft.getId(), section, revision, words)) {
                return Outcome.done(section);
            }
            return Outcome.refused(PlanRefusal.CHANGED_MEANWHILE.refusal());
        });
    }

    public Outcome<UUID> move(Actor actor, UUID plan, UUID section, Direction direction) {
        return writing(actor, plan, "plan.section-moved", draft -> {
            require(draft, section);
            sections.move(draft.getId(), section, direction);
            return Outcome.done(section);
        });
    }

    /** What stands in no section of the version in work, in the order of the document. */
    @Transactional(readOnly = true)
    public List<UnplacedTexts.UnplacedText> unplaced(UUID plan) {
        return drafting.working(plan)
                .map(version -> unplaced.entries(version.getId()))
                .orElse(List.of());
    }

    /** A person has looked at what the import could not place and leaves it where it is. */
    public Outcome<UUID> acceptUnplaced(Actor actor, UUID plan) {
        return writing(actor, plan, "plan.unplaced-accepted", draft -> {
            draft.acceptUnplaced(clock.instant());
            return Outcome.done(draft.getId());
        });
    }

    void fill(PlanVersion version, PlanContent content) {
        var ids = sections.add(version.getId(), version.unit(), content.sections());
        structures.fill(version, content.parts(), ids);
        unplaced.keep(version.getId(), version.unit(), content.unplaced());
    }

    void copy(PlanVersion from, PlanVersion to) {
        structures.copy(from, to, sections.copy(from.getId(), to.getId(), to.unit()));
    }

    private Outcome<UUID> writing(Actor actor, UUID id, String action, Function<PlanVersion, Outcome<UUID>> change) {
        return drafting.change(
                actor,
                id,
                action,
                draft -> change.apply(draft)
                        .then(section -> Drafting.Changed.to(section, Map.of("section", section.toString()))));
    }

    private Section require(PlanVersion draft, UUID section) {
        return sections.find(draft.getId(), section).orElseThrow(() -> new NotFound(section));
    }

    private static boolean sameWords(Section known, Passage words) {
        return known.number().equals(words.number())
                && known.title().equals(words.title())
                && known.body().equals(words.body());
    }

    private static List<Refusal> objections(Passage words) {
        var found = new ArrayList<Refusal>();
        if (words.title().isEmpty() && words.body().isEmpty()) {
            found.add(PlanRefusal.MISSING.at("title"));
        }
        atMost(found, "number", words.number(), Passage.LONGEST_NUMBER);
        atMost(found, "title", words.title(), Passage.LONGEST_TITLE);
        atMost(found, "body", words.body(), Passage.LONGEST_BODY);
        return found;
    }

    private static void atMost(List<Refusal> found, String field, String text, int most) {
        if (text.length() > most) {
            found.add(PlanRefusal.TOO_LONG.at(field, most));
        }
    }
}
