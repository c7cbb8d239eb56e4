package org.youbei.assessment.result;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.youbei.assessment.answer.CellState;
import org.youbei.assessment.answer.Said;
import org.youbei.assessment.campaign.CampaignEntry;
import org.youbei.assessment.indicator.IndicatorTree;
import org.youbei.assessment.indicator.Node;
import org.youbei.assessment.indicator.NodeText;
import org.youbei.model.Sha256;
import tools.jackson.databind.json.JsonMapper;

/**
 * Everything that scores follow from, and nothing else: the same inputs give the same digits on every machine.
 *
 * @param nodes of the system, as texts by column
 */
public record Inputs(
        UUID campaign,
        String title,
        CampaignEntry.Method method,
        CampaignEntry.Grading grading,
        boolean points,
        @Nullable BigDecimal threshold,
        List<Map<String, String>> nodes,
        List<Unit> units) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** @param values of its indicators, in the order of their codes */
    public record Unit(String code, String name, List<Value> values) {}

    /** @param value null unless the state is VALUE */
    public record Value(
            String code, CellState state, @Nullable BigDecimal value) {
        public Said said() {
            return new Said(state, value);
        }
    }

    public IndicatorTree tree() {
        var all = new ArrayList<Node>();
        for (var texts : nodes) {
            all.add(Objects.requireNonNull(NodeText.read(texts, all.size()).node(), "a frozen node"));
        }
        return new IndicatorTree(all, points);
    }

    /** The same by another method, to be looked at beside the one that counts. */
    public Inputs by(CampaignEntry.Method other) {
        return new Inputs(campaign, title, other, grading, points, threshold, nodes, units);
    }

    public String json() {
        return JSON.writeValueAsString(this);
    }

    public static Inputs read(String json) {
        return JSON.readValue(json, Inputs.class);
    }

    /** SHA-256 over the JSON. */
    public String hash() {
        return Sha256.hex(json());
    }
}
