package org.youbei.web.supply;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.youbei.model.Actor;
import org.youbei.paper.Paper;
import org.youbei.supply.Checks;
import org.youbei.supply.point.Points;
import org.youbei.supply.stock.Movement;
import org.youbei.supply.stock.MovementFilter;
import org.youbei.supply.stock.MovementKind;
import org.youbei.supply.stock.MovementList;
import org.youbei.supply.stock.MovementRow;
import org.youbei.supply.stock.StockLedger;
import org.youbei.web.inspection.InspectionAnswers;
import org.youbei.web.kit.form.FormField;
import org.youbei.web.kit.form.FormPages;
import org.youbei.web.kit.form.Sent;
import org.youbei.web.kit.form.StepForm;
import org.youbei.web.kit.form.StepPages;
import org.youbei.web.kit.list.Column;
import org.youbei.web.kit.list.Ledger;
import org.youbei.web.kit.list.Place;
import org.youbei.web.kit.part.Crumb;
import org.youbei.web.kit.thing.ThingCell;
import org.youbei.web.kit.thing.ThingLink;
import org.youbei.web.kit.thing.ThingPage;
import org.youbei.web.kit.thing.ThingPart;
import org.youbei.web.kit.unit.UnitPicker;

/** The ledger as a list, one entry of it with the paper that it belongs to, and what takes it back. */
@Controller
class MovementController {
    private static final MediaType WORD =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    private final StockLedger stocks;
    private final Points points;
    private final SupplyWords words;
    private final UnitPicker units;
    private final StepPages steps;
    private final Ledger<MovementFilter, MovementRow> ledger;

    MovementController(
            StockLedger stocks,
            Points points,
            MovementList list,
            SupplyWords words,
            UnitPicker units,
            StepPages steps,
            MessageSource messages) {
        this.stocks = stocks;
        this.points = points;
        this.words = words;
        this.units = units;
        this.steps = steps;
        ledger = Ledger.of(
                messages,
                "movement",
                "/stock-movements",
                list,
                Column.<MovementRow>link(
                                "supply.head.item",
                                row -> "/stock-movements/" + row.movement().id(),
                                MovementRow::itemName)
                        .under(row -> row.pointName() + " " + row.batch()),
                Column.state(
                        "supply.head.kind", row -> words.kind(row.movement().kind())),
                Column.<MovementRow>text(
                                "supply.head.change",
                                row -> SupplyWords.amount(row.movement().amount(), row.measure()))
                        .num(),
                Column.<MovementRow>day("supply.head.day", row -> row.movement().on())
                        .sorted("day"),
                Column.<MovementRow>text(
                                "supply.head.purpose", row -> row.movement().purpose())
                        .wide(),
                Column.<MovementRow>text(
                                "supply.head.reason", row -> row.movement().reason())
                        .inFiles(),
                Column.<MovementRow>text("supply.head.by", row -> row.movement().by())
                        .wide());
    }

    @GetMapping("/stock-movements")
    String index(
            Actor actor,
            @ModelAttribute MovementFilter filter,
            @ModelAttribute Place place,
            HttpServletRequest request,
            Model model) {
        InspectionAnswers.demandReader(actor);
        return ledger.page(actor.scope(), filter, place, request)
                .act("stock.list", "/stock")
                .same("supply.export", "/stock-movements.xlsx")
                .unit(filter.unit() == null ? null : units.name(filter.unit()))
                .set("stock", filter.stock() == null ? null : words.say("stock.filter.item"))
                .chips("kind", MovementKind.values(), "movement.kind.")
                .ask("from", "movement.from", "date")
                .ask("to", "movement.to", "date")
                .find("q", "movement.find")
                .show(model);
    }

    @GetMapping("/stock-movements.xlsx")
    void xlsx(
            Actor actor,
            @ModelAttribute MovementFilter filter,
            @ModelAttribute Place place,
            HttpServletResponse response)
            throws IOException {
        InspectionAnswers.demandReader(actor);
        ledger.xlsx(actor.scope(), filter, place, response);
    }

    @GetMapping("/stock-movements/{id}")
    String show(Actor actor, @PathVariable UUID id, Model model) {
        InspectionAnswers.demandReader(actor);
        var entry = stocks.movement(id);
        var stock = stocks.find(entry.stock());
        var path = "/stock-movements/" + id;
        var steps = new ArrayList<ThingLink>();
        if (Checks.works(actor, stock.unit())) {
            steps.add(ThingLink.of(path + "/reversal", words.say("movement.step.reversal")));
            if (entry.kind() == MovementKind.ISSUE) {
                steps.add(ThingLink.of(path + "/return", words.say("movement.step.return")));
            }
        }
        model.addAttribute(
                "thing",
                new ThingPage(
                        words.say("movement.title", words.of("movement.kind.", entry.kind()), stock.called()),
                        words.kind(entry.kind()),
                        points.find(stock.point()).name(),
                        List.of(new Crumb(words.say("movement.list"), "/stock-movements")),
                        List.of(ThingLink.of(path + "/paper.docx", words.say("movement.paper"))),
                        steps,
                        List.of(facts(entry, stock.measure()), lines(entry)),
                        List.of(),
                        List.of()));
        return "thing/show";
    }

