package org.youbei.web.risk;

import java.util.List;
import org.springframework.stereotype.Component;
import org.youbei.risk.RiskRow;

/** The risks of a unit as sentences, for the risk section of its plan. */
@Component
class RiskText {
    private final RiskWords words;

    RiskText(RiskWords words) {
        this.words = words;
    }

    String of(String unit, List<RiskRow> risks) {
        var text = new StringBuilder(words.say("risk.text.begin", unit, risks.size()));
        int number = 1;
        for (var risk : risks) {
            text.append('\n')
                    .append(words.say(
                            "risk.text.line",
                            String.valueOf(number++),
                            risk.title(),
                            risk.place(),
                            words.of("risk.subtype.", risk.subtype()),
                            words.colour(risk.colour()).word(),
                            risk.exposed(),
                            risk.controls().isBlank() ? words.say("risk.text.none") : risk.controls(),
                            risk.owner()));
        }
        return text.toString();
    }
}
