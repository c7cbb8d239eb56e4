package org.youbei.web.order;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.youbei.inspection.hazard.HazardDesk;
import org.youbei.inspection.order.OrderDesk;
import org.youbei.inspection.order.OrderEntry;
import org.youbei.inspection.order.OrderFilter;
import org.youbei.inspection.order.OrderList;
import org.youbei.inspection.order.SupervisionOrder;
import org.youbei.model.Actor;
import org.youbei.model.ChinaTime;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Outcome;
import org.youbei.model.Refusal;
import org.youbei.model.UuidV7;
import org.youbei.web.inspection.InspectionAnswers;
import org.youbei.web.inspection.InspectionWords;
import org.youbei.web.kit.answer.Answers;
import org.youbei.web.kit.list.Column;
import org.youbei.web.kit.list.Ledger;
import org.youbei.web.kit.list.Markup;
import org.youbei.web.kit.list.Place;
import org.youbei.web.kit.part.Flash;
import org.youbei.web.kit.part.Refusals;
import org.youbei.web.kit.part.State;
import org.youbei.web.kit.unit.UnitPicker;

/** Supervision orders: the district issues and closes, the unit answers. */
@Controller
class OrderController {
    private final OrderDesk desk;
    private final HazardDesk hazards;
    private final UnitPicker units;
    private final InspectionWords words;
    private final Clock clock;
    private final Ledger<OrderFilter, SupervisionOrder> ledger;
    /** With a box before each that can be closed. */
    private final Ledger<OrderFilter, SupervisionOrder> closing;

    OrderController(
            OrderDesk desk,
            OrderList orders,
            HazardDesk hazards,
            UnitPicker units,
            InspectionWords words,
            MessageSource messages,
            Clock clock) {
        this.desk = desk;
        this.hazards = hazards;
        this.units = units;
        this.words = words;
        this.clock = clock;
        var columns = List.<Column<SupervisionOrder>>of(
                Column.link("order.form.title", row -> "/supervision-orders/" + row.id(), SupervisionOrder::title),
                Column.text("order.form.unit", SupervisionOrder::unitName),
                Column.day("order.issued.on", SupervisionOrder::issuedOn),
                Column.day("order.due", SupervisionOrder::due),
                Column.state("order.state", this::state));
        ledger = new Ledger<>("order", "/supervision-orders", orders, columns, messages);
        var boxed = Stream.concat(Stream.of(Column.<SupervisionOrder>cell("order.choose", this::box)), columns.stream())
                .toList();
        closing = new Ledger<>("order", "/supervision-orders", orders, boxed, messages);
    }

    private void box(SupervisionOrder order, Markup out) {
        if (order.closable()) {
            out.box(order.id().toString(), words.say("order.choose.one", order.title(), order.unitName()));
        }
    }

    @GetMapping("/supervision-orders")
    String index(
            Actor actor,
            @ModelAttribute OrderFilter filter,
            @ModelAttribute Place place,
            HttpServletRequest request,
            Model model) {
        InspectionAnswers.demandReader(actor);
        var closes = OrderDesk.mayIssue(actor);
        return (closes ? closing : ledger)
                .page(actor.scope(), filter, place, request)
                .bulk(closes, "order.close", "/supervision-orders/closing")
                .primary(OrderDesk.mayIssue(actor), "order.new", "/supervision-orders/new")
                .chip("open", "true", "order.open")
                .finishedWhenEmpty()
                .show(model);
    }

    /** Closes all whose boxes are ticked. */
    @PostMapping("/supervision-orders/closing")
    String closeChosen(Actor actor, @RequestParam("row") Optional<List<UUID>> rows, RedirectAttributes redirect) {
        InspectionAnswers.demandSupervisor(actor);
        var flash = rows.isEmpty()
                ? Flash.warn("order.choose.none")
                : switch (desk.closeAll(actor, rows.get())) {
                    case Outcome.Done<List<SupervisionOrder>>(var closed) ->
                        Flash.done("order.closed.many", closed.size());
                    case Outcome.Refused<List<SupervisionOrder>>(var refusals) -> Flash.refused(refusals.getFirst());
                };
        redirect.addFlashAttribute("flash", flash);
        return "redirect:/supervision-orders?open=true";
    }

    @GetMapping("/supervision-orders/new")
    String blank(Actor actor, @RequestParam(required = false) @Nullable UUID hazard, Model model) {
        InspectionAnswers.demandSupervisor(actor);
        var form = new OrderForm();
        form.setId(UuidV7.next(clock));
        if (hazard != null) {
            var found = hazards.find(hazard);
            form.setHazard(hazard);
            form.setUnit(found.unit().value());
            form.setTitle(found.description()
                    .substring(0, Math.min(200, found.description().length())));
        }
        model.addAttribute("form", form);
        return form(actor, model);
    }

