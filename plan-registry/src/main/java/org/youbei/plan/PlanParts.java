package org.youbei.plan;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.youbei.model.BindableKind;
import org.youbei.model.PhoneNumber;
import org.youbei.model.ResponseLevel;
import org.youbei.plan.binding.Anchor;
import org.youbei.plan.binding.Binding;
import org.youbei.plan.contact.Contact;
import org.youbei.plan.response.ActionStep;
import org.youbei.plan.response.Response;

/** What a version to be says beside its text; what refers to a section, a step or a contact does so by its place, from 0. */
public record PlanParts(
        List<ResponsePart> responses,
        List<StepPart> steps,
        List<ContactPart> contacts,
        List<BindingPart> bindings,
        List<FigurePart> figures) {
    public static final PlanParts EMPTY = new PlanParts(List.of(), List.of(), List.of(), List.of(), List.of());

    public record ResponsePart(ResponseLevel level, String trigger, String actions, String decider) {}

    public record StepPart(
            String post,
            String action,
            @Nullable Integer minutes,
            String resources,
            @Nullable ResponseLevel level,
            @Nullable Integer section) {}

    /** @param phone in full; nothing where there is none or it was not disclosed */
    public record ContactPart(
            String name, String post, String unit, @Nullable String phone) {}

    public record BindingPart(
            Anchor.Kind at,
            int of,
            BindableKind kind,
            String reference,
            String label,
            @Nullable BigDecimal quota,
            String quotaUnit) {}

    /** @param content of the picture in Base64 */
    public record FigurePart(int number, String caption, String content) {}

    public PlanParts {
        responses = List.copyOf(responses);
        steps = List.copyOf(steps);
        contacts = List.copyOf(contacts);
        bindings = List.copyOf(bindings);
        figures = List.copyOf(figures);
    }

    /** The same with every number of a contact changed. */
    public PlanParts withPhones(UnaryOperator<String> change) {
        var changed = contacts.stream()
                .map(one -> new ContactPart(
                        one.name(), one.post(), one.unit(), one.phone() == null ? null : change.apply(one.phone())))
                .toList();
        return new PlanParts(responses, steps, changed, bindings, figures);
    }

    /** The same with these figures. */
    public PlanParts withFigures(List<FigurePart> others) {
        return new PlanParts(responses, steps, contacts, bindings, others);
    }

    /** Whether a version of so many sections can say this. */
    public boolean fits(int sections) {
        return responses.stream().map(ResponsePart::level).distinct().count() == responses.size()
                && responses.stream().allMatch(PlanParts::fits)
                && steps.stream().allMatch(step -> fits(step, sections))
                && contacts.stream().allMatch(PlanParts::fits)
                && bindings.stream().allMatch(binding -> fits(binding, sections))
                && figures.stream().map(FigurePart::number).distinct().count() == figures.size();
    }

    private static boolean fits(ResponsePart response) {
        return Stream.of(response.trigger(), response.actions())
                        .allMatch(text -> text.length() <= Response.LONGEST_TEXT)
                && response.decider().length() <= Response.LONGEST_NAME;
    }

    private static boolean fits(StepPart step, int sections) {
        var minutes = step.minutes();
        var section = step.section();
        return !step.action().isBlank()
                && step.action().length() <= ActionStep.LONGEST_ACTION
                && step.post().length() <= ActionStep.LONGEST_POST
                && step.resources().length() <= ActionStep.LONGEST_RESOURCES
                && (minutes == null || (minutes >= 0 && minutes <= ActionStep.MOST_MINUTES))
                && (section == null || (section >= 0 && section < sections));
    }

    private static boolean fits(ContactPart contact) {
        var phone = contact.phone();
        return !(contact.name().isBlank() && contact.post().isBlank())
                && Stream.of(contact.name(), contact.post(), contact.unit())
                        .allMatch(text -> text.length() <= Contact.LONGEST_NAME)
                && (phone == null || PhoneNumber.parse(phone).isPresent());
    }

    private boolean fits(BindingPart binding, int sections) {
        int most = switch (binding.at()) {
            case SECTION -> sections;
            case STEP -> steps.size();
            case CONTACT -> contacts.size();
        };
        var quota = binding.quota();
        return binding.of() >= 0
                && binding.of() < most
                && !binding.reference().isEmpty()
                && binding.reference().length() <= 80
                && binding.label().length() <= 200
                && binding.quotaUnit().length() <= Binding.LONGEST_UNIT
                && (quota == null || (quota.signum() > 0 && quota.precision() - quota.scale() <= 11));
    }

    /** What an existing version says, with the numbers that {@code phones} knows in full. */
    public static PlanParts of(
            PlanDossier plan, PlanStructure said, Function<UUID, @Nullable String> phones, List<FigurePart> figures) {
        var sections = plan.sections().stream().map(one -> one.id()).toList();
        var steps = said.steps().stream().map(ActionStep::id).toList();
        var contacts = said.contacts().stream().map(Contact::id).toList();
        return new PlanParts(
                said.responses().stream()
                        .map(one -> new ResponsePart(one.level(), one.trigger(), one.actions(), one.decider()))
                        .toList(),
                said.steps().stream()
                        .map(one -> new StepPart(
                                one.post(),
                                one.action(),
                                one.minutes(),
                                one.resources(),
                                one.level(),
                                one.section() == null ? null : sections.indexOf(one.section())))
                        .toList(),
                said.contacts().stream()
                        .map(one -> new ContactPart(one.name(), one.post(), one.unit(), phones.apply(one.id())))
                        .toList(),
                said.bindings().stream()
                        .map(one -> part(
                                one,
                                switch (one.anchor().kind()) {
                                    case SECTION -> sections;
                                    case STEP -> steps;
                                    case CONTACT -> contacts;
                                },
                                contacts))
                        .toList(),
                figures);
    }

    /** The number of a contact of the same plan is named by the contact's place. */
    private static BindingPart part(Binding binding, List<UUID> anchors, List<UUID> contacts) {
        var own = contacts.stream().map(UUID::toString).toList().indexOf(binding.reference());
        return new BindingPart(
                binding.anchor().kind(),
                anchors.indexOf(binding.anchor().id()),
                binding.kind(),
                own < 0 ? binding.reference() : "#" + own,
                binding.label(),
                binding.quota(),
                binding.quotaUnit());
    }
}
