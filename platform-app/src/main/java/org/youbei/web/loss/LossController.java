package org.youbei.web.loss;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.youbei.incident.Incident;
import org.youbei.incident.Incidents;
import org.youbei.incident.loss.LossReport;
import org.youbei.incident.loss.LossSum;
import org.youbei.incident.loss.LossSurvey;
import org.youbei.incident.loss.LossSurveys;
import org.youbei.incident.loss.Losses;
import org.youbei.model.Actor;
import org.youbei.web.inspection.InspectionAnswers;
import org.youbei.web.kit.form.FormField;
import org.youbei.web.kit.form.FormPages;
import org.youbei.web.kit.form.Sent;
import org.youbei.web.kit.form.StepForm;
import org.youbei.web.kit.form.StepPages;
import org.youbei.web.kit.form.Typed;
import org.youbei.web.kit.part.Crumb;
import org.youbei.web.kit.part.State;
import org.youbei.web.kit.thing.TablePage;
import org.youbei.web.kit.thing.ThingCell;
import org.youbei.web.kit.thing.ThingLink;
import org.youbei.web.kit.thing.ThingPage;
import org.youbei.web.kit.thing.ThingPart;
import org.youbei.web.kit.unit.UnitPicker;
import org.youbei.web.kit.word.Words;

/** Losses by community: asked for, reported first, daily and verified, checked from above, added up with how far they are known. */
@Controller
@RequestMapping("/loss-surveys")
class LossController {
    private static final String LIST = "/loss-surveys";
    private static final String LABELS = "loss.form";
    private static final List<String> NUMBERS = List.of(
            "affected",
            "dead",
            "missing",
            "hurt",
            "moved",
            "trapped",
            "thirsty",
            "collapsed",
            "damaged",
            "needy",
            "helped");

    private final LossSurveys surveys;
    private final Incidents incidents;
    private final LossText text;
    private final UnitPicker units;
    private final StepPages steps;
    private final Words words;
    private final Clock clock;

    LossController(
            LossSurveys surveys,
            Incidents incidents,
            LossText text,
            UnitPicker units,
            StepPages steps,
            Words words,
            Clock clock) {
        this.surveys = surveys;
        this.incidents = incidents;
        this.text = text;
        this.units = units;
        this.steps = steps;
        this.words = words;
        this.clock = clock;
    }

    /** A table for each incident, with the sum in front. */
    @GetMapping
    String index(Actor actor, Model model) {
        InspectionAnswers.demandReader(actor);
        var byIncident = surveys.all().stream()
                .collect(Collectors.groupingBy(LossSurvey::incident, LinkedHashMap::new, Collectors.toList()));
        var parts = new ArrayList<ThingPart>();
        byIncident
                .values()
                .forEach(all -> parts.add(table(
                        name(all.getFirst()) + " · " + units.name(all.getFirst().askedBy()), all)));
        if (parts.isEmpty()) {
            parts.add(ThingPart.table(words.say("loss.list"), List.of(), List.of(), words.say("loss.none")));
        }
        return new TablePage(
                        words.say("loss.list"),
                        words.say("loss.list.sub"),
                        List.of(ThingLink.of("/incidents", words.say("incident.list"))),
                        parts)
                .show(model);
    }

    private String name(LossSurvey survey) {
        return survey.exercise() ? words.say("incident.exercise", survey.title()) : survey.title();
    }

    private ThingPart table(String title, Collection<LossSurvey> all) {
        var sum = LossSum.of(all);
        var rows = new ArrayList<List<ThingCell>>();
        rows.add(row(ThingCell.of(words.say("loss.sum")), sum.losses(), ThingCell.of(text.coverage(sum))));
        all.forEach(one -> rows.add(row(
                ThingCell.link(units.name(one.unit()), LIST + "/" + one.id()),
                one.last().map(LossReport::losses).orElse(Losses.UNKNOWN),
                ThingCell.state(text.state(one, clock.instant())))));
        var heads = new ArrayList<String>();
        heads.add(words.say("loss.unit"));
        List.of("affected", "dead", "missing", "moved", "collapsed", "loss", "needy")
                .forEach(field -> heads.add(words.say(LABELS + "." + field)));
        heads.add(words.say("loss.standing"));
        return ThingPart.table(title, heads, rows, words.say("loss.none"));
    }

