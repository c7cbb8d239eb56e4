package org.youbei.community.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.youbei.community.CommunityFixture;
import org.youbei.jurisdiction.Scopes;
import org.youbei.model.Actor;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.NotFound;
import org.youbei.model.Outcome;
import org.youbei.model.ResidentId;
import org.youbei.model.Scope;
import org.youbei.testing.Cast;
import org.youbei.testing.PostgresTest;
import org.youbei.testing.RememberedAudit;
import org.youbei.testing.TestClock;

@PostgresTest
@Import(CommunityFixture.class)
class GroupRegisterTests {
    private static final LocalDate TODAY = CommunityFixture.TODAY;
    private static final JurisdictionCode HOME = Cast.JIYUQIAO_COMMUNITY;

    @Autowired
    GroupRegister register;

    @Autowired
    GroupList list;

    @Autowired
    GroupCounts counts;

    @Autowired
    CommunityFixture fixture;

    @Autowired
    RememberedAudit audit;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @BeforeEach
    void begin() {
        fixture.begin();
    }

    @Test
    void sealsWhoSomebodyIsAndShowsAMask() {
        listed(1);

        assertThat(rows(Cast.COMMUNITY)).singleElement().satisfies(row -> {
            assertThat(row.name()).isEqualTo("张**");
            assertThat(row.helper()).isEqualTo("李**");
            assertThat(row.kinds()).containsExactlyInAnyOrder(GroupKind.LIVES_ALONE, GroupKind.POWERED_DEVICE);
        });
        var stored = fixture.reading(
                Cast.COMMUNITY,
                () -> jdbc.sql("select row_to_json(p)::text from community.person p")
                        .query(String.class)
                        .single());
        assertThat(stored).doesNotContain("张示例", Neighbours.number(1), "13900000001", "501", "吸氧", "李示例");
        assertThat(audit.entries().toString()).doesNotContain("张示例", Neighbours.number(1), "13900000001");
    }

    @Test
    void showsTheCommunityAndItsStreetAloneWhoIsListed() {
        var id = listed(1);

        assertThat(rows(Cast.STREET)).hasSize(1);
        for (var other : List.of(Cast.SUPERVISOR, Cast.AUDITOR, Cast.SIBLING_STREET, CommunityFixture.SIBLING)) {
            assertThat(rows(other)).as(other.name()).isEmpty();
            assertThatThrownBy(() -> fixture.as(other, () -> register.reveal(other, id, "示例")))
                    .isInstanceOf(NotFound.class);
        }
        var all = new Actor(Cast.ADMINISTRATOR.account(), "陈示例", Cast.STREET.roles(), Scope.ALL);
        assertThat(rows(all)).as("the whole tree is above the street").isEmpty();
        assertThat(GroupRegister.mayKeep(all)).isFalse();
    }

    @Test
    void writesNothingAboveTheStreet() {
        listed(1);

        assertThat(fixture.reading(
                        Cast.SUPERVISOR,
                        () -> jdbc.sql("update community.person set building = 'x'")
                                .update()))
                .isZero();
        assertThat(fixture.reading(
                        Cast.SUPERVISOR,
                        () -> jdbc.sql("delete from community.person").update()))
                .isZero();
        assertThat(codes(fixture.as(
                        Cast.SUPERVISOR,
                        () -> register.list(Cast.SUPERVISOR, UUID.randomUUID(), Neighbours.person(HOME, 2)))))
                .containsExactly("special-group.not-yours");
    }

    @Test
    void refusesWhoIsListedByAnotherCommunityWithoutSayingByWhich() {
        listed(1);

        var second = list(CommunityFixture.SIBLING, Neighbours.person(CommunityFixture.SECOND_COMMUNITY, 1));

        assertThat(second).isEqualTo(Outcome.refused(GroupRefusal.LISTED.at("idNumber")));
        assertThat(rows(CommunityFixture.SIBLING)).isEmpty();
        assertThat(codes(list(Cast.COMMUNITY, Neighbours.person(HOME, 1)))).containsExactly("special-group.listed");
    }

    @Test
    void listsAFormThatIsSentTwiceOnce() {
        var id = UUID.randomUUID();
        for (int n = 0; n < 2; n++) {
            assertThat(fixture.as(Cast.COMMUNITY, () -> register.list(Cast.COMMUNITY, id, Neighbours.person(HOME, 1))))
                    .isEqualTo(Outcome.done(id));
        }
        assertThat(rows(Cast.COMMUNITY)).hasSize(1);
    }

