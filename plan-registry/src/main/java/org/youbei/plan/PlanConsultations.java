package org.youbei.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.youbei.model.Actor;
import org.youbei.model.ChinaTime;
import org.youbei.model.NotFound;
import org.youbei.model.Outcome;
import org.youbei.model.UuidV7;
import org.youbei.plan.consultation.Answer;
import org.youbei.plan.consultation.Consultation;
import org.youbei.plan.consultation.Consultations;
import org.youbei.plan.consultation.Handling;
import org.youbei.plan.consultation.Opinion;

/** Notes what was answered in the open round of the version in work, and what became of it. Inside a scope. */
@Component
@Transactional
public class PlanConsultations {
    private final DraftDesk desk;
    private final Consultations consultations;
    private final Clock clock;

    PlanConsultations(DraftDesk desk, Consultations consultations, Clock clock) {
        this.desk = desk;
        this.consultations = consultations;
        this.clock = clock;
    }

    /** The rounds of a version, the latest first. */
    @Transactional(readOnly = true)
    public List<Consultation> of(UUID version) {
        return consultations.of(version);
    }

    /** A comment that came from the public, or from a unit that nobody had asked. */
    public Outcome<UUID> comment(Actor actor, UUID plan, String party, LocalDate on, String words) {
        var said = new Opinion(
                UuidV7.next(clock),
                Wording.line(party),
                true,
                Answer.COMMENTS,
                on,
                Wording.lines(words),
                null,
                "",
                actor.name(),
                null,
                "");
        return inRound(actor, plan, "plan.comment-received", (version, round) -> {
            var found = new Objections(today());
            found.required("party", said.party(), Objections.SHORT);
            found.past("answeredOn", on, round.openedOn());
            found.required("words", said.words(), Objections.LONG);
            if (!found.found().isEmpty()) {
                return Outcome.refused(found.found());
            }
            consultations.add(version.unit(), round.id(), said);
            return Outcome.done(Map.of("party", said.party(), "words", said.words()));
        });
    }

    /**
     * What somebody answered who was asked.
     *
     * @param words the comment; empty for who agrees
     * @param replaces whether it takes the place of an answer that is there; without it a second answer is refused
     */
    public record Reply(Answer answer, LocalDate on, String words, Proof proof, boolean replaces) {
        public Reply {
            words = Wording.lines(words);
        }
    }

    /** Notes an answer; it says who recorded it. A later one takes the place of an earlier one where the person says so. */
    public Outcome<UUID> answer(Actor actor, UUID plan, UUID opinion, Reply reply) {
        return inRound(actor, plan, "plan.consultation-answered", (version, round) -> {
            var asked = opinion(round, opinion);
            if (!asked.isSilent() && !reply.replaces()) {
                return Outcome.refused(PlanRefusal.ANSWER_KNOWN.at("replaces", asked.party()));
            }
            var found = new Objections(today());
            found.past("answeredOn", reply.on(), round.openedOn());
            words(reply, found);
            reply.proof().objection().ifPresent(found::add);
            if (!found.found().isEmpty()) {
                return Outcome.refused(found.found());
            }
            consultations.answer(round.id(), answered(asked, reply, actor));
            return Outcome.done(
                    Map.of("party", asked.party(), "answer", reply.answer().name(), "words", reply.words()));
        });
    }

    private static void words(Reply reply, Objections found) {
        if (reply.answer() == Answer.COMMENTS) {
            found.required("words", reply.words(), Objections.LONG);
        } else if (!reply.words().isEmpty()) {
            found.add(PlanRefusal.AGREES_WITH_COMMENT.at("words"));
        }
    }

    private static Opinion answered(Opinion asked, Reply reply, Actor actor) {
        var proof = reply.proof();
        return new Opinion(
                asked.id(),
                asked.party(),
                false,
                reply.answer(),
                reply.on(),
                reply.words(),
                null,
                "",
                actor.name(),
                proof.scan(),
                proof.reason());
    }

    /** What became of a comment; what is not adopted in full needs a reason. */
    public Outcome<UUID> decide(Actor actor, UUID plan, UUID opinion, Handling handling, String reason) {
        var said = Wording.lines(reason);
        return inRound(actor, plan, "plan.comment-decided", (version, round) -> {
            var comment = opinion(round, opinion);
            var found = new Objections(today());
            if (comment.answer() != Answer.COMMENTS) {
                throw new NotFound(opinion);
            }
            if (handling == Handling.ADOPTED) {
                found.atMost("handlingReason", said, Objections.LONG);
            } else {
                found.required("handlingReason", said, Objections.LONG);
            }
            if (!found.found().isEmpty()) {
                return Outcome.refused(found.found());
            }
            consultations.decide(round.id(), opinion, handling, said);
            return Outcome.done(Map.of("party", comment.party(), "handling", handling.name(), "reason", said));
        });
    }

    private Outcome<UUID> inRound(
            Actor actor,
            UUID plan,
            String action,
            BiFunction<PlanVersion, Consultation, Outcome<Map<String, Object>>> change) {
        return desk.change(
                actor,
                plan,
                action,
                VersionState.CONSULTATION::equals,
                PlanRefusal.ROUND_ENDED,
                version -> change.apply(
                        version, consultations.open(version.getId()).orElseThrow()));
    }

    private static Opinion opinion(Consultation round, UUID id) {
        return round.opinions().stream()
                .filter(opinion -> opinion.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound(id));
    }

    private LocalDate today() {
        return ChinaTime.today(clock);
    }
}
