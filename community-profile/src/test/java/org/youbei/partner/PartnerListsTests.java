package org.youbei.partner;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.youbei.division.DivisionImporter;
import org.youbei.jurisdiction.Scopes;
import org.youbei.model.Actor;
import org.youbei.model.EvidenceQuestion;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Outcome;
import org.youbei.model.Refusal;
import org.youbei.model.Role;
import org.youbei.model.Scope;
import org.youbei.testing.Cast;
import org.youbei.testing.PostgresTest;
import org.youbei.testing.TestClock;

/** The lists of organisations and agreements against a look at each, and what an entry must say. The units are those of 420106013. */
@PostgresTest
class PartnerListsTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final JurisdictionCode STREET = new JurisdictionCode("420106013");
    private static final Actor OFFICER = actor(Role.STREET_STAFF, STREET);
    private static final List<JurisdictionCode> UNITS = new ArrayList<>();
    private static final List<Organisation> ORGANISATIONS = new ArrayList<>();
    private static final List<Ability> ABILITIES = new ArrayList<>();
    private static final List<Agreement> AGREEMENTS = new ArrayList<>();
    private static final String DIGITS = "0123456789ABCDEFGHJKLMNPQRTUWXY";

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
    AgreementsInForce evidence;

    @Autowired
    Directory directory;

    @Autowired
    org.springframework.transaction.support.TransactionTemplate transaction;

    @Autowired
    TestClock clock;

    @BeforeEach
    void make(@Autowired DivisionImporter importer) {
        clock.set(TODAY);
        importer.load(
                Cast.ADMINISTRATOR,
                Path.of("../domain-model/src/test/resources/divisions/420106-wuchang.csv"),
                "420106-wuchang.csv");
        if (UNITS.isEmpty()) {
            directory.beside(Set.of(Cast.JIYUQIAO_COMMUNITY)).stream()
                    .map(Directory.Beside::unit)
                    .filter(STREET::contains)
                    .map(JurisdictionCode::value)
                    .sorted()
                    .limit(4)
                    .map(JurisdictionCode::new)
                    .forEach(UNITS::add);
            var random = new Random(41);
            for (int n = 0; n < 24; n++) {
                enter(random, n);
            }
            for (int n = 0; n < 12; n++) {
                agree(random, n);
            }
        }
    }

    private void enter(Random random, int n) {
        var organisation = new Organisation(
                UUID.randomUUID(),
                UNITS.get(n % UNITS.size()),
                "示例" + (n % 3 == 0 ? "超市" : "物业") + n,
                creditCode(n),
                Organisation.Kind.values()[random.nextInt(Organisation.Kind.values().length)],
                "",
                "店长",
                "027-88880001");
        in(() -> partners.enter(OFFICER, organisation)).orElseThrow();
        ORGANISATIONS.add(organisation);
        for (int k = random.nextInt(3); k > 0; k--) {
            var ability = new Ability(
                    UUID.randomUUID(),
                    AbilityKind.values()[random.nextInt(AbilityKind.values().length)],
                    "第" + n + "家的" + (k == 1 ? "货车" : "帐篷"),
                    "2",
                    30,
                    "全天");
            in(() -> partners.add(OFFICER, organisation.id(), ability)).orElseThrow();
            ABILITIES.add(ability);
        }
    }

    private void agree(Random random, int n) {
        var unit = UNITS.get(random.nextInt(UNITS.size()));
        var organisation = ORGANISATIONS.get(UNITS.indexOf(unit) + UNITS.size() * random.nextInt(5));
        var terms = new Terms(
                "协议示例" + n,
                AbilityKind.values()[random.nextInt(AbilityKind.values().length)],
                n % 2 == 0 ? "水泵" : "帐篷",
                BigDecimal.TEN,
                "台",
                30,
                TODAY,
                TODAY.plusDays(30 + random.nextInt(300)),
                "店长",
                "值班经理");
        var agreement = in(() -> agreements.draft(OFFICER, UUID.randomUUID(), unit, null, organisation.id(), terms))
                .orElseThrow();
        if (random.nextBoolean()) {
            in(() -> agreements.take(
                            OFFICER,
                            agreement.getId(),
                            UUID.randomUUID(),
                            new Step.Plain(AgreementStep.WITHDRAWAL, "改日再签")))
                    .orElseThrow();
        }
        AGREEMENTS.add(in(() -> agreements.find(agreement.getId())));
    }

    /** With the check character of GB 32100: weights are powers of three modulo 31. */
    private static String creditCode(int n) {
        var body = "91420106MA" + "%07d".formatted(n).replace("I", "1");
        int sum = 0;
        int weight = 1;
        for (int at = 0; at < 17; at++) {
            sum += DIGITS.indexOf(body.charAt(at)) * weight;
            weight = weight * 3 % 31;
        }
        return body + DIGITS.charAt((31 - sum % 31) % 31);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void findsTheSameOrganisationsAsALookAtEach(long seed) {
        var random = new Random(seed);
        for (int round = 0; round < 25; round++) {
            var kind = random.nextBoolean() ? null : Organisation.Kind.values()[random.nextInt(7)];
            var ability = random.nextBoolean() ? null : AbilityKind.values()[random.nextInt(5)];
            var unit = random.nextBoolean() ? null : UNITS.get(random.nextInt(UNITS.size()));
            var q = random.nextBoolean()
                    ? null
                    : List.of("超市", "物业", "货车", "没有").get(random.nextInt(4));
            var expected = ORGANISATIONS.stream()
                    .filter(one -> kind == null || one.kind() == kind)
                    .filter(one -> unit == null || one.unit().equals(unit))
                    .filter(one -> ability == null || brings(one).stream().anyMatch(it -> it.kind() == ability))
                    .filter(one -> q == null
                            || one.name().contains(q)
                            || brings(one).stream().anyMatch(it -> it.what().contains(q)))
                    .map(Organisation::id)
                    .toList();
            var filter = new OrganisationFilter(kind, ability, unit, q);
            assertThat(in(() -> organisations.first(OFFICER.scope(), filter, 100)))
                    .as(filter.toString())
                    .extracting(OrganisationRow::id)
                    .containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    private static List<Ability> brings(Organisation one) {
        var mark = "第" + one.name().replaceAll("\\D", "") + "家的";
        return ABILITIES.stream().filter(it -> it.what().startsWith(mark)).toList();
    }

    @ParameterizedTest
    @ValueSource(longs = {3, 4})
    void findsTheSameAgreementsAsALookAtEach(long seed) {
        var random = new Random(seed);
        for (int round = 0; round < 25; round++) {
            var state = random.nextBoolean()
                    ? null
                    : List.of(AgreementState.DRAFT, AgreementState.ENDED).get(random.nextInt(2));
            var ability = random.nextBoolean() ? null : AbilityKind.values()[random.nextInt(5)];
            var unit = random.nextBoolean() ? null : UNITS.get(random.nextInt(UNITS.size()));
            var q = random.nextBoolean() ? null : List.of("水泵", "协议示例1", "没有").get(random.nextInt(3));
            var expected = AGREEMENTS.stream()
                    .filter(one -> state == null || one.state() == state)
                    .filter(one -> ability == null || one.terms().ability() == ability)
                    .filter(one -> unit == null || one.unit().equals(unit))
                    .filter(one -> q == null
                            || one.terms().what().contains(q)
                            || one.terms().title().contains(q))
                    .map(Agreement::getId)
                    .toList();
            var filter = new AgreementFilter(state, ability, unit, q);
            assertThat(in(() -> list.first(OFFICER.scope(), filter, 100)))
                    .as(filter.toString())
                    .extracting(AgreementRow::id)
                    .containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    @Test
    void ordersAgreementsByTheirEnd() {
        assertThat(in(() -> list.first(OFFICER.scope(), AgreementFilter.ALL, 100)))
                .extracting(AgreementRow::endsOn)
                .isSorted();
    }

    @Test
    void showsEverybodyBesideNothing() {
        var ids = ORGANISATIONS.stream().map(Organisation::id).toList();
        for (var stranger : List.of(Cast.STREET, Cast.SIBLING_STREET, Cast.COMMUNITY)) {
            assertThat(Scopes.in(
                            stranger.scope(), () -> organisations.first(stranger.scope(), OrganisationFilter.ALL, 200)))
                    .extracting(OrganisationRow::id)
                    .doesNotContainAnyElementsOf(ids);
            assertThat(Scopes.in(
                            stranger.scope(),
                            () -> list.first(stranger.scope(), new AgreementFilter(null, null, STREET, null), 200)))
                    .isEmpty();
        }
    }

    /** An agreement with a neighbour counts for both, one with an organisation for its unit; a draft counts for nobody. */
    @Test
    void countsAgreementsInForceForBothParties() {
        var before = inForce();
        var one = UNITS.get(2);
        var two = UNITS.get(3);
        var left = actor(Role.COMMUNITY_WORKER, one);
        var right = actor(Role.COMMUNITY_WORKER, two);
        var neighbour = Scopes.in(left.scope(), () -> neighbours.propose(left, UUID.randomUUID(), one, two))
                .orElseThrow();
        Scopes.in(right.scope(), () -> neighbours.answer(right, neighbour, true, ""))
                .orElseThrow();
        var terms = new Terms(
                "互助", AbilityKind.PEOPLE, "人员", BigDecimal.TEN, "人", 30, TODAY, TODAY.plusDays(90), "书记", "网格长");
        var id = Scopes.in(left.scope(), () -> agreements.draft(left, UUID.randomUUID(), one, two, null, terms))
                .orElseThrow()
                .getId();
        assertThat(inForce()).as("a draft").isEqualTo(before);
        Scopes.in(
                        right.scope(),
                        () -> agreements.take(
                                right, id, UUID.randomUUID(), new Step.Plain(AgreementStep.CONFIRMATION, "")))
                .orElseThrow();
        Scopes.in(
                        left.scope(),
                        () -> agreements.take(left, id, UUID.randomUUID(), new Step.Plain(AgreementStep.SIGNING, "")))
                .orElseThrow();
        var after = inForce();
        assertThat(after.get(0)).isEqualTo(before.get(0));
        assertThat(after.get(2)).isEqualTo(before.get(2) + 1);
        assertThat(after.get(3)).isEqualTo(before.get(3) + 1);
        assertThat(after.get(4)).as("the street counts it once").isEqualTo(before.get(4) + 1);
        assertThat(inForce(TODAY.plusDays(91)).get(2)).as("after its end").isZero();
    }

    private List<Integer> inForce() {
        return inForce(TODAY);
    }

    private List<Integer> inForce(LocalDate day) {
        var units = new ArrayList<>(UNITS);
        units.add(STREET);
        var question = new EvidenceQuestion(Set.copyOf(units), day.minusYears(1), day, day);
        var figures = in(() -> transaction.execute(status -> evidence.figures(question)));
        return units.stream()
                .map(unit -> java.util.Objects.requireNonNull(figures.get(unit).value())
                        .intValue())
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "'', 91440300708461136T, 店长, 027-88880001, name",
        "示例, '', 店长, 027-88880001, creditCode",
        "示例, 91440300708461136X, 店长, 027-88880001, creditCode",
        "示例, 9144030070846113, 店长, 027-88880001, creditCode",
        "示例, 91440300708461136T, '', 027-88880001, contactPost",
        "示例, 91440300708461136T, 店长, '', contactPhone",
        "示例, 91440300708461136T, 店长, 12, contactPhone"
    })
    void saysWhatIsWrongWithAnOrganisation(String name, String code, String post, String phone, String field) {
        var said = new Organisation(
                UUID.randomUUID(), UNITS.getFirst(), name, code, Organisation.Kind.SHOP, "", post, phone);
        assertThat(fields(in(() -> partners.enter(OFFICER, said)))).containsExactly(field);
    }

    @ParameterizedTest
    @CsvSource({"name, 120", "address, 200", "contactPost, 120"})
    void takesTextsOfOrganisationsUpToTheirLength(String field, int most) {
        var said = new Organisation(
                UUID.randomUUID(),
                UNITS.getFirst(),
                field.equals("name") ? "长".repeat(most + 1) : "示例",
                creditCode(900),
                Organisation.Kind.SHOP,
                field.equals("address") ? "长".repeat(most + 1) : "",
                field.equals("contactPost") ? "长".repeat(most + 1) : "店长",
                "027-88880001");
        assertThat(fields(in(() -> partners.enter(OFFICER, said)))).containsExactly(field);
    }

    @Test
    void entersNothingInAnothersNameOrForNobody() {
        var theirs = new Organisation(
                UUID.randomUUID(),
                Cast.JIYUQIAO_COMMUNITY,
                "示例",
                creditCode(901),
                Organisation.Kind.SHOP,
                "",
                "店长",
                "027-88880001");
        assertThat(codes(in(() -> partners.enter(OFFICER, theirs)))).containsExactly("partner.unit");
        var auditor = Cast.AUDITOR;
        assertThat(codes(Scopes.in(auditor.scope(), () -> partners.enter(auditor, theirs))))
                .containsExactly("partner.not-yours");
    }

    @ParameterizedTest
    @CsvSource({"0, false", "1, true", "43200, true", "43201, false", "-5, false"})
    void bringsSomethingWithinAMonth(int minutes, boolean taken) {
        var ability = new Ability(UUID.randomUUID(), AbilityKind.KIT, "水泵", "1 台", minutes, "全天");
        var outcome = in(() -> partners.add(OFFICER, ORGANISATIONS.getFirst().id(), ability));
        assertThat(outcome instanceof Outcome.Done<?>).isEqualTo(taken);
        if (taken) {
            ABILITIES.add(new Ability(ability.id(), ability.kind(), "第0家的水泵", "1 台", minutes, "全天"));
        }
    }

    @ParameterizedTest
    @EnumSource(AbilityKind.class)
    void keepsEachKindOfAbility(AbilityKind kind) {
        var organisation = ORGANISATIONS.get(1);
        var ability = new Ability(UUID.randomUUID(), kind, "第1家的示例", "1", 10, "全天");
        in(() -> partners.add(OFFICER, organisation.id(), ability)).orElseThrow();
        ABILITIES.add(ability);
        assertThat(in(() -> partners.abilities(organisation.id()))).contains(ability);
    }

    @Test
    void drawsUpAnAgreementWithOnePartyAndNeverWithNoneOrTwo() {
        var terms = AGREEMENTS.getFirst().terms();
        var unit = UNITS.getFirst();
        assertThat(codes(in(() -> agreements.draft(OFFICER, UUID.randomUUID(), unit, null, null, terms))))
                .containsExactly("partner.party");
        var organisation = ORGANISATIONS.getFirst().id();
        assertThat(codes(in(
                        () -> agreements.draft(OFFICER, UUID.randomUUID(), unit, UNITS.get(1), organisation, terms))))
                .containsExactly("partner.party");
        assertThat(codes(in(() -> agreements.draft(OFFICER, UUID.randomUUID(), unit, UNITS.get(1), null, terms))))
                .containsExactly("partner.not-neighbours");
        assertThat(codes(in(() -> agreements.draft(
                        OFFICER, UUID.randomUUID(), Cast.JIYUQIAO_COMMUNITY, null, organisation, terms))))
                .containsExactly("partner.unit");
    }

    private static <T> T in(Supplier<T> work) {
        return Scopes.in(OFFICER.scope(), work);
    }

    private static Actor actor(Role role, JurisdictionCode unit) {
        return new Actor(new UUID(6, unit.value().hashCode()), "示例", Set.of(role), Scope.of(unit));
    }

    private static List<String> codes(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?>(var refusals)
                ? refusals.stream().map(Refusal::code).toList()
                : List.of("done");
    }

    private static List<String> fields(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?>(var refusals)
                ? refusals.stream()
                        .map(refusal -> String.valueOf(refusal.field()))
                        .toList()
                : List.of("done");
    }
}
