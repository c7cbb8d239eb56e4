package org.youbei.education.open;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.youbei.education.activity.Activities;
import org.youbei.education.activity.Activity;
import org.youbei.education.activity.ActivityState;
import org.youbei.education.activity.Audience;
import org.youbei.education.quiz.Question;
import org.youbei.education.quiz.QuestionBank;
import org.youbei.jurisdiction.Scopes;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Outcome;
import org.youbei.model.Refusal;
import org.youbei.model.Scope;
import org.youbei.model.Secret;
import org.youbei.model.Sha256;
import org.youbei.model.UuidV7;

/** Lets people in without an account, in the scope of the activity's unit and nothing more. */
@Component
public class Door {
    /** A hall of people may share one address. */
    private static final int ARRIVALS_AN_HOUR = 600;

    /** Those who have not checked in; the others answer once by their ticket. */
    private static final int UNKNOWN_ANSWERS_AN_HOUR = 20;

    private static final int SENT_AN_HOUR = 2_400;
    private static final int LONGEST_NAME = 30;

    /** Doors open before it begins, and close when people have gone home. */
    private static final Duration EARLY = Duration.ofHours(2);

    private static final Duration LATE = Duration.ofDays(3);

    private final Activities activities;
    private final QuestionBank bank;
    private final Knocks knocks;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Door(
            Activities activities,
            QuestionBank bank,
            Knocks knocks,
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.activities = activities;
        this.bank = bank;
        this.knocks = knocks;
        this.jdbc = jdbc;
        this.clock = clock;
        transaction = new TransactionTemplate(transactions);
    }

    /**
     * What a printed code opens.
     *
     * @param kind checking in, or the quiz before or after
     */
    public record Opened(
            Kind kind,
            UUID activity,
            JurisdictionCode unit,
            UUID salt,
            String title,
            String place,
            Instant startsAt,
            Instant endsAt,
            int capacity,
            ActivityState state,
            String before,
            String after,
            List<Question> questions) {
        boolean isOpen(Instant now) {
            return (state == ActivityState.ANNOUNCED || state == ActivityState.HELD)
                    && !now.isBefore(startsAt.minus(EARLY))
                    && now.isBefore(endsAt.plus(LATE));
        }
    }

    /** What is behind a code. */
    public enum Kind {
        CHECK_IN,
        BEFORE,
        AFTER
    }

    /**
     * What a person says who checks in.
     *
     * @param name however they call themselves; not kept
     * @param digits the last four of the telephone; not kept
     * @param building one of the unit's list; empty for none
     */
    public record Arriving(String name, String digits, String building, Audience audience) {}

    /** @param right how many of the answers were right */
    public record Marked(int right, int asked, List<Boolean> marks) {}

    /** Empty where there is no such code. */
    public Optional<Opened> open(String code) {
        if (!code.matches("[2-9a-z]{10}")) {
            return Optional.empty();
        }
        return Scopes.wholeTree(() ->
                transaction.execute(status -> activities.behind(code).map(activity -> opened(activity, code))));
    }

    private Opened opened(Activity activity, String code) {
        var codes = activity.codes();
        var kind =
                code.equals(codes.checkin()) ? Kind.CHECK_IN : code.equals(codes.before()) ? Kind.BEFORE : Kind.AFTER;
        var entry = activity.entry();
        return new Opened(
                kind,
                activity.getId(),
                activity.unit(),
                activity.salt(),
                entry.title(),
                entry.place(),
                entry.startsAt(),
                entry.endsAt(),
                entry.capacity(),
                activity.state(),
                codes.before(),
                codes.after(),
                activity.questions().stream()
                        .flatMap(id -> bank.find(id).stream())
                        .toList());
    }

    /** The buildings that a person may choose from. */
    public List<String> buildings(Opened opened) {
        return in(
                opened,
                () -> jdbc.sql("select name from education.building where jurisdiction = ? order by name")
                        .param(opened.unit().value())
                        .query((row, n) -> row.getString(1))
                        .list());
    }

    /**
     * Checks a person in.
     *
     * @param address where it comes from
     * @return the secret by which this person answers the quiz, shown once
     */
    public Outcome<String> checkIn(Opened opened, Arriving said, String address) {
        if (!knocks.admits("arrival " + opened.activity() + " " + address, ARRIVALS_AN_HOUR)) {
            return Outcome.refused(OpenRefusal.OFTEN.refusal());
        }
        if (!opened.isOpen(clock.instant())) {
            return Outcome.refused(OpenRefusal.CLOSED.refusal());
        }
        var found = objections(opened, said);
        return found.isEmpty() ? arrive(opened, said) : Outcome.refused(found);
    }

    private List<Refusal> objections(Opened opened, Arriving said) {
        var found = new ArrayList<Refusal>();
        if (said.name().isBlank() || said.name().length() > LONGEST_NAME) {
            found.add(OpenRefusal.NAME.at("name", LONGEST_NAME));
        }
        if (!said.digits().matches("[0-9]{4}")) {
            found.add(OpenRefusal.DIGITS.at("digits"));
        }
        if (!said.building().isEmpty() && !buildings(opened).contains(said.building())) {
            found.add(OpenRefusal.BUILDING.at("building"));
        }
        return found;
    }

