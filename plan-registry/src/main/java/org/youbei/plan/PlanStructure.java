package org.youbei.plan;

import java.util.List;
import org.youbei.plan.binding.Binding;
import org.youbei.plan.contact.Contact;
import org.youbei.plan.figure.Figure;
import org.youbei.plan.response.ActionStep;
import org.youbei.plan.response.Response;

/** What a version says beside its text. */
public record PlanStructure(
        List<Response> responses,
        List<ActionStep> steps,
        List<Contact> contacts,
        List<Binding> bindings,
        List<Figure> figures) {
    public static final PlanStructure EMPTY = new PlanStructure(List.of(), List.of(), List.of(), List.of(), List.of());

    public PlanStructure {
        responses = List.copyOf(responses);
        steps = List.copyOf(steps);
        contacts = List.copyOf(contacts);
        bindings = List.copyOf(bindings);
        figures = List.copyOf(figures);
    }
}
