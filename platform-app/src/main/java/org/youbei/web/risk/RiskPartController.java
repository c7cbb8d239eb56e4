package org.youbei.web.risk;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.youbei.model.Actor;
import org.youbei.model.ChinaTime;
import org.youbei.risk.Measure;
import org.youbei.risk.Risk;
import org.youbei.risk.RiskRefusal;
import org.youbei.risk.RiskRegister;
import org.youbei.risk.gauge.Gauges;
import org.youbei.risk.gauge.Quantity;
import org.youbei.risk.gauge.Rhythm;
import org.youbei.risk.gauge.Threshold;
import org.youbei.web.inspection.InspectionAnswers;
import org.youbei.web.kit.form.FormField;
import org.youbei.web.kit.form.FormPages;
import org.youbei.web.kit.form.Sent;
import org.youbei.web.kit.form.StepForm;
import org.youbei.web.kit.form.StepPages;

/** What belongs to a risk, added and ended by small forms: measures, thresholds, gauges, alarms. */
@Controller
@RequestMapping("/risks/{id}")
class RiskPartController {
    private static final int DAYS = 30;

    private final RiskRegister register;
    private final Gauges gauges;
    private final RiskForms forms;
    private final RiskWords words;
    private final StepPages steps;
    private final Clock clock;

    RiskPartController(
            RiskRegister register, Gauges gauges, RiskForms forms, RiskWords words, StepPages steps, Clock clock) {
        this.register = register;
        this.gauges = gauges;
        this.forms = forms;
        this.words = words;
        this.steps = steps;
        this.clock = clock;
    }

    @GetMapping("/measures")
    ModelAndView measure(Actor actor, @PathVariable UUID id) {
        return steps.show(measureForm(worked(actor, id)));
    }

    @PostMapping("/measures")
    ModelAndView plan(Actor actor, @PathVariable UUID id, Sent sent) {
        return steps.take(
                measureForm(worked(actor, id)),
                sent,
                typed -> Measure.of(
                        typed.request(clock),
                        typed.text("text"),
                        typed.text("owner"),
                        typed.decimalIfAny("money", 2).orElse(BigDecimal.ZERO),
                        typed.day("due")),
                (request, measure) -> register.plan(actor, id, measure));
    }

    private StepForm measureForm(Risk risk) {
        var due = ChinaTime.today(clock).plusDays(DAYS).toString();
        return form(risk, "risk.measure.new", "/measures", RiskForms.measure(due));
    }

    @GetMapping("/measures/{measure}")
    ModelAndView completion(Actor actor, @PathVariable UUID id, @PathVariable UUID measure) {
        return steps.show(remark(worked(actor, id), "risk.measure.completion", "/measures/" + measure));
    }

    @PostMapping("/measures/{measure}")
    ModelAndView complete(Actor actor, @PathVariable UUID id, @PathVariable UUID measure, Sent sent) {
        return steps.take(
                remark(worked(actor, id), "risk.measure.completion", "/measures/" + measure),
                sent,
                typed -> typed.text("remark"),
                (request, remark) -> register.complete(actor, id, measure, remark));
    }

    @GetMapping("/thresholds")
    ModelAndView threshold(Actor actor, @PathVariable UUID id) {
        return steps.show(form(worked(actor, id), "risk.threshold.new", "/thresholds", forms.threshold()));
    }

    @PostMapping("/thresholds")
    ModelAndView set(Actor actor, @PathVariable UUID id, Sent sent) {
        return steps.take(
                form(worked(actor, id), "risk.threshold.new", "/thresholds", forms.threshold()),
                sent,
                typed -> new Threshold(
                        typed.request(clock),
                        typed.choice("quantity", Quantity.class),
                        typed.decimal("bound", 3),
                        !typed.text("side").equals("BELOW"),
                        typed.text("action"),
                        typed.text("plan")),
                (request, threshold) -> gauges.set(actor, id, threshold));
    }

    @GetMapping("/thresholds/{threshold}")
    ModelAndView ending(Actor actor, @PathVariable UUID id, @PathVariable UUID threshold) {
        return steps.show(form(worked(actor, id), "risk.threshold.ending", "/thresholds/" + threshold, List.of()));
    }

    @PostMapping("/thresholds/{threshold}")
    ModelAndView end(Actor actor, @PathVariable UUID id, @PathVariable UUID threshold, Sent sent) {
        return steps.take(
                form(worked(actor, id), "risk.threshold.ending", "/thresholds/" + threshold, List.of()),
                sent,
                typed -> threshold,
                (request, ended) -> gauges.end(actor, id, ended));
    }

    @GetMapping("/gauges")
    ModelAndView gauge(Actor actor, @PathVariable UUID id) {
        return steps.show(gaugeForm(worked(actor, id)));
    }

    @PostMapping("/gauges")
    ModelAndView install(Actor actor, @PathVariable UUID id, Sent sent) {
        record Said(String name, Quantity quantity, Rhythm rhythm) {}
        return steps.take(
                gaugeForm(worked(actor, id)),
                sent,
                typed -> new Said(
                        typed.text("name"),
                        typed.choice("quantity", Quantity.class),
                        typed.choice("rhythm", Rhythm.class)),
                (request, said) -> gauges.install(actor, id, request, said.name(), said.quantity(), said.rhythm()));
    }

    private StepForm gaugeForm(Risk risk) {
        return form(risk, "risk.gauge.new", "/gauges", forms.gauge(words.choices("risk.rhythm.", Rhythm.values())));
    }

    @GetMapping("/alarms/{alarm}")
    ModelAndView handling(Actor actor, @PathVariable UUID id, @PathVariable UUID alarm) {
        return steps.show(remark(worked(actor, id), "risk.alarm.handling", "/alarms/" + alarm));
    }

    @PostMapping("/alarms/{alarm}")
    ModelAndView handle(Actor actor, @PathVariable UUID id, @PathVariable UUID alarm, Sent sent) {
        return steps.take(
                remark(worked(actor, id), "risk.alarm.handling", "/alarms/" + alarm),
                sent,
                typed -> typed.text("remark"),
                (request, remark) -> gauges.handle(actor, id, alarm, remark));
    }

    private Risk worked(Actor actor, UUID id) {
        InspectionAnswers.demandWorker(actor);
        return register.find(id);
    }

    private StepForm remark(Risk risk, String key, String path) {
        return form(risk, key, path, List.of(FormField.area("remark", 500).with("rows", 3)));
    }

    private StepForm form(Risk risk, String key, String path, List<FormField> fields) {
        var back = "/risks/" + risk.getId();
        var page =
                new FormPages.Form(key, "risk.form", risk.entry().title(), words.say(key + ".hint"), back + path, back);
        return StepForm.of(page, fields)
                .barred(risk.isOpen() ? List.of() : List.of(RiskRefusal.CLOSED.refusal()), words);
    }
}
