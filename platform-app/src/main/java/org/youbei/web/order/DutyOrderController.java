package org.youbei.web.order;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;
import org.youbei.inspection.order.OrderDesk;
import org.youbei.inspection.order.OrderEntry;
import org.youbei.model.Actor;
import org.youbei.obligation.ObligationRow;
import org.youbei.web.inspection.InspectionAnswers;
import org.youbei.web.kit.form.FormField;
import org.youbei.web.kit.form.FormPages;
import org.youbei.web.kit.form.Sent;
import org.youbei.web.kit.form.StepForm;
import org.youbei.web.kit.form.StepPages;
import org.youbei.web.kit.word.Words;
import org.youbei.web.obligation.ChosenDuties;

/** A supervision order for one duty, or for each that was ticked: unit and subject are those of the duty. */
@Controller
@RequestMapping("/duty-orders")
class DutyOrderController {
    private static final int TITLE = 200;
    private static final int DEMAND = 2_000;

    private final ChosenDuties chosen;
    private final OrderDesk desk;
    private final Words words;
    private final StepPages pages;

    DutyOrderController(ChosenDuties chosen, OrderDesk desk, Words words, StepPages pages) {
        this.chosen = chosen;
        this.desk = desk;
        this.words = words;
        this.pages = pages;
    }

    @PostMapping("/choice")
    String choose(Actor actor, @RequestParam("row") Optional<List<UUID>> rows, RedirectAttributes redirect) {
        InspectionAnswers.demandSupervisor(actor);
        return chosen.lead(rows, "/duty-orders", redirect);
    }

    @GetMapping
    ModelAndView form(Actor actor, @RequestParam(value = "duty", defaultValue = "") List<UUID> duties) {
        InspectionAnswers.demandSupervisor(actor);
        return pages.show(form(chosen.find(actor, duties)));
    }

    /** What is demanded, as far as it is read. */
    private record Said(String demand, boolean urgent) {}

    @PostMapping
    ModelAndView issue(Actor actor, @RequestParam(value = "duty", defaultValue = "") List<UUID> duties, Sent sent) {
        InspectionAnswers.demandSupervisor(actor);
        var rows = chosen.find(actor, duties);
        return pages.take(
                form(rows),
                sent,
                typed -> new Said(typed.demanded("demand", DEMAND), typed.flag("urgent")),
                (request, said) -> desk.issueAll(
                        actor,
                        request,
                        rows.stream().map(row -> entry(row, said)).toList()),
                orders -> orders.size() == 1
                        ? "/supervision-orders/" + orders.getFirst()
                        : "/supervision-orders?open=true");
    }

    private static OrderEntry entry(ObligationRow row, Said said) {
        var title = row.title().substring(0, Math.min(TITLE, row.title().length()));
        var hazard = row.subject().type().equals("hazard") ? row.subject().id() : null;
        return new OrderEntry(row.jurisdiction(), hazard, title, said.demand, said.urgent, row.id());
    }

    private StepForm form(List<ObligationRow> rows) {
        var ids = rows.stream().map(ObligationRow::id).toArray();
        var action = UriComponentsBuilder.fromPath("/duty-orders")
                .queryParam("duty", ids)
                .build()
                .toUriString();
        var about = rows.stream()
                .map(row -> words.say("obligation.order.row", row.title(), row.unitName(), words.day(row.due())))
                .collect(Collectors.joining("；"));
        var back = rows.size() == 1 ? "/obligations/" + rows.getFirst().id() : "/obligations?state=overdue";
        var page = new FormPages.Form(
                "obligation.order", "obligation.field", about, words.say("obligation.order.hint"), action, back);
        return StepForm.of(
                page,
                List.of(
                        FormField.area("demand", DEMAND).initial(words.say("obligation.order.demand")),
                        FormField.check("urgent")));
    }
}
