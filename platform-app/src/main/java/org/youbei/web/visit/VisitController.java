package org.youbei.web.visit;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.youbei.inspection.InspectionDesk;
import org.youbei.inspection.photo.Photo;
import org.youbei.inspection.photo.Photos;
import org.youbei.inspection.point.PointStop;
import org.youbei.inspection.visit.VisitList;
import org.youbei.model.Actor;
import org.youbei.model.ChinaTime;
import org.youbei.web.inspection.InspectionAnswers;
import org.youbei.web.inspection.InspectionWords;
import org.youbei.web.kit.part.Crumb;
import org.youbei.web.kit.part.State;
import org.youbei.web.kit.unit.UnitPicker;

/** Today’s way, and one visit. */
@Controller
class VisitController {
    private final VisitList visits;
    /** A day's walk and what comes after it; whoever sees more has the list of points. */
    private static final int MOST_DUE = 100;

    private static final int MOST_SOON = 50;
    private static final int SOON_DAYS = 7;

    private final InspectionDesk desk;
    private final Photos photos;
    private final UnitPicker units;
    private final InspectionWords words;
    private final Clock clock;

    VisitController(
            VisitList visits,
            InspectionDesk desk,
            Photos photos,
            UnitPicker units,
            InspectionWords words,
            Clock clock) {
        this.visits = visits;
        this.desk = desk;
        this.photos = photos;
        this.units = units;
        this.words = words;
        this.clock = clock;
    }

    /** @param place longitude and latitude with their datum; a dash where none is known */
    record Stop(
            String href,
            String visit,
            String name,
            String under,
            String type,
            String colour,
            String due,
            String place,
            long open,
            State state) {}

    @GetMapping("/visits/today")
    String today(Actor actor, Model model) {
        InspectionAnswers.demandWorker(actor);
        var parcel = desk.parcel(actor);
        var day = ChinaTime.today(clock);
        var due = between(parcel, LocalDate.MIN, day);
        var soon = between(parcel, day.plusDays(1), day.plusDays(SOON_DAYS));
        model.addAttribute("dueCount", due.size());
        model.addAttribute("soonCount", soon.size());
        model.addAttribute("due", stops(parcel, due, MOST_DUE));
        model.addAttribute("soon", stops(parcel, soon, MOST_SOON));
        return "visit/today";
    }

    private static List<PointStop> between(InspectionDesk.Parcel parcel, LocalDate first, LocalDate last) {
        return parcel.stops().stream()
                .filter(stop -> stop.due() != null
                        && !stop.due().isBefore(first)
                        && !stop.due().isAfter(last))
                .toList();
    }

    private List<Stop> stops(InspectionDesk.Parcel parcel, List<PointStop> stops, int most) {
        var day = ChinaTime.today(clock);
        return stops.stream()
                .limit(most)
                .map(stop -> stop(
                        stop,
                        parcel.openHazards().getOrDefault(stop.id(), List.of()).size(),
                        day))
                .toList();
    }

    @GetMapping("/visits/{id}")
    String show(Actor actor, @PathVariable UUID id, Model model) {
        InspectionAnswers.demandReader(actor);
        var sheet = visits.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var visit = sheet.visit();
        model.addAttribute("sheet", sheet);
        model.addAttribute(
                "crumbs",
                List.of(
                        new Crumb(words.say("visit.list"), "/visits"),
                        new Crumb(visit.pointName(), "/inspection-points/" + visit.point())));
        model.addAttribute("title", words.say("visit.of", visit.pointName()));
        model.addAttribute(
                "sub",
                words.say("visit.line", words.moment(visit.finishedAt()), visit.worker()) + " · "
                        + words.say("visit.result", visit.passed(), visit.failed()));
        model.addAttribute("unit", units.name(sheet.unit()));
        model.addAttribute("finished", words.moment(visit.finishedAt()));
        model.addAttribute("received", words.moment(sheet.receivedAt()));
        model.addAttribute("checklist", words.asked(visit.checklistTitle()));
        model.addAttribute("version", words.say("checklist.version", sheet.checklistNumber()));
        model.addAttribute(
                "answers",
                sheet.answers().stream()
                        .map(line -> new Answer(
                                words.asked(line.text()),
                                words.basis(line.basis()),
                                line.note(),
                                line.hazard() == null ? null : "/hazards/" + line.hazard(),
                                state(line.result())))
                        .toList());
        var pictures = photos.of(id);
        model.addAttribute(
                "signature",
                pictures.stream()
                        .filter(Photo::isSignature)
                        .map(Photo::attachment)
                        .filter(Objects::nonNull)
                        .map(file -> "/attachments/" + file)
                        .findFirst()
                        .orElse(null));
        model.addAttribute(
                "photos",
                pictures.stream()
                        .filter(photo -> !photo.isSignature())
                        .map(photo -> new Picture(
                                photo.attachment() == null ? null : "/attachments/" + photo.attachment(),
                                words.say("visit.photo", photo.number(), words.moment(photo.takenAt()))))
                        .toList());
        return "visit/show";
    }

    record Answer(
            String text,
            String basis,
            String note,
            @Nullable String hazard,
            State state) {}

    record Picture(@Nullable String href, String label) {}

    private State state(org.youbei.inspection.visit.VisitAnswer.Result result) {
        var kind = switch (result) {
            case PASS -> State.Kind.DONE;
            case FAIL -> State.Kind.LATE;
            case NOT_APPLICABLE -> State.Kind.ENDED;
        };
        return new State(kind, words.say("visit.result." + result));
    }

    private Stop stop(PointStop stop, long open, LocalDate day) {
        var place = stop.position();
        var late = stop.due() != null && stop.due().isBefore(day);
        return new Stop(
                "/inspection-points/" + stop.id(),
                "/visits/new?point=" + stop.id(),
                stop.name(),
                stop.code() + (stop.address().isEmpty() ? "" : " · " + stop.address()),
                words.type(stop.type()),
                words.colour(stop.colour()),
                words.day(stop.due()),
                place == null ? "—" : place.longitude() + ", " + place.latitude() + " " + place.datum(),
                open,
                new State(
                        late ? State.Kind.LATE : State.Kind.SOON, words.say(late ? "point.state.late" : "visit.due")));
    }
}
