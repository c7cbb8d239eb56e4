package org.youbei.web.trainingbase;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.youbei.education.base.BaseRefusal;
import org.youbei.education.base.Booking;
import org.youbei.education.base.Kit;
import org.youbei.education.base.Room;
import org.youbei.education.base.TrainingBase;
import org.youbei.model.Actor;
import org.youbei.model.Outcome;
import org.youbei.web.inspection.InspectionAnswers;
import org.youbei.web.kit.form.FormField;
import org.youbei.web.kit.form.FormPages;
import org.youbei.web.kit.form.Sent;
import org.youbei.web.kit.form.StepForm;
import org.youbei.web.kit.form.StepPages;
import org.youbei.web.kit.part.Flash;
import org.youbei.web.kit.part.State;
import org.youbei.web.kit.part.State.Kind;
import org.youbei.web.kit.thing.ThingCell;
import org.youbei.web.kit.thing.ThingLink;
import org.youbei.web.kit.thing.ThingPage;
import org.youbei.web.kit.thing.ThingPart;
import org.youbei.web.kit.word.Words;
import org.youbei.web.library.WorkUnits;

/** Rooms, kit and bookings of the training base on one page, with a form for each thing that is done. */
@Controller
class TrainingBaseController {
    private static final int MOST_BOOKINGS = 100;

    private final TrainingBase base;
    private final WorkUnits units;
    private final StepPages steps;
    private final Words words;
    private final Clock clock;

