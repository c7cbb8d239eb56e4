package org.youbei.web.plan;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.youbei.model.ResponseLevel;
import org.youbei.plan.PlanDossier;
import org.youbei.plan.PlanStructure;
import org.youbei.plan.binding.Anchor;
import org.youbei.plan.binding.Binding;
import org.youbei.plan.contact.Contact;
import org.youbei.plan.figure.Figure;
import org.youbei.plan.response.ActionStep;
import org.youbei.plan.response.Response;
import org.youbei.plan.section.Section;

/**
 * What a version says beside its text, ready to print.
 *
 * @param posts who has steps to take, in the order of action; each has a card
 * @param figures the numbers of the figures that are there
 */
public record StructureView(
        List<ResponseRow> responses,
        List<StepRow> steps,
        List<ContactRow> contacts,
        List<BindingRow> bindings,
        List<String> posts,
        List<Integer> figures) {

    /** @param number 1 to 4, of the level */
    public record ResponseRow(String id, int number, String level, String trigger, String actions, String decider) {}

    /** @param section number and title of the section that says so, with its address on the page; both empty without one */
    public record StepRow(
            String id,
            int order,
            String post,
            String action,
            String minutes,
            String resources,
            String level,
            String section,
            String href,
            List<BindingRow> bindings) {}

    /** @param masked whether there is more to see of the number */
    public record ContactRow(
            String id,
            String name,
            String post,
            String unit,
            String phone,
            boolean masked,
            List<BindingRow> bindings) {}

    /** @param at what leans on it, in words */
    public record BindingRow(
            String id,
            String kind,
            String label,
            String quota,
            String at,
            @Nullable UUID section) {}

    public boolean isEmpty() {
        return responses.isEmpty() && steps.isEmpty() && contacts.isEmpty() && bindings.isEmpty();
    }

    public static StructureView of(PlanDossier plan, PlanStructure structure, PlanWords words) {
        Map<UUID, Section> sections =
                plan.sections().stream().collect(Collectors.toMap(Section::id, section -> section));
        var bindings = structure.bindings().stream()
                .map(binding -> binding(binding, sections, words))
                .toList();
        return new StructureView(
                structure.responses().stream()
                        .map(response -> response(response, words))
                        .toList(),
                structure.steps().stream()
                        .map(step -> step(step, sections, words, on(structure, bindings, Anchor.Kind.STEP, step.id())))
                        .toList(),
                structure.contacts().stream()
                        .map(contact -> contact(contact, on(structure, bindings, Anchor.Kind.CONTACT, contact.id())))
                        .toList(),
                bindings,
                structure.steps().stream()
                        .map(ActionStep::post)
                        .filter(post -> !post.isEmpty())
                        .distinct()
                        .toList(),
                structure.figures().stream().map(Figure::number).toList());
    }

    private static List<BindingRow> on(PlanStructure structure, List<BindingRow> rows, Anchor.Kind kind, UUID id) {
        var anchor = new Anchor(kind, id);
        return java.util.stream.IntStream.range(0, rows.size())
                .filter(i -> structure.bindings().get(i).anchor().equals(anchor))
                .mapToObj(rows::get)
                .toList();
    }

    private static ResponseRow response(Response response, PlanWords words) {
        return new ResponseRow(
                response.id().toString(),
                response.level().number(),
                level(response.level(), words),
                response.trigger(),
                response.actions(),
                response.decider());
    }

    private static StepRow step(
            ActionStep step, Map<UUID, Section> sections, PlanWords words, List<BindingRow> bindings) {
        var section = step.section() == null ? null : sections.get(step.section());
        var level = step.level();
        return new StepRow(
                step.id().toString(),
                step.position() + 1,
                step.post(),
                step.action(),
                step.minutes() == null ? "" : words.say("plan.structure.minutes.within", step.minutes()),
                step.resources(),
                level == null ? words.say("plan.structure.every-level") : level(level, words),
                section == null ? "" : name(section),
                section == null ? "" : "#s" + section.position(),
                bindings);
    }

    private static ContactRow contact(Contact contact, List<BindingRow> bindings) {
        return new ContactRow(
                contact.id().toString(),
                contact.name(),
                contact.post(),
                contact.unit(),
                contact.phone(),
                contact.phone().contains("*"),
                bindings);
    }

    private static BindingRow binding(Binding binding, Map<UUID, Section> sections, PlanWords words) {
        var section = binding.anchor().kind() == Anchor.Kind.SECTION
                ? sections.get(binding.anchor().id())
                : null;
        var quota = binding.quota();
        return new BindingRow(
                binding.id().toString(),
                words.say("bindable.kind." + binding.kind()),
                binding.label(),
                quota == null ? "" : quota.stripTrailingZeros().toPlainString() + binding.quotaUnit(),
                section == null ? "" : name(section),
                section == null ? null : section.id());
    }

    private static String level(ResponseLevel level, PlanWords words) {
        return words.say("plan.level." + level);
    }

    private static String name(Section section) {
        return (section.number() + " " + section.title()).strip();
    }
}
