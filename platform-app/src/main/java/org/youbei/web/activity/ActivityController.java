package org.youbei.web.activity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.youbei.education.activity.Activities;
import org.youbei.education.activity.Activity;
import org.youbei.education.activity.ActivityForm;
import org.youbei.education.activity.ActivityRefusal;
import org.youbei.education.activity.ActivityState;
import org.youbei.education.activity.Audience;
import org.youbei.education.activity.Entry;
import org.youbei.education.quiz.Topic;
import org.youbei.education.shelf.ActivityFilter;
import org.youbei.education.shelf.ActivityList;
import org.youbei.education.shelf.ActivityRow;
import org.youbei.model.Actor;
import org.youbei.web.attachment.PicturePages;
import org.youbei.web.inspection.InspectionAnswers;
import org.youbei.web.kit.form.FormField;
import org.youbei.web.kit.form.FormPages;
import org.youbei.web.kit.form.Sent;
import org.youbei.web.kit.form.StepForm;
import org.youbei.web.kit.form.StepPages;
import org.youbei.web.kit.form.Typed;
import org.youbei.web.kit.list.Column;
import org.youbei.web.kit.list.Ledger;
import org.youbei.web.kit.list.Place;
import org.youbei.web.kit.unit.UnitPicker;
import org.youbei.web.kit.word.Words;
import org.youbei.web.library.WorkUnits;

/** Activities: the list, one of them, planning one, and its proof. */
@Controller
class ActivityController {

    private final Activities activities;
    private final ActivityViews views;
    private final WorkUnits units;
    private final UnitPicker names;
    private final StepPages steps;
    private final PicturePages pictures;
    private final Words words;
    private final Clock clock;
    private final Ledger<ActivityFilter, ActivityRow> ledger;

    ActivityController(
            Activities activities,
            ActivityList list,
            ActivityViews views,
            WorkUnits units,
            UnitPicker names,
            StepPages steps,
            PicturePages pictures,
            Words words,
            MessageSource messages,
            Clock clock) {
        this.activities = activities;
        this.views = views;
        this.units = units;
        this.names = names;
        this.steps = steps;
        this.pictures = pictures;
        this.words = words;
        this.clock = clock;
        ledger = Ledger.of(
                messages,
                "activity",
                "/activities",
                list,
                Column.<ActivityRow>link("activity.form.title", row -> "/activities/" + row.id(), ActivityRow::title)
                        .under(row -> words.of("activity.form.", row.form()) + " · "
                                + words.of("activity.topic.", row.topic()))
                        .sorted("title"),
                Column.text("activity.form.unit", ActivityRow::unitName),
                Column.text("activity.form.place", ActivityRow::place).wide(),
                Column.moment("activity.form.startsAt", ActivityRow::startsAt).sorted("start"),
                Column.count("activity.arrived", ActivityRow::arrived),
                Column.<ActivityRow>count("activity.counted", row -> row.counted() == null ? 0 : row.counted()),
                Column.state("activity.state", row -> views.state(row.state())));
    }

    @GetMapping("/activities")
    String index(
            Actor actor,
            @ModelAttribute ActivityFilter filter,
            @ModelAttribute Place place,
            HttpServletRequest request,
            Model model) {
        InspectionAnswers.demandReader(actor);
        return ledger.page(actor.scope(), filter, place, request)
                .act("quiz.items", "/quiz-items")
                .same("activity.export", "/activities.xlsx")
                .primary(actor.works(), "activity.new", "/activities/new")
                .unit(filter.unit() == null ? null : names.name(filter.unit()))
                .set("year", filter.year() == null ? null : filter.year().toString())
                .chips("state", ActivityState.values(), "activity.state.")
                .chips("topic", Topic.values(), "activity.topic.")
                .find("q", "activity.find")
                .begin(actor.works(), "activity.new", "/activities/new")
                .show(model);
    }

    @GetMapping("/activities.xlsx")
    void xlsx(
            Actor actor,
            @ModelAttribute ActivityFilter filter,
            @ModelAttribute Place place,
            HttpServletResponse response)
            throws IOException {
        InspectionAnswers.demandReader(actor);
        ledger.xlsx(actor.scope(), filter, place, response);
    }

    @GetMapping("/activities/new")
    ModelAndView blank(Actor actor) {
        InspectionAnswers.demandWorker(actor);
        return steps.show(form(actor));
    }

    @PostMapping("/activities")
    ModelAndView plan(Actor actor, Sent sent) {
        InspectionAnswers.demandWorker(actor);
        return steps.take(
                form(actor),
                sent,
                typed -> typed,
                (id, typed) ->
                        WorkUnits.read(typed.text("unit")).then(unit -> activities.plan(actor, id, unit, read(typed))),
                activity -> "/activities/" + activity.getId());
    }

    private static Entry read(Typed typed) {
        return new Entry(
                typed.text("title"),
                typed.choice("form", ActivityForm.class),
                typed.choice("topic", Topic.class),
                typed.choice("audience", Audience.class),
                typed.text("place"),
                typed.text("speaker"),
                typed.moment("startsAt"),
                typed.moment("endsAt"),
                typed.number("capacity"),
                typed.decimal("cost", 2),
                typed.text("keyDate"),
                typed.text("materials"));
    }

    private StepForm form(Actor actor) {
        var page = new FormPages.Form(
                "activity.new", "activity.form", "", words.say("activity.new.hint"), "/activities", "/activities");
        var start = clock.instant().plus(Duration.ofDays(14));
        return StepForm.of(
                page,
                List.of(
                        units.field(actor),
                        FormField.text("title", 200),
                        FormField.select("form", words.choices("activity.form.", ActivityForm.values()), "LECTURE"),
                        FormField.select("topic", words.choices("activity.topic.", Topic.values()), "NATURAL_DISASTER"),
                        FormField.select(
                                "audience", words.choices("activity.audience.", Audience.values()), "EVERYBODY"),
                        FormField.text("place", 120),
                        FormField.text("speaker", 120).optional().hint(words.say("activity.form.speaker.hint")),
                        FormField.moment("startsAt", start),
                        FormField.moment("endsAt", start.plus(Duration.ofMinutes(90))),
                        FormField.number("capacity", 6),
                        FormField.text("cost", 10)
                                .with("narrow", true)
                                .with("inputmode", "decimal")
                                .initial("0"),
                        FormField.text("keyDate", 60).optional().hint(words.say("activity.form.keyDate.hint")),
                        FormField.text("materials", 500).optional()));
    }

    @GetMapping("/activities/{id}")
    String show(Actor actor, @PathVariable UUID id, Model model) {
        InspectionAnswers.demandReader(actor);
        model.addAttribute("thing", views.of(actor, activities.find(id)));
        return "thing/show";
    }

    @GetMapping("/activities/{id}/proof")
    ModelAndView proving(Actor actor, @PathVariable UUID id) {
        InspectionAnswers.demandWorker(actor);
        return pictures.show(proofForm(activities.find(id)));
    }

    @PostMapping("/activities/{id}/proof")
    ModelAndView prove(Actor actor, @PathVariable UUID id, Sent sent) {
        InspectionAnswers.demandWorker(actor);
        return pictures.take(
                proofForm(activities.find(id)),
                sent,
                ActivityRefusal.MISSING.at("picture"),
                (name, picture) -> activities.prove(actor, id, name, picture));
    }

    private FormPages.Form proofForm(Activity activity) {
        var back = "/activities/" + activity.getId();
        return new FormPages.Form(
                "activity.proof",
                "activity.form",
                activity.entry().title(),
                words.say("activity.proof.hint"),
                back + "/proof",
                back);
    }
}
