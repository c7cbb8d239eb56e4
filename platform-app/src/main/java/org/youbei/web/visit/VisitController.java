package org.youbei.web.visit;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.youbei.inspection.InspectionDesk;
import org.youbei.inspection.photo.Photos;
import org.youbei.inspection.point.PointStop;
import org.youbei.inspection.visit.FiledVisit;
import org.youbei.inspection.visit.VisitList;
import org.youbei.model.Actor;
import org.youbei.web.inspection.InspectionAnswers;
import org.youbei.web.inspection.InspectionWords;
import org.youbei.web.inspection.Query;
import org.youbei.web.inspection.UnitChoices;
import org.youbei.web.part.Crumb;
import org.youbei.web.part.ListAddress;
import org.youbei.web.part.PageLinks;
import org.youbei.web.part.State;

/** Today’s way, the list of visits, and one visit. */
@Controller
class VisitController {
    private static final int ROWS = 50;
    private static final String[] PARAMETERS = {"failed", "point", "unit", "q"};

    private final VisitList visits;
    private final InspectionDesk desk;
    private final Photos photos;
    private final UnitChoices units;
    private final InspectionWords words;
    private final Clock clock;

    VisitController(
            VisitList visits,
            InspectionDesk desk,
            Photos photos,
            UnitChoices units,
            InspectionWords words,
            Clock clock) {
        this.visits = visits;
        this.desk = desk;
        this.photos = photos;
        this.units = units;
        this.words = words;
        this.clock = clock;
    }

    record Line(String href, String name, String checklist, String worker, String when, String result, State state) {}

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

    @GetMapping("/visits")
    String index(
            Actor actor,
            @RequestParam(required = false) @Nullable Boolean failed,
            @RequestParam(required = false) @Nullable String point,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String after,
            HttpServletRequest request,
            Model model) {
        InspectionAnswers.demandReader(actor);
        var filter =
                new VisitList.Filter(Query.unit(unit), Query.id(point), Boolean.TRUE.equals(failed), Query.text(q));
        var page = visits.page(actor.scope(), filter, after, ROWS);
        var list = ListAddress.of("/visits", request.getParameterMap(), PARAMETERS);
        var next = page.next();
        model.addAttribute("list", list);
        model.addAttribute("rows", page.rows().stream().map(this::line).toList());
        model.addAttribute(
                "links",
                new PageLinks(after == null ? null : list.first(), null, next == null ? null : list.after(next)));
        model.addAttribute("works", InspectionAnswers.works(actor));
        return "visit/index";
    }

    @GetMapping("/visits/today")
    String today(Actor actor, Model model) {
        InspectionAnswers.demandWorker(actor);
        var parcel = desk.parcel(actor);
        var day = LocalDate.now(clock);
        var due = parcel.stops().stream()
                .filter(stop -> stop.due() != null && !stop.due().isAfter(day))
                .map(stop -> stop(
                        stop,
                        parcel.openHazards().getOrDefault(stop.id(), List.of()).size(),
                        day))
                .toList();
        var soon = parcel.stops().stream()
                .filter(stop -> stop.due() != null
                        && stop.due().isAfter(day)
                        && !stop.due().isAfter(day.plusDays(7)))
                .map(stop -> stop(
                        stop,
                        parcel.openHazards().getOrDefault(stop.id(), List.of()).size(),
                        day))
                .toList();
        model.addAttribute("due", due);
        model.addAttribute("soon", soon);
        return "visit/today";
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
        model.addAttribute(
                "photos",
                photos.of(id).stream()
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

    private Line line(FiledVisit visit) {
        return new Line(
                "/visits/" + visit.id(),
                visit.pointName(),
                words.asked(visit.checklistTitle()),
                visit.worker(),
                words.moment(visit.finishedAt()),
                words.say("visit.counts", visit.passed(), visit.failed(), visit.notApplicable(), visit.photos()),
                new State(
                        visit.failed() == 0 ? State.Kind.DONE : State.Kind.SOON,
                        words.say(visit.failed() == 0 ? "visit.fine" : "visit.failed")));
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