    TrainingBaseController(TrainingBase base, WorkUnits units, StepPages steps, Words words, Clock clock) {
        this.base = base;
        this.units = units;
        this.steps = steps;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping("/training-base")
    String show(Actor actor, Model model) {
        InspectionAnswers.demandReader(actor);
        var rooms = base.rooms();
        var names = new LinkedHashMap<UUID, String>();
        rooms.forEach(room -> names.put(room.id(), room.name()));
        var acts = actor.works()
                ? List.of(ThingLink.of("/training-base/rooms", words.say("base.room.new")))
                : List.<ThingLink>of();
        var visitors = base.bookings(MOST_BOOKINGS).stream()
                .mapToInt(one -> Optional.ofNullable(one.visitors()).orElse(0))
                .sum();
        model.addAttribute(
                "thing",
                new ThingPage(
                        words.say("base.title"),
                        new State(Kind.DONE, words.say("base.visitors", visitors)),
                        words.say("base.sub"),
                        List.of(),
                        acts,
                        List.of(),
                        List.of(rooms(actor, rooms), bookings(actor, names), kit(actor, names)),
                        List.of(),
                        List.of()));
        return "thing/show";
    }

    private ThingPart rooms(Actor actor, List<Room> rooms) {
        var rows = rooms.stream()
                .map(room -> {
                    var own = actor.works() && actor.scope().contains(room.unit());
                    return List.of(
                            ThingCell.of(room.name()),
                            ThingCell.of(String.valueOf(room.capacity())),
                            ThingCell.of(String.valueOf(room.staff())),
                            ThingCell.of(room.opens() + "–" + room.closes()),
                            own
                                    ? ThingCell.link(
                                            words.say("base.booking.new"),
                                            "/training-base/rooms/" + room.id() + "/bookings")
                                    : ThingCell.of(""),
                            own
                                    ? ThingCell.link(
                                            words.say("base.kit.new"), "/training-base/rooms/" + room.id() + "/kit")
                                    : ThingCell.of(""));
                })
                .toList();
        return ThingPart.table(
                words.say("base.rooms"),
                List.of(
                        words.say("base.form.name"),
                        words.say("base.form.capacity"),
                        words.say("base.form.staff"),
                        words.say("base.hours"),
                        words.say("base.booking"),
                        words.say("base.kit")),
                rows,
                words.say("base.rooms.none"));
    }

    private ThingPart bookings(Actor actor, LinkedHashMap<UUID, String> names) {
        var rows = base.bookings(MOST_BOOKINGS).stream()
                .map(one -> List.of(
                        ThingCell.of(words.moment(one.startsAt())),
                        ThingCell.of(names.getOrDefault(one.room(), "")),
                        ThingCell.of(one.party()),
                        ThingCell.of(String.valueOf(one.people())),
                        ThingCell.state(state(one)),
                        next(actor, one)))
                .toList();
        return ThingPart.table(
                words.say("base.bookings"),
                List.of(
                        words.say("base.form.startsAt"),
                        words.say("base.room"),
                        words.say("base.form.party"),
                        words.say("base.form.people"),
                        words.say("base.state"),
                        words.say("base.next")),
                rows,
                words.say("base.bookings.none"));
    }

    private ThingCell next(Actor actor, Booking booking) {
        var open = booking.state() == Booking.State.BOOKED || booking.state() == Booking.State.WAITING;
        if (!open || !actor.works()) {
            return ThingCell.of(booking.visitors() == null ? "" : words.say("base.came", booking.visitors()));
        }
        var begun = booking.state() == Booking.State.BOOKED && !clock.instant().isBefore(booking.startsAt());
        return begun
                ? ThingCell.link(words.say("base.visit"), "/training-base/bookings/" + booking.id() + "/visit")
                : ThingCell.link(words.say("base.cancel"), "/training-base/bookings/" + booking.id() + "/cancellation");
    }

    private State state(Booking booking) {
        var kind = switch (booking.state()) {
            case BOOKED -> Kind.OPEN;
            case WAITING -> Kind.SOON;
            case VISITED -> Kind.DONE;
            case CANCELLED -> Kind.ENDED;
        };
        return new State(kind, words.of("base.state.", booking.state()));
    }

    private ThingPart kit(Actor actor, LinkedHashMap<UUID, String> names) {
        var rows = base.kit().stream()
                .map(one -> List.of(
                        ThingCell.of(names.getOrDefault(one.room(), "")),
                        actor.works()
                                ? ThingCell.link(one.name(), "/training-base/kit/" + one.id() + "/check")
                                : ThingCell.of(one.name()),
                        ThingCell.of(words.day(one.checkedOn())),
                        ThingCell.state(sound(one)),
                        ThingCell.of(one.remark())))
                .toList();
        return ThingPart.table(
                words.say("base.kit"),
                List.of(
                        words.say("base.room"),
                        words.say("base.form.name"),
                        words.say("base.checked"),
                        words.say("base.state"),
                        words.say("base.form.remark")),
                rows,
                words.say("base.kit.none"));
    }

    private State sound(Kit kit) {
        return kit.sound()
                ? new State(Kind.DONE, words.say("base.sound"))
                : new State(Kind.LATE, words.say("base.broken"));
    }

    @GetMapping("/training-base/rooms")
    ModelAndView room(Actor actor) {
        InspectionAnswers.demandWorker(actor);
        return steps.show(roomForm(actor));
    }

    @PostMapping("/training-base/rooms")
    ModelAndView open(Actor actor, Sent sent) {
        InspectionAnswers.demandWorker(actor);
        return steps.take(
                roomForm(actor),
                sent,
                typed -> typed,
                (id, typed) -> WorkUnits.read(typed.text("unit"))
                        .then(unit -> time(typed.text("opens"), "opens")
                                .then(opens -> time(typed.text("closes"), "closes")
                                        .then(closes -> base.open(
                                                actor,
                                                new Room(
                                                        id,
                                                        unit,
                                                        typed.text("name"),
                                                        typed.number("capacity"),
                                                        typed.number("staff"),
                                                        opens,
                                                        closes))))));
    }

    private static Outcome<LocalTime> time(String said, String field) {
        try {
            return Outcome.done(LocalTime.parse(said.strip()));
        } catch (DateTimeParseException e) {
            return Outcome.refused(BaseRefusal.TIMES.at(field));
        }
    }

    private StepForm roomForm(Actor actor) {
        return StepForm.of(
                page("base.room.new", "", "/training-base/rooms"),
                List.of(
                        units.field(actor),
                        FormField.text("name", 120),
                        FormField.number("capacity", 5),
                        FormField.number("staff", 3).initial("1").hint(words.say("base.form.staff.hint")),
                        FormField.text("opens", 5)
                                .with("narrow", true)
                                .with("type", "time")
                                .initial("09:00"),
                        FormField.text("closes", 5)
                                .with("narrow", true)
                                .with("type", "time")
                                .initial("17:00")));
    }

    @GetMapping("/training-base/rooms/{id}/kit")
    ModelAndView kitOf(Actor actor, @PathVariable UUID id) {
        InspectionAnswers.demandWorker(actor);
        return steps.show(kitForm(base.findRoom(id)));
    }

    @PostMapping("/training-base/rooms/{id}/kit")
    ModelAndView add(Actor actor, @PathVariable UUID id, Sent sent) {
        InspectionAnswers.demandWorker(actor);
        return steps.take(
                kitForm(base.findRoom(id)),
                sent,
                typed -> typed.text("name"),
                (request, name) -> base.add(actor, id, request, name));
    }

    private StepForm kitForm(Room room) {
        return StepForm.of(
                page("base.kit.new", room.name(), "/training-base/rooms/" + room.id() + "/kit"),
                List.of(FormField.text("name", 120)));
    }

    @GetMapping("/training-base/rooms/{id}/bookings")
    ModelAndView booking(Actor actor, @PathVariable UUID id) {
        InspectionAnswers.demandWorker(actor);
        return steps.show(bookingForm(base.findRoom(id)));
    }

    @PostMapping("/training-base/rooms/{id}/bookings")
    ModelAndView book(Actor actor, @PathVariable UUID id, Sent sent) {
        InspectionAnswers.demandWorker(actor);
        var room = base.findRoom(id);
        return steps.lead(
                bookingForm(room),
                sent,
                typed -> typed,
                (request, typed) -> base.book(
                        actor,
                        new Booking(
                                request,
                                room.unit(),
                                id,
                                typed.text("party"),
                                typed.text("post"),
                                typed.number("people"),
                                typed.moment("startsAt"),
                                typed.moment("endsAt"),
                                Booking.State.WAITING,
                                null)),
                done -> new StepPages.Next(
                        "/training-base",
                        done.state() == Booking.State.WAITING
                                ? Flash.note("base.booking.waiting")
                                : Flash.done("base.booking.new.done")));
    }

    private StepForm bookingForm(Room room) {
        var start = clock.instant().plus(Duration.ofDays(7));
        return StepForm.of(
                page("base.booking.new", room.name(), "/training-base/rooms/" + room.id() + "/bookings"),
                List.of(
                        FormField.text("party", 120),
                        FormField.text("post", 120).hint(words.say("base.form.post.hint")),
                        FormField.number("people", 5),
                        FormField.moment("startsAt", start),
                        FormField.moment("endsAt", start.plus(Duration.ofHours(1)))));
    }

    @GetMapping("/training-base/kit/{id}/check")
    ModelAndView checking(Actor actor, @PathVariable UUID id) {
        InspectionAnswers.demandWorker(actor);
        return steps.show(checkForm(id));
    }

    @PostMapping("/training-base/kit/{id}/check")
    ModelAndView check(Actor actor, @PathVariable UUID id, Sent sent) {
        InspectionAnswers.demandWorker(actor);
        return steps.take(
                checkForm(id),
                sent,
                typed -> typed,
                (request, typed) -> base.check(actor, id, typed.flag("sound"), typed.text("remark")));
    }

    private StepForm checkForm(UUID id) {
        return StepForm.of(
                page("base.check", "", "/training-base/kit/" + id + "/check"),
                List.of(FormField.check("sound"), FormField.text("remark", 300).optional()));
    }

    @GetMapping("/training-base/bookings/{id}/cancellation")
    ModelAndView cancelling(Actor actor, @PathVariable UUID id) {
        InspectionAnswers.demandWorker(actor);
        return steps.show(cancelForm(base.booking(id)));
    }

    @PostMapping("/training-base/bookings/{id}/cancellation")
    ModelAndView cancel(Actor actor, @PathVariable UUID id, Sent sent) {
        InspectionAnswers.demandWorker(actor);
        return steps.take(
                cancelForm(base.booking(id)),
                sent,
                typed -> typed.text("reason"),
                (request, reason) -> base.cancel(actor, id, reason));
    }

    private StepForm cancelForm(Booking booking) {
        return StepForm.of(
                page("base.cancel", booking.party(), "/training-base/bookings/" + booking.id() + "/cancellation"),
                List.of(FormField.text("reason", 300)));
    }

    @GetMapping("/training-base/bookings/{id}/visit")
    ModelAndView visiting(Actor actor, @PathVariable UUID id) {
        InspectionAnswers.demandWorker(actor);
        return steps.show(visitForm(base.booking(id)));
    }

    @PostMapping("/training-base/bookings/{id}/visit")
    ModelAndView visit(Actor actor, @PathVariable UUID id, Sent sent) {
        InspectionAnswers.demandWorker(actor);
        return steps.take(
                visitForm(base.booking(id)),
                sent,
                typed -> typed.number("visitors"),
                (request, visitors) -> base.visited(actor, id, visitors));
    }

    private StepForm visitForm(Booking booking) {
        return StepForm.of(
                page("base.visit", booking.party(), "/training-base/bookings/" + booking.id() + "/visit"),
                List.of(FormField.number("visitors", 5).initial(String.valueOf(booking.people()))));
    }

    private FormPages.Form page(String key, String about, String action) {
        return new FormPages.Form(key, "base.form", about, words.say(key + ".hint"), action, "/training-base");
    }
}
