package org.youbei.assessment.result;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.youbei.assessment.campaign.Campaign;
import org.youbei.assessment.campaign.CampaignDesk;
import org.youbei.assessment.campaign.CampaignRefusal;
import org.youbei.assessment.campaign.CampaignState;
import org.youbei.assessment.indicator.IndicatorTree;
import org.youbei.assessment.indicator.Node;
import org.youbei.assessment.indicator.SystemRefusal;
import org.youbei.assessment.method.RefusedInput;
import org.youbei.assessment.system.IndicatorSystem;
import org.youbei.assessment.system.SystemDesk;
import org.youbei.model.Actor;
import org.youbei.model.AuditEntry;
import org.youbei.model.AuditTrail;
import org.youbei.model.JurisdictionLevel;
import org.youbei.model.Outcome;
import org.youbei.model.Refusal;
import org.youbei.model.Subject;

/**
 * Weights from a campaign's own data: shown beside those of its system, and taken over into the draft of the system's next version, each with how it came
 * about. What is frozen keeps its weights. To be called inside a scope.
 */
@Component
@Transactional
public class WeightDesk {
    private static final int PLACES = 12;

    private final CampaignDesk campaigns;
    private final ResultDesk results;
    private final SystemDesk systems;
    private final AuditTrail audit;

    WeightDesk(CampaignDesk campaigns, ResultDesk results, SystemDesk systems, AuditTrail audit) {
        this.campaigns = campaigns;
        this.results = results;
        this.systems = systems;
        this.audit = audit;
    }

    /** @throws RefusedInput where there is nothing to work with; its sentence says why */
    @Transactional(readOnly = true)
    public WeightSheet sheet(Campaign campaign, JurisdictionLevel level) {
        return WeightSheet.of(results.shown(campaign), level);
    }

    /**
     * Takes weights over into the draft of the system's next version, which is made where there is none.
     *
     * @param origin in words: method, data, combination; kept with each weight
     * @return the draft
     */
    public Outcome<IndicatorSystem> adopt(
            Actor actor, UUID id, UUID request, JurisdictionLevel level, WeightSheet.Choice choice, String origin) {
        var campaign = campaigns.find(id);
        if (!SystemDesk.keeps(actor, campaign.unit())) {
            return Outcome.refused(CampaignRefusal.NOT_YOURS.refusal());
        }
        if (campaign.state() == CampaignState.DRAFT) {
            return Outcome.refused(CampaignRefusal.OUT_OF_ORDER.refusal());
        }
        var system = systems.find(campaign.system());
        if (system.isPoints()) {
            return Outcome.refused(SystemRefusal.POINTS.refusal());
        }
        if (!(choice.theta() >= 0 && choice.theta() <= 1)) {
            return Outcome.refused(CampaignRefusal.THETA.at("theta"));
        }
        try {
            var sheet = sheet(campaign, level);
            var combined = sheet.combined(choice);
            if (combined.isEmpty()) {
                return Outcome.refused(
                        method(Objects.requireNonNull(sheet.refused().get(choice.source()))));
            }
            var global = sheet.global(combined.get());
            return draft(actor, system, request)
                    .then(draft -> weighed(actor, campaign, draft, request, global, origin));
        } catch (RefusedInput refused) {
            return Outcome.refused(method(refused));
        }
    }

    private static Refusal method(RefusedInput refused) {
        return CampaignRefusal.METHOD.refusal(
                refused.refusal().zh(), refused.refusal().en());
    }

    private Outcome<IndicatorSystem> draft(Actor actor, IndicatorSystem system, UUID request) {
        var latest = systems.versions(system).getFirst();
        return latest.isDraft() ? Outcome.done(latest) : systems.next(actor, latest.getId(), request);
    }

    private Outcome<IndicatorSystem> weighed(
            Actor actor,
            Campaign campaign,
            IndicatorSystem draft,
            UUID request,
            Map<String, Double> measured,
            String origin) {
        var tree = systems.tree(draft);
        var codes = tree.indicators().stream().map(Node::code).toList();
        if (!codes.containsAll(measured.keySet())) {
            return Outcome.refused(CampaignRefusal.SYSTEM_MOVED.refusal());
        }
        var global = new LinkedHashMap<>(tree.global());
        global.putAll(measured);
        for (var parent : parents(tree)) {
            var weights = local(tree, parent, global);
            var sent = UUID.nameUUIDFromBytes((request + "/" + parent).getBytes(StandardCharsets.UTF_8));
            if (!weights.isEmpty()
                    && systems.weigh(actor, draft.getId(), sent, parent, weights, origin)
                            instanceof Outcome.Refused<IndicatorSystem>(var refusals)) {
                return Outcome.refused(refusals);
            }
        }
        audit.record(
                actor,
                AuditEntry.of(
                        "campaign.weighed",
                        new Subject("campaign", campaign.getId()),
                        campaign.unit(),
                        Map.of("weights", origin)));
        return Outcome.done(systems.find(draft.getId()));
    }

    /** The codes of all nodes with others below, and the top. */
    private static List<String> parents(IndicatorTree tree) {
        var parents = new ArrayList<String>();
        parents.add("");
        tree.nodes().stream()
                .filter(node -> !tree.children(node.code()).isEmpty())
                .forEach(node -> parents.add(node.code()));
        return parents;
    }

    /** What each child has of its parent, with twelve decimals that sum to 1 exactly; nothing where no child has anything, which keeps what it was. */
    private static Map<String, BigDecimal> local(IndicatorTree tree, String parent, Map<String, Double> global) {
        var children = tree.children(parent.isEmpty() ? null : parent);
        var sums = children.stream().map(node -> below(tree, node, global)).toList();
        double whole = sums.stream().mapToDouble(Double::doubleValue).sum();
        if (whole <= 0) {
            return Map.of();
        }
        var weights = new LinkedHashMap<String, BigDecimal>();
        int largest = 0;
        var rest = BigDecimal.ONE;
        for (int k = 0; k < children.size(); k++) {
            var weight = BigDecimal.valueOf(sums.get(k) / whole).setScale(PLACES, RoundingMode.HALF_UP);
            weights.put(children.get(k).code(), weight);
            rest = rest.subtract(weight);
            largest = sums.get(k) > sums.get(largest) ? k : largest;
        }
        weights.merge(children.get(largest).code(), rest, BigDecimal::add);
        return weights;
    }

    private static double below(IndicatorTree tree, Node node, Map<String, Double> global) {
        return node.isIndicator()
                ? global.getOrDefault(node.code(), 0.0)
                : tree.children(node.code()).stream()
                        .mapToDouble(child -> below(tree, child, global))
                        .sum();
    }
}
