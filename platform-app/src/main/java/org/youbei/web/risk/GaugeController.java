package org.youbei.web.risk;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.youbei.model.Actor;
import org.youbei.model.Outcome;
import org.youbei.model.Secret;
import org.youbei.risk.RiskRegister;
import org.youbei.risk.gauge.Gauge;
import org.youbei.risk.gauge.Gauges;
import org.youbei.web.inspection.InspectionAnswers;
import org.youbei.web.kit.answer.Answers;
import org.youbei.web.kit.form.FormField;
import org.youbei.web.kit.form.FormPages;
import org.youbei.web.kit.form.Sent;
import org.youbei.web.kit.form.StepForm;
import org.youbei.web.kit.form.StepPages;

/** One gauge: its readings as a drawing and as a table, a new reading, the token of its device. */
@Controller
@RequestMapping("/gauges/{id}")
class GaugeController {
    private static final int READINGS = 60;

    private final Gauges gauges;
    private final RiskRegister register;
    private final RiskWords words;
    private final StepPages steps;
    private final Clock clock;

    GaugeController(Gauges gauges, RiskRegister register, RiskWords words, StepPages steps, Clock clock) {
        this.gauges = gauges;
        this.register = register;
        this.words = words;
        this.steps = steps;
        this.clock = clock;
    }

    @GetMapping
    String show(Actor actor, @PathVariable UUID id, Model model) {
        InspectionAnswers.demandReader(actor);
        var gauge = gauges.find(id);
        var readings = gauges.readings(id, READINGS);
        var thresholds = gauges.thresholds(gauge.risk()).stream()
                .filter(threshold -> threshold.quantity() == gauge.quantity())
                .toList();
        model.addAttribute("gauge", gauge);
        model.addAttribute("risk", register.find(gauge.risk()).entry().title());
        model.addAttribute("unit", gauge.quantity().unit());
        model.addAttribute("quantity", words.of("risk.quantity.", gauge.quantity()));
        model.addAttribute("working", actor.works() && gauge.isRunning());
        model.addAttribute(
                "lines",
                readings.stream()
                        .map(reading -> List.of(
                                words.moment(reading.at()),
                                RiskWords.number(reading.value()),
                                reading.reader(),
                                words.say(reading.device() ? "risk.reading.device" : "risk.reading.person")))
                        .toList());
        model.addAttribute("chart", ReadingChart.of(readings, thresholds));
        return "risk/gauge";
    }

    @GetMapping("/readings")
    ModelAndView reading(Actor actor, @PathVariable UUID id) {
        InspectionAnswers.demandWorker(actor);
        return steps.show(readingForm(gauges.find(id)));
    }

    private record Said(BigDecimal value, Instant at) {}

    @PostMapping("/readings")
    ModelAndView read(Actor actor, @PathVariable UUID id, Sent sent) {
        InspectionAnswers.demandWorker(actor);
        var gauge = gauges.find(id);
        return steps.take(
                readingForm(gauge),
                sent,
                typed -> new Said(typed.decimal("value", 3), typed.moment("at")),
                (request, said) -> gauges.read(actor, id, said.value(), said.at()),
                alarms -> alarms.isEmpty() ? "/gauges/" + id : "/risks/" + gauge.risk());
    }

    private StepForm readingForm(Gauge gauge) {
        var fields = List.of(
                FormField.text("value", 13)
                        .with("narrow", true)
                        .with("inputmode", "decimal")
                        .hint(gauge.quantity().unit()),
                FormField.moment("at", clock.instant()));
        return form(gauge, "risk.reading.new", "/readings", fields);
    }

    @GetMapping("/retirement")
    ModelAndView retirement(Actor actor, @PathVariable UUID id) {
        InspectionAnswers.demandWorker(actor);
        return steps.show(retirementForm(gauges.find(id)));
    }

    @PostMapping("/retirement")
    ModelAndView retire(Actor actor, @PathVariable UUID id, Sent sent) {
        InspectionAnswers.demandWorker(actor);
        return steps.take(
                retirementForm(gauges.find(id)),
                sent,
                typed -> typed.text("remark"),
                (request, remark) -> gauges.retire(actor, id, remark));
    }

    private StepForm retirementForm(Gauge gauge) {
        return form(
                gauge,
                "risk.gauge.retirement",
                "/retirement",
                List.of(FormField.area("remark", 500).with("rows", 3)));
    }

    private StepForm form(Gauge gauge, String key, String path, List<FormField> fields) {
        var back = "/gauges/" + gauge.id();
        return StepForm.of(
                new FormPages.Form(key, "risk.form", gauge.name(), words.say(key + ".hint"), back + path, back),
                fields);
    }

    /** A new token for the device; it is shown once, on the page that comes next. */
    @PostMapping("/token")
    String token(Actor actor, @PathVariable UUID id, RedirectAttributes redirect) {
        InspectionAnswers.demandWorker(actor);
        return switch (gauges.token(actor, id)) {
            case Outcome.Done<Secret>(var token) -> {
                redirect.addFlashAttribute("token", token.text());
                yield "redirect:/gauges/" + id;
            }
            case Outcome.Refused<Secret>(var refusals) -> throw Answers.failed(refusals);
        };
    }
}
