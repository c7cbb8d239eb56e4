package org.youbei.web.drill;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.youbei.drill.Drill;
import org.youbei.drill.DrillCalendar;
import org.youbei.drill.DrillContent;
import org.youbei.drill.DrillEntry;
import org.youbei.drill.DrillForm;
import org.youbei.drill.DrillPurpose;
import org.youbei.drill.DrillRefusal;
import org.youbei.drill.PreparationDesk;
import org.youbei.model.Actor;
import org.youbei.model.ChinaTime;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Outcome;
import org.youbei.web.kit.form.FormField;
import org.youbei.web.kit.form.FormPages;
import org.youbei.web.kit.form.Sent;
import org.youbei.web.kit.form.StepForm;
import org.youbei.web.kit.form.StepPages;
import org.youbei.web.kit.form.Typed;
import org.youbei.web.kit.part.Flash;

/** Plans a drill and changes what it is. */
@Controller
class DrillDescriptionController {
    private final DrillCalendar calendar;
    private final PreparationDesk preparation;
    private final DrillChoices choices;
    private final DrillWords words;
    private final StepPages pages;
    private final Clock clock;

    DrillDescriptionController(
            DrillCalendar calendar,
            PreparationDesk preparation,
            DrillChoices choices,
            DrillWords words,
            StepPages pages,
            Clock clock) {
        this.calendar = calendar;
        this.preparation = preparation;
        this.choices = choices;
        this.words = words;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/drills/new")
    ModelAndView blank(
            Actor actor,
            @RequestParam(required = false) @Nullable String title,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(defaultValue = "") String cover) {
        var units = choices.units(actor);
        if (units.isEmpty()) {
            throw new AccessDeniedException("keeps no drills");
        }
        var first = unit != null && units.containsKey(unit)
                ? unit
                : units.keySet().iterator().next();
        return pages.show(planned(actor, first, title == null ? "" : words.say("drill.title.of", title), cover));
    }

    @PostMapping("/drills")
    ModelAndView create(Actor actor, Sent sent) {
        var cover = sent.texts().getOrDefault("cover", "");
        return pages.lead(
                planned(actor, "", "", cover),
                sent,
                typed -> typed.unit("unit").map(unit -> entry(unit, typed)),
                (request, entry) -> entry.map(read -> calendar.register(actor, request, read))
                        .orElseGet(() -> Outcome.refused(DrillRefusal.UNIT_OUTSIDE.at("unit"))),
                drill -> {
                    DrillPreparationController.cover(preparation, actor, drill.getId(), cover);
                    return new StepPages.Next(
                            "/drills/" + drill.getId(), Flash.done("drill.registered", drill.title()));
                });
    }

    @GetMapping("/drills/{id}/edit")
    ModelAndView edit(Actor actor, @PathVariable UUID id) {
        return pages.show(edited(kept(actor, id)));
    }

    @PostMapping("/drills/{id}")
    ModelAndView update(Actor actor, @PathVariable UUID id, Sent sent) {
        var drill = kept(actor, id);
        return pages.take(
                edited(drill),
                sent,
                typed -> new Change(typed.numberIfAny("revision").orElse(-1), entry(drill.unit(), typed)),
                (request, change) -> calendar.describe(actor, id, change.revision, change.entry));
    }

    /** What the drill shall be, and the revision that the form was opened at. */
    private record Change(int revision, DrillEntry entry) {}

    private Drill kept(Actor actor, UUID id) {
        DrillAnswers.demandReader(actor);
        var drill = calendar.find(id);
        DrillAnswers.demandKeeper(actor, drill.unit());
        return drill;
    }

    private StepForm planned(Actor actor, String unit, String title, String cover) {
        var start = clock.instant()
                .atZone(ChinaTime.ZONE)
                .truncatedTo(ChronoUnit.HOURS)
                .plusDays(14)
                .withHour(9)
                .toInstant();
        var blank = new DrillEntry(
                actor.scope().unit().orElseThrow(() -> new AccessDeniedException("keeps no drills")),
                title,
                DrillForm.TABLE_TOP,
                DrillContent.SINGLE,
                DrillPurpose.CHECK,
                true,
                "",
                "",
                "",
                "",
                start,
                start.plus(2, ChronoUnit.HOURS));
        var page =
                new FormPages.Form("drill.new", "drill.fields", words.say("drill.new.sub"), "", "/drills", "/drills");
        return StepForm.of(page, fields(blank))
                .first(FormField.select("unit", choices.units(actor), unit).with("narrow", false))
                .first(FormField.hidden("cover", cover));
    }

    private StepForm edited(Drill drill) {
        var path = "/drills/" + drill.getId();
        var page = new FormPages.Form("drill.edit", "drill.fields", drill.title(), "", path, path);
        return StepForm.of(page, fields(drill.entry()))
                .first(FormField.hidden("revision", Integer.toString(drill.revision())));
    }

    private List<FormField> fields(DrillEntry drill) {
        return List.of(
                FormField.text("title", 200).initial(drill.title()),
                FormField.select(
                        "form",
                        words.choices("drill.form.", DrillForm.values()),
                        drill.form().name()),
                FormField.select(
                        "content",
                        words.choices("drill.content.", DrillContent.values()),
                        drill.content().name()),
                FormField.select(
                        "purpose",
                        words.choices("drill.purpose.", DrillPurpose.values()),
                        drill.purpose().name()),
                FormField.check("announced")
                        .initial(Boolean.toString(drill.announced()))
                        .hint(words.say("drill.fields.announced.hint")),
                FormField.moment("startsAt", drill.startsAt()),
                FormField.moment("endsAt", drill.endsAt()),
                FormField.text("site", 200).optional().initial(drill.site()).hint(words.say("drill.fields.site.hint")),
                FormField.text("controller", 100).optional().initial(drill.controller()),
                FormField.text("safetyOfficer", 100)
                        .optional()
                        .initial(drill.safetyOfficer())
                        .hint(words.say("drill.fields.safetyOfficer.hint")),
                FormField.area("scenario", 5000).optional().initial(drill.scenario()));
    }

    private static DrillEntry entry(JurisdictionCode unit, Typed typed) {
        return new DrillEntry(
                unit,
                typed.text("title"),
                typed.choice("form", DrillForm.class),
                typed.choice("content", DrillContent.class),
                typed.choice("purpose", DrillPurpose.class),
                typed.flag("announced"),
                typed.text("scenario"),
                typed.text("site"),
                typed.text("controller"),
                typed.text("safetyOfficer"),
                typed.moment("startsAt"),
                typed.moment("endsAt"));
    }
}