    @Test
    void saysEveryReasonAtOnce() {
        var entry = new PersonEntry(
                HOME,
                "",
                "110105194912310021",
                "12",
                "",
                "",
                "",
                Set.of(),
                Means.WALKS,
                4,
                "",
                "",
                "",
                "",
                Ground.CONSENT,
                TODAY.plusDays(1),
                TODAY.minusDays(1));

        assertThat(codes(list(Cast.COMMUNITY, entry)))
                .contains(
                        "special-group.name",
                        "special-group.id-number",
                        "special-group.kinds",
                        "special-group.phone",
                        "special-group.building",
                        "special-group.turn",
                        "special-group.helper",
                        "special-group.stand-in",
                        "special-group.noticed-on",
                        "special-group.ground-until");
    }

    @Test
    void asksAGuardianOfAChildBelowFourteen() {
        var digits = "42010620200101001";
        var child = digits + ResidentId.check(digits);

        assertThat(codes(list(Cast.COMMUNITY, Neighbours.person(HOME, child, Ground.CONSENT, null))))
                .containsExactly("special-group.guardian");
        assertThat(list(Cast.COMMUNITY, Neighbours.person(HOME, child, Ground.GUARDIAN_CONSENT, null)))
                .isInstanceOf(Outcome.Done.class);
    }

    @Test
    void revealsForAReasonThatIsKept() {
        var id = listed(1);

        assertThat(codes(fixture.as(Cast.STREET, () -> register.reveal(Cast.STREET, id, " "))))
                .containsExactly("special-group.reason");
        var opened = fixture.as(Cast.STREET, () -> register.reveal(Cast.STREET, id, "暴雨前入户"))
                .orElseThrow();

        assertThat(opened.name()).isEqualTo("张示例");
        assertThat(opened.need()).isEqualTo("需吸氧（示例）");
        assertThat(audit.entries().getLast()).satisfies(entry -> {
            assertThat(entry.action()).isEqualTo("special-group.revealed");
            assertThat(entry.after()).containsEntry("reason", "暴雨前入户").containsEntry("person", "张**");
        });
    }

    @Test
    void printsAnEvacuationListInTheOrderOfBuildingsAndTurns() {
        listed(1);
        var second = Neighbours.person(HOME, 2);
        list(
                Cast.COMMUNITY,
                new PersonEntry(
                        HOME,
                        "孙示例",
                        second.idNumber(),
                        "",
                        "1 栋",
                        "101",
                        "",
                        Set.of(GroupKind.DISABLED),
                        Means.WHEELCHAIR,
                        2,
                        "李示例",
                        "13900000002",
                        "赵示例",
                        "13900000003",
                        Ground.LEGAL_DUTY,
                        TODAY,
                        null));

        var printed = fixture.as(Cast.COMMUNITY, () -> register.evacuation(Cast.COMMUNITY, HOME, "演练"))
                .orElseThrow();

        assertThat(printed).extracting(PersonEntry::building).containsExactly("1 栋", "3 栋");
        assertThat(audit.entries().getLast().after()).containsEntry("people", 2);
        assertThat(codes(fixture.as(
                        CommunityFixture.SIBLING, () -> register.evacuation(CommunityFixture.SIBLING, HOME, "演练"))))
                .containsExactly("special-group.unit");
    }

    @Test
    void changesWithoutShowingAndTellsTheSecondEditor() {
        var id = listed(1);
        var said = new PersonEntry(
                HOME,
                "",
                "",
                "",
                "5 栋",
                "",
                "",
                Set.of(GroupKind.DISABLED),
                Means.WHEELCHAIR,
                2,
                "",
                "",
                "钱示例",
                "",
                Ground.LEGAL_DUTY,
                TODAY,
                null);

        assertThat(fixture.as(Cast.COMMUNITY, () -> register.change(Cast.COMMUNITY, id, 0, said)))
                .isEqualTo(Outcome.done(id));
        assertThat(codes(fixture.as(Cast.STREET, () -> register.change(Cast.STREET, id, 0, said))))
                .containsExactly("special-group.changed-meanwhile");

        var opened = fixture.as(Cast.STREET, () -> register.reveal(Cast.STREET, id, "核对"))
                .orElseThrow();
        assertThat(opened.name()).isEqualTo("张示例");
        assertThat(opened.helper()).isEqualTo("李示例");
        assertThat(opened.standIn()).isEqualTo("钱示例");
        assertThat(opened.building()).isEqualTo("5 栋");
    }

