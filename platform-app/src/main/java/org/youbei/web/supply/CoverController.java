package org.youbei.web.supply;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.youbei.model.Actor;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.NotFound;
import org.youbei.model.Outcome;
import org.youbei.supply.Checks;
import org.youbei.supply.SupplyRefusal;
import org.youbei.supply.need.CoverDesk;
import org.youbei.supply.need.CoverLine;
import org.youbei.supply.need.NeedNorms;
import org.youbei.supply.need.Promises;
import org.youbei.supply.need.Proposal;
import org.youbei.supply.need.Proposals;
import org.youbei.web.inspection.InspectionAnswers;
import org.youbei.web.kit.export.TableFile;
import org.youbei.web.kit.form.FormField;
import org.youbei.web.kit.form.FormPages;
import org.youbei.web.kit.form.Sent;
import org.youbei.web.kit.form.StepForm;
import org.youbei.web.kit.form.StepPages;
import org.youbei.web.kit.part.Crumb;
import org.youbei.web.kit.part.State;
import org.youbei.web.kit.thing.ThingCell;
import org.youbei.web.kit.thing.ThingLink;
import org.youbei.web.kit.thing.ThingPage;
import org.youbei.web.kit.thing.ThingPart;

/** How many days the stock lasts for so many people, and which transfers close the gap. */
@Controller
class CoverController {
    private static final int PEOPLE = 1_200;
    private static final int DAYS = 3;
    private static final int HOURS = 24;
    private static final int MOST_PEOPLE = 1_000_000;
    private static final int MOST_DAYS = 60;
    private static final int MOST = 100;
    private static final int WEEK = 7;
    private static final UUID NOWHERE = new UUID(0, 0);

    private final CoverDesk desk;
    private final Promises promises;
    private final Proposals proposals;
    private final SupplyChoices choices;
    private final SupplyWords words;
    private final StepPages steps;

    CoverController(
            CoverDesk desk,
            Promises promises,
            Proposals proposals,
            SupplyChoices choices,
            SupplyWords words,
            StepPages steps) {
        this.desk = desk;
        this.promises = promises;
        this.proposals = proposals;
        this.choices = choices;
        this.words = words;
        this.steps = steps;
    }

    /** What is asked; what lies outside of reason is brought back into it. */
    private record Asked(JurisdictionCode unit, int people, int days) {}

    private static Asked asked(
            Actor actor, @Nullable JurisdictionCode unit, @Nullable Integer people, @Nullable Integer days) {
        var top = unit == null ? actor.scope().unit().orElse(null) : unit;
        if (top == null || !actor.scope().contains(top)) {
            throw new NotFound(String.valueOf(unit));
        }
        return new Asked(
                top,
                Math.clamp(people == null ? PEOPLE : people, 1, MOST_PEOPLE),
                Math.clamp(days == null ? DAYS : days, 1, MOST_DAYS));
    }

    @GetMapping("/cover")
    String show(
            Actor actor,
            @RequestParam(required = false) @Nullable JurisdictionCode unit,
            @RequestParam(required = false) @Nullable Integer people,
            @RequestParam(required = false) @Nullable Integer days,
            Model model) {
        InspectionAnswers.demandReader(actor);
        var asked = asked(actor, unit, people, days);
        var lines = desk.of(asked.unit(), asked.people(), asked.days(), HOURS);
        model.addAttribute("asked", asked);
        model.addAttribute("units", choices.units(actor));
        model.addAttribute("answer", answer(lines, asked));
        model.addAttribute("part", part(lines));
        model.addAttribute("promised", promised(asked.unit()));
        model.addAttribute("works", actor.works());
        model.addAttribute("version", NeedNorms.VERSION);
        return "supply/cover";
    }

