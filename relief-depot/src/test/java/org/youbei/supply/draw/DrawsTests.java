package org.youbei.supply.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.youbei.division.DivisionImporter;
import org.youbei.jurisdiction.Scopes;
import org.youbei.model.Actor;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.NotFound;
import org.youbei.model.Outcome;
import org.youbei.model.Refusal;
import org.youbei.model.Role;
import org.youbei.model.Scope;
import org.youbei.obligation.ObligationIndex;
import org.youbei.partner.AbilityKind;
import org.youbei.partner.AgreementStep;
import org.youbei.partner.Agreements;
import org.youbei.partner.Neighbours;
import org.youbei.partner.Step;
import org.youbei.partner.Terms;
import org.youbei.supply.item.Item;
import org.youbei.supply.item.Items;
import org.youbei.supply.need.Proposals;
import org.youbei.supply.point.Point;
import org.youbei.supply.point.Points;
import org.youbei.supply.stock.MovementKind;
import org.youbei.supply.stock.Receipt;
import org.youbei.supply.stock.StockBooks;
import org.youbei.supply.stock.StockLedger;
import org.youbei.testing.Cast;
import org.youbei.testing.PostgresTest;
import org.youbei.testing.TestClock;

/** Two communities that share water: what one draws leaves the other's ledger in the same transaction, and comes back. */
@PostgresTest
class DrawsTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final JurisdictionCode HOME = new JurisdictionCode("420106002003");
    private static final JurisdictionCode NEXT = new JurisdictionCode("420106002004");
    private static final Actor HERE = worker(HOME, 71);
    private static final Actor THERE = worker(NEXT, 72);
    private static final Actor ASIDE = worker(new JurisdictionCode("420106002005"), 73);

    @Autowired
    Draws draws;

    @Autowired
    Agreements agreements;

    @Autowired
    Neighbours neighbours;

    @Autowired
    StockLedger ledger;

    @Autowired
    StockBooks books;

    @Autowired
    Items items;

    @Autowired
    Points points;

    @Autowired
    Proposals proposals;

    @Autowired
    ObligationIndex duties;

    @Autowired
    TestClock clock;

    private UUID agreement;
    private UUID item;
    private String name;
    private UUID target;
    private UUID lot;

    @BeforeEach
    void begin(@Autowired DivisionImporter importer) {
        clock.set(TODAY);
        importer.load(
                Cast.ADMINISTRATOR,
                Path.of("../domain-model/src/test/resources/divisions/420106-wuchang.csv"),
                "420106-wuchang.csv");
        name = "示例水" + UUID.randomUUID();
        var water = Item.of(UUID.randomUUID(), Cast.WUCHANG, "1100401", name, "瓶", false)
                .holding(new BigDecimal("0.5"), "升");
        item = as(Cast.SUPERVISOR, () -> items.define(Cast.SUPERVISOR, water));
        target = point(HERE, HOME);
        lot = received(THERE, point(THERE, NEXT), item, "500", null);
        agreement = agreed(NEXT, AbilityKind.KIT, "100", "瓶");
    }

    @Test
    void movesBothLedgersTogetherAndComesBack() {
        var draw = as(HERE, () -> draws.ask(HERE, UUID.randomUUID(), asked("60")));
        assertThat(open(THERE, draw)).as("the other unit has to answer").containsExactly("HELP_ANSWER");
        var paper = UUID.randomUUID();
        as(THERE, () -> draws.handOver(THERE, draw, paper, lot, new BigDecimal("50"), "只能出 50"));
        as(THERE, () -> draws.handOver(THERE, draw, paper, lot, new BigDecimal("50"), "发送两次"));

        assertThat(quantity(THERE, lot)).isEqualByComparingTo("450");
        var arrived = in(HERE, () -> ledger.at(target)).getFirst();
        assertThat(arrived.quantity()).isEqualByComparingTo("50");
        assertThat(in(THERE, () -> ledger.ledger(lot)).getLast().kind()).isEqualTo(MovementKind.TRANSFER_OUT);
        assertThat(in(HERE, () -> ledger.ledger(arrived.id())).getLast().request())
                .as("one paper in both ledgers")
                .isEqualTo(paper);
        assertThat(open(THERE, draw)).isEmpty();
        assertThat(open(HERE, draw)).containsExactly("AGREEMENT_RETURN");
        assertThat(found(HERE, draw).state()).isEqualTo(DrawState.OUT);

        as(HERE, () -> draws.giveBack(HERE, draw, UUID.randomUUID(), arrived.id(), new BigDecimal("20")));
        assertThat(found(THERE, draw).out()).isEqualByComparingTo("30");
        assertThat(codes(in(
                        HERE, () -> draws.giveBack(HERE, draw, UUID.randomUUID(), arrived.id(), new BigDecimal("31")))))
                .contains("supply.more-than-out");
        as(HERE, () -> draws.giveBack(HERE, draw, UUID.randomUUID(), arrived.id(), new BigDecimal("30")));
        assertThat(found(HERE, draw).state()).isEqualTo(DrawState.BACK);
        assertThat(quantity(THERE, lot)).isEqualByComparingTo("500");
        assertThat(open(HERE, draw)).isEmpty();
        assertThat(in(HERE, books::verify)).isEmpty();
        assertThat(in(THERE, books::verify)).isEmpty();
        var account = in(HERE, () -> draws.account(agreements.find(agreement)));
        assertThat(account.left()).isEqualByComparingTo("100");
        assertThat(account.reliability()).isEqualByComparingTo("83");
    }

    @Test
    void keepsTheAgreementFromEndingWhileDrawsAreAskedForOrOut() {
        var withdrawn = as(HERE, () -> draws.ask(HERE, UUID.randomUUID(), asked("10")));
        var draw = as(HERE, () -> draws.ask(HERE, UUID.randomUUID(), asked("20")));
        assertThat(codes(ended())).as("asked for").containsExactly("supply.draws-open");
        as(HERE, () -> draws.withdraw(HERE, withdrawn, "不需要了"));
        as(THERE, () -> draws.handOver(THERE, draw, UUID.randomUUID(), lot, new BigDecimal("20"), ""));
        assertThat(codes(ended())).as("out").containsExactly("supply.draws-open");
        assertThat(in(
                        HERE,
                        () -> agreements.objections(
                                HERE, agreements.find(agreement), new Step.Plain(AgreementStep.ENDING, "不再需要"))))
                .singleElement()
                .satisfies(said -> assertThat(said.arguments()).contains(1, "20", "瓶"));
        var arrived = in(HERE, () -> ledger.at(target)).getFirst().id();
        as(HERE, () -> draws.giveBack(HERE, draw, UUID.randomUUID(), arrived, new BigDecimal("20")));
        assertThat(ended()).isInstanceOf(Outcome.Done.class);
        assertThat(codes(in(HERE, () -> draws.ask(HERE, UUID.randomUUID(), asked("1")))))
                .as("nothing is drawn on what has ended")
                .contains("supply.agreement");
    }

    private Outcome<?> ended() {
        return in(
                HERE,
                () -> agreements.take(
                        HERE, agreement, UUID.randomUUID(), new Step.Plain(AgreementStep.ENDING, "不再需要")));
    }

    @Test
    void isSeenByBothPartiesAndNobodyElse() {
        var draw = as(HERE, () -> draws.ask(HERE, UUID.randomUUID(), asked("10")));
        assertThat(found(THERE, draw).unitName()).isNotBlank();
        assertThatThrownBy(() -> found(ASIDE, draw)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> in(HERE, () -> ledger.find(lot)))
                .as("the store of the other unit stays its own")
                .isInstanceOf(NotFound.class);
        assertThat(codes(in(HERE, () -> draws.handOver(HERE, draw, UUID.randomUUID(), lot, BigDecimal.ONE, ""))))
                .containsExactly("supply.not-yours");
        assertThat(codes(in(THERE, () -> draws.withdraw(THERE, draw, "示例")))).containsExactly("supply.not-yours");
        assertThat(codes(in(HERE, () -> draws.decline(HERE, draw, "示例")))).containsExactly("supply.not-yours");
    }

    @Test
    void neverLendsMoreThanTheCeilingHoweverManyAskAtOnce() throws Exception {
        var tasks = IntStream.range(0, 12)
                .<Callable<Outcome<UUID>>>mapToObj(n ->
                        () -> in(HERE, () -> draws.ask(HERE, UUID.randomUUID(), asked("30"))))
                .toList();
        int taken = 0;
        try (var pool = Executors.newFixedThreadPool(6)) {
            for (var future : pool.invokeAll(tasks)) {
                var outcome = future.get();
                if (outcome instanceof Outcome.Done<UUID>) {
                    taken++;
                } else {
                    assertThat(codes(outcome)).containsExactly("supply.above-ceiling");
                }
            }
        }
        assertThat(taken).as("three times 30 of 100").isEqualTo(3);
    }

    @Test
    void refusesWhatTheAgreementDoesNotSay() {
        assertThat(codes(ask(asked("101")))).containsExactly("supply.above-ceiling");
        assertThat(codes(ask(asked("0")))).containsExactly("supply.quantity");
        assertThat(codes(ask(asked("1.5")))).containsExactly("supply.pieces");
        assertThat(codes(ask(new Draws.Asked(agreement, item, BigDecimal.ONE, target, TODAY.minusDays(1), "示例"))))
                .containsExactly("supply.back-past");
        assertThat(codes(ask(new Draws.Asked(agreement, item, BigDecimal.ONE, target, TODAY.plusDays(400), "示例"))))
                .containsExactly("supply.back-late");
        assertThat(codes(ask(new Draws.Asked(agreement, item, BigDecimal.ONE, target, TODAY, " "))))
                .containsExactly("supply.missing");
        assertThat(codes(ask(new Draws.Asked(agreement, item, BigDecimal.ONE, UUID.randomUUID(), TODAY, "示例"))))
                .containsExactly("supply.point");
        var own = Item.of(UUID.randomUUID(), HOME, "", "自家物资" + UUID.randomUUID(), "瓶", false);
        var mine = as(HERE, () -> items.define(HERE, own));
        assertThat(codes(ask(new Draws.Asked(agreement, mine, BigDecimal.ONE, target, TODAY, "示例"))))
                .containsExactly("supply.item-not-shared");
        var boxed = Item.of(UUID.randomUUID(), Cast.WUCHANG, "", "示例箱" + UUID.randomUUID(), "箱", false);
        var box = as(Cast.SUPERVISOR, () -> items.define(Cast.SUPERVISOR, boxed));
        assertThat(codes(ask(new Draws.Asked(agreement, box, BigDecimal.ONE, target, TODAY, "示例"))))
                .containsExactly("supply.agreement-measure");
        var people = agreed(NEXT, AbilityKind.PEOPLE, "20", "瓶");
        assertThat(codes(ask(new Draws.Asked(people, item, BigDecimal.ONE, target, TODAY, "示例"))))
                .containsExactly("supply.agreement");
        assertThat(codes(in(THERE, () -> draws.ask(THERE, UUID.randomUUID(), asked("1")))))
                .as("the unit that gives may not call")
                .containsExactly("supply.not-yours");
    }

    @Test
    void takesEachStepFromItsOwnStateOnly() {
        var draw = as(HERE, () -> draws.ask(HERE, UUID.randomUUID(), asked("10")));
        assertThat(codes(in(THERE, () -> draws.decline(THERE, draw, "")))).containsExactly("supply.missing");
        assertThat(codes(in(HERE, () -> draws.giveBack(HERE, draw, UUID.randomUUID(), lot, BigDecimal.ONE))))
                .contains("supply.out-of-order");
        var tooMuch = in(THERE, () -> draws.handOver(THERE, draw, UUID.randomUUID(), lot, new BigDecimal("11"), ""));
        assertThat(codes(tooMuch)).containsExactly("supply.more-than-asked");
        var other = received(THERE, point(THERE, NEXT), shared("示例饼干"), "50", null);
        assertThat(codes(in(THERE, () -> draws.handOver(THERE, draw, UUID.randomUUID(), other, BigDecimal.ONE, ""))))
                .containsExactly("supply.other-item");
        as(THERE, () -> draws.decline(THERE, draw, "自用"));
        as(THERE, () -> draws.decline(THERE, draw, "自用"));
        assertThat(codes(in(HERE, () -> draws.withdraw(HERE, draw, "不要了")))).containsExactly("supply.out-of-order");
        assertThat(codes(in(THERE, () -> draws.handOver(THERE, draw, UUID.randomUUID(), lot, BigDecimal.ONE, ""))))
                .containsExactly("supply.out-of-order");
        assertThat(open(THERE, draw)).isEmpty();
        var second = as(HERE, () -> draws.ask(HERE, UUID.randomUUID(), asked("10")));
        as(HERE, () -> draws.withdraw(HERE, second, "不要了"));
        assertThat(open(THERE, second)).isEmpty();
        assertThat(in(HERE, () -> draws.account(agreements.find(agreement))).left())
                .as("what was declined or withdrawn leaves the ceiling whole")
                .isEqualByComparingTo("100");
    }

    @Test
    void handsOverNeitherExpiredNorPromisedGoodsAndLeavesBothLedgersAsTheyWere() {
        var draw = as(HERE, () -> draws.ask(HERE, UUID.randomUUID(), asked("10")));
        var soon = received(THERE, point(THERE, NEXT), item, "9", TODAY.plusDays(1));
        var notEnough = in(THERE, () -> draws.handOver(THERE, draw, UUID.randomUUID(), soon, BigDecimal.TEN, ""));
        assertThat(codes(notEnough)).containsExactly("supply.not-enough");
        clock.set(TODAY.plusDays(2));
        var expired = in(THERE, () -> draws.handOver(THERE, draw, UUID.randomUUID(), soon, BigDecimal.ONE, ""));
        assertThat(codes(expired)).containsExactly("supply.unsound");
        as(HERE, () -> points.close(HERE, target));
        var closed = in(THERE, () -> draws.handOver(THERE, draw, UUID.randomUUID(), lot, BigDecimal.ONE, ""));
        assertThat(codes(closed)).containsExactly("supply.point-closed");
        assertThat(found(HERE, draw).state()).isEqualTo(DrawState.ASKED);
        assertThat(quantity(THERE, lot)).isEqualByComparingTo("500");
        assertThat(in(HERE, () -> ledger.at(target))).isEmpty();
    }

    @Test
    void proposesDrawsOnNeighboursWhoseStoresNobodyHereSees() {
        var proposal = as(HERE, () -> proposals.propose(HERE, UUID.randomUUID(), HOME, 100_000, 1, target));
        var line = in(HERE, () -> proposals.lines(proposal)).stream()
                .filter(one -> agreement.equals(one.agreement()))
                .findFirst()
                .orElseThrow();
        assertThat(line.itemName()).isEqualTo(name);
        assertThat(line.quantity()).as("as much as the ceiling leaves").isEqualByComparingTo("100");
        assertThat(codes(in(HERE, () -> proposals.decide(HERE, proposal, line.id(), true, null))))
                .containsExactly("supply.missing");
        as(HERE, () -> proposals.decide(HERE, proposal, line.id(), true, TODAY.plusDays(3)));
        as(HERE, () -> proposals.decide(HERE, proposal, line.id(), true, TODAY.plusDays(3)));
        var draw = found(HERE, line.id());
        assertThat(draw.state()).isEqualTo(DrawState.ASKED);
        assertThat(draw.quantity()).isEqualByComparingTo(line.quantity());
        assertThat(in(HERE, () -> proposals.lines(proposal)).stream()
                        .filter(one -> one.id().equals(line.id()))
                        .findFirst()
                        .orElseThrow()
                        .state())
                .isEqualTo("ACCEPTED");
    }

    private Outcome<UUID> ask(Draws.Asked asked) {
        return in(HERE, () -> draws.ask(HERE, UUID.randomUUID(), asked));
    }

    private Draws.Asked asked(String quantity) {
        return new Draws.Asked(agreement, item, new BigDecimal(quantity), target, TODAY.plusDays(5), "示例转移");
    }

    private UUID shared(String called) {
        var said = Item.of(UUID.randomUUID(), Cast.WUCHANG, "", called + UUID.randomUUID(), "瓶", false);
        return as(Cast.SUPERVISOR, () -> items.define(Cast.SUPERVISOR, said));
    }

    private UUID agreed(JurisdictionCode other, AbilityKind ability, String ceiling, String measure) {
        if (!in(HERE, () -> neighbours.are(HOME, other))) {
            var asked = as(HERE, () -> neighbours.propose(HERE, UUID.randomUUID(), HOME, other));
            as(THERE, () -> neighbours.answer(THERE, asked, true, ""));
        }
        var id = UUID.randomUUID();
        var terms = new Terms(
                "示例协议",
                ability,
                "可借" + name,
                new BigDecimal(ceiling),
                measure,
                20,
                TODAY,
                TODAY.plusDays(300),
                "示例岗位",
                "示例岗位");
        as(HERE, () -> agreements.draft(HERE, id, HOME, other, null, terms));
        as(THERE, () -> agreements.take(THERE, id, UUID.randomUUID(), new Step.Plain(AgreementStep.CONFIRMATION, "")));
        as(HERE, () -> agreements.take(HERE, id, UUID.randomUUID(), new Step.Plain(AgreementStep.SIGNING, "")));
        return id;
    }

    private UUID point(Actor actor, JurisdictionCode unit) {
        var said = new Point(
                UUID.randomUUID(),
                unit,
                "示例仓" + UUID.randomUUID(),
                Point.Mode.PHYSICAL,
                "",
                "仓库保管员",
                "",
                30,
                null,
                false);
        return as(actor, () -> points.enter(actor, said));
    }

    private UUID received(Actor actor, UUID point, UUID kind, String quantity, @Nullable LocalDate expires) {
        var receipt =
                new Receipt(point, kind, "B", null, expires, new BigDecimal(quantity), "", null, "", "", TODAY, "");
        return as(actor, () -> ledger.receive(actor, UUID.randomUUID(), receipt));
    }

    private List<String> open(Actor actor, UUID draw) {
        return in(actor, () -> duties.ofSubject(Draws.subject(draw))).stream()
                .filter(duty -> duty.state().isOpen())
                .map(duty -> duty.kind().code())
                .toList();
    }

    private Draw found(Actor actor, UUID draw) {
        return in(actor, () -> draws.find(draw));
    }

    private BigDecimal quantity(Actor actor, UUID stock) {
        return in(actor, () -> ledger.find(stock)).quantity();
    }

    private static Actor worker(JurisdictionCode unit, int number) {
        return new Actor(new UUID(1, number), "示例" + number, Set.of(Role.COMMUNITY_WORKER), Scope.of(unit));
    }

    private static <T> T as(Actor actor, Supplier<Outcome<T>> work) {
        return Scopes.in(actor.scope(), work).orElseThrow();
    }

    private static <T> T in(Actor actor, Supplier<T> work) {
        return Scopes.in(actor.scope(), work);
    }

    private static List<String> codes(Outcome<?> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        return ((Outcome.Refused<?>) outcome)
                .refusals().stream().map(Refusal::code).toList();
    }
}
