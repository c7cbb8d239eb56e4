package org.youbei.web.activity;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.youbei.education.quiz.ItemStatistics;
import org.youbei.education.quiz.Question;
import org.youbei.education.quiz.QuestionBank;
import org.youbei.education.shelf.Outcomes;
import org.youbei.model.Actor;
import org.youbei.model.JurisdictionCode;
import org.youbei.web.inspection.InspectionAnswers;
import org.youbei.web.kit.form.FormField;
import org.youbei.web.kit.form.FormPages;
import org.youbei.web.kit.form.Sent;
import org.youbei.web.kit.form.StepForm;
import org.youbei.web.kit.form.StepPages;
import org.youbei.web.kit.part.Crumb;
import org.youbei.web.kit.part.State;
import org.youbei.web.kit.thing.ThingCell;
import org.youbei.web.kit.thing.ThingPage;
import org.youbei.web.kit.thing.ThingPart;
import org.youbei.web.kit.word.Words;
import org.youbei.web.library.WorkUnits;

/** The quiz bank with how hard each question proved, and the buildings that people choose from. */
@Controller
class ItemController {
    private final QuestionBank bank;
    private final Outcomes outcomes;
    private final WorkUnits units;
    private final StepPages steps;
    private final Words words;

    ItemController(QuestionBank bank, Outcomes outcomes, WorkUnits units, StepPages steps, Words words) {
        this.bank = bank;
        this.outcomes = outcomes;
        this.units = units;
        this.steps = steps;
        this.words = words;
    }

    @GetMapping("/quiz-items")
    String items(Actor actor, Locale locale, Model model) {
        InspectionAnswers.demandReader(actor);
        var unit = actor.scope().unit().orElse(new JurisdictionCode("00"));
        var known =
                outcomes.items(unit).stream().collect(Collectors.toMap(ItemStatistics.Item::question, item -> item));
        var rows = bank.all().stream()
                .map(question -> row(question, known.get(question.id()), locale))
                .toList();
        var part = ThingPart.table(
                words.say("quiz.items"),
                List.of(
                        words.say("quiz.question"),
                        words.say("activity.form.topic"),
                        words.say("quiz.answers"),
                        words.say("quiz.difficulty"),
                        words.say("quiz.discrimination"),
                        words.say("quiz.source")),
                rows,
                "");
        model.addAttribute(
                "thing",
                new ThingPage(
                        words.say("quiz.items"),
                        new State(
                                State.Kind.DONE,
                                words.say("quiz.count", bank.all().size())),
                        words.say("quiz.items.sub"),
                        List.of(new Crumb(words.say("activity.list"), "/activities")),
                        List.of(),
                        List.of(),
                        List.of(part),
                        List.of(),
                        List.of()));
        return "thing/show";
    }

    private List<ThingCell> row(
            Question question, ItemStatistics.@org.jspecify.annotations.Nullable Item item, Locale locale) {
        return List.of(
                ThingCell.of(question.in(locale).question()),
                ThingCell.of(words.of("activity.topic.", question.topic())),
                ThingCell.of(item == null ? Words.NONE : String.valueOf(item.answers())),
                ThingCell.of(item == null ? Words.NONE : item.difficulty().toPlainString()),
                ThingCell.of(
                        item == null || item.discrimination() == null
                                ? Words.NONE
                                : item.discrimination().toPlainString()),
                ThingCell.of(question.source()));
    }

    @GetMapping("/education-buildings")
    ModelAndView buildings(Actor actor) {
        InspectionAnswers.demandReader(actor);
        return steps.show(form(actor));
    }

    @PostMapping("/education-buildings")
    ModelAndView add(Actor actor, Sent sent) {
        InspectionAnswers.demandWorker(actor);
        return steps.take(
                form(actor),
                sent,
                typed -> typed,
                (request, typed) -> WorkUnits.read(typed.text("unit"))
                        .then(unit -> outcomes.addBuildings(
                                actor, unit, typed.text("names").lines().toList())));
    }

    private StepForm form(Actor actor) {
        var known = actor.scope().unit().map(outcomes::buildings).orElse(List.of());
        var page = new FormPages.Form(
                "building.list",
                "building.form",
                "",
                known.isEmpty()
                        ? words.say("building.none")
                        : words.say("building.known", known.size(), String.join("、", known)),
                "/education-buildings",
                "/activities");
        return StepForm.of(
                        page,
                        List.of(
                                units.field(actor),
                                FormField.area("names", 20_000)
                                        .with("rows", 8)
                                        .hint(words.say("building.form.names.hint"))))
                .after("/education-buildings");
    }
}