    @PostMapping("/supervision-orders")
    Object issue(
            Actor actor,
            @ModelAttribute("form") OrderForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        InspectionAnswers.demandSupervisor(actor);
        var id = form.getId() == null ? UuidV7.next(clock) : form.getId();
        var outcome = entry(form).then(entry -> desk.issue(actor, id, entry));
        return switch (outcome) {
            case Outcome.Done<SupervisionOrder>(var order) -> {
                redirect.addFlashAttribute("flash", Flash.done("order.issued", order.title()));
                yield "redirect:/supervision-orders/" + order.id();
            }
            case Outcome.Refused<SupervisionOrder>(var refusals) -> {
                Refusals.show(refusals, errors);
                var status = Answers.status(refusals);
                yield new ModelAndView(form(actor, model), model.asMap(), status);
            }
        };
    }

    @GetMapping("/supervision-orders/{id}")
    String show(Actor actor, @PathVariable UUID id, Model model) {
        InspectionAnswers.demandReader(actor);
        return page(actor, find(id), model);
    }

    @PostMapping("/supervision-orders/{id}/answer")
    Object answer(
            Actor actor, @PathVariable UUID id, @RequestParam String answer, Model model, RedirectAttributes redirect) {
        InspectionAnswers.demandReader(actor);
        return done(actor, id, desk.answer(actor, id, answer), "order.answered.done", answer, model, redirect);
    }

    @PostMapping("/supervision-orders/{id}/closing")
    Object close(Actor actor, @PathVariable UUID id, Model model, RedirectAttributes redirect) {
        InspectionAnswers.demandReader(actor);
        return done(actor, id, desk.close(actor, id), "order.closed.done", "", model, redirect);
    }

    private Object done(
            Actor actor,
            UUID id,
            Outcome<SupervisionOrder> outcome,
            String said,
            String typed,
            Model model,
            RedirectAttributes redirect) {
        return switch (outcome) {
            case Outcome.Done<SupervisionOrder> done -> {
                redirect.addFlashAttribute("flash", Flash.done(said));
                yield "redirect:/supervision-orders/" + id;
            }
            case Outcome.Refused<SupervisionOrder>(var refusals) -> {
                var status = Answers.status(refusals);
                if (status != HttpStatus.UNPROCESSABLE_CONTENT) {
                    throw new ResponseStatusException(status);
                }
                model.addAttribute("typed", typed);
                model.addAttribute("refusal", said(refusals.getFirst()));
                yield new ModelAndView(page(actor, find(id), model), model.asMap(), status);
            }
        };
    }

    private String said(Refusal refusal) {
        return words.say("refusal." + refusal.code(), refusal.arguments().toArray());
    }

    private String page(Actor actor, SupervisionOrder order, Model model) {
        model.addAttribute("order", order);
        model.addAttribute("state", state(order));
        model.addAttribute("due", words.day(order.due()));
        model.addAttribute("answering", OrderDesk.mayAnswer(actor, order) && order.answeredOn() == null);
        model.addAttribute("closing", OrderDesk.mayIssue(actor) && order.closable());
        return "order/show";
    }

    private String form(Actor actor, Model model) {
        model.addAttribute("units", units.below(actor));
        return "order/new";
    }

    private static Outcome<OrderEntry> entry(OrderForm form) {
        return JurisdictionCode.parse(form.getUnit() == null ? "" : form.getUnit())
                .map(unit -> Outcome.done(new OrderEntry(
                        unit,
                        form.getHazard(),
                        form.getTitle() == null ? "" : form.getTitle(),
                        form.getDemand() == null ? "" : form.getDemand(),
                        form.isUrgent())))
                .orElseGet(() -> Outcome.refused(Refusal.at("unit", "order.unit")));
    }

    private State state(SupervisionOrder order) {
        if (order.closedOn() != null) {
            return new State(State.Kind.DONE, words.say("order.state.closed"));
        }
        if (order.answeredOn() != null) {
            return new State(State.Kind.OPEN, words.say("order.state.answered"));
        }
        return order.isOverdue(ChinaTime.today(clock))
                ? new State(State.Kind.LATE, words.say("order.state.late"))
                : new State(State.Kind.SOON, words.say("order.state.open"));
    }

    private SupervisionOrder find(UUID id) {
        return desk.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
