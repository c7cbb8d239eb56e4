package org.youbei.web.regime;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
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
import org.youbei.library.reading.Reading;
import org.youbei.library.reading.ReadingFilter;
import org.youbei.library.reading.ReadingList;
import org.youbei.library.reading.ReadingRow;
import org.youbei.library.reading.Readings;
import org.youbei.model.Actor;
import org.youbei.model.ChinaTime;
import org.youbei.web.inspection.InspectionAnswers;
import org.youbei.web.kit.form.FormField;
import org.youbei.web.kit.form.FormPages;
import org.youbei.web.kit.form.Sent;
import org.youbei.web.kit.form.StepForm;
import org.youbei.web.kit.form.StepPages;
import org.youbei.web.kit.list.Column;
import org.youbei.web.kit.list.Ledger;
import org.youbei.web.kit.list.Place;
import org.youbei.web.kit.part.State;
import org.youbei.web.kit.part.State.Kind;
import org.youbei.web.kit.unit.UnitPicker;
import org.youbei.web.kit.word.Words;

/** Who has to read what, and who confirms it. */
@Controller
class ReadingController {
    private final Readings readings;
    private final UnitPicker names;
    private final StepPages steps;
    private final Words words;
    private final Clock clock;
    private final Ledger<ReadingFilter, ReadingRow> ledger;

    ReadingController(
            Readings readings,
            ReadingList list,
            UnitPicker names,
            StepPages steps,
            Words words,
            MessageSource messages,
            Clock clock) {
        this.readings = readings;
        this.names = names;
        this.steps = steps;
        this.words = words;
        this.clock = clock;
        ledger = Ledger.of(
                messages,
                "reading",
                "/readings",
                list,
                Column.<ReadingRow>link(
                                "reading.regime",
                                row -> "/readings/" + row.reading().id(),
                                row -> row.reading().title())
                        .sorted("title"),
                Column.<ReadingRow>text("reading.post", row -> row.reading().post()),
                Column.text("regime.form.unit", ReadingRow::unitName),
                Column.<ReadingRow>day("reading.due", row -> row.reading().due())
                        .sorted("due"),
                Column.<ReadingRow>state("reading.state", row -> state(row.reading())));
    }

    private State state(Reading reading) {
        if (reading.readOn() != null) {
            return new State(
                    Kind.DONE,
                    words.say("reading.by", reading.readBy(), reading.readOn().toString()));
        }
        if (reading.ended()) {
            return new State(Kind.ENDED, words.say("reading.ended"));
        }
        return reading.due().isBefore(ChinaTime.today(clock))
                ? new State(Kind.LATE, words.say("reading.late"))
                : new State(Kind.OPEN, words.say("reading.open"));
    }

    @GetMapping("/readings")
    String index(
            Actor actor,
            @ModelAttribute ReadingFilter filter,
            @ModelAttribute Place place,
            HttpServletRequest request,
            Model model) {
        InspectionAnswers.demandReader(actor);
        return ledger.page(actor.scope(), filter, place, request)
                .act("regime.list", "/regimes")
                .unit(filter.unit() == null ? null : names.name(filter.unit()))
                .set("regime", filter.regime() == null ? null : words.say("reading.one"))
                .chip("open", "true", "reading.only-open")
                .find("q", "reading.find")
                .show(model);
    }

    /** To where it is confirmed, for whoever may; else to the text. */
    @GetMapping("/readings/{id}")
    String show(Actor actor, @PathVariable UUID id) {
        InspectionAnswers.demandReader(actor);
        var reading = readings.find(id);
        return reading.readOn() == null && !reading.ended() && actor.works()
                ? "redirect:/readings/" + id + "/confirmation"
                : "redirect:/library/" + reading.document();
    }

    @GetMapping("/readings/{id}/confirmation")
    ModelAndView form(Actor actor, @PathVariable UUID id) {
        InspectionAnswers.demandWorker(actor);
        return steps.show(confirmation(readings.find(id)));
    }

    @PostMapping("/readings/{id}/confirmation")
    ModelAndView confirm(Actor actor, @PathVariable UUID id, Sent sent) {
        InspectionAnswers.demandWorker(actor);
        return steps.take(
                confirmation(readings.find(id)),
                sent,
                typed -> typed.flag("read"),
                (request, said) -> readings.confirm(actor, id, said));
    }

    private StepForm confirmation(Reading reading) {
        var page = new FormPages.Form(
                "reading.confirmation",
                "reading.form",
                reading.title() + " · " + reading.post(),
                words.say("reading.confirmation.hint"),
                "/readings/" + reading.id() + "/confirmation",
                "/library/" + reading.document());
        return StepForm.of(page, List.of(FormField.check("read"))).after("/readings?open=true");
    }
}
