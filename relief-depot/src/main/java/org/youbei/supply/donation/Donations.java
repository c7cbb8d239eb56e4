package org.youbei.supply.donation;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.youbei.jurisdiction.Jurisdictions;
import org.youbei.model.Actor;
import org.youbei.model.AuditEntry;
import org.youbei.model.AuditTrail;
import org.youbei.model.ChinaTime;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.NotFound;
import org.youbei.model.Outcome;
import org.youbei.model.SealedValues;
import org.youbei.model.Subject;
import org.youbei.obligation.DutyBook;
import org.youbei.obligation.Evidence;
import org.youbei.obligation.ObligationKind;
import org.youbei.supply.Checks;
import org.youbei.supply.SupplyRefusal;
import org.youbei.supply.point.Points;
import org.youbei.supply.stock.Receipt;
import org.youbei.supply.stock.StockLedger;

/**
 * Donations of goods. To answer an offer is a duty, and so is to thank for what was taken. What is taken comes in by a receipt of the one ledger, in the
 * same transaction, so that nothing that was given stands anywhere else. To be called inside a scope.
 */
@Component
@Transactional
public class Donations {
    private static final ObligationKind KIND = ObligationKind.DONATION;
    private static final int NAME = 120;
    private static final int PHONE = 30;
    private static final int GOODS = 200;
    private static final int MEASURE = 20;
    private static final int WISH = 300;
    private static final int REASON = 500;

    private final StockLedger ledger;
    private final Points points;
    private final Jurisdictions units;
    private final SealedValues sealed;
    private final DutyBook book;
    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final Clock clock;

