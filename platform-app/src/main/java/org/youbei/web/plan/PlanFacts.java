package org.youbei.web.plan;

import java.util.LinkedHashMap;
import java.util.Map;
import org.youbei.plan.PlanDossier;

/** What a plan is, as labels and values. */
final class PlanFacts {
    private PlanFacts() {}

    static Map<String, String> of(PlanDossier plan, PlanWords words) {
        var entry = plan.entry();
        var facts = new LinkedHashMap<String, String>();
        facts.put(words.say("plan.form.title"), entry.title());
        facts.put(words.say("plan.form.kind"), words.kind(entry.kind(), entry.category()));
        facts.put(words.say("plan.form.superior"), plan.superior().orElse("—"));
        facts.put(words.say("plan.form.confidentiality"), words.say("plan.confidentiality." + entry.confidentiality()));
        facts.put(words.say("plan.form.drafter"), orDash(entry.drafter()));
        facts.put(words.say("plan.form.approver"), orDash(entry.approver()));
        return facts;
    }

    static String orDash(String text) {
        return text.isEmpty() ? "—" : text;
    }
}