    @Test
    void deletesWhatHasNoGroundAnyMore() {
        var id = listed(1);
        fixture.as(Cast.COMMUNITY, () -> register.remove(Cast.COMMUNITY, id, GroundEnd.CONSENT_WITHDRAWN));
        list(Cast.COMMUNITY, Neighbours.person(HOME, Neighbours.number(2), Ground.CONSENT, TODAY.plusDays(10)));

        clock.set(TODAY.plusDays(10));
        assertThat(ended()).as("its last day").isZero();
        clock.set(TODAY.plusDays(11));
        assertThat(ended()).isEqualTo(1);

        assertThat(rows(Cast.COMMUNITY)).isEmpty();
        assertThat(audit.entries())
                .extracting(entry -> entry.action())
                .contains("special-group.deleted", "special-group.expired");
        assertThat(list(Cast.COMMUNITY, Neighbours.person(HOME, 1))).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void sendsCountsUpAndHidesThoseBelowThree() {
        listed(1);
        listed(2);
        assertThat(all(Cast.STREET)).containsExactly(2);
        assertThat(all(Cast.SUPERVISOR)).containsExactly((Integer) null);
        assertThat(fixture.as(Cast.SUPERVISOR, () -> counts.table(Cast.SUPERVISOR, Cast.WUCHANG)))
                .satisfies(table -> {
                    assertThat(table.all()).isZero();
                    assertThat(table.hidden()).isPositive();
                    assertThat(table.rows().getFirst().kinds()).isEmpty();
                });

        listed(3);
        assertThat(all(Cast.SUPERVISOR)).containsExactly(3);
        assertThat(fixture.as(Cast.SUPERVISOR, () -> counts.table(Cast.SUPERVISOR, Cast.WUCHANG))
                        .kinds())
                .containsEntry(GroupKind.LIVES_ALONE, 3)
                .doesNotContainKey(GroupKind.PREGNANT);
        assertThat(all(CommunityFixture.SIBLING)).isEmpty();
    }

    @Test
    void isCheckedEachHalfYear() {
        var ids = IntStream.range(1, 4).mapToObj(this::listed).toList();
        assertThat(due()).containsExactly(TODAY.plusMonths(6));
        clock.set(TODAY.plusMonths(5));

        assertThat(check(ids.subList(0, 2))).as("one is left").isFalse();
        assertThat(due()).containsExactly(TODAY.plusMonths(6));
        assertThat(check(ids.subList(2, 3))).isTrue();
        assertThat(due()).containsExactly(TODAY.plusMonths(11));
    }

    private boolean check(List<UUID> ids) {
        return fixture.as(Cast.COMMUNITY, () -> register.check(Cast.COMMUNITY, HOME, ids))
                .orElseThrow();
    }

    private List<LocalDate> due() {
        return fixture.reading(
                Cast.COMMUNITY,
                () -> jdbc.sql("select due from obligation.duty where open and kind = 'SPECIAL_GROUP_CHECK'")
                        .query(LocalDate.class)
                        .list());
    }

    private int ended() {
        return Scopes.wholeTree(() -> transaction.execute(status -> register.removeEnded()));
    }

    private List<Integer> all(Actor actor) {
        return fixture.as(actor, () -> counts.table(actor, actor.scope().unit().orElseThrow())).rows().stream()
                .map(GroupCounts.Row::all)
                .toList();
    }

    private List<ListedPerson> rows(Actor actor) {
        return fixture.as(actor, () -> list.first(actor.scope(), new GroupFilter(null, null, null, null), 100));
    }

    private UUID listed(int nth) {
        return list(Cast.COMMUNITY, Neighbours.person(HOME, nth)).orElseThrow();
    }

    private Outcome<UUID> list(Actor actor, PersonEntry entry) {
        return fixture.as(actor, () -> register.list(actor, UUID.randomUUID(), entry));
    }

    private static List<String> codes(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?>(var refusals)
                ? refusals.stream().map(one -> one.code()).toList()
                : List.of("done");
    }
}
