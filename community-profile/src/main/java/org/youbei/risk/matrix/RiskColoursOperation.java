package org.youbei.risk.matrix;

import java.util.LinkedHashMap;
import java.util.Map;
import org.youbei.calculate.Given;
import org.youbei.calculate.NotAnswered;
import org.youbei.calculate.Operation;
import org.youbei.model.RiskColour;

/** {@code risk-colours}: {@code {cuts: {红, 橙, 黄}, risks: [{id, likelihood, severity}…]}} → {@code [{id, value, colour}…]}. */
public final class RiskColoursOperation implements Operation {
    private static final int MOST = 10_000;
    private static final Map<RiskColour, String> WORDS =
            Map.of(RiskColour.RED, "红", RiskColour.ORANGE, "橙", RiskColour.YELLOW, "黄", RiskColour.BLUE, "蓝");

    @Override
    public String name() {
        return "risk-colours";
    }

    @Override
    public Object answer(Given given) {
        var matrix = matrix(given.at("cuts"));
        var risks = given.at("risks").list().stream()
                .map(risk -> new RiskColours.Given(
                        risk.at("id").text(), degree(risk.at("likelihood")), degree(risk.at("severity"))))
                .toList();
        return RiskColours.of(matrix, risks).stream()
                .map(RiskColoursOperation::line)
                .toList();
    }

    private static RiskMatrix matrix(Given cuts) {
        var red = degree(cuts.at("红"));
        var orange = degree(cuts.at("橙"));
        var yellow = degree(cuts.at("黄"));
        try {
            return new RiskMatrix(red, orange, yellow);
        } catch (IllegalArgumentException e) {
            throw new NotAnswered("cuts", "cuts", "分界值须由红到黄递减", "the cuts fall from red to yellow");
        }
    }

    private static Map<String, Object> line(RiskColours.Valued risk) {
        var line = new LinkedHashMap<String, Object>();
        line.put("id", risk.id());
        line.put("value", risk.value());
        line.put("colour", WORDS.get(risk.colour()));
        return line;
    }

    private static int degree(Given given) {
        return (int) given.whole(1, MOST);
    }
}
