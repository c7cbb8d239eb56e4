package org.youbei.web.map;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.youbei.jurisdiction.Jurisdiction;
import org.youbei.jurisdiction.Jurisdictions;
import org.youbei.model.Actor;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.MapDatum;
import org.youbei.model.NotFound;
import org.youbei.model.Outcome;
import org.youbei.place.Boundaries;
import org.youbei.place.Boundary;
import org.youbei.place.BoundaryFilter;
import org.youbei.place.BoundaryList;
import org.youbei.place.BoundaryRow;
import org.youbei.place.Outline;
import org.youbei.place.Shape;
import org.youbei.place.ShapeRefusal;
import org.youbei.place.Sketch;
import org.youbei.web.inspection.InspectionAnswers;
import org.youbei.web.kit.form.FormField;
import org.youbei.web.kit.form.FormPages;
import org.youbei.web.kit.form.Sent;
import org.youbei.web.kit.form.StepForm;
import org.youbei.web.kit.form.StepPages;
import org.youbei.web.kit.list.Column;
import org.youbei.web.kit.list.Ledger;
import org.youbei.web.kit.list.Place;
import org.youbei.web.kit.part.Crumb;
import org.youbei.web.kit.part.State;
import org.youbei.web.kit.word.Words;

/** Boundaries of units: the list, the picture of one, and its import. */
@Controller
@RequestMapping("/boundaries")
class BoundaryController {
    private static final long MOST_BYTES = 20L * 1024 * 1024;

    private final Boundaries boundaries;
    private final Jurisdictions jurisdictions;
    private final StepPages steps;
    private final Words words;
    private final Ledger<BoundaryFilter, BoundaryRow> ledger;

    BoundaryController(
            Boundaries boundaries,
            BoundaryList list,
            Jurisdictions jurisdictions,
            StepPages steps,
            Words words,
            MessageSource messages) {
        this.boundaries = boundaries;
        this.jurisdictions = jurisdictions;
        this.steps = steps;
        this.words = words;
        ledger = Ledger.of(
                messages,
                "boundary",
                "/boundaries",
                list,
                Column.<BoundaryRow>link("boundary.unit", row -> "/boundaries/" + row.unit(), BoundaryRow::name)
                        .sorted("code"),
                Column.<BoundaryRow>text("boundary.area", row -> area(row.squareMetres()))
                        .num(),
                Column.<BoundaryRow>text("boundary.form.source", BoundaryRow::source)
                        .wide(),
                Column.<BoundaryRow>moment("boundary.imported", BoundaryRow::importedAt)
                        .wide(),
                Column.state("boundary.state", row -> state(row.squareMetres() != null)));
    }

    private State state(boolean known) {
        return known
                ? new State(State.Kind.DONE, words.say("boundary.known"))
                : new State(State.Kind.IDLE, words.say("boundary.unknown"));
    }

    /** Square kilometres, or Words.NONE. */
    private static @Nullable String area(@Nullable Double squareMetres) {
        return squareMetres == null ? null : String.format(Locale.ROOT, "%.3f km²", squareMetres / 1e6);
    }

    @GetMapping
    String index(
            Actor actor,
            @ModelAttribute BoundaryFilter filter,
            @ModelAttribute Place place,
            HttpServletRequest request,
            Model model) {
        InspectionAnswers.demandReader(actor);
        return ledger.page(actor.scope(), filter, place, request)
                .act("map.title", "/map")
                .chip("missing", "true", "boundary.missing")
                .find("q", "boundary.find")
                .show(model);
    }

    @GetMapping("/{code}")
    String show(Actor actor, @PathVariable JurisdictionCode code, Model model) {
        InspectionAnswers.demandReader(actor);
        var unit = unit(code);
        var boundary = boundaries.find(code);
        model.addAttribute("unit", unit);
        model.addAttribute("crumbs", List.of(new Crumb(words.say("boundary.list"), "/boundaries")));
        model.addAttribute("may", Boundaries.mayImport(actor, code));
        model.addAttribute("facts", boundary.map(this::facts).orElse(Map.of()));
        model.addAttribute(
                "drawing", boundary.map(known -> drawing(code, known.shape())).orElse(null));
        return "map/boundary";
    }