    private ThingPart facts(Movement entry, String measure) {
        var about = entry.about();
        var part = ThingPart.facts(
                words.say("movement.facts"),
                words.facts(
                        "change", SupplyWords.amount(entry.amount(), measure),
                        "day", words.day(entry.on()),
                        "purpose", entry.purpose(),
                        "reason", entry.reason(),
                        "by", entry.by(),
                        "second", entry.second(),
                        "entered", words.moment(entry.at())));
        var links = new ArrayList<ThingLink>();
        links.add(ThingLink.of("/stock/" + entry.stock(), words.say("movement.lot")));
        if (about != null) {
            links.add(ThingLink.of(
                    (entry.kind() == MovementKind.ADJUSTMENT ? "/stock-counts/" : "/stock-movements/") + about,
                    words.say("movement.about")));
        }
        return part.with(links.toArray(ThingLink[]::new));
    }

    /** The lines of the same paper. */
    private ThingPart lines(Movement entry) {
        var rows = stocks.paper(entry.request()).stream()
                .map(line -> {
                    var stock = stocks.find(line.stock());
                    return List.of(
                            ThingCell.link(stock.called(), "/stock-movements/" + line.id()),
                            ThingCell.state(words.kind(line.kind())),
                            ThingCell.of(points.find(stock.point()).name()),
                            ThingCell.of(SupplyWords.amount(line.amount(), stock.measure())));
                })
                .toList();
        return ThingPart.table(words.say("movement.lines"), words.heads("item", "kind", "point", "change"), rows, "");
    }

    /** 入库单、出库单、调拨单: the lines of one paper as a Word file with the places for the signatures. */
    @GetMapping("/stock-movements/{id}/paper.docx")
    ResponseEntity<byte[]> paper(Actor actor, @PathVariable UUID id) {
        InspectionAnswers.demandReader(actor);
        var entry = stocks.movement(id);
        var rows = new ArrayList<List<String>>();
        for (var line : stocks.paper(entry.request())) {
            var stock = stocks.find(line.stock());
            rows.add(List.of(
                    stock.itemName(),
                    stock.batch(),
                    words.day(stock.expiresOn()),
                    points.find(stock.point()).name(),
                    words.of("movement.kind.", line.kind()),
                    SupplyWords.amount(line.amount().abs(), stock.measure())));
        }
        var title = words.say("movement.paper." + entry.kind().name());
        var paper = new Paper(
                title,
                units.name(entry.unit()),
                entry.on(),
                List.of(new Paper.Chapter(
                        words.say(
                                "movement.paper.number",
                                entry.request().toString().substring(24)),
                        List.of(
                                new Paper.Text(words.say("movement.paper.purpose", entry.purpose(), entry.reason())),
                                new Paper.Grid(
                                        words.heads("item", "batch", "expires", "point", "kind", "quantity"),
                                        List.of(3, 2, 2, 3, 2, 2),
                                        rows),
                                new Paper.Text(words.say("movement.paper.signatures", entry.by(), entry.second()))))));
        return ResponseEntity.ok()
                .contentType(WORD)
                .header("Content-Disposition", "attachment; filename=\"stock-paper.docx\"")
                .body(paper.word(LocaleContextHolder.getLocale()));
    }

    @GetMapping("/stock-movements/{id}/{noun}")
    ModelAndView form(Actor actor, @PathVariable UUID id, @PathVariable String noun) {
        InspectionAnswers.demandWorker(actor);
        return steps.show(stepForm(stocks.movement(id), noun));
    }

    @PostMapping("/stock-movements/{id}/{noun}")
    ModelAndView take(Actor actor, @PathVariable UUID id, @PathVariable String noun, Sent sent) {
        InspectionAnswers.demandWorker(actor);
        var entry = stocks.movement(id);
        var form = stepForm(entry, noun);
        var after = "/stock/" + entry.stock();
        return noun.equals("return")
                ? steps.take(
                        form,
                        sent,
                        typed -> typed,
                        (request, typed) -> stocks.bringBack(
                                actor,
                                id,
                                new StockLedger.Act(
                                        request,
                                        typed.decimal("quantity", 3),
                                        typed.day("on"),
                                        "",
                                        typed.words("reason"))),
                        stock -> after)
                : steps.take(
                        form,
                        sent,
                        typed -> typed.words("reason"),
                        (request, reason) -> stocks.reverse(actor, id, request, reason),
                        lines -> after);
    }

    private StepForm stepForm(Movement entry, String noun) {
        var reason = FormField.text("reason", 500);
        var fields = switch (noun) {
            case "reversal" -> List.of(reason);
            case "return" ->
                List.of(
                        FormField.text("quantity", 14).with("narrow", true).with("inputmode", "decimal"),
                        FormField.date("on", words.today().toString()),
                        reason.optional());
            default -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
        var back = "/stock-movements/" + entry.id();
        var key = "movement.step." + noun;
        return StepForm.of(
                new FormPages.Form(
                        key,
                        "stock.form",
                        stocks.find(entry.stock()).called(),
                        words.say(key + ".hint"),
                        back + "/" + noun,
                        back),
                fields);
    }
}