    private List<ThingCell> row(ThingCell first, Losses losses, ThingCell last) {
        return List.of(
                first,
                ThingCell.of(text.number(losses.affected())),
                ThingCell.of(text.number(losses.dead())),
                ThingCell.of(text.number(losses.missing())),
                ThingCell.of(text.number(losses.moved())),
                ThingCell.of(text.number(losses.collapsed())),
                ThingCell.of(text.number(losses.loss())),
                ThingCell.of(text.number(losses.needy())),
                last);
    }

    @GetMapping("/of/{incident}")
    ModelAndView asking(Actor actor, @PathVariable UUID incident) {
        InspectionAnswers.demandWorker(actor);
        return steps.show(askForm(incidents.find(incident)));
    }

    @PostMapping("/of/{incident}")
    ModelAndView ask(Actor actor, @PathVariable UUID incident, Sent sent) {
        InspectionAnswers.demandWorker(actor);
        return steps.take(
                askForm(incidents.find(incident)),
                sent,
                typed -> typed,
                (request, typed) -> surveys.ask(actor, incident),
                done -> LIST);
    }

    private StepForm askForm(Incident incident) {
        var back = "/incidents/" + incident.id();
        return StepForm.of(
                new FormPages.Form(
                        "loss.ask",
                        LABELS,
                        incident.title(),
                        words.say("loss.ask.hint"),
                        LIST + "/of/" + incident.id(),
                        back),
                List.of());
    }

    @GetMapping("/{id}")
    String show(Actor actor, @PathVariable UUID id, Model model) {
        InspectionAnswers.demandReader(actor);
        var survey = surveys.find(id);
        var main = new ArrayList<ThingPart>();
        survey.last().ifPresent(last -> main.add(ThingPart.facts(words.say("loss.now"), text.facts(last.losses()))));
        main.add(reports(survey));
        var facts = new LinkedHashMap<String, String>();
        facts.put(words.say("loss.asked-by"), units.name(survey.askedBy()));
        facts.put(words.say("incident.known"), words.moment(survey.knownAt()));
        facts.put(words.say("loss.incident-ended"), words.moment(survey.endedAt()));
        survey.first()
                .ifPresent(standing -> facts.put(
                        words.say("loss.first"),
                        words.say(
                                "loss.first." + standing.state(),
                                standing.over().toMinutes())));
        var page = new ThingPage(
                words.say("loss.title", units.name(survey.unit())),
                text.state(survey, clock.instant()),
                name(survey),
                List.of(new Crumb(words.say("loss.list"), LIST)),
                List.of(),
                acts(actor, survey),
                main,
                List.of(ThingPart.facts(words.say("loss.facts"), facts)),
                List.of());
        model.addAttribute("thing", page);
        return "thing/show";
    }

    private List<ThingLink> acts(Actor actor, LossSurvey survey) {
        if (!actor.works()) {
            return List.of();
        }
        var acts = new ArrayList<ThingLink>();
        if (!survey.isVerified()) {
            acts.add(new ThingLink(LIST + "/" + survey.id() + "/report", words.say("loss.report"), true));
        }
        var own = actor.scope().unit().filter(survey.unit()::equals).isPresent();
        var open = survey.reports().stream().findFirst().filter(one -> one.checkedAt() == null);
        if (!own && open.isPresent()) {
            acts.add(ThingLink.of(LIST + "/" + survey.id() + "/check", words.say("loss.check")));
        }
        return acts;
    }

    private ThingPart reports(LossSurvey survey) {
        return ThingPart.table(
                words.say("loss.reports"),
                List.of(
                        words.say("loss.report.kind"),
                        words.say("loss.report.at"),
                        words.say("loss.report.by"),
                        words.say("loss.form.said"),
                        words.say("loss.checked")),
                survey.reports().stream()
                        .map(one -> List.of(
                                ThingCell.of(words.of("loss.kind.", one.kind()) + " " + one.number()),
                                ThingCell.of(words.moment(one.reportedAt())),
                                ThingCell.of(one.reportedBy()),
                                ThingCell.of(one.said().isEmpty() ? Words.NONE : one.said()),
                                ThingCell.state(checked(one))))
                        .toList(),
                words.say("loss.reports.none"));
    }

    private State checked(LossReport one) {
        if (one.checkedAt() == null) {
            return new State(State.Kind.IDLE, words.say("loss.unchecked"));
        }
        return one.counts()
                ? new State(State.Kind.DONE, words.moment(one.checkedAt()) + " " + one.checkedBy())
                : new State(State.Kind.LATE, words.say("loss.returned", one.checkedBy(), one.returned()));
    }