    @GetMapping("/cover.xlsx")
    void xlsx(
            Actor actor,
            @RequestParam(required = false) @Nullable JurisdictionCode unit,
            @RequestParam(required = false) @Nullable Integer people,
            @RequestParam(required = false) @Nullable Integer days,
            HttpServletResponse response)
            throws IOException {
        InspectionAnswers.demandReader(actor);
        var asked = asked(actor, unit, people, days);
        new TableFile(
                        "cover",
                        words.say("cover.title"),
                        words.heads("item", "need", "usable", "agreed", "lasting", "short", "uncounted"))
                .xlsx(
                        response,
                        writer -> desk.of(asked.unit(), asked.people(), asked.days(), HOURS)
                                .forEach(line -> writer.accept(cells(line))));
    }

    /** The answer in one sentence: what runs out first, and how many others are short. */
    private String answer(List<CoverLine> lines, Asked asked) {
        long missing = lines.stream().filter(CoverLine::isShort).count();
        if (missing == 0) {
            return words.say("cover.enough", asked.people(), asked.days());
        }
        var first = lines.getFirst();
        var lasting = first.days();
        return lasting == null
                ? words.say(
                        "cover.short",
                        name(first),
                        SupplyWords.amount(
                                first.cover().shortage(), first.norm().unit()),
                        missing)
                : words.say("cover.first", name(first), SupplyWords.number(lasting), missing);
    }

    private static String name(CoverLine line) {
        return line.norm().name(LocaleContextHolder.getLocale());
    }

    private ThingPart part(List<CoverLine> lines) {
        var rows = new ArrayList<List<ThingCell>>();
        for (var line : lines) {
            var cells = cells(line);
            rows.add(List.of(
                    ThingCell.link(
                            cells.getFirst(), "/supplies?code=" + line.norm().codes()),
                    ThingCell.of(cells.get(1)),
                    ThingCell.of(cells.get(2)),
                    ThingCell.of(cells.get(3)),
                    ThingCell.of(cells.get(4)),
                    ThingCell.state(new State(
                            line.isShort() ? State.Kind.LATE : State.Kind.DONE,
                            line.isShort() ? cells.get(5) : words.say("cover.covered"))),
                    ThingCell.of(cells.get(6))));
        }
        return ThingPart.table(
                words.say("cover.table"),
                words.heads("item", "need", "usable", "agreed", "lasting", "short", "uncounted"),
                rows,
                "");
    }

    /** What is promised, under which agreement, and how far that is reckoned with for which reasons. */
    private ThingPart promised(JurisdictionCode unit) {
        var rows = new ArrayList<List<ThingCell>>();
        for (var one : promises.of(unit)) {
            var trust = one.trust();
            rows.add(List.of(
                    ThingCell.link(one.name(), "/supply-points/" + one.point()),
                    trust == null
                            ? ThingCell.of(words.say("cover.promise.none"))
                            : ThingCell.link(trust.title() + " · " + trust.other(), "/agreements/" + trust.agreement()),
                    ThingCell.of(words.say("draw.share", one.reliability().percent())),
                    ThingCell.of(words.why(one.reliability()))));
        }
        return ThingPart.table(
                words.say("cover.promises"),
                words.heads("point", "drawTitle", "reliability", "why"),
                rows,
                words.say("cover.promises.none"));
    }

    private List<String> cells(CoverLine line) {
        var unit = line.norm().unit();
        var lasting = line.days();
        var left = new ArrayList<String>();
        line.left().forEach((why, much) -> left.add(words.say("cover.left." + why, SupplyWords.amount(much, unit))));
        return List.of(
                name(line) + "（"
                        + words.say(
                                "cover.norm." + line.norm().basis(),
                                SupplyWords.amount(line.norm().amount(), unit)) + "）",
                SupplyWords.amount(line.cover().need(), unit),
                SupplyWords.amount(line.cover().own(), unit),
                SupplyWords.amount(line.cover().agreed(), unit),
                lasting == null ? "—" : words.say("cover.days", SupplyWords.number(lasting)),
                line.isShort()
                        ? words.say(
                                "cover.missing", SupplyWords.amount(line.cover().shortage(), unit))
                        : "—",
                left.isEmpty() ? "—" : String.join("、", left));
    }

