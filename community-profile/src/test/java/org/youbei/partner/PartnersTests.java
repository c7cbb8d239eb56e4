package org.youbei.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.assertj.core.data.Offset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.youbei.division.DivisionImporter;
import org.youbei.file.IncomingFile;
import org.youbei.jurisdiction.Scopes;
import org.youbei.model.Actor;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.NotFound;
import org.youbei.model.Outcome;
import org.youbei.model.Refusal;
import org.youbei.model.Role;
import org.youbei.model.Scope;
import org.youbei.obligation.ObligationIndex;
import org.youbei.obligation.ObligationKind;
import org.youbei.obligation.ObligationRow;
import org.youbei.partner.HelpRequest.Answer;
import org.youbei.testing.Cast;
import org.youbei.testing.PostgresTest;
import org.youbei.testing.RememberedAudit;
import org.youbei.testing.TestClock;

/** Neighbours, organisations, agreements and requests for help, seen from both sides and from aside. Each test has units of its own. */
@PostgresTest
class PartnersTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final AtomicInteger PAIRS = new AtomicInteger();

    @Autowired
    Neighbours neighbours;

    @Autowired
    Partners partners;

    @Autowired
    OrganisationList organisations;

    @Autowired
    Agreements agreements;

    @Autowired
    AgreementList list;

    @Autowired
    HelpDesk help;

    @Autowired
    Directory directory;

    @Autowired
    ObligationIndex duties;

    @Autowired
    KeptFiles files;

    @Autowired
    RememberedAudit audit;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TestClock clock;

    private JurisdictionCode here;
    private JurisdictionCode there;
    private JurisdictionCode elsewhere;
    private Actor asking;
    private Actor other;
    private Actor aside;

    @BeforeEach
    void takeTwoUnits(@Autowired DivisionImporter importer) {
        importer.load(
                Cast.ADMINISTRATOR,
                Path.of("../domain-model/src/test/resources/divisions/420106-wuchang.csv"),
                "420106-wuchang.csv");
        var communities = directory.beside(Set.of(Cast.JIYUQIAO_COMMUNITY)).stream()
                .map(Directory.Beside::unit)
                .sorted(Comparator.comparing(JurisdictionCode::value))
                .toList();
        var first = 3 * PAIRS.getAndIncrement();
        here = communities.get(first);
        there = communities.get(first + 1);
        asking = worker(here, 81);
        other = worker(there, 82);
        elsewhere = communities.get(first + 2);
        aside = worker(elsewhere, 83);
    }

    @Test
    void offersTheUnitsBesideOneWithThoseOfTheSameStreetFirst() {
        var beside = directory.beside(Set.of(here)).stream()
                .map(Directory.Beside::unit)
                .toList();
        assertThat(beside).doesNotContain(here).hasSizeGreaterThan(50);
        assertThat(beside)
                .allMatch(
                        unit -> unit.level() == here.level() && unit.district().equals(here.district()));
        var superior = here.parent().orElseThrow();
        var unplaced = directory.beside(Set.of(here)).stream()
                .filter(one -> one.metres() == null)
                .map(one -> superior.contains(one.unit()))
                .toList();
        assertThat(unplaced).isSortedAccordingTo(Comparator.reverseOrder());
    }

    /** Who borders comes before who is near, who is near before those of whom nothing is known. */
    @Test
    void proposesByBoundaryAndDistanceAcrossStreets() {
        lies(here, "0 0,0.01 0,0.01 0.01,0 0.01,0 0");
        lies(there, "0.01 0,0.02 0,0.02 0.01,0.01 0.01,0.01 0");
        lies(elsewhere, "0.03 0,0.04 0,0.04 0.01,0.03 0.01,0.03 0");
        var beside = directory.beside(Set.of(here));
        assertThat(beside.getFirst())
                .isEqualTo(new Directory.Beside(there, beside.getFirst().name(), true, 1_112L));
        assertThat(beside.get(1).unit()).isEqualTo(elsewhere);
        assertThat(beside.get(1).borders()).isFalse();
        assertThat(beside.get(1).metres()).isCloseTo(3_336L, Offset.offset(10L));
    }

    @Test
    void offersEachOfSeveralUnitsBesideTheOthers() {
        var beside = directory.beside(Set.of(Cast.JIYUQIAO, here, there)).stream()
                .map(Directory.Beside::unit)
                .toList();
        assertThat(beside).contains(here, there, Cast.YANGYUAN).doesNotHaveDuplicates();
        assertThat(beside)
                .allMatch(unit -> unit.value().length() == 12 || unit.value().length() == 9);
        assertThat(directory.beside(Set.of())).isEmpty();
    }

    /** @param corners longitude and latitude */
    private void lies(JurisdictionCode unit, String corners) {
        var ring = "[[" + corners.replace(",", "],[").replace(" ", ",") + "]]";
        in(
                worker(unit, 84),
                () -> transaction.execute(status -> jdbc.sql("""
                    insert into place.boundary (jurisdiction, district, shape, square_metres, datum, source, file_name, sha256, revision,
                      imported_at, imported_by)
                    values (?, ?, ?, 1000000, 'WGS84', '示例', 'x.geojson', repeat('0', 64), 1, now(), '示例')\
                    """)
                        .params(unit.value(), unit.district(), "{\"type\":\"Polygon\",\"coordinates\":[" + ring + "]}")
                        .update()));
    }

    @Test
    void makesNeighboursByBothAndRefusesAForgedOne() {
        for (var forged : List.of("420106001998", "420106", "420106001", "110102001001", here.value())) {
            assertThat(codes(propose(asking, new JurisdictionCode(forged))))
                    .as(forged)
                    .containsExactly("partner.no-neighbour");
        }
        assertThat(codes(in(aside, () -> neighbours.propose(aside, UUID.randomUUID(), here, there))))
                .as("in another's name")
                .containsExactly("partner.unit");
        var id = propose(asking, there).orElseThrow();
        assertThat(codes(in(asking, () -> neighbours.answer(asking, id, true, ""))))
                .as("nobody confirms for the other")
                .containsExactly("partner.not-yours");
        assertThatThrownBy(() -> in(aside, () -> neighbours.answer(aside, id, true, "")))
                .isInstanceOf(NotFound.class);
        assertThat(are()).isFalse();
        assertThat(codes(in(other, () -> neighbours.answer(other, id, false, " "))))
                .containsExactly("partner.missing");
        in(other, () -> neighbours.answer(other, id, true, "")).orElseThrow();
        assertThat(are()).isTrue();
        assertThat(codes(in(other, () -> neighbours.propose(other, UUID.randomUUID(), there, here))))
                .as("once for the two, from whichever side")
                .containsExactly("partner.neighbours");
        assertThat(in(aside, neighbours::all)).noneMatch(one -> one.id().equals(id));
        assertThat(in(other, neighbours::all)).anyMatch(one -> one.id().equals(id));
        in(other, () -> neighbours.end(other, id, "合并")).orElseThrow();
        assertThat(are()).isFalse();
        assertThat(audit.entries())
                .extracting(entry -> entry.action())
                .contains("neighbour.proposed", "neighbour.confirmed", "neighbour.ended");
    }

    @Test
    void entersAnOrganisationWithItsCheckedCodeAndSealsThePhone() {
        assertThat(fields(enter("91440300708461136X", "13800000001"))).containsExactly("creditCode");
        assertThat(fields(enter("91440300708461136T", "12"))).containsExactly("contactPhone");
        var id = enter("91440300708461136t", "13800000001").orElseThrow();
        assertThat(in(asking, () -> partners.find(id)).contactPhone()).isEqualTo("138****0001");
        assertThat(codes(enter("91440300708461136T", "13800000002"))).containsExactly("partner.known");
        assertThat(stored(id)).doesNotContain("13800000001");
        assertThat(codes(in(asking, () -> partners.phone(asking, id, " ")))).containsExactly("partner.missing");
        audit.clear();
        in(asking, () -> partners.phone(asking, id, "联系测试")).orElseThrow();
        assertThat(audit.entries()).extracting(entry -> entry.action()).containsExactly("partner.phone-revealed");
        assertThatThrownBy(() -> in(other, () -> partners.find(id)))
                .as("a neighbour is no reader")
                .isInstanceOf(NotFound.class);
    }

    @Test
    void listsWhoCanBringWhat() {
        var id = enter("91440300708461136T", "027-88880001").orElseThrow();
        var truck = new Ability(UUID.randomUUID(), AbilityKind.TRANSPORT, "示例货车", "2 辆", 30, "8:00–20:00");
        for (int n = 0; n < 2; n++) {
            in(asking, () -> partners.add(asking, id, truck)).orElseThrow();
        }
        assertThat(in(asking, () -> partners.abilities(id))).containsExactly(truck);
        var wrong = new Ability(UUID.randomUUID(), AbilityKind.KIT, "", "", 0, "");
        assertThat(fields(in(asking, () -> partners.add(asking, id, wrong))))
                .containsExactly("what", "amount", "hours", "lead");
        var trucks = new OrganisationFilter(null, AbilityKind.TRANSPORT, null, "货车");
        assertThat(in(asking, () -> organisations.first(asking.scope(), trucks, 9)))
                .extracting(OrganisationRow::id)
                .containsExactly(id);
        var people = new OrganisationFilter(null, AbilityKind.PEOPLE, null, null);
        assertThat(in(asking, () -> organisations.first(asking.scope(), people, 9)))
                .isEmpty();
    }

    @Test
    void leadsAnAgreementOfTwoNeighboursFromDraftToItsEnd() {
        assertThat(codes(draft(there, null, terms())))
                .as("a forged neighbour")
                .containsExactly("partner.not-neighbours");
        confirmed();
        var id = draft(there, null, terms()).orElseThrow().getId();
        assertThat(codes(take(asking, id, plain(AgreementStep.SIGNING, "")))).containsExactly("partner.not-confirmed");
        assertThat(codes(take(other, id, plain(AgreementStep.SIGNING, "")))).containsExactly("partner.not-yours");
        take(other, id, plain(AgreementStep.CONFIRMATION, "同意")).orElseThrow();
        take(asking, id, plain(AgreementStep.SIGNING, "")).orElseThrow();
        assertThat(duty(id, ObligationKind.AGREEMENT_END).due()).isEqualTo(TODAY.plusYears(1));
        assertThat(duty(id, ObligationKind.AGREEMENT_TEST).due()).isEqualTo(TODAY.plusMonths(6));

        take(asking, id, plain(AgreementStep.TEST, "电话 3 分钟接通")).orElseThrow();
        assertThat(in(asking, () -> agreements.find(id)).testedOn()).isEqualTo(TODAY);
        take(asking, id, call("30", TODAY.plusDays(7))).orElseThrow();
        assertThat(duty(id, ObligationKind.AGREEMENT_RETURN).due()).isEqualTo(TODAY.plusDays(7));
        assertThat(codes(take(asking, id, plain(AgreementStep.ENDING, "提前")))).containsExactly("partner.out-of-order");
        take(asking, id, plain(AgreementStep.RETURN, "全部归还")).orElseThrow();
        assertThat(duty(id, ObligationKind.AGREEMENT_RETURN).state().isOpen()).isFalse();
        take(asking, id, plain(AgreementStep.ENDING, "到期不续")).orElseThrow();
        assertThat(in(asking, () -> duties.ofSubject(Agreements.subject(id))))
                .noneMatch(duty -> duty.state().isOpen());
        assertThat(in(other, () -> agreements.timeline(id)))
                .as("both parties read the whole timeline")
                .extracting(fact -> fact.step())
                .containsExactly("ENDING", "RETURN", "CALL", "TEST", "SIGNING", "CONFIRMATION", "DRAFTED");
    }

    @Test
    void refusesADrawAboveTheCeilingAfterTheEndOrWithoutAReturn() {
        confirmed();
        var id = inForce();
        assertThat(codes(take(asking, id, call("51", TODAY.plusDays(7))))).containsExactly("partner.above-ceiling");
        assertThat(codes(take(asking, id, call("0", TODAY.plusDays(7))))).containsExactly("partner.number");
        assertThat(codes(take(asking, id, call("50", null)))).containsExactly("partner.return-missing");
        assertThat(codes(take(asking, id, plain(AgreementStep.CALL, "示例")))).containsExactly("partner.return-missing");
        assertThat(codes(take(asking, id, call("50", TODAY.plusYears(2))))).containsExactly("partner.return-late");
        assertThat(codes(take(asking, id, call("50", TODAY.minusDays(1))))).containsExactly("partner.date-past");
        assertThat(codes(take(other, id, call("50", TODAY.plusDays(7))))).containsExactly("partner.not-yours");
        clock.set(TODAY.plusYears(1).plusDays(1));
        assertThat(codes(take(asking, id, call("50", TODAY.plusYears(1).plusDays(2)))))
                .contains("partner.not-in-force");
    }

    @Test
    void signsWithAnOrganisationOnlyOverItsSignedPage() throws IOException {
        var organisation = enter("91440300708461136T", "027-88880001").orElseThrow();
        assertThat(codes(draft(there, organisation, terms()))).as("one party").containsExactly("partner.party");
        assertThat(codes(draft(null, null, terms()))).containsExactly("partner.party");
        assertThatThrownBy(() -> draft(null, UUID.randomUUID(), terms())).isInstanceOf(NotFound.class);
        var id = draft(null, organisation, terms()).orElseThrow().getId();
        assertThat(codes(take(asking, id, plain(AgreementStep.SIGNING, "")))).containsExactly("partner.not-signed");
        var before = files.count();
        try (var page = IncomingFile.read(new ByteArrayInputStream(new byte[] {1, 2, 3}))) {
            in(asking, () -> agreements.sign(asking, id, "签署页.png", page)).orElseThrow();
        }
        assertThat(files.count()).isEqualTo(before + 1);
        take(asking, id, plain(AgreementStep.SIGNING, "")).orElseThrow();
        assertThat(codes(take(asking, id, plain(AgreementStep.CONFIRMATION, ""))))
                .containsExactly("partner.not-yours");
    }

    @Test
    void refusesTermsThatAreNone() {
        confirmed();
        var wrong = new Terms("", AbilityKind.KIT, "", BigDecimal.ZERO, "", 0, TODAY, TODAY.minusDays(1), "", "");
        assertThat(fields(draft(there, null, wrong)))
                .containsExactly(
                        "title", "what", "measure", "contact", "standIn", "ceiling", "lead", "endsOn", "endsOn");
    }

    @Test
    void showsBothPartiesTheRowsAndNobodyElse() {
        confirmed();
        var id = inForce();
        var asked = in(
                        asking,
                        () -> help.ask(asking, UUID.randomUUID(), here, there, AbilityKind.PEOPLE, "20 名搬运", "示例路"))
                .orElseThrow();
        for (var table : List.of("neighbour", "agreement", "agreement_fact", "help")) {
            assertThat(count(asking, table)).as(table).isPositive();
            assertThat(count(other, table)).as(table).isPositive();
            assertThat(count(aside, table)).as(table).isZero();
            assertThat(count(Cast.SUPERVISOR, table)).as(table).isPositive();
        }
        assertThat(in(other, () -> list.first(other.scope(), AgreementFilter.ALL, 50)))
                .extracting(AgreementRow::id)
                .containsExactly(id);
        assertThat(in(aside, () -> list.first(aside.scope(), AgreementFilter.ALL, 50)))
                .isEmpty();
        assertThatThrownBy(() -> in(aside, () -> agreements.find(id))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> in(aside, () -> help.find(asked))).isInstanceOf(NotFound.class);
    }

    /** The other party may change rows that name it, and make none in another unit's name. */
    @Test
    void letsTheOtherPartyForgeNothing() {
        confirmed();
        assertThatThrownBy(() -> in(
                        other,
                        () -> transaction.execute(status -> jdbc.sql("""
                            insert into partner.help (id, jurisdiction, district, unit_name, other, other_name, ability, what, place, asked_at,
                              asked_by) values (?, ?, '420106', 'x', ?, 'y', 'KIT', 'z', 'p', now(), 'q')\
                            """)
                                .params(UUID.randomUUID(), here.value(), there.value())
                                .update())))
                .isInstanceOf(DataAccessException.class);
        var id = inForce();
        assertThatThrownBy(() -> in(
                        other,
                        () -> transaction.execute(status -> jdbc.sql("""
                            insert into partner.agreement_fact (id, agreement, jurisdiction, district, request, step, state_after, account, name,
                              effective_on, remark, happened_at) values (?, ?, ?, '420106', ?, 'CALL', 'CALLED', ?, 'x', now(), '', now())\
                            """)
                                .params(
                                        UUID.randomUUID(),
                                        id,
                                        aside.scope().value(),
                                        UUID.randomUUID(),
                                        UUID.randomUUID())
                                .update())))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void asksForHelpAndIsAnsweredWithTimes() {
        assertThat(codes(in(
                        asking, () -> help.ask(asking, UUID.randomUUID(), here, there, AbilityKind.KIT, "发电机", "示例路"))))
                .as("no neighbours yet")
                .containsExactly("partner.not-neighbours");
        confirmed();
        var id = in(asking, () -> help.ask(asking, UUID.randomUUID(), here, there, AbilityKind.KIT, "发电机 1 台", "示例路"))
                .orElseThrow();
        assertThat(codes(in(asking, () -> help.answer(asking, id, Answer.YES, ""))))
                .containsExactly("partner.not-yours");
        assertThat(codes(in(other, () -> help.answer(other, id, Answer.PARTLY, ""))))
                .containsExactly("partner.missing");
        in(other, () -> help.answer(other, id, Answer.PARTLY, "只有小功率的")).orElseThrow();
        assertThat(codes(in(other, () -> help.answer(other, id, Answer.NO, "x"))))
                .containsExactly("partner.out-of-order");
        assertThat(codes(in(other, () -> help.close(other, id, "完成")))).containsExactly("partner.not-yours");
        in(asking, () -> help.close(asking, id, "已送到")).orElseThrow();
        var closed = in(other, () -> help.find(id));
        assertThat(closed.state()).isEqualTo(HelpRequest.State.CLOSED);
        assertThat(closed.answeredAt()).isNotNull();
        assertThat(closed.answerText()).isEqualTo("只有小功率的");
    }

    /** The ledger of the asked unit, of which the one that asks sees nothing. */
    @Test
    void makesARequestADutyOfTheUnitThatIsAsked() {
        confirmed();
        var answered = ask();
        assertThat(waiting(other, answered)).singleElement().satisfies(duty -> {
            assertThat(duty.due()).isEqualTo(TODAY.plusDays(1));
            assertThat(duty.jurisdiction()).isEqualTo(there);
        });
        assertThat(in(asking, () -> duties.ofSubject(HelpDuties.subject(answered))))
                .isEmpty();
        in(other, () -> help.answer(other, answered, Answer.YES, "")).orElseThrow();
        assertThat(waiting(other, answered)).isEmpty();
        var closed = ask();
        in(asking, () -> help.close(asking, closed, "已自行解决")).orElseThrow();
        assertThat(waiting(other, closed)).isEmpty();
    }

    @Test
    void opensNoDutyForARequestThatWasNotKept() {
        confirmed();
        var id = UUID.randomUUID();
        in(
                asking,
                () -> transaction.execute(status -> {
                    status.setRollbackOnly();
                    return help.ask(asking, id, here, there, AbilityKind.KIT, "水泵", "示例路");
                }));
        assertThat(waiting(other, id)).isEmpty();
    }

    private UUID ask() {
        return in(asking, () -> help.ask(asking, UUID.randomUUID(), here, there, AbilityKind.KIT, "水泵", "示例路"))
                .orElseThrow();
    }

    private List<ObligationRow> waiting(Actor actor, UUID request) {
        return in(actor, () -> duties.ofSubject(HelpDuties.subject(request))).stream()
                .filter(duty -> duty.state().isOpen())
                .toList();
    }

    private UUID inForce() {
        var id = draft(there, null, terms()).orElseThrow().getId();
        take(other, id, plain(AgreementStep.CONFIRMATION, "")).orElseThrow();
        take(asking, id, plain(AgreementStep.SIGNING, "")).orElseThrow();
        return id;
    }

    private void confirmed() {
        var id = propose(asking, there).orElseThrow();
        in(other, () -> neighbours.answer(other, id, true, "")).orElseThrow();
    }

    private boolean are() {
        return in(asking, () -> neighbours.are(here, there));
    }

    private Outcome<UUID> propose(Actor actor, JurisdictionCode with) {
        return in(actor, () -> neighbours.propose(actor, UUID.randomUUID(), here, with));
    }

    private Outcome<UUID> enter(String code, String phone) {
        return in(
                asking,
                () -> partners.enter(
                        asking,
                        new Organisation(
                                UUID.randomUUID(), here, "示例超市", code, Organisation.Kind.SHOP, "示例路2号", "店长", phone)));
    }

    private String stored(UUID id) {
        return in(
                asking,
                () -> transaction.execute(
                        status -> jdbc.sql("select contact_phone || phone_shown from partner.organisation where id = ?")
                                .param(id)
                                .query(String.class)
                                .single()));
    }

    private Outcome<Agreement> draft(@Nullable JurisdictionCode neighbour, @Nullable UUID organisation, Terms terms) {
        return in(asking, () -> agreements.draft(asking, UUID.randomUUID(), here, neighbour, organisation, terms));
    }

    private static Terms terms() {
        return new Terms(
                "应急互助协议（示例）",
                AbilityKind.PEOPLE,
                "巡查人员",
                new BigDecimal("50"),
                "人",
                30,
                TODAY,
                TODAY.plusYears(1),
                "社区书记",
                "网格长");
    }

    private Outcome<Agreement> take(Actor actor, UUID id, Step step) {
        return in(actor, () -> agreements.take(actor, id, UUID.randomUUID(), step));
    }

    private static Step call(String amount, @Nullable LocalDate back) {
        return new Step.Call(new BigDecimal(amount), back, "防汛值守");
    }

    private static Step plain(AgreementStep step, String remark) {
        return new Step.Plain(step, remark);
    }

    private ObligationRow duty(UUID agreement, ObligationKind kind) {
        return in(asking, () -> duties.ofSubject(Agreements.subject(agreement))).stream()
                .filter(duty -> duty.kind().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    private long count(Actor actor, String table) {
        return in(
                actor,
                () -> transaction.execute(status -> jdbc.sql("select count(*) from partner." + table)
                        .query(Long.class)
                        .single()));
    }

    private static Actor worker(JurisdictionCode unit, int number) {
        return new Actor(new UUID(1, number), "示例" + number, Set.of(Role.COMMUNITY_WORKER), Scope.of(unit));
    }

    private static <T> T in(Actor actor, Supplier<T> work) {
        return Scopes.in(actor.scope(), work);
    }

    private static List<String> codes(Outcome<?> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        return ((Outcome.Refused<?>) outcome)
                .refusals().stream().map(Refusal::code).toList();
    }

    private static List<String> fields(Outcome<?> outcome) {
        return ((Outcome.Refused<?>) outcome)
                .refusals().stream().map(one -> String.valueOf(one.field())).toList();
    }
}