    @GetMapping("/{id}/report")
    ModelAndView reporting(Actor actor, @PathVariable UUID id) {
        InspectionAnswers.demandWorker(actor);
        return steps.show(reportForm(surveys.find(id)));
    }

    @PostMapping("/{id}/report")
    ModelAndView report(Actor actor, @PathVariable UUID id, Sent sent) {
        record Said(LossReport.Kind kind, Losses losses, String said) {}
        InspectionAnswers.demandWorker(actor);
        return steps.take(
                reportForm(surveys.find(id)),
                sent,
                typed -> new Said(typed.choice("kind", LossReport.Kind.class), losses(typed), typed.text("said")),
                (request, said) -> surveys.report(
                        actor,
                        request,
                        id,
                        said.kind(),
                        said.kind() == LossReport.Kind.ZERO ? Losses.UNKNOWN : said.losses(),
                        said.said()));
    }

    private static Losses losses(Typed typed) {
        return new Losses(
                typed.numberIfAny("affected").orElse(null),
                typed.numberIfAny("dead").orElse(null),
                typed.numberIfAny("missing").orElse(null),
                typed.numberIfAny("hurt").orElse(null),
                typed.numberIfAny("moved").orElse(null),
                typed.numberIfAny("trapped").orElse(null),
                typed.numberIfAny("thirsty").orElse(null),
                typed.numberIfAny("collapsed").orElse(null),
                typed.numberIfAny("damaged").orElse(null),
                typed.decimalIfAny("loss", 2).orElse(null),
                typed.decimalIfAny("farmLoss", 2).orElse(null),
                typed.numberIfAny("needy").orElse(null),
                typed.numberIfAny("helped").orElse(null));
    }

    /** Begins with the numbers of the report before. */
    private StepForm reportForm(LossSurvey survey) {
        var first = survey.last().isEmpty();
        var kinds = new ArrayList<LossReport.Kind>();
        kinds.add(first ? LossReport.Kind.FIRST : LossReport.Kind.DAILY);
        if (!first) {
            kinds.add(LossReport.Kind.ZERO);
        }
        if (survey.endedAt() != null) {
            kinds.add(LossReport.Kind.VERIFIED);
        }
        var choices = words.choices("loss.kind.", kinds.toArray(LossReport.Kind[]::new));
        var fields = new ArrayList<FormField>();
        fields.add(FormField.select("kind", choices, kinds.getFirst().name()).hint(words.say("loss.form.kind.hint")));
        var known = survey.last().map(LossReport::losses).orElse(Losses.UNKNOWN);
        var before = text.facts(known);
        NUMBERS.forEach(field -> fields.add(number(field, 9, before.get(words.say(LABELS + "." + field)))));
        for (var field : List.of("loss", "farmLoss")) {
            fields.add(number(field, 15, before.get(words.say(LABELS + "." + field))));
        }
        fields.add(FormField.area("said", 1_000).with("rows", 3).optional());
        var back = LIST + "/" + survey.id();
        var page = new FormPages.Form(
                "loss.report", LABELS, name(survey), words.say("loss.report.hint"), back + "/report", back);
        return StepForm.of(page, fields);
    }

    private FormField number(String field, int digits, @Nullable String before) {
        var initial = before == null || before.equals(text.number(null)) ? "" : before;
        return FormField.number(field, digits).optional().initial(initial);
    }

    @GetMapping("/{id}/check")
    ModelAndView checking(Actor actor, @PathVariable UUID id) {
        InspectionAnswers.demandWorker(actor);
        return steps.show(checkForm(surveys.find(id)));
    }

    @PostMapping("/{id}/check")
    ModelAndView check(Actor actor, @PathVariable UUID id, Sent sent) {
        InspectionAnswers.demandWorker(actor);
        return steps.take(
                checkForm(surveys.find(id)),
                sent,
                typed -> typed.text("missing"),
                (request, missing) -> surveys.check(actor, id, missing));
    }

    private StepForm checkForm(LossSurvey survey) {
        var back = LIST + "/" + survey.id();
        var page = new FormPages.Form(
                "loss.check", LABELS, name(survey), words.say("loss.check.hint"), back + "/check", back);
        return StepForm.of(
                page, List.of(FormField.area("missing", 500).with("rows", 3).optional()));
    }
}
