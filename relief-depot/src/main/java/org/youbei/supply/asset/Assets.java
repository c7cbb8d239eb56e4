package org.youbei.supply.asset;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.youbei.model.Actor;
import org.youbei.model.AuditTrail;
import org.youbei.model.ChinaTime;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.NotFound;
import org.youbei.model.Outcome;
import org.youbei.model.Refusal;
import org.youbei.model.Subject;
import org.youbei.supply.Checks;
import org.youbei.supply.SupplyRefusal;
import org.youbei.supply.point.Points;
import org.youbei.workflow.Chronicle;
import org.youbei.workflow.Fact;
import org.youbei.workflow.StepRecord;
import org.youbei.workflow.Workflow;

/** The register of numbered assets. To be called inside a scope; what is outside of it does not exist. */
@Component
@Transactional
public class Assets {
    private final StoredAssets stored;
    private final AssetWay way;
    private final Workflow<Asset, Step> workflow;
    private final Chronicle chronicle;
    private final Points points;
    private final JdbcClient jdbc;
    private final Clock clock;

    Assets(
            StoredAssets stored,
            AssetWay way,
            Points points,
            JdbcClient jdbc,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.stored = stored;
        this.way = way;
        this.chronicle = way.chronicle();
        this.workflow = new Workflow<>("asset", this::locked, way, chronicle, audit, events, clock);
        this.points = points;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public static Subject subject(UUID asset) {
        return AssetWay.subject(asset);
    }

    /**
     * Registers an asset of the unit whose point it stands at; its first check falls due.
     *
     * @param id made with the form, so that sending it twice registers it once
     */
    public Outcome<UUID> register(Actor actor, UUID id, AssetEntry entry) {
        var point = points.find(entry.point());
        if (!Checks.works(actor, point.unit())) {
            return Outcome.refused(SupplyRefusal.NOT_YOURS.refusal());
        }
        if (stored.findById(id).isPresent()) {
            return Outcome.done(id);
        }
        var checks = AssetRules.described(entry, today())
                .when(point.closed(), SupplyRefusal.POINT_CLOSED.at("point"))
                .when(isTaken(point.unit(), entry.number(), id), SupplyRefusal.NUMBER_TAKEN.at("number"));
        if (!checks.isFine()) {
            return checks.refused();
        }
        var asset = stored.saveAndFlush(new Asset(id, point.unit(), entry));
        note(actor, asset, id, "REGISTERED");
        way.begin(actor, asset, today());
        return Outcome.done(id);
    }

    /**
     * Describes it otherwise, or brings it to another point of its unit.
     *
     * @param revision of the asset when the form was opened; refused where somebody changed it since
     */
    public Outcome<UUID> change(Actor actor, UUID id, UUID request, int revision, AssetEntry entry) {
        var asset = locked(id);
        if (!Checks.works(actor, asset.unit())) {
            return Outcome.refused(SupplyRefusal.NOT_YOURS.refusal());
        }
        if (chronicle.knows(id, request)) {
            return Outcome.done(id);
        }
        var point = points.lookUp(entry.point());
        boolean fits =
                point.isPresent() && !point.get().closed() && point.get().unit().equals(asset.unit());
        var checks = AssetRules.described(entry, today())
                .when(asset.state() == AssetState.RETIRED, SupplyRefusal.OUT_OF_ORDER.refusal())
                .when(asset.revision() != revision, SupplyRefusal.STALE_FORM.refusal())
                .when(!fits, SupplyRefusal.POINT.at("point"))
                .when(isTaken(asset.unit(), entry.number(), id), SupplyRefusal.NUMBER_TAKEN.at("number"));
        if (!checks.isFine()) {
            return checks.refused();
        }
        asset.describe(entry);
        stored.saveAndFlush(asset);
        note(actor, asset, request, "CHANGED");
        return Outcome.done(id);
    }

    private boolean isTaken(JurisdictionCode unit, String number, UUID own) {
        return jdbc.sql("select exists (select from supply.asset where jurisdiction = ? and number = ? and state <>"
                        + " 'RETIRED' and id <> ?)")
                .params(unit.value(), number, own)
                .query(Boolean.class)
                .single();
    }

    private void note(Actor actor, Asset asset, UUID request, String what) {
        var entry = asset.entry();
        workflow.note(
                actor,
                asset,
                request,
                StepRecord.of(what, asset.state(), asset.state(), today(), entry.number() + " " + entry.name()));
    }

    public Outcome<Asset> take(Actor actor, UUID id, UUID request, Step step) {
        return workflow.take(actor, id, request, step);
    }

    /** What speaks against a step, whatever will be said about it. */
    @Transactional(readOnly = true)
    public List<Refusal> objections(Actor actor, Asset asset, AssetStep step) {
        return workflow.objections(actor, asset, new Step.Plain(step, "–")).stream()
                .filter(refusal -> refusal.field() == null)
                .toList();
    }

    /** The steps that the actor sees now; of each the page says what stands against it. */
    @Transactional(readOnly = true)
    public List<AssetStep> possible(Actor actor, Asset asset) {
        return Checks.works(actor, asset.unit())
                ? Arrays.stream(AssetStep.values())
                        .filter(step -> step.fits(asset.state()))
                        .toList()
                : List.of();
    }

    @Transactional(readOnly = true)
    public Asset find(UUID id) {
        return stored.findById(id).orElseThrow(() -> new NotFound(id));
    }

    @Transactional(readOnly = true)
    public List<Fact<AssetState>> timeline(UUID asset) {
        return chronicle.of(asset, AssetState.class);
    }

    private Asset locked(UUID id) {
        return stored.locked(id).orElseThrow(() -> new NotFound(id));
    }

    private LocalDate today() {
        return ChinaTime.today(clock);
    }
}
