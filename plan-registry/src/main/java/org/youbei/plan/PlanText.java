package org.youbei.plan;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.youbei.model.Actor;
import org.youbei.model.AuditEntry;
import org.youbei.model.AuditTrail;
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
    private final Plans plans;
    private final PlanVersions versions;
    private final Sections sections;
    private final UnplacedTexts unplaced;
    private final PlanStructures structures;
    private final AuditTrail audit;
    private final Clock clock;

    PlanText(
            Plans plans,
            PlanVersions versions,
            Sections sections,
            UnplacedTexts unplaced,
            PlanStructures structures,
            AuditTrail audit,
            Clock clock) {
        this.plans = plans;
        this.versions = versions;
        this.sections = sections;
        this.unplaced = unplaced;
        this.structures = structures;
        this.audit = audit;
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

    /** Removes the section with everything below it. */
    public Outcome<UUID> remove(Actor actor, UUID plan, UUID section) {
        return writing(actor, plan, "plan.section-removed", draft -> {
            require(draft, section);
            sections.remove(draft.getId(), section);
            return Outcome.done(section);
        });
    }

    /** A person has looked at what the import could not place and leaves it where it is. */
    public Outcome<UUID> acceptUnplaced(Actor actor, UUID plan) {
        return writing(actor, plan, "plan.unplaced-accepted", draft -> {
            draft.acceptUnplaced(clock.instant());
            return Outcome.done(draft.getId());
        });
    }

    void fill(PlanVersion version, PlanContent content) {
        sections.add(version.getId(), version.unit(), content.sections());
        unplaced.keep(version.getId(), version.unit(), content.unplaced());
    }

    void copy(PlanVersion from, PlanVersion to) {
        structures.copy(from, to, sections.copy(from.getId(), to.getId(), to.unit()));
    }

    SubmissionPolicy.Draft draft(Plan plan, PlanVersion version) {
        return new SubmissionPolicy.Draft(
                plan.entry().kind(),
                Optional.ofNullable(plan.entry().category()),
                sections.of(version.getId()),
                unplaced.of(version.getId()).size(),
                version.unplacedAccepted());
    }

    private Outcome<UUID> writing(Actor actor, UUID id, String action, Function<PlanVersion, Outcome<UUID>> change) {
        var plan = plans.locked(id).orElseThrow(() -> new PlanNotFound(id));
        if (!Authority.keeps(actor, plan.unit())) {
            return Outcome.refused(PlanRefusal.NOT_YOURS.refusal());
        }
        var draft = plan.working().flatMap(versions::findById).filter(version -> version.state() == VersionState.DRAFT);
        if (draft.isEmpty()) {
            return Outcome.refused(PlanRefusal.NO_DRAFT.refusal());
        }
        return change.apply(draft.get()).then(section -> {
            Map<String, @Nullable Object> what = Map.of("section", section.toString());
            audit.record(actor, AuditEntry.of(action, PlanDuties.subject(id), plan.unit(), what));
            return Outcome.done(section);
        });
    }

    private Section require(PlanVersion draft, UUID section) {
        return sections.find(draft.getId(), section).orElseThrow(() -> new PlanNotFound(section));
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
