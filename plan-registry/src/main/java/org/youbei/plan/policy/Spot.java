package org.youbei.plan.policy;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.youbei.plan.contact.Contact;
import org.youbei.plan.response.ActionStep;
import org.youbei.plan.response.Response;
import org.youbei.plan.section.Section;

/**
 * Where in a plan something was found.
 *
 * @param id of the section, response, step or contact; nothing for the rest
 * @param label what people call it there, may be empty
 */
public record Spot(Kind kind, @Nullable UUID id, String label) {
    public enum Kind {
        DESCRIPTION,
        TEXT,
        SECTION,
        UNPLACED,
        RESPONSES,
        RESPONSE,
        STEPS,
        STEP,
        CONTACTS,
        CONTACT
    }

    static Spot at(Kind kind) {
        return new Spot(kind, null, "");
    }

    static Spot of(Section section) {
        return new Spot(Kind.SECTION, section.id(), (section.number() + " " + section.title()).strip());
    }

    static Spot of(Response response) {
        return new Spot(Kind.RESPONSE, response.id(), response.level().name());
    }

    static Spot of(ActionStep step) {
        var action = step.action();
        return new Spot(Kind.STEP, step.id(), action.length() <= 40 ? action : action.substring(0, 40) + "…");
    }

    static Spot of(Contact contact) {
        return new Spot(Kind.CONTACT, contact.id(), contact.label());
    }
}