    private Outcome<String> arrive(Opened opened, Arriving said) {
        var ticket = Secret.next().text();
        int added = in(
                opened,
                () -> jdbc.sql("""
                    insert into education.arrival (id, jurisdiction, district, activity, person, ticket, building, audience, at)
                    select :id, :unit, :district, :activity, :person, :ticket, :building, :audience, :at
                    on conflict (activity, person) do nothing\
                    """)
                        .param("id", UuidV7.next(clock))
                        .param("unit", opened.unit().value())
                        .param("district", opened.unit().district())
                        .param("activity", opened.activity())
                        .param("person", Keys.person(opened.salt(), said.name(), said.digits()))
                        .param("ticket", Sha256.of(ticket))
                        .param("building", said.building())
                        .param("audience", said.audience().name())
                        .param("at", Timestamp.from(clock.instant()))
                        .update());
        return added == 1 ? Outcome.done(ticket) : Outcome.refused(OpenRefusal.HERE.refusal());
    }

    /**
     * Takes the answers of a sheet: once for each phase by whoever has checked in, and a few an hour from an address by others.
     *
     * @param ticket of the person who has checked in; null or unknown for somebody else
     * @param sheet the id that came with the form: the same sheet sent twice counts once
     * @param choices the place of the chosen answer of each question, from 0; null where none was chosen
     */
    public Outcome<Marked> answer(
            Opened opened, @Nullable String ticket, UUID sheet, List<@Nullable Integer> choices, String address) {
        if (!knocks.admits("answer " + opened.activity() + " " + address, SENT_AN_HOUR)) {
            return Outcome.refused(OpenRefusal.OFTEN.refusal());
        }
        if (!opened.isOpen(clock.instant()) || opened.questions().isEmpty()) {
            return Outcome.refused(OpenRefusal.CLOSED.refusal());
        }
        var asked = opened.questions();
        if (choices.size() != asked.size() || choices.stream().anyMatch(java.util.Objects::isNull)) {
            return Outcome.refused(OpenRefusal.UNANSWERED.refusal());
        }
        var person = ticket == null ? Optional.<byte[]>empty() : person(opened, ticket);
        if (person.isEmpty()
                && !knocks.admits("stranger " + opened.activity() + " " + address, UNKNOWN_ANSWERS_AN_HOUR)) {
            return Outcome.refused(OpenRefusal.OFTEN.refusal());
        }
        var marks = new ArrayList<Boolean>();
        for (int at = 0; at < asked.size(); at++) {
            marks.add(choices.get(at) == asked.get(at).right());
        }
        var marked = new Marked((int) marks.stream().filter(mark -> mark).count(), asked.size(), List.copyOf(marks));
        return keep(opened, person.orElseGet(() -> Sha256.of("sheet " + sheet)), person.isPresent(), marked)
                ? Outcome.done(marked)
                : Outcome.refused(OpenRefusal.ANSWERED.refusal());
    }

    private Optional<byte[]> person(Opened opened, String ticket) {
        return in(
                opened,
                () -> jdbc.sql("select person from education.arrival where activity = ? and ticket = ?")
                        .params(opened.activity(), Sha256.of(ticket))
                        .query((row, n) -> row.getBytes(1))
                        .optional());
    }

    private boolean keep(Opened opened, byte[] respondent, boolean known, Marked marked) {
        var bits = new StringBuilder();
        marked.marks().forEach(mark -> bits.append(mark ? '1' : '0'));
        return in(
                        opened,
                        () -> jdbc.sql("""
                            insert into education.answer (id, jurisdiction, district, activity, after, respondent, known, questions, marks, correct, asked, at)
                            values (:id, :unit, :district, :activity, :after, :respondent, :known, :questions, :marks, :correct, :asked, :at)
                            on conflict (activity, after, respondent) do nothing\
                            """)
                                .param("id", UuidV7.next(clock))
                                .param("unit", opened.unit().value())
                                .param("district", opened.unit().district())
                                .param("activity", opened.activity())
                                .param("after", opened.kind() == Kind.AFTER)
                                .param("respondent", respondent)
                                .param("known", known)
                                .param(
                                        "questions",
                                        String.join(
                                                ",",
                                                opened.questions().stream()
                                                        .map(Question::id)
                                                        .toList()))
                                .param("marks", bits.toString())
                                .param("correct", marked.right())
                                .param("asked", marked.asked())
                                .param("at", Timestamp.from(clock.instant()))
                                .update())
                == 1;
    }

    private <T> T in(Opened opened, Supplier<T> work) {
        return java.util.Objects.requireNonNull(
                Scopes.in(Scope.of(opened.unit()), () -> transaction.execute(status -> work.get())));
    }
}
