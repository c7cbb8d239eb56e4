package org.youbei.web.supply;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.youbei.model.Actor;
import org.youbei.supply.asset.AssetFilter;
import org.youbei.supply.asset.AssetKind;
import org.youbei.supply.asset.AssetList;
import org.youbei.supply.asset.AssetRow;
import org.youbei.supply.asset.AssetState;
import org.youbei.supply.asset.AssetStep;
import org.youbei.supply.asset.Assets;
import org.youbei.web.inspection.InspectionAnswers;
import org.youbei.web.kit.form.Sent;
import org.youbei.web.kit.form.StepPages;
import org.youbei.web.kit.list.Column;
import org.youbei.web.kit.list.Ledger;
import org.youbei.web.kit.list.Place;
import org.youbei.web.kit.unit.UnitPicker;
import org.youbei.web.kit.word.Words;

/** Numbered assets: the list, registering one, and the steps of its life. */
@Controller
class AssetController {
    private final Assets assets;
    private final AssetViews views;
    private final AssetForms forms;
    private final SupplyWords words;
    private final UnitPicker units;
    private final StepPages steps;
    private final Ledger<AssetFilter, AssetRow> ledger;

    AssetController(
            Assets assets,
            AssetList list,
            AssetViews views,
            AssetForms forms,
            SupplyWords words,
            UnitPicker units,
            StepPages steps,
            MessageSource messages) {
        this.assets = assets;
        this.views = views;
        this.forms = forms;
        this.words = words;
        this.units = units;
        this.steps = steps;
        ledger = Ledger.of(
                messages,
                "asset",
                "/assets",
                list,
                Column.<AssetRow>link("asset.head.number", row -> "/assets/" + row.id(), AssetRow::number)
                        .under(AssetRow::model)
                        .sorted("number"),
                Column.text("asset.head.name", AssetRow::name).sorted("name"),
                Column.<AssetRow>text("asset.head.kind", row -> words.of("asset.kind.", row.kind()))
                        .wide(),
                Column.text("supply.head.point", AssetRow::pointName),
                Column.text("supply.head.unit", AssetRow::unitName).wide(),
                Column.<AssetRow>text("asset.head.fuel", row -> words.fuel(row.fuel(), row.fuelLeft()))
                        .wide(),
                Column.day("asset.head.checked", AssetRow::checkedOn),
                Column.text("asset.head.holder", AssetRow::holder).inFiles(),
                Column.day("asset.head.back", AssetRow::backOn).inFiles(),
                Column.state("supply.head.state", words::asset));
    }

    @GetMapping("/assets")
    String index(
            Actor actor,
            @ModelAttribute AssetFilter filter,
            @ModelAttribute Place place,
            HttpServletRequest request,
            Model model) {
        InspectionAnswers.demandReader(actor);
        return ledger.page(actor.scope(), filter, place, request)
                .same("label.list", "/assets/labels")
                .same("supply.export", "/assets.xlsx")
                .primary(actor.works(), "asset.new", "/assets/new")
                .unit(filter.unit() == null ? null : units.name(filter.unit()))
                .set("point", filter.point() == null ? null : words.say("stock.filter.point"))
                .chips("state", AssetState.values(), "asset.state.")
                .chips("kind", AssetKind.values(), "asset.kind.")
                .find("q", "asset.find")
                .begin(actor.works(), "asset.new", "/assets/new")
                .show(model);
    }

    @GetMapping("/assets.xlsx")
    void xlsx(
            Actor actor, @ModelAttribute AssetFilter filter, @ModelAttribute Place place, HttpServletResponse response)
            throws IOException {
        InspectionAnswers.demandReader(actor);
        ledger.xlsx(actor.scope(), filter, place, response);
    }

    @GetMapping("/assets/new")
    ModelAndView blank(Actor actor, @RequestParam(required = false) @Nullable UUID point) {
        InspectionAnswers.demandWorker(actor);
        return steps.show(forms.registration(actor, point));
    }

    @PostMapping("/assets")
    ModelAndView register(Actor actor, Sent sent) {
        InspectionAnswers.demandWorker(actor);
        return steps.take(
                forms.registration(actor, null),
                sent,
                AssetForms::entry,
                (id, entry) -> assets.register(actor, id, entry),
                id -> "/assets/" + id);
    }

    @GetMapping("/assets/{id}")
    String show(Actor actor, @PathVariable UUID id, Model model) {
        InspectionAnswers.demandReader(actor);
        model.addAttribute("thing", views.of(actor, assets.find(id)));
        return "thing/show";
    }

    @GetMapping("/assets/{id}/edit")
    ModelAndView edit(Actor actor, @PathVariable UUID id) {
        InspectionAnswers.demandWorker(actor);
        return steps.show(forms.change(actor, assets.find(id)));
    }

    @PostMapping("/assets/{id}/edit")
    ModelAndView change(Actor actor, @PathVariable UUID id, Sent sent) {
        InspectionAnswers.demandWorker(actor);
        return steps.take(
                forms.change(actor, assets.find(id)),
                sent,
                AssetForms.Change::of,
                (request, said) -> assets.change(actor, id, request, said.revision(), said.entry()));
    }

    @GetMapping("/assets/{id}/{noun}")
    ModelAndView form(Actor actor, @PathVariable UUID id, @PathVariable String noun) {
        InspectionAnswers.demandWorker(actor);
        var asset = assets.find(id);
        var step = named(noun);
        return steps.show(forms.step(asset, step).barred(assets.objections(actor, asset, step), words));
    }

    @PostMapping("/assets/{id}/{noun}")
    ModelAndView take(Actor actor, @PathVariable UUID id, @PathVariable String noun, Sent sent) {
        InspectionAnswers.demandWorker(actor);
        var step = named(noun);
        return steps.take(
                forms.step(assets.find(id), step),
                sent,
                typed -> AssetForms.read(step, typed),
                (request, said) -> assets.take(actor, id, request, said));
    }

    private static AssetStep named(String noun) {
        return Words.constant(AssetStep.values(), noun)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