    private Map<String, String> facts(Boundary boundary) {
        var facts = new LinkedHashMap<String, String>();
        facts.put(words.say("boundary.area"), Objects.requireNonNull(area(boundary.squareMetres())));
        facts.put(words.say("boundary.form.datum"), words.of("boundary.datum.", boundary.datum()));
        facts.put(words.say("boundary.form.source"), boundary.source());
        facts.put(words.say("boundary.file"), boundary.fileName());
        facts.put(
                words.say("boundary.imported"),
                words.moment(boundary.importedAt()) + " " + boundary.importedBy() + " · "
                        + words.say("boundary.revision", boundary.revision()));
        return facts;
    }

    /** A picture of an area within what it should lie in. */
    public record Drawing(Sketch sketch, String around) {}

    private Drawing drawing(JurisdictionCode unit, Shape shape) {
        var around = boundaries.around(unit);
        var shapes = new ArrayList<Shape>();
        shapes.add(shape);
        around.map(Outline::shape).ifPresent(shapes::add);
        var name = around.map(outline -> outline.known() ? outline.name() : words.say("map.hull", outline.name()))
                .orElse("");
        return new Drawing(Sketch.of(shapes), name);
    }

    @GetMapping("/{code}/import")
    ModelAndView form(Actor actor, @PathVariable JurisdictionCode code) {
        InspectionAnswers.demandWorker(actor);
        return steps.show(form(unit(code)));
    }

    @PostMapping("/{code}/import")
    ModelAndView take(Actor actor, @PathVariable JurisdictionCode code, Sent sent) {
        InspectionAnswers.demandWorker(actor);
        var drawn = new ArrayList<Drawing>();
        var page = steps.take(
                form(unit(code)),
                sent,
                typed -> sent.file("file")
                        .map(file -> new Boundaries.Upload(
                                Objects.requireNonNullElse(file.getOriginalFilename(), ""),
                                bytes(file),
                                typed.choice("datum", MapDatum.class),
                                typed.text("source"),
                                typed.flag("sure"))),
                (request, upload) -> taken(actor, code, upload, drawn));
        if (!drawn.isEmpty()) {
            page.addObject("drawing", drawn.getFirst());
        }
        return page;
    }

    /** Where the area lies wrong, the page shows where. */
    private Outcome<Boundary> taken(
            Actor actor, JurisdictionCode code, Optional<Boundaries.Upload> upload, List<Drawing> drawn) {
        if (upload.isEmpty()) {
            return Outcome.refused(ShapeRefusal.FILE.at("file"));
        }
        var outcome = boundaries.take(actor, code, upload.get());
        if (outcome instanceof Outcome.Refused<Boundary>(var refusals)
                && (ShapeRefusal.OUTSIDE.in(refusals) || ShapeRefusal.ELSEWHERE.in(refusals))) {
            drawn.add(drawing(code, boundaries.read(code, upload.get()).orElseThrow()));
        }
        return outcome;
    }

    private StepForm form(Jurisdiction unit) {
        var back = "/boundaries/" + unit.code();
        var page = new FormPages.Form(
                "boundary.import",
                "boundary.form",
                unit.name(),
                words.say("boundary.import.hint"),
                back + "/import",
                back);
        return StepForm.of(
                        page,
                        List.of(
                                FormField.file("file", ".geojson,.json,.zip", MOST_BYTES)
                                        .hint(words.say("boundary.form.file.hint")),
                                FormField.select("datum", words.choices("boundary.datum.", MapDatum.values()), "")
                                        .hint(words.say("boundary.form.datum.hint")),
                                FormField.text("source", 200).hint(words.say("boundary.form.source.hint")),
                                FormField.check("sure").hint(words.say("boundary.form.sure.hint"))))
                .in("map/import");
    }

    private static byte[] bytes(MultipartFile file) {
        try {
            return file.getBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Jurisdiction unit(JurisdictionCode code) {
        return jurisdictions.find(code).orElseThrow(() -> new NotFound(code));
    }
}
