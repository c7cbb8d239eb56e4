package org.youbei.web.plan;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.youbei.plan.consultation.Answer;
import org.youbei.plan.consultation.Consultation;
import org.youbei.plan.consultation.Opinion;
import org.youbei.web.kit.part.State;

/** A round of consultation, ready to print. */
record RoundView(
        String title,
        State state,
        String times,
        @Nullable String publicTimes,
        String subject,
        String summary,
        boolean open,
        List<Line> lines) {

    /** Somebody asked, or somebody of the public. */
    record Line(
            String id,
            String party,
            boolean isPublic,
            State answer,
            String answeredOn,
            String words,
            String recorded,
            String scan,
            @Nullable String handling,
            boolean decidable,
            boolean answered) {}

    static RoundView of(Consultation round, LocalDate today, PlanWords words) {
        var from = round.publicFrom();
        return new RoundView(
                words.say("plan.round", round.number()),
                state(round, words),
                words.say("plan.round.times", words.day(round.openedOn()), words.day(round.answerBy())),
                from == null
                        ? null
                        : words.say(
                                "plan.round.public", words.day(from), words.day(round.publicTo()), round.publicLink()),
                round.subject(),
                round.summary(),
                round.isOpen(),
                round.opinions().stream()
                        .map(opinion -> line(opinion, round, today, words))
                        .toList());
    }

    private static Line line(Opinion opinion, Consultation round, LocalDate today, PlanWords words) {
        var handling = opinion.handling();
        return new Line(
                opinion.id().toString(),
                opinion.party(),
                opinion.isPublic(),
                answer(opinion, round, today, words),
                words.day(opinion.answeredOn()),
                opinion.words(),
                words.recorded(opinion.recordedBy(), opinion.proof()),
                PlanFiles.path(opinion.scan()),
                handling == null
                        ? null
                        : words.say("plan.handling." + handling)
                                + (opinion.handlingReason().isEmpty() ? "" : " · " + opinion.handlingReason()),
                round.isOpen() && opinion.answer() == Answer.COMMENTS,
                !opinion.isSilent());
    }

    private static State answer(Opinion opinion, Consultation round, LocalDate today, PlanWords words) {
        if (opinion.answer() == Answer.AGREES) {
            return new State(State.Kind.DONE, words.say("plan.answer.AGREES"));
        }
        if (opinion.answer() == Answer.COMMENTS) {
            var kind = opinion.isOpen() ? State.Kind.SOON : State.Kind.DONE;
            return new State(kind, words.say("plan.answer.COMMENTS"));
        }
        return today.isAfter(round.answerBy()) || !round.isOpen()
                ? new State(State.Kind.ENDED, words.say("plan.answer.silent"))
                : new State(State.Kind.OPEN, words.say("plan.answer.waiting"));
    }

    private static State state(Consultation round, PlanWords words) {
        if (round.isOpen()) {
            return new State(State.Kind.OPEN, words.say("plan.round.running"));
        }
        return round.brokenOff()
                ? new State(State.Kind.ENDED, words.say("plan.round.broken-off"))
                : new State(State.Kind.DONE, words.say("plan.round.ended", words.day(round.endedOn())));
    }
}
