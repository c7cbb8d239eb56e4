package org.youbei.supply.asset;

import java.time.LocalDate;
import java.util.List;
import org.youbei.model.Actor;
import org.youbei.model.Refusal;
import org.youbei.supply.Checks;
import org.youbei.supply.SupplyRefusal;

/** What speaks against a step of an asset or its description: the right, the place in the table, then what the person says. */
final class AssetRules {
    private static final int REMARK = 500;
    private static final int FULL = 100;

    private AssetRules() {}

    static List<Refusal> objections(Actor actor, Asset asset, Step step, LocalDate today) {
        if (!Checks.works(actor, asset.unit())) {
            return List.of(SupplyRefusal.NOT_YOURS.refusal());
        }
        if (!step.kind().fits(asset.state())) {
            return List.of(SupplyRefusal.OUT_OF_ORDER.refusal());
        }
        var back = asset.backOn();
        if (step.kind() == AssetStep.RETIREMENT && back != null) {
            return List.of(SupplyRefusal.ASSET_OUT.refusal(asset.holder(), back));
        }
        var checks = new Checks().atMost("remark", step.remark(), REMARK);
        switch (step) {
            case Step.Seen seen -> {
                var fuel = seen.fuel();
                checks.when(!seen.sound() && seen.remark().isBlank(), SupplyRefusal.MISSING.at("remark"))
                        .when(fuel != null && (fuel < 0 || fuel > FULL), SupplyRefusal.NUMBER.at("fuel"));
            }
            case Step.Handout out ->
                checks.required("holder", out.holder(), 120)
                        .when(out.back().isBefore(today), SupplyRefusal.BACK_PAST.at("back"));
            case Step.Plain plain -> checks.when(plain.remark().isBlank(), SupplyRefusal.MISSING.at("remark"));
        }
        return checks.found();
    }

    static Checks described(AssetEntry entry, LocalDate today) {
        var bought = entry.boughtOn();
        return new Checks()
                .required("number", entry.number(), 40)
                .required("name", entry.name(), 120)
                .atMost("model", entry.model(), 120)
                .atMost("fuel", entry.fuel(), 40)
                .number("price", entry.price())
                .when(bought != null && bought.isAfter(today), SupplyRefusal.FUTURE.at("boughtOn"));
    }
}
