package org.youbei.plan;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.youbei.model.Actor;
import org.youbei.model.ChinaTime;
import org.youbei.model.NotFound;
import org.youbei.model.Outcome;
import org.youbei.plan.comment.Comment;
import org.youbei.plan.comment.Comments;
import org.youbei.plan.section.Sections;

/** Comments of those who keep a plan on passages of its draft: made, dealt with, opened again. Inside a scope. */
@Component
@Transactional
public class PlanComments {
    /** Characters. */
    public static final int QUOTE = 300;

    public static final int BODY = 1_000;

    private static final Predicate<VersionState> DRAFT = VersionState.DRAFT::equals;

    private final Plans plans;
    private final DraftDesk desk;
    private final Sections sections;
    private final Comments comments;
    private final Clock clock;

    PlanComments(Plans plans, DraftDesk desk, Sections sections, Comments comments, Clock clock) {
        this.plans = plans;
        this.desk = desk;
        this.sections = sections;
        this.comments = comments;
        this.clock = clock;
    }

    /** Of a section of a version, the open ones first. */
    @Transactional(readOnly = true)
    public List<Comment> of(UUID version, UUID section) {
        return comments.of(version, section);
    }

    /** How many are open, by section. */
    @Transactional(readOnly = true)
    public Map<UUID, Integer> open(UUID version) {
        return comments.open(version);
    }

    /**
     * @param request made with the form: sent twice, it is one comment
     * @param quote words of the section as it stands; empty for all of it
     * @return refused with {@code plan.quote-unknown} where the section has no such words
     */
    public Outcome<UUID> add(Actor actor, UUID plan, UUID section, UUID request, String quote, String body) {
        var about = Wording.lines(quote);
        var said = Wording.lines(body);
        var unit = plans.locked(plan).orElseThrow(() -> new NotFound(plan)).unit();
        if (comments.isMade(request)) {
            return Outcome.done(request);
        }
        return desk.change(actor, plan, "plan.comment-made", DRAFT, PlanRefusal.NO_DRAFT, version -> {
            var found = new Objections(ChinaTime.today(clock));
            var text = sections.find(version.getId(), section);
            if (text.isEmpty()) {
                return Outcome.refused(PlanRefusal.THING_UNKNOWN.refusal());
            }
            found.atMost("quote", about, QUOTE);
            found.required("comment", said, BODY);
            if (!about.isEmpty()
                    && !text.get().body().contains(about)
                    && !text.get().title().contains(about)) {
                found.add(PlanRefusal.QUOTE_UNKNOWN.at("quote"));
            }
            if (!found.found().isEmpty()) {
                return Outcome.refused(found.found());
            }
            var comment = new Comment(request, section, about, said, actor.name(), clock.instant(), null, "");
            return comments.add(unit, version.getId(), actor.account(), comment)
                    ? Outcome.done(Map.<String, Object>of("text", said))
                    : Outcome.refused(PlanRefusal.COMMENT_STANDS.refusal());
        });
    }

    /** Says that a comment is dealt with. */
    public Outcome<UUID> resolve(Actor actor, UUID plan, UUID comment) {
        return desk.change(
                actor,
                plan,
                "plan.comment-resolved",
                DRAFT,
                PlanRefusal.NO_DRAFT,
                version -> comments.resolve(version.getId(), comment, clock.instant(), actor.name())
                        ? Outcome.done(Map.of())
                        : Outcome.refused(PlanRefusal.COMMENT_STANDS.refusal()));
    }

    /** Opens it again. */
    public Outcome<UUID> reopen(Actor actor, UUID plan, UUID comment) {
        return desk.change(
                actor,
                plan,
                "plan.comment-reopened",
                DRAFT,
                PlanRefusal.NO_DRAFT,
                version -> comments.resolve(version.getId(), comment, null, actor.name())
                        ? Outcome.done(Map.of())
                        : Outcome.refused(PlanRefusal.COMMENT_STANDS.refusal()));
    }
}
