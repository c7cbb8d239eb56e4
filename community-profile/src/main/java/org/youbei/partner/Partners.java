package org.youbei.partner;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.youbei.jurisdiction.Jurisdictions;
import org.youbei.model.Actor;
import org.youbei.model.AuditEntry;
import org.youbei.model.AuditTrail;
import org.youbei.model.CreditCode;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.NotFound;
import org.youbei.model.Outcome;
import org.youbei.model.PhoneNumber;
import org.youbei.model.SealedValues;
import org.youbei.model.Subject;

/** Partner organisations of units and what they can bring. Telephone numbers are sealed; they are shown by a deliberate, audited act. */
@Component
@Transactional
public class Partners {
    private static final int LONGEST_LEAD = 43_200;

    private final JdbcClient jdbc;
    private final Jurisdictions units;
    private final SealedValues sealed;
    private final AuditTrail audit;

    Partners(JdbcClient jdbc, Jurisdictions units, SealedValues sealed, AuditTrail audit) {
        this.jdbc = jdbc;
        this.units = units;
        this.sealed = sealed;
        this.audit = audit;
    }

    /** @param said its id is made with the form, so that sending it twice enters it once */
    public Outcome<UUID> enter(Actor actor, Organisation said) {
        if (units.find(said.unit()).isEmpty()) {
            return Outcome.refused(PartnerRefusal.UNIT.at("unit"));
        }
        if (!Texts.works(actor, said.unit())) {
            return Outcome.refused(PartnerRefusal.NOT_YOURS.refusal());
        }
        var code = CreditCode.parse(said.creditCode());
        var texts = new Texts()
                .required("name", said.name(), 120)
                .when(code.isEmpty(), PartnerRefusal.CREDIT_CODE.at("creditCode"))
                .atMost("address", said.address(), 200)
                .required("contactPost", said.contactPost(), 120)
                .phone("contactPhone", said.contactPhone());
        if (!texts.found().isEmpty()) {
            return Outcome.refused(texts.found());
        }
        var phone = PhoneNumber.parse(said.contactPhone()).orElseThrow();
        int made = jdbc.sql("""
            insert into partner.organisation (id, jurisdiction, district, name, credit_code, kind, address, contact_post, contact_phone,
              phone_shown) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing\
            """)
                .params(
                        said.id(),
                        said.unit().value(),
                        said.unit().district(),
                        said.name().strip(),
                        code.orElseThrow().value(),
                        said.kind().name(),
                        said.address().strip(),
                        said.contactPost().strip(),
                        sealed.encrypt(phone.value(), place(said.id())),
                        phone.shown())
                .update();
        if (made == 0) {
            return row(said.id()).isPresent()
                    ? Outcome.done(said.id())
                    : Outcome.refused(PartnerRefusal.KNOWN.at("creditCode"));
        }
        remember(actor, said.id(), said.unit(), "partner.entered", Map.of("name", said.name()));
        return Outcome.done(said.id());
    }

    public Outcome<UUID> add(Actor actor, UUID organisation, Ability said) {
        var known = find(organisation);
        if (!Texts.works(actor, known.unit())) {
            return Outcome.refused(PartnerRefusal.NOT_YOURS.refusal());
        }
        var texts = new Texts()
                .required("what", said.what(), 200)
                .required("amount", said.amount(), 60)
                .required("hours", said.hours(), 100)
                .when(said.lead() < 1 || said.lead() > LONGEST_LEAD, PartnerRefusal.NUMBER.at("lead"));
        if (!texts.found().isEmpty()) {
            return Outcome.refused(texts.found());
        }
        int made = jdbc.sql("""
            insert into partner.ability (id, organisation, jurisdiction, district, kind, what, amount, lead, hours)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing\
            """)
                .params(
                        said.id(),
                        organisation,
                        known.unit().value(),
                        known.unit().district(),
                        said.kind().name(),
                        said.what(),
                        said.amount(),
                        said.lead(),
                        said.hours())
                .update();
        if (made == 1) {
            remember(actor, organisation, known.unit(), "partner.ability-added", Map.of("what", said.what()));
        }
        return Outcome.done(organisation);
    }

    /** The whole number, for somebody who has to call it; who asked and why is remembered. */
    public Outcome<String> phone(Actor actor, UUID organisation, String reason) {
        var known = find(organisation);
        if (!Texts.works(actor, known.unit())) {
            return Outcome.refused(PartnerRefusal.NOT_YOURS.refusal());
        }
        var texts = new Texts().required("reason", reason, 200);
        if (!texts.found().isEmpty()) {
            return Outcome.refused(texts.found());
        }
        remember(actor, organisation, known.unit(), "partner.phone-revealed", Map.of("reason", reason.strip()));
        var stored = jdbc.sql("select contact_phone from partner.organisation where id = ?")
                .param(organisation)
                .query(String.class)
                .single();
        return Outcome.done(sealed.decrypt(stored, place(organisation)));
    }

    @Transactional(readOnly = true)
    public Organisation find(UUID id) {
        return row(id).orElseThrow(() -> new NotFound(id));
    }

    @Transactional(readOnly = true)
    public List<Ability> abilities(UUID organisation) {
        return jdbc.sql("select id, kind, what, amount, lead, hours from partner.ability where organisation = ? order"
                        + " by kind, lead, id")
                .param(organisation)
                .query((row, n) -> new Ability(
                        row.getObject("id", UUID.class),
                        AbilityKind.valueOf(row.getString("kind")),
                        row.getString("what"),
                        row.getString("amount"),
                        row.getInt("lead"),
                        row.getString("hours")))
                .list();
    }

    private Optional<Organisation> row(UUID id) {
        return jdbc.sql("select * from partner.organisation where id = ?")
                .param(id)
                .query((row, n) -> new Organisation(
                        row.getObject("id", UUID.class),
                        new JurisdictionCode(row.getString("jurisdiction")),
                        row.getString("name"),
                        row.getString("credit_code"),
                        Organisation.Kind.valueOf(row.getString("kind")),
                        row.getString("address"),
                        row.getString("contact_post"),
                        row.getString("phone_shown")))
                .optional();
    }

    private static String place(UUID id) {
        return "partner.organisation.phone:" + id;
    }

    private void remember(Actor actor, UUID id, JurisdictionCode unit, String action, Map<String, String> values) {
        audit.record(actor, AuditEntry.of(action, new Subject("partner", id), unit, Map.copyOf(values)));
    }
}
