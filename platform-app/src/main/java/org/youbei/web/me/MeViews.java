package org.youbei.web.me;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.youbei.model.ChinaTime;
import org.youbei.person.Certificate;
import org.youbei.person.Certificates;
import org.youbei.person.DataRequests;
import org.youbei.volunteer.ServiceCertificates;
import org.youbei.volunteer.ServiceHours;
import org.youbei.volunteer.Shifts;
import org.youbei.volunteer.Volunteer;
import org.youbei.web.kit.thing.ThingCell;
import org.youbei.web.kit.thing.ThingLink;
import org.youbei.web.kit.thing.ThingPart;
import org.youbei.web.person.PersonWords;
import org.youbei.web.volunteer.VolunteerWords;

/** The parts of a volunteer's own pages. */
@Component
class MeViews {
    private static final LocalDate BEGINNING = LocalDate.of(2000, 1, 1);
    private static final int ROWS = 10;
    private static final Duration SOON = Duration.ofDays(2);

    private final Shifts shifts;
    private final ServiceHours hours;
    private final ServiceCertificates served;
    private final Certificates certificates;
    private final DataRequests requests;
    private final VolunteerWords words;
    private final PersonWords people;
    private final Clock clock;

    MeViews(
            Shifts shifts,
            ServiceHours hours,
            ServiceCertificates served,
            Certificates certificates,
            DataRequests requests,
            VolunteerWords words,
            PersonWords people,
            Clock clock) {
        this.shifts = shifts;
        this.hours = hours;
        this.served = served;
        this.certificates = certificates;
        this.requests = requests;
        this.words = words;
        this.people = people;
        this.clock = clock;
    }

    List<ThingPart> first(Volunteer volunteer) {
        return List.of(shifts(volunteer), certificates(volunteer), hours(volunteer), served(volunteer));
    }

    /** What begins within two days: a reminder, with day, hour and place. */
    List<String> soon(Volunteer volunteer) {
        var until = clock.instant().plus(SOON);
        return shifts.of(volunteer.getId()).stream()
                .filter(shift -> !shift.isOff() && shift.startsAt().isBefore(until))
                .map(shift -> words.say("me.soon", words.time(shift), shift.title(), shift.place()))
                .toList();
    }

    private ThingPart shifts(Volunteer volunteer) {
        var rows = shifts.of(volunteer.getId()).stream()
                .map(shift -> List.of(
                        ThingCell.of(shift.title()), ThingCell.of(words.time(shift)), ThingCell.of(shift.place())))
                .toList();
        var heads = List.of(words.say("shift.form.title"), words.say("shift.time"), words.say("shift.form.place"));
        return ThingPart.table(words.say("volunteer.shifts"), heads, rows, words.say("volunteer.shifts.none"))
                .with(ThingLink.of("/me/shifts", words.say("me.shifts.all")));
    }

    private ThingPart certificates(Volunteer volunteer) {
        var today = ChinaTime.today(clock);
        var rows = person(volunteer).map(certificates::of).orElse(List.of()).stream()
                .filter(one -> !one.replaced() && one.withdrawnOn() == null)
                .map(one -> row(one, today))
                .toList();
        var heads = List.of(
                words.say("person.form.certificate"),
                words.say("person.certificate.allows"),
                words.say("person.form.until"),
                words.say("person.certificate.state"));
        return ThingPart.table(words.say("person.certificates"), heads, rows, words.say("person.certificates.none"));
    }

    private List<ThingCell> row(Certificate one, LocalDate today) {
        return List.of(
                ThingCell.of(people.kind(one) + "\n" + one.number()),
                ThingCell.of(people.allows(one.kind())),
                ThingCell.of(one.until() == null ? words.say("person.certificate.endless") : words.day(one.until())),
                ThingCell.state(people.certificate(one.on(today))));
    }

    private ThingPart hours(Volunteer volunteer) {
        var today = ChinaTime.today(clock);
        var total =
                words.hours(hours.served(volunteer.getId(), BEGINNING, today).minutes());
        var trained =
                words.hours(hours.trained(volunteer.getId(), BEGINNING, today).minutes());
        var rows = hours.of(volunteer.getId()).stream()
                .limit(ROWS)
                .map(row -> List.of(
                        ThingCell.of(words.of("service-hours.kind.", row.kind()) + "\n" + row.what()),
                        ThingCell.of(words.moment(row.startsAt()) + " – " + words.moment(row.endsAt())),
                        ThingCell.of(words.hours(row.time().minutes())),
                        ThingCell.state(words.hours(row))))
                .toList();
        var heads = List.of(
                words.say("service-hours.what"),
                words.say("shift.time"),
                words.say("service-hours.time"),
                words.say("service-hours.state"));
        return ThingPart.table(words.say("me.hours", total, trained), heads, rows, words.say("volunteer.served.none"));
    }

    private ThingPart served(Volunteer volunteer) {
        var rows = served.of(volunteer.getId()).stream()
                .filter(one -> one.withdrawnOn() == null)
                .map(one -> List.of(
                        ThingCell.link(one.number(), "/service-certificates/" + one.code()),
                        ThingCell.of(one.from() + " – " + one.to()),
                        ThingCell.of(words.hours(one.time().minutes()))))
                .toList();
        var heads = List.of(
                words.say("service-certificate.number"),
                words.say("service-certificate.period"),
                words.say("service-hours.time"));
        return ThingPart.table(
                words.say("volunteer.certificates"), heads, rows, words.say("volunteer.certificates.none"));
    }

    ThingPart requests(UUID person) {
        var rows = requests.of(person).stream()
                .map(one -> List.of(
                        ThingCell.of(words.of("person.request.", one.kind())),
                        ThingCell.of(words.day(one.askedOn())),
                        ThingCell.of(
                                one.answeredOn() == null
                                        ? words.say("person.request.open")
                                        : words.day(one.answeredOn()) + "\n" + one.answer())))
                .toList();
        var heads = List.of(
                words.say("person.form.request_kind"),
                words.say("person.request.asked"),
                words.say("person.request.answered"));
        return ThingPart.table(words.say("person.requests"), heads, rows, words.say("me.requests.none"))
                .with(ThingLink.of("/me/data/requests", words.say("me.request.new")));
    }

    static Optional<UUID> person(Volunteer volunteer) {
        return Optional.ofNullable(volunteer.seen().person());
    }
}
