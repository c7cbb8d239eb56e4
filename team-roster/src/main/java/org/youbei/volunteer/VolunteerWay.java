package org.youbei.volunteer;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.youbei.model.Actor;
import org.youbei.model.Outcome;
import org.youbei.model.Refusal;
import org.youbei.obligation.DutyBook;
import org.youbei.obligation.Evidence;
import org.youbei.obligation.ObligationKind;
import org.youbei.person.Certificates;
import org.youbei.person.Entering;
import org.youbei.person.MembershipKind;
import org.youbei.person.Persons;
import org.youbei.person.Said;
import org.youbei.workflow.StepRecord;
import org.youbei.workflow.StepRequest;
import org.youbei.workflow.StepRule;

/** What a step of a volunteer needs to know, and what it brings. */
@Component
class VolunteerWay implements StepRule<Volunteer, Step> {
    /** The course that comes before any service (成都 art. 6 and peers). */
    static final String BASICS = "volunteer_basics";

    private static final int LONGEST = 500;

    private final StoredVolunteers volunteers;
    private final Persons persons;
    private final Certificates certificates;
    private final Exits exits;
    private final OwnAccess selves;
    private final DutyBook book;
    private final Clock clock;

    VolunteerWay(
            StoredVolunteers volunteers,
            Persons persons,
            Certificates certificates,
            Exits exits,
            OwnAccess selves,
            DutyBook book,
            Clock clock) {
        this.volunteers = volunteers;
        this.persons = persons;
        this.certificates = certificates;
        this.exits = exits;
        this.selves = selves;
        this.book = book;
        this.clock = clock;
    }

    /** An application waits for somebody who vets it. */
    void opened(Actor actor, Volunteer volunteer, LocalDate today) {
        book.open(
                actor,
                ObligationKind.VOLUNTEER_VETTING,
                Volunteers.subject(volunteer.getId()),
                volunteer.seen().name(),
                volunteer.unit(),
                "volunteer-vetting",
                today);
    }

    @Override
    public List<Refusal> objections(StepRequest<Volunteer> asked, Step step) {
        var volunteer = asked.thing();
        if (!Said.works(asked.actor(), volunteer.unit())) {
            return List.of(VolunteerRefusal.NOT_YOURS.refusal());
        }
        if (!step.kind().fits(volunteer.state())) {
            return List.of(VolunteerRefusal.OUT_OF_ORDER.refusal());
        }
        var needsWords = switch (step.kind()) {
            case REFUSAL, LEAVING, EXIT -> true;
            default -> false;
        };
        var again = step.again();
        return new Said()
                .when(needsWords && step.remark().isBlank(), VolunteerRefusal.REMARK.at("remark"))
                .atMost("remark", step.remark(), LONGEST)
                .when(again != null && !again.isAfter(asked.today()), VolunteerRefusal.AGAIN_DAY.at("again"))
                .when(
                        step.kind() == VolunteerStep.ACTIVATION && !isTrained(volunteer, asked.today()),
                        VolunteerRefusal.UNTRAINED.refusal())
                .when(
                        step.kind() == VolunteerStep.COMPLETION && open(volunteer) > 0,
                        VolunteerRefusal.NOT_CLEARED.refusal(open(volunteer)))
                .found();
    }

    private boolean isTrained(Volunteer volunteer, LocalDate day) {
        return Optional.ofNullable(volunteer.seen().person())
                .filter(person -> certificates.holds(person, BASICS, day))
                .isPresent();
    }

    private int open(Volunteer volunteer) {
        return (int) exits.of(volunteer).values().stream()
                .filter(standing -> !standing.isSettled())
                .count();
    }

    /** Vetting finds the one record of the person in the district, or makes it. */
    @Override
    public List<Refusal> demands(StepRequest<Volunteer> asked, Step step) {
        if (step.kind() != VolunteerStep.VETTING) {
            return List.of();
        }
        var volunteer = asked.thing();
        var said = volunteers.application(volunteer.getId()).orElseThrow();
        var entering =
                new Entering(org.youbei.model.UuidV7.next(clock), volunteer.unit(), said, MembershipKind.VOLUNTEER);
        return switch (persons.enter(asked.actor(), entering)) {
            case Outcome.Refused<java.util.UUID>(var refusals) -> refusals;
            case Outcome.Done<java.util.UUID>(var person) -> {
                volunteers.become(volunteer.getId(), person);
                yield List.of();
            }
        };
    }

    @Override
    public StepRecord apply(StepRequest<Volunteer> asked, Step step) {
        var volunteer = asked.thing();
        var id = volunteer.getId();
        volunteers.stand(id, step.kind().to(), step.again());
        switch (step.kind()) {
            case VETTING -> vetted(asked, "审核通过");
            case REFUSAL -> {
                vetted(asked, "不予录用");
                part(asked.actor(), volunteer);
                volunteers.forget(id, step.again() == null);
            }
            case EXIT ->
                book.open(
                        asked.actor(),
                        ObligationKind.VOLUNTEER_EXIT,
                        Volunteers.subject(id),
                        volunteer.seen().name(),
                        volunteer.unit(),
                        "volunteer-exit",
                        asked.today());
            case COMPLETION -> {
                fulfil(asked, ObligationKind.VOLUNTEER_EXIT, "已办结退出");
                part(asked.actor(), volunteer);
                volunteers.forget(id, true);
            }
            default -> {}
        }
        return StepRecord.of(
                step.kind(),
                volunteer.state(),
                step.kind().to(),
                asked.today(),
                step.remark().strip());
    }

    private void vetted(StepRequest<Volunteer> asked, String label) {
        fulfil(asked, ObligationKind.VOLUNTEER_VETTING, label);
    }

    private void fulfil(StepRequest<Volunteer> asked, ObligationKind kind, String label) {
        var subject = Volunteers.subject(asked.thing().getId());
        if (book.open(subject, kind).isPresent()) {
            book.fulfil(asked.actor(), subject, kind, new Evidence("volunteer", subject.id(), label), asked.today());
        }
    }

    private void part(Actor actor, Volunteer volunteer) {
        selves.left(actor, volunteer.getId());
        var person = volunteer.seen().person();
        if (person != null) {
            persons.leave(actor, person, volunteer.unit(), MembershipKind.VOLUNTEER);
        }
    }
}
