package org.youbei.plan.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.youbei.model.HazardCategory;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.ResponseLevel;
import org.youbei.plan.Confidentiality;
import org.youbei.plan.PlanEntry;
import org.youbei.plan.PlanKind;
import org.youbei.plan.PlanStructure;
import org.youbei.plan.contact.Contact;
import org.youbei.plan.figure.Figure;
import org.youbei.plan.response.ActionStep;
import org.youbei.plan.response.Response;
import org.youbei.plan.section.Section;

/** A version for the tests of policies, put together word by word. */
final class Version {
    static final JurisdictionCode DISTRICT = new JurisdictionCode("420106");
    static final JurisdictionCode STREET = new JurisdictionCode("420106001");
    static final JurisdictionCode COMMUNITY = new JurisdictionCode("420106001002");
    static final UUID ID = new UUID(1, 1);

    private final PlanEntry entry;
    private final List<Section> sections = new ArrayList<>();
    private final List<Response> responses = new ArrayList<>();
    private final List<ActionStep> steps = new ArrayList<>();
    private final List<Contact> contacts = new ArrayList<>();
    private final List<Figure> figures = new ArrayList<>();
    private int unplaced;
    private boolean accepted;
    private Optional<Examined.Superior> superior = Optional.empty();

    private Version(PlanEntry entry) {
        this.entry = entry;
    }

    static Version of(JurisdictionCode unit, PlanKind kind) {
        return of(unit, kind, "应急预案", null, "主任");
    }

    static Version of(JurisdictionCode unit, PlanKind kind, String title, UUID superior, String approver) {
        return new Version(new PlanEntry(unit, kind, null, title, superior, Confidentiality.OPEN, "应急办", approver));
    }

    Version about(HazardCategory category) {
        var version = new Version(new PlanEntry(
                entry.unit(),
                entry.kind(),
                category,
                entry.title(),
                entry.superior(),
                entry.confidentiality(),
                entry.drafter(),
                entry.approver()));
        version.sections.addAll(sections);
        return version;
    }

    Version section(int depth, String number, String title, String body) {
        sections.add(
                new Section(new UUID(2, sections.size()), ID, null, sections.size(), depth, number, title, body, 0));
        return this;
    }

    Version text(String body) {
        return section(1, Integer.toString(sections.size() + 1), "章节", body);
    }

    Version unplaced(int texts, boolean accepted) {
        this.unplaced = texts;
        this.accepted = accepted;
        return this;
    }

    Version response(String trigger, String actions) {
        responses.add(new Response(new UUID(3, 0), ID, ResponseLevel.II, trigger, actions, "主任", 0));
        return this;
    }

    Version step(String post, Integer minutes) {
        steps.add(new ActionStep(new UUID(4, 0), ID, 0, post, "清点人数", minutes, "", null, null, 0));
        return this;
    }

    Version contact(String phone) {
        contacts.add(new Contact(new UUID(5, 0), ID, 0, "张三", "主任", "街道办", phone, 0));
        return this;
    }

    Version figure(int number) {
        figures.add(new Figure(ID, number, new UUID(6, 0), "图", "image/png", 1, 1));
        return this;
    }

    Version superior(LocalDate issuedOn) {
        superior = Optional.of(new Examined.Superior("上位预案", issuedOn));
        return this;
    }

    Examined examined() {
        return new Examined(
                entry,
                sections,
                unplaced,
                accepted,
                new PlanStructure(responses, steps, contacts, List.of(), figures),
                LocalDate.of(2026, 10, 1),
                superior);
    }
}
