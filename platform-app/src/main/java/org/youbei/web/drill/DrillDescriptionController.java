package org.youbei.web.drill;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.youbei.drill.Drill;
import org.youbei.drill.DrillCalendar;
import org.youbei.drill.DrillContent;
import org.youbei.drill.DrillForm;
import org.youbei.drill.DrillPurpose;
import org.youbei.drill.DrillRefusal;
import org.youbei.drill.PreparationDesk;
import org.youbei.model.Actor;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Outcome;
import org.youbei.model.UuidV7;
import org.youbei.web.part.Flash;
import org.youbei.web.part.Refusals;

/** Plans a drill and changes what it is. */
@Controller
class DrillDescriptionController {
    private final DrillCalendar calendar;
    private final PreparationDesk preparation;
    private final DrillChoices choices;
    private final DrillWords words;
    private final Clock clock;

    DrillDescriptionController(
            DrillCalendar calendar, PreparationDesk preparation, DrillChoices choices, DrillWords words, Clock clock) {
        this.calendar = calendar;
        this.preparation = preparation;
        this.choices = choices;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping("/drills/new")
    String blank(
            Actor actor,
            @RequestParam(required = false) @Nullable String title,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @Nullable String cover,
            Model model) {
        var units = choices.units(actor);
        var top = units.keySet().stream().findFirst().orElseThrow(() -> new AccessDeniedException("keeps no drills"));
        var fields = new DrillFields();
        fields.setId(UuidV7.next(clock));
        fields.setUnit(unit != null && units.containsKey(unit) ? unit : top);
        fields.setTitle(title == null ? null : words.say("drill.title.of", title));
        var start = LocalDateTime.ofInstant(clock.instant(), Drill.CHINA)
                .truncatedTo(ChronoUnit.HOURS)
                .plusDays(14)
                .withHour(9);
        fields.setStartsAt(start);
        fields.setEndsAt(start.plusHours(2));
        model.addAttribute("form", fields);
        model.addAttribute("cover", cover == null ? "" : cover);
        return offer(actor, model, "drill/new");
    }

    @PostMapping("/drills")
    Object create(
            Actor actor,
            @Valid @ModelAttribute("form") DrillFields form,
            BindingResult errors,
            @RequestParam(defaultValue = "") String cover,
            Model model,
            RedirectAttributes redirect) {
        var unit = unit(form, errors);
        model.addAttribute("cover", cover);
        if (unit.isEmpty() || errors.hasErrors()) {
            return again(actor, model, "drill/new", HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var id = form.getId() == null ? UuidV7.next(clock) : form.getId();
        return switch (calendar.register(actor, id, form.entry(unit.get()))) {
            case Outcome.Done<Drill>(var drill) -> {
                DrillPreparationController.cover(preparation, actor, id, cover);
                redirect.addFlashAttribute("flash", Flash.done("drill.registered", drill.title()));
                yield "redirect:/drills/" + id;
            }
            case Outcome.Refused<Drill>(var refusals) -> {
                Refusals.show(refusals, errors);
                yield again(actor, model, "drill/new", DrillAnswers.status(refusals));
            }
        };
    }

    @GetMapping("/drills/{id}/edit")
    String edit(Actor actor, @PathVariable UUID id, Model model) {
        DrillAnswers.demandReader(actor);
        var drill = calendar.find(id);
        DrillAnswers.demandKeeper(actor, drill.unit());
        model.addAttribute("form", DrillFields.of(drill));
        return form(actor, drill, model);
    }

    @PostMapping("/drills/{id}")
    Object update(
            Actor actor,
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") DrillFields form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        DrillAnswers.demandReader(actor);
        var drill = calendar.find(id);
        DrillAnswers.demandKeeper(actor, drill.unit());
        if (errors.hasErrors()) {
            return new ModelAndView(form(actor, drill, model), model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var revision = form.getRevision() == null ? -1 : form.getRevision();
        return switch (calendar.describe(actor, id, revision, form.entry(drill.unit()))) {
            case Outcome.Done<Drill> done -> {
                redirect.addFlashAttribute("flash", Flash.done("drill.described"));
                yield "redirect:/drills/" + id;
            }
            case Outcome.Refused<Drill>(var refusals) -> {
                Refusals.show(refusals, errors);
                yield new ModelAndView(form(actor, drill, model), model.asMap(), DrillAnswers.status(refusals));
            }
        };
    }

    private String form(Actor actor, Drill drill, Model model) {
        model.addAttribute("drill", drill.getId());
        model.addAttribute("drillTitle", drill.title());
        return offer(actor, model, "drill/edit");
    }

    private ModelAndView again(Actor actor, Model model, String view, HttpStatus status) {
        return new ModelAndView(offer(actor, model, view), model.asMap(), status);
    }

    private String offer(Actor actor, Model model, String view) {
        model.addAttribute("units", choices.units(actor));
        model.addAttribute("forms", words.choices("drill.form.", DrillForm.values()));
        model.addAttribute("contents", words.choices("drill.content.", DrillContent.values()));
        model.addAttribute("purposes", words.choices("drill.purpose.", DrillPurpose.values()));
        return view;
    }

    private static Optional<JurisdictionCode> unit(DrillFields form, BindingResult errors) {
        var unit = Optional.ofNullable(form.getUnit()).flatMap(JurisdictionCode::parse);
        if (unit.isEmpty() && !errors.hasFieldErrors("unit")) {
            Refusals.show(List.of(DrillRefusal.UNIT_OUTSIDE.at("unit")), errors);
        }
        return unit;
    }
}
