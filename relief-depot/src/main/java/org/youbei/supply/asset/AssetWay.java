package org.youbei.supply.asset;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.youbei.model.Actor;
import org.youbei.model.Refusal;
import org.youbei.model.Subject;
import org.youbei.obligation.DutyBook;
import org.youbei.obligation.Evidence;
import org.youbei.obligation.ObligationKind;
import org.youbei.obligation.Opening;
import org.youbei.workflow.Chronicle;
import org.youbei.workflow.StepRecord;
import org.youbei.workflow.StepRequest;
import org.youbei.workflow.StepRule;

/** What a step of an asset brings: checks fall due round after round, and whoever has it gives it back. */
@Component
class AssetWay implements StepRule<Asset, Step> {
    private final StoredAssets stored;
    private final DutyBook duties;
    private final Chronicle chronicle;

    AssetWay(StoredAssets stored, DutyBook duties, JdbcClient jdbc, Clock clock) {
        this.stored = stored;
        this.duties = duties;
        this.chronicle = new Chronicle(jdbc, clock, "supply.asset_fact", "asset");
    }

    Chronicle chronicle() {
        return chronicle;
    }

    static Subject subject(UUID asset) {
        return new Subject("asset", asset);
    }

    /** The first round of checks begins. */
    void begin(Actor actor, Asset asset, LocalDate today) {
        open(actor, asset, ObligationKind.ASSET_CHECK, "asset-check", today, null);
    }

    @Override
    public List<Refusal> objections(StepRequest<Asset> asked, Step step) {
        return asked.thing().objections(asked, step);
    }

    @Override
    public StepRecord apply(StepRequest<Asset> asked, Step step) {
        var asset = asked.thing();
        var taken = asset.take(asked, step).orElseThrow();
        stored.saveAndFlush(asset);
        var actor = asked.actor();
        var evidence = new Evidence("asset", asset.getId(), taken.remark());
        switch (step.kind()) {
            case CHECK ->
                duties.fulfilBegun(actor, subject(asset.getId()), ObligationKind.ASSET_CHECK, evidence, asked.today());
            case HANDOUT ->
                open(actor, asset, ObligationKind.ASSET_RETURN, "asset-return", asked.today(), asset.backOn());
            case RETURN ->
                duties.fulfil(actor, subject(asset.getId()), ObligationKind.ASSET_RETURN, evidence, asked.today());
            case RETIREMENT -> duties.end(actor, subject(asset.getId()), step.remark());
            case FAULT, REPAIR -> {}
        }
        return taken;
    }

    private void open(
            Actor actor, Asset asset, ObligationKind kind, String rule, LocalDate today, @Nullable LocalDate agreed) {
        duties.open(
                actor,
                new Opening(
                        kind,
                        subject(asset.getId()),
                        (asset.entry().number() + " " + asset.entry().name() + " " + asset.holder()).strip(),
                        asset.unit(),
                        null,
                        null,
                        rule,
                        today,
                        agreed));
    }
}
