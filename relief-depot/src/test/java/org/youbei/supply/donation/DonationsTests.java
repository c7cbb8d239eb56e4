package org.youbei.supply.donation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.youbei.supply.Depot.HERE;
import static org.youbei.supply.Depot.HOME;
import static org.youbei.supply.Depot.THERE;
import static org.youbei.supply.Depot.as;
import static org.youbei.supply.Depot.codes;
import static org.youbei.supply.Depot.in;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.youbei.division.DivisionImporter;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.NotFound;
import org.youbei.model.Outcome;
import org.youbei.obligation.ObligationIndex;
import org.youbei.supply.Depot;
import org.youbei.supply.stock.MovementKind;
import org.youbei.supply.stock.Receipt;
import org.youbei.supply.stock.StockLedger;
import org.youbei.testing.Cast;
import org.youbei.testing.PostgresTest;
import org.youbei.testing.TestClock;

/** Goods that are offered: what each answer brings, in every state. */
@PostgresTest
class DonationsTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Autowired
    Donations donations;

    @Autowired
    DonationList list;

    @Autowired
    StockLedger ledger;

    @Autowired
    ObligationIndex index;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Depot depot;

    @Autowired
    TestClock clock;

    private UUID item;
    private UUID point;

    @BeforeEach
    void begin(@Autowired DivisionImporter importer) {
        clock.set(TODAY);
        importer.load(
                Cast.ADMINISTRATOR,
                Path.of("../domain-model/src/test/resources/divisions/420106-wuchang.csv"),
                "420106-wuchang.csv");
        item = depot.item();
        point = depot.point(HERE);
    }

    @Test
    void comeInByAReceiptOfTheOneLedgerAndAreThankedFor() {
        var id = offered();
        assertThat(open(id)).containsExactly("DONATION");
        as(HERE, () -> donations.accept(HERE, id, receipt("9", TODAY)));
        as(HERE, () -> donations.accept(HERE, id, receipt("9", TODAY)));
        var donation = in(HERE, () -> donations.find(id));
        assertThat(donation.state()).isEqualTo(DonationState.ACCEPTED);
        assertThat(donation.received()).isEqualByComparingTo("9");
        var lot = in(HERE, () -> ledger.find(donation.stock()));
        assertThat(lot.quantity()).as("sent twice, received once").isEqualByComparingTo("9");
        assertThat(lot.source()).isEqualTo("示例公司");
        assertThat(lot.expiresOn()).as("as the giver said").isEqualTo(TODAY.plusDays(200));
        var entry = in(HERE, () -> ledger.ledger(lot.id())).getFirst();
        assertThat(entry.kind()).isEqualTo(MovementKind.RECEIPT);
        assertThat(entry.request()).as("found from the donation").isEqualTo(id);
        assertThat(open(id)).as("now to be thanked for").containsExactly("DONATION");
        as(HERE, () -> donations.thank(HERE, id, "送感谢信"));
        as(HERE, () -> donations.thank(HERE, id, "再送一次"));
        assertThat(open(id)).isEmpty();
        assertThat(in(HERE, () -> donations.find(id)).thanks()).isEqualTo("送感谢信");
    }

    @Test
    void areRefusedWithTheReason() {
        var id = offered();
        assertThat(codes(in(HERE, () -> donations.refuse(HERE, id, " ")))).containsExactly("supply.missing");
        as(HERE, () -> donations.refuse(HERE, id, "没有生产日期"));
        as(HERE, () -> donations.refuse(HERE, id, "没有生产日期"));
        var donation = in(HERE, () -> donations.find(id));
        assertThat(donation.state()).isEqualTo(DonationState.REFUSED);
        assertThat(donation.reason()).isEqualTo("没有生产日期");
        assertThat(donation.stock()).isNull();
        assertThat(open(id)).as("nothing is left to do").isEmpty();
        as(HERE, () -> donations.thank(HERE, id, "电话致谢"));
        assertThat(in(HERE, () -> donations.find(id)).isThanked()).isTrue();
    }

    @Test
    void takeNoStepOutOfOrderAndNothingThatTheLedgerRefuses() {
        var id = offered();
        assertThat(codes(in(HERE, () -> donations.thank(HERE, id, "谢谢")))).containsExactly("supply.not-answered");
        assertThat(codes(in(HERE, () -> donations.accept(HERE, id, receipt("1", TODAY.minusDays(3))))))
                .containsExactly("supply.before-offer");
        assertThat(codes(in(HERE, () -> donations.accept(HERE, id, receipt("0", TODAY)))))
                .containsExactly("supply.quantity");
        var nowhere =
                new Receipt(depot.point(THERE), item, "", null, null, BigDecimal.ONE, "", null, "", "", TODAY, "");
        assertThat(codes(in(HERE, () -> donations.accept(HERE, id, nowhere)))).containsExactly("supply.point");
        assertThat(in(HERE, () -> donations.find(id)).state())
                .as("refused as a whole")
                .isEqualTo(DonationState.OFFERED);
        as(HERE, () -> donations.refuse(HERE, id, "用不上"));
        assertThat(codes(in(HERE, () -> donations.accept(HERE, id, receipt("1", TODAY)))))
                .containsExactly("supply.out-of-order");
        var taken = offered();
        as(HERE, () -> donations.accept(HERE, taken, receipt("5", TODAY)));
        assertThat(codes(in(HERE, () -> donations.refuse(HERE, taken, "太晚")))).containsExactly("supply.out-of-order");
    }

    @Test
    void sayWhatIsMissingInAnOffer() {
        assertThat(codes(offer(said("", "水", "10", "瓶", TODAY)))).containsExactly("supply.missing");
        assertThat(codes(offer(said("示例", "", "-1", "", TODAY))))
                .containsExactly("supply.missing", "supply.missing", "supply.quantity");
        assertThat(codes(offer(said("示例", "水", "1", "瓶", TODAY.plusDays(1))))).containsExactly("supply.future");
        assertThat(codes(offer(new Offer(
                        new JurisdictionCode("429999"),
                        Donation.Donor.PERSON,
                        "示例",
                        "",
                        "水",
                        BigDecimal.ONE,
                        "瓶",
                        null,
                        "",
                        TODAY))))
                .containsExactly("supply.unit");
        assertThat(codes(in(THERE, () -> donations.offer(THERE, UUID.randomUUID(), said("示例", "水", "1", "瓶", TODAY)))))
                .as("of another unit: it is not even there")
                .containsExactly("supply.unit");
    }

    @Test
    void sealWhoGivesAndRememberWhoLooked() {
        var id = UUID.randomUUID();
        var person = new Offer(
                HOME, Donation.Donor.PERSON, "钱示例", "13800000000", "棉被", BigDecimal.TWO, "床", null, "", TODAY);
        as(HERE, () -> donations.offer(HERE, id, person));
        as(HERE, () -> donations.offer(HERE, id, person));
        assertThat(in(HERE, () -> donations.find(id)).shown()).isEqualTo("钱＊");
        assertThat(codes(in(HERE, () -> donations.reveal(HERE, id, "")))).containsExactly("supply.missing");
        assertThat(in(HERE, () -> donations.reveal(HERE, id, "寄感谢信")).orElseThrow())
                .isEqualTo("钱示例\n13800000000");
        assertThatThrownBy(() -> in(THERE, () -> donations.find(id))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> in(THERE, () -> donations.reveal(THERE, id, "好奇")))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void areListedByWhatIsStillToDo() {
        var waiting = offered();
        var taken = offered();
        as(HERE, () -> donations.accept(HERE, taken, receipt("5", TODAY)));
        assertThat(listed(new DonationFilter(DonationState.OFFERED, null, HOME, null)))
                .contains(waiting)
                .doesNotContain(taken);
        assertThat(listed(new DonationFilter(null, false, null, "示例水")))
                .contains(taken)
                .doesNotContain(waiting);
        as(HERE, () -> donations.thank(HERE, taken, "发证书"));
        assertThat(listed(new DonationFilter(null, true, null, null))).contains(taken);
        assertThat(in(THERE, () -> list.first(THERE.scope(), DonationFilter.ALL, 50)))
                .noneMatch(one -> one.id().equals(taken));
    }

    private List<UUID> listed(DonationFilter filter) {
        return in(HERE, () -> list.first(HERE.scope(), filter, 50)).stream()
                .map(Donation::id)
                .toList();
    }

    private UUID offered() {
        return offer(said("示例公司", "示例水", "10", "瓶", TODAY)).orElseThrow();
    }

    private Outcome<UUID> offer(Offer offer) {
        return in(HERE, () -> donations.offer(HERE, UUID.randomUUID(), offer));
    }

    private static Offer said(String name, String goods, String quantity, String measure, LocalDate on) {
        return new Offer(
                HOME,
                Donation.Donor.ORGANISATION,
                name,
                "",
                goods,
                new BigDecimal(quantity),
                measure,
                TODAY.plusDays(200),
                "给值守人员",
                on);
    }

    private Receipt receipt(String quantity, LocalDate on) {
        return receipt(quantity, on, null);
    }

    private Receipt receipt(String quantity, LocalDate on, @Nullable LocalDate expires) {
        return new Receipt(
                point,
                item,
                "捐" + UUID.randomUUID(),
                null,
                expires,
                new BigDecimal(quantity),
                "",
                null,
                "",
                "别的来源",
                on,
                "补记");
    }

    private List<String> open(UUID id) {
        return in(HERE, () -> index.ofSubject(Donations.subject(id))).stream()
                .filter(duty -> duty.state().isOpen())
                .map(duty -> duty.kind().code())
                .toList();
    }
}
