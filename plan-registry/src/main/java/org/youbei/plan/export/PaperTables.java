package org.youbei.plan.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.youbei.paper.OfficialPaper;
import org.youbei.plan.PlanStructure;
import org.youbei.plan.contact.Contact;
import org.youbei.plan.response.ActionStep;
import org.youbei.plan.response.Response;

/** Tables at the end: what is done at which level, step by step, and whom to call. */
final class PaperTables {
    private final OfficialPaper paper;
    private final PaperWords words;

    PaperTables(OfficialPaper paper, PaperWords words) {
        this.paper = paper;
        this.words = words;
    }

    void of(PlanStructure structure) {
        titled("responses", List.of("level", "trigger", "actions", "decider"), rows(structure.responses()));
        titled("steps", List.of("order", "post", "action", "minutes", "resources"), steps(structure.steps()));
        titled("contacts", List.of("unit", "post", "name", "phone"), contacts(structure.contacts()));
    }

    private void titled(String table, List<String> heads, List<List<String>> rows) {
        if (rows.isEmpty()) {
            return;
        }
        paper.tableTitle(words.say(table));
        var all = new ArrayList<List<String>>();
        all.add(heads.stream().map(head -> words.say(table + "." + head)).toList());
        all.addAll(rows);
        paper.table(all);
    }

    private List<List<String>> rows(List<Response> responses) {
        return responses.stream()
                .map(response -> List.of(
                        words.say("level." + response.level()),
                        response.trigger(),
                        response.actions(),
                        response.decider()))
                .toList();
    }

    private static List<List<String>> steps(List<ActionStep> steps) {
        return steps.stream()
                .map(step -> List.of(
                        Integer.toString(step.position() + 1),
                        step.post(),
                        step.action(),
                        Objects.toString(step.minutes(), ""),
                        step.resources()))
                .toList();
    }

    private static List<List<String>> contacts(List<Contact> contacts) {
        return contacts.stream()
                .map(contact -> List.of(contact.unit(), contact.post(), contact.name(), contact.phone()))
                .toList();
    }
}