    Donations(
            StockLedger ledger,
            Points points,
            Jurisdictions units,
            SealedValues sealed,
            DutyBook book,
            JdbcClient jdbc,
            AuditTrail audit,
            Clock clock) {
        this.ledger = ledger;
        this.points = points;
        this.units = units;
        this.sealed = sealed;
        this.book = book;
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    public static Subject subject(UUID donation) {
        return new Subject("donation", donation);
    }

    /**
     * Notes an offer.
     *
     * @param id made with the form, so that sending it twice notes it once
     */
    public Outcome<UUID> offer(Actor actor, UUID id, Offer said) {
        if (units.find(said.unit()).isEmpty()) {
            return Outcome.refused(SupplyRefusal.UNIT.at("unit"));
        }
        if (!Checks.works(actor, said.unit())) {
            return Outcome.refused(SupplyRefusal.NOT_YOURS.refusal());
        }
        if (lookUp(id).isPresent()) {
            return Outcome.done(id);
        }
        var checks = new Checks()
                .required("name", said.name(), NAME)
                .atMost("phone", said.phone(), PHONE)
                .required("goods", said.goods(), GOODS)
                .required("measure", said.measure(), MEASURE)
                .quantity("quantity", said.quantity(), false)
                .atMost("wish", said.wish(), WISH)
                .when(said.on().isAfter(today()), SupplyRefusal.FUTURE.at("on"));
        if (!checks.isFine()) {
            return checks.refused();
        }
        jdbc.sql("""
            insert into supply.donation (id, jurisdiction, district, donor, shown, contact, goods, quantity, measure, expires_on, wish, state,
              offered_on, noted_by, noted_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'OFFERED', ?, ?, ?)\
            """)
                .param(id)
                .param(said.unit().value())
                .param(said.unit().district())
                .param(said.donor().name())
                .param(said.shown())
                .param(sealed.encrypt(said.name() + "\n" + said.phone(), place(id)))
                .param(said.goods())
                .param(said.quantity())
                .param(said.measure())
                .param(said.expiresOn())
                .param(said.wish())
                .param(said.on())
                .param(actor.name())
                .param(now())
                .update();
        var donation = find(id);
        book.open(actor, KIND, subject(id), title(donation), donation.unit(), "donation-answer", said.on());
        remember(actor, donation, "offered", Map.of("goods", said.goods(), "quantity", plain(said.quantity())));
        return Outcome.done(id);
    }

    /**
     * Takes the goods: they come in as a lot. What speaks against the receipt speaks against this, too.
     *
     * @param received what comes in; its source is the giver as shown, whatever it says itself
     */
    public Outcome<UUID> accept(Actor actor, UUID id, Receipt received) {
        var donation = locked(id);
        if (!Checks.works(actor, donation.unit())) {
            return Outcome.refused(SupplyRefusal.NOT_YOURS.refusal());
        }
        if (donation.state() == DonationState.ACCEPTED) {
            return Outcome.done(id);
        }
        var point = points.lookUp(received.point()).orElse(null);
        var checks = new Checks()
                .when(donation.state() != DonationState.OFFERED, SupplyRefusal.OUT_OF_ORDER.refusal())
                .when(point == null || !areRelated(donation.unit(), point.unit()), SupplyRefusal.POINT.at("point"))
                .when(
                        received.on().isBefore(donation.offeredOn()),
                        SupplyRefusal.BEFORE_OFFER.at("on", donation.offeredOn()));
        if (!checks.isFine()) {
            return checks.refused();
        }
        return ledger.receive(actor, id, from(donation, received)).then(lot -> {
            var came = ledger.paper(id).getFirst().amount();
            decided(actor, id, DonationState.ACCEPTED, "", lot, came);
            answered(actor, donation, lot);
            book.open(actor, KIND, subject(id), title(donation), donation.unit(), "donation-thanks", today());
            remember(actor, donation, "accepted", Map.of("quantity", plain(came), "lot", lot.toString()));
            return Outcome.done(id);
        });
    }

    private static boolean areRelated(JurisdictionCode one, JurisdictionCode other) {
        return one.contains(other) || other.contains(one);
    }

    private static Receipt from(Donation donation, Receipt said) {
        return new Receipt(
                said.point(),
                said.item(),
                said.batch(),
                said.madeOn(),
                said.expiresOn() == null ? donation.expiresOn() : said.expiresOn(),
                said.quantity(),
                said.measure(),
                said.price(),
                said.storage(),
                donation.shown(),
                said.on(),
                said.reason());
    }

    /** The goods are of no use, or not safe; the giver is told why. */
    public Outcome<UUID> refuse(Actor actor, UUID id, String reason) {
        var donation = locked(id);
        if (!Checks.works(actor, donation.unit())) {
            return Outcome.refused(SupplyRefusal.NOT_YOURS.refusal());
        }
        if (donation.state() == DonationState.REFUSED) {
            return Outcome.done(id);
        }
        var checks = new Checks()
                .when(donation.state() != DonationState.OFFERED, SupplyRefusal.OUT_OF_ORDER.refusal())
                .required("reason", reason, REASON);
        if (!checks.isFine()) {
            return checks.refused();
        }
        decided(actor, id, DonationState.REFUSED, reason.strip(), null, null);
        answered(actor, donation, id);
        remember(actor, donation, "refused", Map.of("reason", reason.strip()));
        return Outcome.done(id);
    }

    /**
     * The giver was thanked, however it was answered.
     *
     * @param how by letter, by a certificate, by telephone
     */
    public Outcome<UUID> thank(Actor actor, UUID id, String how) {
        var donation = locked(id);
        if (!Checks.works(actor, donation.unit())) {
            return Outcome.refused(SupplyRefusal.NOT_YOURS.refusal());
        }
        if (donation.isThanked()) {
            return Outcome.done(id);
        }
        var checks = new Checks()
                .when(donation.state() == DonationState.OFFERED, SupplyRefusal.NOT_ANSWERED.refusal())
                .required("thanks", how, REASON);
        if (!checks.isFine()) {
            return checks.refused();
        }
        jdbc.sql("update supply.donation set thanked_on = ?, thanked_by = ?, thanks = ? where id = ?")
                .params(today(), actor.name(), how.strip(), id)
                .update();
        book.fulfil(actor, subject(id), KIND, new Evidence("donation", id, how.strip()), today());
        remember(actor, donation, "thanked", Map.of("remark", how.strip()));
        return Outcome.done(id);
    }

    /** Name and telephone number of the giver; that somebody looked is remembered with the reason. */
    public Outcome<String> reveal(Actor actor, UUID id, String reason) {
        var donation = find(id);
        if (!Checks.works(actor, donation.unit())) {
            return Outcome.refused(SupplyRefusal.NOT_YOURS.refusal());
        }
        var checks = new Checks().required("reason", reason, GOODS);
        if (!checks.isFine()) {
            return checks.refused();
        }
        var contact = jdbc.sql("select contact from supply.donation where id = ?")
                .param(id)
                .query(String.class)
                .single();
        remember(actor, donation, "revealed", Map.of("reason", reason.strip()));
        return Outcome.done(sealed.decrypt(contact, place(id)));
    }

    /** @param lot the lot that it became; null where it was refused */
    private void decided(
            Actor actor, UUID id, DonationState state, String reason, @Nullable UUID lot, @Nullable BigDecimal came) {
        jdbc.sql("update supply.donation set decided_by = ?, decided_at = ?, reason = ?, state = ?, stock = ?,"
                        + " received = ? where id = ?")
                .param(actor.name())
                .param(now())
                .param(reason)
                .param(state.name())
                .param(lot)
                .param(came)
                .param(id)
                .update();
    }

    private void answered(Actor actor, Donation donation, UUID evidence) {
        book.fulfil(actor, subject(donation.id()), KIND, new Evidence("donation", evidence, donation.goods()), today());
    }

    @Transactional(readOnly = true)
    public Donation find(UUID id) {
        return lookUp(id).orElseThrow(() -> new NotFound(id));
    }

    private Optional<Donation> lookUp(UUID id) {
        return jdbc.sql("select d.* from supply.donation d where d.id = ?")
                .param(id)
                .query(Donations::row)
                .optional();
    }

    private Donation locked(UUID id) {
        return jdbc.sql("select d.* from supply.donation d where d.id = ? for update")
                .param(id)
                .query(Donations::row)
                .optional()
                .orElseThrow(() -> new NotFound(id));
    }

    private static String title(Donation donation) {
        return donation.goods() + " " + plain(donation.quantity()) + donation.measure() + " · " + donation.shown();
    }

    private static String place(UUID id) {
        return "supply.donation.contact:" + id;
    }

    private void remember(Actor actor, Donation donation, String event, Map<String, @Nullable Object> values) {
        audit.record(actor, AuditEntry.of("donation." + event, subject(donation.id()), donation.unit(), values));
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private LocalDate today() {
        return ChinaTime.today(clock);
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    static Donation row(ResultSet row, int number) throws SQLException {
        var decided = row.getTimestamp("decided_at");
        return new Donation(
                row.getObject("id", UUID.class),
                new JurisdictionCode(row.getString("jurisdiction")),
                Donation.Donor.valueOf(row.getString("donor")),
                row.getString("shown"),
                row.getString("goods"),
                row.getBigDecimal("quantity"),
                row.getString("measure"),
                row.getObject("expires_on", LocalDate.class),
                row.getString("wish"),
                DonationState.valueOf(row.getString("state")),
                row.getObject("offered_on", LocalDate.class),
                row.getString("noted_by"),
                row.getString("decided_by"),
                decided == null ? null : decided.toInstant(),
                row.getString("reason"),
                row.getObject("stock", UUID.class),
                row.getBigDecimal("received"),
                row.getObject("thanked_on", LocalDate.class),
                row.getString("thanked_by"),
                row.getString("thanks"));
    }
}