    @GetMapping("/transfer-proposals")
    ModelAndView list(Actor actor) {
        InspectionAnswers.demandReader(actor);
        var rows = proposals.latest(MOST).stream()
                .map(one -> List.of(
                        ThingCell.link(
                                words.say("proposal.title", one.unitName(), one.people(), one.days()),
                                "/transfer-proposals/" + one.id()),
                        ThingCell.of(one.targetName()),
                        ThingCell.of(words.moment(one.at())),
                        ThingCell.of(one.by())))
                .toList();
        var page = new ModelAndView("supply/proposals");
        page.addObject("works", actor.works());
        page.addObject(
                "part",
                ThingPart.table(
                        words.say("proposal.list"),
                        words.heads("proposal", "target", "entered", "by"),
                        rows,
                        words.say("proposal.none")));
        return page;
    }

    @GetMapping("/transfer-proposals/new")
    ModelAndView blank(
            Actor actor,
            @RequestParam(required = false) @Nullable Integer people,
            @RequestParam(required = false) @Nullable Integer days,
            @RequestParam(required = false) @Nullable JurisdictionCode unit) {
        InspectionAnswers.demandWorker(actor);
        return steps.show(form(actor, unit, people, days));
    }

    @PostMapping("/transfer-proposals")
    ModelAndView propose(Actor actor, Sent sent) {
        InspectionAnswers.demandWorker(actor);
        return steps.take(
                form(actor, null, null, null),
                sent,
                typed -> typed,
                (id, typed) -> JurisdictionCode.parse(typed.words("unit"))
                        .map(unit -> proposals.propose(
                                actor,
                                id,
                                unit,
                                typed.number("people"),
                                typed.number("days"),
                                typed.idIfAny("target").orElse(NOWHERE)))
                        .orElseGet(() -> Outcome.refused(SupplyRefusal.UNIT.at("unit"))),
                id -> "/transfer-proposals/" + id);
    }

    private StepForm form(
            Actor actor, @Nullable JurisdictionCode unit, @Nullable Integer people, @Nullable Integer days) {
        var offered = choices.units(actor);
        return StepForm.of(
                new FormPages.Form(
                        "proposal.new",
                        "proposal.form",
                        "",
                        words.say("proposal.new.hint"),
                        "/transfer-proposals",
                        "/cover"),
                List.of(
                        FormField.select("unit", offered, unit == null ? "" : unit.value()),
                        FormField.select("target", choices.stores(actor), ""),
                        FormField.number("people", 7).initial(String.valueOf(people == null ? PEOPLE : people)),
                        FormField.number("days", 2).initial(String.valueOf(days == null ? DAYS : days))));
    }

    @GetMapping("/transfer-proposals/{id}")
    String proposal(Actor actor, @PathVariable UUID id, Model model) {
        InspectionAnswers.demandReader(actor);
        var one = proposals.find(id);
        boolean may = Checks.works(actor, one.unit());
        var rows = proposals.lines(id).stream().map(line -> row(one, line, may)).toList();
        model.addAttribute(
                "thing",
                new ThingPage(
                        words.say("proposal.title", one.unitName(), one.people(), one.days()),
                        new State(State.Kind.OPEN, words.say("proposal.state")),
                        one.targetName(),
                        List.of(new Crumb(words.say("proposal.list"), "/transfer-proposals")),
                        List.of(ThingLink.of(
                                "/cover?unit=" + one.unit().value() + "&people=" + one.people() + "&days=" + one.days(),
                                words.say("cover.title"))),
                        List.of(),
                        List.of(ThingPart.table(
                                words.say("proposal.lines"),
                                words.heads("number", "what", "from", "minutes", "why", "decision"),
                                rows,
                                words.say("proposal.lines.none"))),
                        List.of(ThingPart.facts(
                                words.say("proposal.facts"),
                                words.facts(
                                        "target", one.targetName(),
                                        "total", SupplyWords.number(one.minutes()),
                                        "dual", SupplyWords.number(one.dual()),
                                        "by", one.by(),
                                        "entered", words.moment(one.at())))),
                        List.of()));
        return "thing/show";
    }

