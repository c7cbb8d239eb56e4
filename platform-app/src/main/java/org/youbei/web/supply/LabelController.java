package org.youbei.web.supply;

import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.youbei.model.Actor;
import org.youbei.model.Gate;
import org.youbei.supply.asset.Asset;
import org.youbei.supply.asset.AssetFilter;
import org.youbei.supply.asset.AssetList;
import org.youbei.supply.asset.AssetRow;
import org.youbei.supply.asset.Assets;
import org.youbei.supply.point.Points;
import org.youbei.supply.stock.Stock;
import org.youbei.supply.stock.StockFilter;
import org.youbei.supply.stock.StockLedger;
import org.youbei.supply.stock.StockList;
import org.youbei.web.inspection.InspectionAnswers;
import org.youbei.web.kit.list.Place;
import org.youbei.web.point.CodePicture;

/**
 * Labels of lots and assets to print and to stick on. A code holds the address of the thing's own page and nothing else: whoever scans it signs
 * in and sees the page if the thing lies in their units.
 */
@Controller
class LabelController {
    /** Labels on one print; the next ones have a page of their own. */
    private static final int LABELS = 60;

    private final Gate gate = new Gate("labels to be drawn", 4, 32);
    private final StockList lots;
    private final StockLedger stocks;
    private final AssetList assets;
    private final Assets register;
    private final Points points;
    private final SupplyWords words;

    LabelController(
            StockList lots, StockLedger stocks, AssetList assets, Assets register, Points points, SupplyWords words) {
        this.lots = lots;
        this.stocks = stocks;
        this.assets = assets;
        this.register = register;
        this.points = points;
        this.words = words;
    }

    /**
     * A label.
     *
     * @param lines below the name
     * @param code what its picture is called for those who do not see it
     */
    record Label(String name, List<String> lines, String code, CodePicture picture) {}

    /**
     * @param lot the only one to be printed; null for those of the list
     * @param copies of that one, a pack each; 1 to 60
     */
    @GetMapping("/stock/labels")
    String lots(
            Actor actor,
            @RequestParam(required = false) @Nullable UUID lot,
            @RequestParam(defaultValue = "1") int copies,
            @ModelAttribute StockFilter filter,
            @ModelAttribute Place place,
            Model model) {
        InspectionAnswers.demandReader(actor);
        if (lot != null) {
            var stock = stocks.find(lot);
            return show(
                    model,
                    Collections.nCopies(
                            Math.clamp(copies, 1, LABELS),
                            lot(stock, points.find(stock.point()).name())),
                    null);
        }
        var page = lots.page(actor.scope(), filter, lots.sort(null).orElseThrow(), place.after(), LABELS);
        var labels = gate.pass(() -> page.rows().stream()
                .map(row -> lot(row.stock(), row.pointName()))
                .toList());
        return show(model, labels, page.next());
    }

    @GetMapping("/assets/labels")
    String assets(
            Actor actor,
            @RequestParam(required = false) @Nullable UUID asset,
            @ModelAttribute AssetFilter filter,
            @ModelAttribute Place place,
            Model model) {
        InspectionAnswers.demandReader(actor);
        if (asset != null) {
            var one = register.find(asset);
            return show(
                    model, List.of(asset(one, points.find(one.entry().point()).name())), null);
        }
        var page = assets.page(actor.scope(), filter, assets.sort(null).orElseThrow(), place.after(), LABELS);
        var labels = gate.pass(() -> page.rows().stream().map(this::asset).toList());
        return show(model, labels, page.next());
    }

    private Label lot(Stock stock, String point) {
        var expires = stock.expiresOn();
        return label(
                stock.called(),
                List.of(
                        expires == null ? words.say("label.no-expiry") : words.say("label.expires", words.day(expires)),
                        stock.storage(),
                        point),
                "/stock/" + stock.id());
    }

    private Label asset(Asset asset, String point) {
        return asset(
                asset.getId(),
                asset.entry().number(),
                asset.entry().name(),
                asset.entry().model(),
                point);
    }

    private Label asset(AssetRow row) {
        return asset(row.id(), row.number(), row.name(), row.model(), row.pointName());
    }

    private Label asset(UUID id, String number, String name, String model, String point) {
        return label(number, List.of(name, model, point), "/assets/" + id);
    }

    private Label label(String name, List<String> lines, String path) {
        var site = ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
        return new Label(
                name,
                lines.stream().filter(line -> !line.isBlank()).toList(),
                words.say("label.code", name),
                CodePicture.of(site + path));
    }

    private static String show(Model model, List<Label> labels, @Nullable String next) {
        model.addAttribute("labels", labels);
        model.addAttribute("next", next == null ? null : after(next));
        return "supply/labels";
    }

    /** The same choice, further on. */
    private static String after(String cursor) {
        var address = ServletUriComponentsBuilder.fromCurrentRequest()
                .replaceQueryParam("after", cursor)
                .build();
        return address.getPath() + "?" + address.getQuery();
    }
}
