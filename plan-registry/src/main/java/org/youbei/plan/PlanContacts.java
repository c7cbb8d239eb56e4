package org.youbei.plan;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.youbei.model.Actor;
import org.youbei.model.AuditEntry;
import org.youbei.model.AuditTrail;
import org.youbei.model.BindableKind;
import org.youbei.model.BindableThingChanged;
import org.youbei.model.ChinaTime;
import org.youbei.model.NotFound;
import org.youbei.model.Outcome;
import org.youbei.model.PhoneNumber;
import org.youbei.model.Refusal;
import org.youbei.plan.Drafting.Changed;
import org.youbei.plan.contact.Contact;
import org.youbei.plan.contact.ContactWords;
import org.youbei.plan.contact.Contacts;

/** Writes whom a draft tells to call, and shows a person's number in full to who says why. */
@Component
@Transactional
public class PlanContacts {
    private static final int LONGEST_REASON = 500;

    private final Drafting drafting;
    private final Plans plans;
    private final PlanVersions versions;
    private final Contacts contacts;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PlanContacts(
            Drafting drafting,
            Plans plans,
            PlanVersions versions,
            Contacts contacts,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.drafting = drafting;
        this.plans = plans;
        this.versions = versions;
        this.contacts = contacts;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    public Outcome<UUID> add(Actor actor, UUID plan, ContactWords said) {
        var words = clean(said);
        return drafting.change(actor, plan, "plan.contact-added", draft -> {
            var objections = objections(words);
            return objections.isEmpty()
                    ? Changed.to(contacts.add(draft.getId(), draft.unit(), words), values(words))
                    : Outcome.refused(objections);
        });
    }

    /** @param revision of the contact when it was opened */
    public Outcome<UUID> rewrite(Actor actor, UUID plan, UUID id, int revision, ContactWords said) {
        var words = clean(said);
        return drafting.change(actor, plan, "plan.contact-rewritten", draft -> {
            var known = require(draft, id);
            var objections = objections(words);
            if (!objections.isEmpty()) {
                return Outcome.refused(objections);
            }
            if (!contacts.rewrite(draft.getId(), id, revision, words)) {
                return Outcome.refused(PlanRefusal.CHANGED_MEANWHILE.refusal());
            }
            changed(draft, id);
            return Outcome.done(new Changed<>(id, values(known), values(words)));
        });
    }

    public Outcome<UUID> move(Actor actor, UUID plan, UUID id, boolean later) {
        return drafting.change(actor, plan, "plan.contact-moved", draft -> {
            require(draft, id);
            contacts.move(draft.getId(), id, later);
            return Changed.to(id, Map.of("contact", id, "later", later));
        });
    }

    public Outcome<UUID> remove(Actor actor, UUID plan, UUID id) {
        return drafting.change(actor, plan, "plan.contact-removed", draft -> {
            var known = require(draft, id);
            contacts.remove(draft.getId(), id);
            changed(draft, id);
            return Outcome.done(new Changed<>(id, values(known), Map.of()));
        });
    }

    /**
     * The number in full, of any version of a plan within the actor's scope.
     *
     * @param reason kept by the audit trail
     */
    public Outcome<String> reveal(Actor actor, UUID plan, UUID version, UUID id, String reason) {
        var known = plans.findById(plan).orElseThrow(() -> new NotFound(plan));
        if (!Authority.mayRead(actor) || !actor.scope().contains(known.unit())) {
            return Outcome.refused(PlanRefusal.NOT_YOURS.refusal());
        }
        var why = Wording.line(reason);
        if (why.isEmpty() || why.length() > LONGEST_REASON) {
            return Outcome.refused(
                    why.isEmpty()
                            ? PlanRefusal.MISSING.at("reason")
                            : PlanRefusal.TOO_LONG.at("reason", LONGEST_REASON));
        }
        var phone = versions.findById(version)
                .filter(one -> one.plan().equals(plan))
                .flatMap(one -> contacts.phone(version, id))
                .orElseThrow(() -> new NotFound(id));
        Map<String, @Nullable Object> what = Map.of("contact", id, "version", version, "reason", why);
        audit.record(actor, AuditEntry.of("plan.contact-revealed", PlanDuties.subject(plan), known.unit(), what));
        return Outcome.done(phone);
    }

    /**
     * All numbers of a version in full, by contact.
     *
     * @param reason kept by the audit trail
     */
    public Outcome<Map<UUID, String>> disclose(Actor actor, UUID plan, UUID version, String reason) {
        var known = plans.findById(plan).orElseThrow(() -> new NotFound(plan));
        if (!Authority.keeps(actor, known.unit())) {
            return Outcome.refused(PlanRefusal.NOT_YOURS.refusal());
        }
        var why = Wording.line(reason);
        if (why.isEmpty() || why.length() > LONGEST_REASON) {
            return Outcome.refused(PlanRefusal.MISSING.at("reason"));
        }
        var numbers = new HashMap<UUID, String>();
        contacts.of(version)
                .forEach(one -> contacts.phone(version, one.id()).ifPresent(phone -> numbers.put(one.id(), phone)));
        Map<String, @Nullable Object> what = Map.of("version", version, "numbers", numbers.size(), "reason", why);
        audit.record(actor, AuditEntry.of("plan.contacts-disclosed", PlanDuties.subject(plan), known.unit(), what));
        return Outcome.done(Map.copyOf(numbers));
    }

    private void changed(PlanVersion draft, UUID id) {
        events.publishEvent(new BindableThingChanged(BindableKind.PHONE, id.toString(), draft.unit()));
    }

    private Contact require(PlanVersion draft, UUID id) {
        return contacts.find(draft.getId(), id).orElseThrow(() -> new NotFound(id));
    }

    private List<Refusal> objections(ContactWords words) {
        var objections = new Objections(ChinaTime.today(clock));
        if (words.name().isEmpty() && words.post().isEmpty()) {
            objections.add(PlanRefusal.MISSING.at("name"));
        }
        objections.atMost("name", words.name(), Contact.LONGEST_NAME);
        objections.atMost("post", words.post(), Contact.LONGEST_NAME);
        objections.atMost("unit", words.unit(), Contact.LONGEST_NAME);
        var phone = words.phone();
        if (phone != null && !phone.isEmpty() && PhoneNumber.parse(phone).isEmpty()) {
            objections.add(PlanRefusal.PHONE_FORM.at("phone"));
        }
        return objections.found();
    }

    private static ContactWords clean(ContactWords words) {
        var phone = words.phone();
        var number = phone == null
                ? null
                : PhoneNumber.parse(phone).map(PhoneNumber::value).orElse(Wording.line(phone));
        return new ContactWords(
                Wording.line(words.name()), Wording.line(words.post()), Wording.line(words.unit()), number);
    }

    private static Map<String, Object> values(ContactWords words) {
        var phone = words.phone();
        var shown = phone == null ? "unchanged" : phone.isEmpty() ? "" : new PhoneNumber(phone).shown();
        return Map.of("name", words.name(), "post", words.post(), "unit", words.unit(), "phone", shown);
    }

    private static Map<String, Object> values(Contact contact) {
        return Map.of("name", contact.name(), "post", contact.post(), "unit", contact.unit(), "phone", contact.phone());
    }
}
