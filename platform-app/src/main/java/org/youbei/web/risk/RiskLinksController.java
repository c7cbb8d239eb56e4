package org.youbei.web.risk;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.youbei.model.Actor;
import org.youbei.risk.RiskRegister;
import org.youbei.risk.gauge.Gauges;
import org.youbei.web.inspection.InspectionAnswers;

/** Leads from a duty about a measure or an alarm to the risk that it belongs to. */
@Controller
class RiskLinksController {
    private final RiskRegister register;
    private final Gauges gauges;

    RiskLinksController(RiskRegister register, Gauges gauges) {
        this.register = register;
        this.gauges = gauges;
    }

    @GetMapping("/risk-measures/{id}")
    String measure(Actor actor, @PathVariable UUID id) {
        InspectionAnswers.demandReader(actor);
        return "redirect:/risks/" + register.riskOfMeasure(id);
    }

    @GetMapping("/risk-alarms/{id}")
    String alarm(Actor actor, @PathVariable UUID id) {
        InspectionAnswers.demandReader(actor);
        return "redirect:/risks/" + gauges.riskOfAlarm(id);
    }
}