    /** A transfer leads to its lot; a draw to its agreement, and once it is accepted to itself. */
    private static ThingCell what(Proposal.Line line) {
        var text = line.itemName() + " " + SupplyWords.amount(line.quantity(), line.measure());
        if (!line.isDraw()) {
            return ThingCell.link(text, "/stock/" + line.stock());
        }
        return line.state().equals("ACCEPTED")
                ? ThingCell.link(text, "/agreement-draws/" + line.id())
                : ThingCell.link(text, "/agreements/" + line.agreement());
    }

    private List<ThingCell> row(Proposal proposal, Proposal.Line line, boolean may) {
        return List.of(
                ThingCell.of(String.valueOf(line.number())),
                what(line),
                ThingCell.of(line.from()),
                ThingCell.of(words.say("supply.minutes", line.minutes())),
                ThingCell.of(words.say(
                        line.isDraw() ? "proposal.why.draw" : "proposal.why",
                        line.number(),
                        SupplyWords.amount(line.left(), line.measure()))),
                may && line.isOpen()
                        ? ThingCell.link(
                                words.say("proposal.decision"),
                                "/transfer-proposals/" + proposal.id() + "/lines/" + line.id())
                        : ThingCell.state(new State(
                                line.state().equals("ACCEPTED")
                                        ? State.Kind.DONE
                                        : line.isOpen() ? State.Kind.OPEN : State.Kind.ENDED,
                                words.say("proposal.line." + line.state()))));
    }

    /** What a person says to a line. */
    enum Choice {
        ACCEPT,
        DECLINE
    }

    @GetMapping("/transfer-proposals/{id}/lines/{line}")
    ModelAndView line(Actor actor, @PathVariable UUID id, @PathVariable UUID line) {
        InspectionAnswers.demandWorker(actor);
        return steps.show(lineForm(proposals.find(id), known(id, line)));
    }

    @PostMapping("/transfer-proposals/{id}/lines/{line}")
    ModelAndView decide(Actor actor, @PathVariable UUID id, @PathVariable UUID line, Sent sent) {
        InspectionAnswers.demandWorker(actor);
        return steps.take(
                lineForm(proposals.find(id), known(id, line)),
                sent,
                typed -> new Decision(
                        typed.choice("choice", Choice.class) == Choice.ACCEPT,
                        typed.dayIfAny("back").orElse(null)),
                (request, said) -> proposals.decide(actor, id, line, said.accepted(), said.back()));
    }

    /** @param back until when a draw is given back; null for a transfer, or where nothing was said */
    private record Decision(boolean accepted, @Nullable LocalDate back) {}

    private Proposal.Line known(UUID id, UUID line) {
        return proposals.lines(id).stream()
                .filter(one -> one.id().equals(line))
                .findFirst()
                .orElseThrow(() -> new NotFound(line));
    }

    private StepForm lineForm(Proposal proposal, Proposal.Line line) {
        var back = "/transfer-proposals/" + proposal.id();
        var choice = FormField.select("choice", words.choices("proposal.choice.", Choice.values()), "ACCEPT");
        return StepForm.of(
                new FormPages.Form(
                        "proposal.decision",
                        "proposal.form",
                        line.itemName() + " " + SupplyWords.amount(line.quantity(), line.measure()) + " · "
                                + line.from(),
                        words.say(line.isDraw() ? "proposal.decision.hint.draw" : "proposal.decision.hint"),
                        back + "/lines/" + line.id(),
                        back),
                line.isDraw()
                        ? List.of(
                                choice,
                                FormField.date(
                                                "back",
                                                words.today().plusDays(WEEK).toString())
                                        .optional()
                                        .hint(words.say("proposal.form.back.hint")))
                        : List.of(choice));
    }
}
