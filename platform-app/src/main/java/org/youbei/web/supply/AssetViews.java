package org.youbei.web.supply;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.youbei.model.Actor;
import org.youbei.obligation.ObligationIndex;
import org.youbei.supply.asset.Asset;
import org.youbei.supply.asset.AssetState;
import org.youbei.supply.asset.Assets;
import org.youbei.supply.point.Point;
import org.youbei.supply.point.Points;
import org.youbei.web.kit.part.Crumb;
import org.youbei.web.kit.part.State;
import org.youbei.web.kit.part.TimelineEntry;
import org.youbei.web.kit.thing.ThingCell;
import org.youbei.web.kit.thing.ThingLink;
import org.youbei.web.kit.thing.ThingPage;
import org.youbei.web.kit.thing.ThingPart;
import org.youbei.web.kit.word.Words;
import org.youbei.workflow.Fact;

/** Makes the page of an asset. */
@Component
class AssetViews {
    private final Assets assets;
    private final Points points;
    private final ObligationIndex duties;
    private final SupplyWords words;

    AssetViews(Assets assets, Points points, ObligationIndex duties, SupplyWords words) {
        this.assets = assets;
        this.points = points;
        this.duties = duties;
        this.words = words;
    }

    ThingPage of(Actor actor, Asset asset) {
        var path = "/assets/" + asset.getId();
        var point = points.find(asset.entry().point());
        var possible = assets.possible(actor, asset);
        var links = new ArrayList<ThingLink>();
        possible.forEach(step -> links.add(new ThingLink(
                path + "/" + Words.noun(step),
                words.say("asset.step." + Words.noun(step)),
                step == possible.getFirst(),
                words.reasons(assets.objections(actor, asset, step)))));
        return new ThingPage(
                AssetForms.called(asset),
                words.asset(asset.state(), asset.backOn()),
                point.name(),
                List.of(new Crumb(words.say("asset.list"), "/assets")),
                beside(asset, path, !possible.isEmpty()),
                links,
                List.of(facts(asset, point)),
                List.of(due(asset)),
                assets.timeline(asset.getId()).stream().map(this::entry).toList());
    }

    private List<ThingLink> beside(Asset asset, String path, boolean may) {
        var label = ThingLink.of("/assets/labels?asset=" + asset.getId(), words.say("label.one"));
        return may ? List.of(label, ThingLink.of(path + "/edit", words.say("asset.edit"))) : List.of(label);
    }

    private ThingPart facts(Asset asset, Point point) {
        var entry = asset.entry();
        var price = entry.price();
        return ThingPart.facts(
                words.say("asset.facts"),
                words.facts(
                        "assetKind", words.of("asset.kind.", entry.kind()),
                        "assetModel", entry.model(),
                        "point", point.name(),
                        "keeper", point.keeper(),
                        "assetHolder", asset.holder(),
                        "assetBack", asset.backOn() == null ? "" : words.day(asset.backOn()),
                        "assetFuel", words.fuel(entry.fuel(), asset.fuelLeft()),
                        "assetChecked",
                                asset.checkedOn() == null
                                        ? words.say("asset.checked.not")
                                        : words.day(asset.checkedOn()),
                        "assetBought", entry.boughtOn() == null ? "" : words.day(entry.boughtOn()),
                        "price", price == null ? "" : SupplyWords.number(price)));
    }

    private ThingPart due(Asset asset) {
        var rows = duties.ofSubject(Assets.subject(asset.getId())).stream()
                .map(duty -> List.of(
                        ThingCell.link(
                                words.say("obligation.kind." + duty.kind().code()), "/obligations/" + duty.id()),
                        ThingCell.of(duty.due().toString()),
                        ThingCell.of(words.say("obligation.state." + duty.state()))))
                .toList();
        return ThingPart.table(
                words.say("stock.duties"), words.heads("duty", "due", "state"), rows, words.say("stock.duties.none"));
    }

    private TimelineEntry entry(Fact<AssetState> fact) {
        return new TimelineEntry(
                words.moment(fact.at()),
                fact.name(),
                words.say("asset.was." + Words.noun(fact.step())),
                fact.remark().isEmpty() ? null : fact.remark(),
                null,
                fact.after() == AssetState.RETIRED ? State.Kind.ENDED : State.Kind.OPEN);
    }
}
