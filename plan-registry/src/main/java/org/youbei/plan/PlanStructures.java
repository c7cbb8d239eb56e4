package org.youbei.plan;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.youbei.model.BindableKind;
import org.youbei.model.UuidV7;
import org.youbei.plan.binding.Anchor;
import org.youbei.plan.binding.Binding;
import org.youbei.plan.binding.Bindings;
import org.youbei.plan.contact.Contact;
import org.youbei.plan.contact.ContactWords;
import org.youbei.plan.contact.Contacts;
import org.youbei.plan.figure.FigurePicture;
import org.youbei.plan.figure.Figures;
import org.youbei.plan.figure.Redrawn;
import org.youbei.plan.response.ActionStep;
import org.youbei.plan.response.ActionSteps;
import org.youbei.plan.response.Response;
import org.youbei.plan.response.Responses;

/** Reads what versions say beside their text. Inside a scope; what may not be read from there does not exist. */
@Component
@Transactional(readOnly = true)
public class PlanStructures {
    private final Responses responses;
    private final ActionSteps steps;
    private final Contacts contacts;
    private final Bindings bindings;
    private final Figures figures;
    private final Clock clock;

    PlanStructures(
            Responses responses,
            ActionSteps steps,
            Contacts contacts,
            Bindings bindings,
            Figures figures,
            Clock clock) {
        this.responses = responses;
        this.steps = steps;
        this.contacts = contacts;
        this.bindings = bindings;
        this.figures = figures;
        this.clock = clock;
    }

    public PlanStructure of(UUID version) {
        return new PlanStructure(
                responses.of(version),
                steps.of(version),
                contacts.of(version),
                bindings.of(version),
                figures.of(version));
    }

    /** The pictures of a version's figures, as a file carries them. */
    public List<PlanParts.FigurePart> pictures(UUID version) {
        return figures.of(version).stream()
                .map(figure -> new PlanParts.FigurePart(
                        figure.number(),
                        figure.caption(),
                        Base64.getEncoder()
                                .encodeToString(figures.picture(version, figure.number())
                                        .orElseThrow()
                                        .content())))
                .toList();
    }

    /** The picture of one figure. */
    public Optional<FigurePicture> picture(UUID version, int number) {
        return figures.picture(version, number);
    }

    /** Begins a version with what another one says; {@code known} leads from its sections to the new ones. */
    @Transactional
    void copy(PlanVersion from, PlanVersion to, Map<UUID, UUID> known) {
        var structure = of(from.getId());
        var copied = new HashMap<>(known);
        structure.responses().forEach(response -> responses.add(to.unit(), copy(response, to)));
        structure.contacts().forEach(contact -> copied.put(contact.id(), copy(contact, from, to)));
        steps.add(
                to.unit(),
                structure.steps().stream().map(step -> copy(step, to, copied)).toList());
        bindings.add(
                to.unit(),
                structure.bindings().stream()
                        .filter(binding -> copied.containsKey(binding.anchor().id()))
                        .map(binding -> copy(binding, to, copied))
                        .toList());
        figures.copy(from.getId(), to.getId());
    }

    /** Begins a version with parts from outside; {@code sections} are the ids of its sections in order. */
    @Transactional
    void fill(PlanVersion version, PlanParts parts, List<UUID> sections) {
        parts.responses()
                .forEach(one -> responses.add(
                        version.unit(),
                        new Response(
                                UuidV7.next(clock),
                                version.getId(),
                                one.level(),
                                one.trigger(),
                                one.actions(),
                                one.decider(),
                                0)));
        var made = new ArrayList<ActionStep>();
        parts.steps().forEach(one -> made.add(step(one, made.size(), version, sections)));
        steps.add(version.unit(), made);
        var called = parts.contacts().stream()
                .map(one -> contacts.add(
                        version.getId(),
                        version.unit(),
                        new ContactWords(
                                one.name(), one.post(), one.unit(), Objects.requireNonNullElse(one.phone(), ""))))
                .toList();
        bindings.add(
                version.unit(),
                parts.bindings().stream()
                        .map(one -> binding(
                                one,
                                version,
                                switch (one.at()) {
                                    case SECTION -> sections;
                                    case STEP ->
                                        made.stream().map(ActionStep::id).toList();
                                    case CONTACT -> called;
                                },
                                called))
                        .toList());
        parts.figures()
                .forEach(one -> Redrawn.of(Base64.getDecoder().decode(one.content()))
                        .ifPresent(picture -> figures.add(
                                version.unit(),
                                version.getId(),
                                one.number(),
                                figures.keep(version.unit(), picture),
                                one.caption())));
    }

    private ActionStep step(PlanParts.StepPart part, int position, PlanVersion version, List<UUID> sections) {
        return new ActionStep(
                UuidV7.next(clock),
                version.getId(),
                position,
                part.post(),
                part.action(),
                part.minutes(),
                part.resources(),
                part.level(),
                part.section() == null ? null : sections.get(part.section()),
                0);
    }

    private Binding binding(PlanParts.BindingPart part, PlanVersion version, List<UUID> anchors, List<UUID> called) {
        var own = part.reference().matches("#\\d{1,4}")
                ? Integer.parseInt(part.reference().substring(1))
                : -1;
        return new Binding(
                UuidV7.next(clock),
                version.getId(),
                new Anchor(part.at(), anchors.get(part.of())),
                part.kind(),
                own >= 0 && own < called.size() ? called.get(own).toString() : part.reference(),
                part.label(),
                part.quota(),
                part.quotaUnit());
    }

    private Response copy(Response response, PlanVersion to) {
        return new Response(
                UuidV7.next(clock),
                to.getId(),
                response.level(),
                response.trigger(),
                response.actions(),
                response.decider(),
                0);
    }

    private UUID copy(Contact contact, PlanVersion from, PlanVersion to) {
        var phone = contacts.phone(from.getId(), contact.id()).orElse("");
        return contacts.add(
                to.getId(), to.unit(), new ContactWords(contact.name(), contact.post(), contact.unit(), phone));
    }

    private ActionStep copy(ActionStep step, PlanVersion to, Map<UUID, UUID> copied) {
        var id = UuidV7.next(clock);
        var section = step.section() == null ? null : copied.get(step.section());
        copied.put(step.id(), id);
        return new ActionStep(
                id,
                to.getId(),
                step.position(),
                step.post(),
                step.action(),
                step.minutes(),
                step.resources(),
                step.level(),
                section,
                0);
    }

    /** A number of the old version's contacts becomes that of the new one's. */
    private Binding copy(Binding binding, PlanVersion to, Map<UUID, UUID> copied) {
        var anchor = new Anchor(
                binding.anchor().kind(),
                Objects.requireNonNull(copied.get(binding.anchor().id())));
        return new Binding(
                UuidV7.next(clock),
                to.getId(),
                anchor,
                binding.kind(),
                binding.kind() == BindableKind.PHONE ? renamed(binding.reference(), copied) : binding.reference(),
                binding.label(),
                binding.quota(),
                binding.quotaUnit());
    }

    private static String renamed(String reference, Map<UUID, UUID> copied) {
        return copied.entrySet().stream()
                .filter(entry -> entry.getKey().toString().equals(reference))
                .map(entry -> entry.getValue().toString())
                .findFirst()
                .orElse(reference);
    }
}
