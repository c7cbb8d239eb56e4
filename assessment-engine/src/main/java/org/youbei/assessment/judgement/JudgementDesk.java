package org.youbei.assessment.judgement;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.youbei.assessment.indicator.Node;
import org.youbei.assessment.method.RefusalCode;
import org.youbei.assessment.method.RefusedInput;
import org.youbei.assessment.method.pairwise.GroupAggregation;
import org.youbei.assessment.system.SystemDesk;
import org.youbei.model.Actor;
import org.youbei.model.AuditEntry;
import org.youbei.model.AuditTrail;
import org.youbei.model.ChinaTime;
import org.youbei.model.NotFound;
import org.youbei.model.Outcome;
import org.youbei.model.Refusal;
import org.youbei.model.Secret;
import org.youbei.model.Subject;

/** Asks people to judge, keeps what they say, and takes the common weights over into the draft of a system. To be called inside a scope. */
@Component
@Transactional
public class JudgementDesk {
    private static final int MOST_THINGS = 15;
    private static final int NAME = 60;
    private static final int REASON = 500;
    private static final double SCALE = 9;

    private final StoredJudgements stored;
    private final SystemDesk systems;
    private final AuditTrail audit;
    private final Clock clock;

    JudgementDesk(StoredJudgements stored, SystemDesk systems, AuditTrail audit, Clock clock) {
        this.stored = stored;
        this.systems = systems;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param parent the node whose children are weighed; empty for the top */
    public Outcome<Judgement> open(Actor actor, UUID id, UUID system, String parent) {
        var known = stored.find(id, false);
        if (known.isPresent()) {
            return Outcome.done(known.get());
        }
        var of = systems.find(system);
        if (!SystemDesk.keeps(actor, of.unit())) {
            return Outcome.refused(JudgementRefusal.NOT_YOURS.refusal());
        }
        if (!of.isDraft()) {
            return Outcome.refused(JudgementRefusal.MOVED_ON.refusal());
        }
        if (of.isPoints()) {
            return Outcome.refused(JudgementRefusal.POINTS.refusal());
        }
        var tree = systems.tree(of);
        var things = tree.children(parent.isEmpty() ? null : parent);
        if (things.size() < 2 || things.size() > MOST_THINGS) {
            return Outcome.refused(JudgementRefusal.SIZE.refusal(MOST_THINGS));
        }
        var title = tree.find(parent).map(Node::name).orElse(of.title());
        var judgement = new Judgement(
                id,
                of.unit(),
                system,
                parent,
                title,
                things.stream().map(Node::code).toList(),
                things.stream().map(Node::name).toList(),
                null);
        stored.add(judgement);
        record(actor, judgement, "opened", Map.of("title", title));
        return Outcome.done(judgement);
    }

    /** An invitation; the secret is in the answer and nowhere else. */
    public Outcome<Secret> invite(Actor actor, UUID id, UUID request, String name, LocalDate until) {
        var judgement = locked(id);
        var refusal = keeping(actor, judgement);
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        if (name.isBlank()) {
            return Outcome.refused(JudgementRefusal.MISSING.at("name"));
        }
        if (name.length() > NAME) {
            return Outcome.refused(JudgementRefusal.TOO_LONG.at("name", NAME));
        }
        if (until.isBefore(today())) {
            return Outcome.refused(JudgementRefusal.DATE_PAST.at("until"));
        }
        if (stored.judge(request).isPresent()) {
            return Outcome.refused(JudgementRefusal.HANDED_IN.refusal());
        }
        var secret = Secret.next();
        stored.add(
                judgement,
                new Judge(request, id, name.strip(), null, until, List.of(), null, "", false),
                secret.hash());
        record(actor, judgement, "invited", Map.of("name", name.strip(), "until", until.toString()));
        return Outcome.done(secret);
    }

    public Outcome<Judgement> revoke(Actor actor, UUID id, UUID judge) {
        var judgement = locked(id);
        var refusal = keeping(actor, judgement);
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        var found =
                stored.judge(judge).filter(one -> one.judgement().equals(id)).orElseThrow(() -> new NotFound(judge));
        stored.revoke(judge);
        record(actor, judgement, "revoked", Map.of("name", found.name()));
        return Outcome.done(judgement);
    }

    private Optional<Refusal> keeping(Actor actor, Judgement judgement) {
        if (!SystemDesk.keeps(actor, judgement.unit())) {
            return Optional.of(JudgementRefusal.NOT_YOURS.refusal());
        }
        return judgement.isOpen() ? Optional.empty() : Optional.of(JudgementRefusal.CLOSED.refusal());
    }

    /** The actor's own matrix for reading; an empty one that is not kept yet where there is none. */
    @Transactional(readOnly = true)
    public Outcome<Judge> own(Actor actor, UUID id) {
        var refusal = keeping(actor, find(id));
        return refusal.isPresent()
                ? Outcome.refused(refusal.get())
                : Outcome.done(kept(actor, id).orElseGet(() -> empty(actor, id)));
    }

    /** The actor's own matrix for writing, begun where there is none. */
    public Outcome<Judge> begin(Actor actor, UUID id) {
        var judgement = locked(id);
        var refusal = keeping(actor, judgement);
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        return Outcome.done(kept(actor, id).orElseGet(() -> {
            var judge = empty(actor, id);
            stored.add(judgement, judge, null);
            return judge;
        }));
    }

    private Optional<Judge> kept(Actor actor, UUID id) {
        return stored.judges(id).stream()
                .filter(judge -> actor.account().equals(judge.account()))
                .findFirst();
    }

    private static Judge empty(Actor actor, UUID id) {
        return new Judge(UUID.randomUUID(), id, actor.name(), actor.account(), null, List.of(), null, "", false);
    }

    /**
     * Keeps what somebody judged, and hands it in where they say so.
     *
     * @param values a value for each pair, row by row; null where it was not compared
     * @param handIn after which nothing changes any more
     * @param reason why an inconsistent matrix may stay
     */
    public Outcome<Judge> judge(Actor actor, UUID judge, List<@Nullable Double> values, boolean handIn, String reason) {
        var of = stored.judge(judge).orElseThrow(() -> new NotFound(judge));
        var judgement = stored.find(of.judgement(), false).orElseThrow(() -> new NotFound(of.judgement()));
        var barred = barred(judgement, of);
        if (barred.isPresent()) {
            return Outcome.refused(barred.get());
        }
        if (reason.length() > REASON) {
            return Outcome.refused(JudgementRefusal.TOO_LONG.at("reason", REASON));
        }
        if (values.size() != judgement.pairs() || !values.stream().allMatch(JudgementDesk::onScale)) {
            return Outcome.refused(JudgementRefusal.SCALE.refusal());
        }
        if (handIn) {
            var objection = objection(judgement, values, reason);
            if (objection.isPresent()) {
                return Outcome.refused(objection.get());
            }
        }
        stored.write(judge, values, reason.strip(), handIn ? clock.instant() : null);
        if (handIn) {
            record(actor, judgement, "handed-in", Map.of("name", of.name(), "reason", reason.strip()));
        }
        return Outcome.done(stored.judge(judge).orElseThrow());
    }

    private static boolean onScale(@Nullable Double value) {
        return value == null || value >= 1 / SCALE - 1e-9 && value <= SCALE + 1e-9;
    }

    private Optional<Refusal> barred(Judgement judgement, Judge judge) {
        if (judge.revoked() || judge.until() != null && today().isAfter(judge.until())) {
            return Optional.of(JudgementRefusal.INVITATION.refusal());
        }
        if (!judgement.isOpen()) {
            return Optional.of(JudgementRefusal.CLOSED.refusal());
        }
        return judge.handedIn() == null ? Optional.empty() : Optional.of(JudgementRefusal.HANDED_IN.refusal());
    }

    private static Optional<Refusal> objection(Judgement judgement, List<@Nullable Double> values, String reason) {
        try {
            var verdict = Verdict.of(judgement.size(), values);
            return verdict.isConsistent() || !reason.isBlank()
                    ? Optional.empty()
                    : Optional.of(JudgementRefusal.INCONSISTENT.at(
                            "reason", String.format(Locale.ROOT, "%.3f", verdict.ratio())));
        } catch (RefusedInput refused) {
            return Optional.of(
                    refused.refusal().code() == RefusalCode.DISCONNECTED
                            ? JudgementRefusal.DISCONNECTED.refusal()
                            : JudgementRefusal.SCALE.refusal());
        }
    }

    /** What those who have handed in say together; nothing where nobody has. */
    @Transactional(readOnly = true)
    public Optional<Combined> combined(Judgement judgement, GroupAggregation aggregation) {
        var counting =
                stored.judges(judgement.id()).stream().filter(Judge::counts).toList();
        return counting.isEmpty()
                ? Optional.empty()
                : Optional.of(Combined.of(judgement.size(), counting, aggregation));
    }

    /**
     * Takes the common weights over into the draft, and closes the judgement.
     *
     * @param origin in words, from how many people and how consistent they are; kept with each weight
     */
    public Outcome<Judgement> adopt(
            Actor actor, UUID id, UUID request, GroupAggregation aggregation, Function<Combined, String> origin) {
        var judgement = locked(id);
        var refusal = keeping(actor, judgement);
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        var found = combined(judgement, aggregation);
        if (found.isEmpty()) {
            return Outcome.refused(JudgementRefusal.NOBODY.refusal());
        }
        var system = systems.find(judgement.system());
        var now = systems.tree(system).children(judgement.parent().isEmpty() ? null : judgement.parent());
        if (!system.isDraft() || !now.stream().map(Node::code).toList().equals(judgement.codes())) {
            return Outcome.refused(JudgementRefusal.MOVED_ON.refusal());
        }
        var weights = new LinkedHashMap<String, BigDecimal>();
        var decimals = found.get().decimals();
        for (int k = 0; k < judgement.size(); k++) {
            weights.put(judgement.codes().get(k), decimals.get(k));
        }
        var how = origin.apply(found.get());
        return systems.weigh(actor, judgement.system(), request, judgement.parent(), weights, how)
                .then(done -> {
                    stored.adopt(id, how);
                    record(actor, judgement, "adopted", Map.of("weights", how));
                    return Outcome.done(find(id));
                });
    }

    @Transactional(readOnly = true)
    public Judgement find(UUID id) {
        return stored.find(id, false).orElseThrow(() -> new NotFound(id));
    }

    @Transactional(readOnly = true)
    public List<Judgement> of(UUID system) {
        return stored.of(system);
    }

    @Transactional(readOnly = true)
    public List<Judge> judges(UUID judgement) {
        return stored.judges(judgement);
    }

    private Judgement locked(UUID id) {
        return stored.find(id, true).orElseThrow(() -> new NotFound(id));
    }

    private void record(Actor actor, Judgement judgement, String what, Map<String, @Nullable Object> values) {
        audit.record(
                actor,
                AuditEntry.of("judgement." + what, new Subject("judgement", judgement.id()), judgement.unit(), values));
    }

    private LocalDate today() {
        return ChinaTime.today(clock);
    }
}
