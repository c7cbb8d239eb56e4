package org.youbei.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.youbei.model.Actor;
import org.youbei.model.NotFound;
import org.youbei.model.Outcome;
import org.youbei.model.UuidV7;
import org.youbei.plan.consultation.Consultations;
import org.youbei.plan.preparation.Drafter;
import org.youbei.plan.preparation.Drafters;
import org.youbei.plan.preparation.Paper;
import org.youbei.plan.preparation.PaperKind;
import org.youbei.plan.preparation.Papers;
import org.youbei.plan.review.Reviews;

/** Who drafts the version in work and what it rests on. Inside a scope; until the version is issued. */
@Component
@Transactional
public class PlanPreparation {
    private final DraftDesk desk;
    private final Plans plans;
    private final PlanVersions versions;
    private final Drafters drafters;
    private final Papers papers;
    private final Consultations consultations;
    private final Reviews reviews;
    private final Clock clock;

    PlanPreparation(
            DraftDesk desk,
            Plans plans,
            PlanVersions versions,
            Drafters drafters,
            Papers papers,
            Consultations consultations,
            Reviews reviews,
            Clock clock) {
        this.desk = desk;
        this.plans = plans;
        this.versions = versions;
        this.drafters = drafters;
        this.papers = papers;
        this.consultations = consultations;
        this.reviews = reviews;
        this.clock = clock;
    }

    /** Adds a member to the drafting group; a second leader takes the first one's place. */
    public Outcome<UUID> addDrafter(Actor actor, UUID plan, String name, String unit, String position, boolean leader) {
        var member =
                new Drafter(UuidV7.next(clock), Wording.line(name), Wording.line(unit), Wording.line(position), leader);
        return change(actor, plan, "plan.drafter-added", version -> {
            var found = new Objections(LocalDate.MAX);
            found.required("name", member.name(), Objections.SHORT);
            found.atMost("unit", member.unit(), Objections.SHORT);
            found.atMost("position", member.position(), Objections.SHORT);
            if (!found.found().isEmpty()) {
                return Outcome.refused(found.found());
            }
            drafters.add(version.getId(), version.unit(), member);
            return Outcome.done(Map.of("name", member.name(), "unit", member.unit(), "leader", leader));
        });
    }

    public Outcome<UUID> removeDrafter(Actor actor, UUID plan, UUID member) {
        return change(actor, plan, "plan.drafter-removed", version -> {
            if (!drafters.remove(version.getId(), member)) {
                throw new NotFound(member);
            }
            return Outcome.done(Map.of("member", member.toString()));
        });
    }

    /** @param attachment the stored file of the plan's unit; nothing for a paper kept elsewhere, which its title then says */
    public Outcome<UUID> addPaper(Actor actor, UUID plan, PaperKind kind, String title, @Nullable UUID attachment) {
        var paper = new Paper(UuidV7.next(clock), kind, Wording.line(title), attachment, actor.name(), clock.instant());
        return change(actor, plan, "plan.paper-added", version -> {
            var found = new Objections(LocalDate.MAX);
            found.required("title", paper.title(), 300);
            if (!found.found().isEmpty()) {
                return Outcome.refused(found.found());
            }
            papers.add(version.getId(), version.unit(), paper);
            return Outcome.done(Map.of(
                    "kind", kind.name(), "title", paper.title(), "attachment", Objects.toString(attachment, "")));
        });
    }

    public Outcome<UUID> removePaper(Actor actor, UUID plan, UUID paper) {
        return change(actor, plan, "plan.paper-removed", version -> {
            if (!papers.remove(version.getId(), paper)) {
                throw new NotFound(paper);
            }
            return Outcome.done(Map.of("paper", paper.toString()));
        });
    }

    /** How far a version is prepared. */
    @Transactional(readOnly = true)
    public Preparation of(UUID plan, UUID version) {
        var known = plans.findById(plan).orElseThrow(() -> new NotFound(plan));
        return of(known, versions.findById(version).orElseThrow(() -> new NotFound(version)));
    }

    Preparation of(Plan plan, PlanVersion version) {
        var id = version.getId();
        return new Preparation(
                plan.unit(),
                plan.entry().kind(),
                plan.entry().confidentiality(),
                version.procedure(),
                drafters.of(id),
                papers.of(id),
                consultations.isFinished(id, version.consultAfter()),
                reviews.verdict(id, version.reviewAfter()));
    }

    private Outcome<UUID> change(
            Actor actor, UUID plan, String action, Function<PlanVersion, Outcome<Map<String, Object>>> change) {
        return desk.change(actor, plan, action, state -> true, PlanRefusal.NO_DRAFT, change);
    }
}
