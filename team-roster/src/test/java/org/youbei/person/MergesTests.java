package org.youbei.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.youbei.person.Crowd.codes;
import static org.youbei.person.Crowd.in;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.youbei.division.DivisionImporter;
import org.youbei.jurisdiction.Scopes;
import org.youbei.model.Actor;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Outcome;
import org.youbei.testing.Cast;
import org.youbei.testing.PostgresTest;
import org.youbei.testing.TestClock;

/** Two records become one, and two again. */
@PostgresTest
class MergesTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Actor DISTRICT = Cast.SUPERVISOR;
    private static final JurisdictionCode THERE = new JurisdictionCode("420106002003");

    @Autowired
    Persons persons;

    @Autowired
    Certificates certificates;

    @Autowired
    Merges merges;

    @Autowired
    PersonList list;

    @Autowired
    Retention retention;

    @Autowired
    TestClock clock;

    @BeforeEach
    void units(@Autowired DivisionImporter importer) {
        importer.load(
                Cast.ADMINISTRATOR,
                Path.of("../domain-model/src/test/resources/divisions/420106-wuchang.csv"),
                "420106-wuchang.csv");
    }

    @Test
    void movesEverythingAndPutsItBack() {
        var kept = enter(Cast.COMMUNITY, Cast.JIYUQIAO_COMMUNITY, "合并示例");
        var gone = enter(Crowd.worker(THERE), THERE, "合并示例");
        var paper = certify(kept, "micro_station", TODAY.minusMonths(3));
        var same = certify(gone, "micro_station", TODAY.minusMonths(3));
        var more = certify(gone, "red_cross_first_aid", TODAY.minusMonths(2));
        assertThat(in(DISTRICT, () -> merges.alike(kept)))
                .extracting(Person::id)
                .contains(gone);

        var merge = UUID.randomUUID();
        merge(DISTRICT, merge, kept, gone).orElseThrow();
        merge(DISTRICT, merge, kept, gone).orElseThrow();
        assertThat(in(DISTRICT, () -> persons.memberships(kept))).hasSize(2);
        assertThat(held(kept)).containsExactlyInAnyOrder(paper, more);
        assertThat(held(gone)).as("of the same kind and day").containsExactly(same);
        assertThat(in(DISTRICT, () -> merges.into(gone))).isEqualTo(kept);
        assertThat(found("合并示例")).containsExactly(kept);
        assertThat(codes(merge(DISTRICT, UUID.randomUUID(), gone, kept))).containsExactly("person.merged");

        in(DISTRICT, () -> merges.undo(DISTRICT, merge)).orElseThrow();
        assertThat(codes(in(DISTRICT, () -> merges.undo(DISTRICT, merge)))).containsExactly("person.not-merged");
        assertThat(in(DISTRICT, () -> persons.memberships(kept))).hasSize(1);
        assertThat(in(DISTRICT, () -> persons.memberships(gone))).hasSize(1);
        assertThat(held(gone)).containsExactlyInAnyOrder(same, more);
        assertThat(found("合并示例")).containsExactlyInAnyOrder(kept, gone);
    }

    @Test
    void leadsFromTheNumberOfEitherToTheOneThatGoesOn() {
        var first = Crowd.named("号码示例");
        var second = Crowd.named("号码示例");
        var kept = enter(Cast.COMMUNITY, Cast.JIYUQIAO_COMMUNITY, first);
        var gone = enter(Cast.COMMUNITY, Cast.JIYUQIAO_COMMUNITY, second);
        merge(Cast.COMMUNITY, UUID.randomUUID(), kept, gone).orElseThrow();
        assertThat(enter(Cast.COMMUNITY, Cast.JIYUQIAO_COMMUNITY, second)).isEqualTo(kept);
    }

    @Test
    void isForThoseWhoSeeEveryUnit() {
        var kept = enter(Cast.COMMUNITY, Cast.JIYUQIAO_COMMUNITY, "看不全示例");
        var other = Crowd.named("看不全示例");
        var gone = enter(Cast.COMMUNITY, Cast.JIYUQIAO_COMMUNITY, other);
        enter(Crowd.worker(THERE), THERE, other);
        assertThat(codes(merge(Cast.COMMUNITY, UUID.randomUUID(), kept, gone))).containsExactly("person.units-beyond");
        assertThat(codes(merge(DISTRICT, UUID.randomUUID(), kept, kept))).containsExactly("person.same-record");
        assertThat(codes(in(DISTRICT, () -> merges.merge(DISTRICT, UUID.randomUUID(), kept, gone, " "))))
                .containsExactly("person.missing");
    }

    @Test
    void anonymisesTheOtherRecordWithTheOneThatIsKept() {
        var kept = enter(Cast.COMMUNITY, Cast.JIYUQIAO_COMMUNITY, "同忘示例");
        var gone = enter(Cast.COMMUNITY, Cast.JIYUQIAO_COMMUNITY, "同忘示例");
        merge(Cast.COMMUNITY, UUID.randomUUID(), kept, gone).orElseThrow();
        in(Cast.COMMUNITY, () -> {
            persons.leave(Cast.COMMUNITY, kept, Cast.JIYUQIAO_COMMUNITY, MembershipKind.STAFF);
            persons.leave(Cast.COMMUNITY, gone, Cast.JIYUQIAO_COMMUNITY, MembershipKind.STAFF);
            return kept;
        });
        clock.set(TODAY.plusYears(4));
        Scopes.wholeTree(retention::sweep);
        assertThat(in(DISTRICT, () -> persons.find(kept)).anonymisedOn()).isNotNull();
        assertThat(in(DISTRICT, () -> persons.find(gone)).anonymisedOn()).isNotNull();
    }

    private Outcome<UUID> merge(Actor actor, UUID id, UUID kept, UUID gone) {
        return in(actor, () -> merges.merge(actor, id, kept, gone, "同一人两次登记"));
    }

    private List<UUID> held(UUID person) {
        return in(DISTRICT, () -> certificates.of(person)).stream()
                .map(Certificate::id)
                .toList();
    }

    private List<UUID> found(String name) {
        return in(DISTRICT, () -> list.first(DISTRICT.scope(), new PersonFilter(null, null, name), 20)).stream()
                .map(PersonRow::id)
                .toList();
    }

    private UUID certify(UUID person, String kind, LocalDate issued) {
        var id = UUID.randomUUID();
        var paper = new Certificates.Entry(id, kind, "示例", "", issued, null);
        in(DISTRICT, () -> certificates.enter(DISTRICT, person, paper)).orElseThrow();
        return id;
    }

    private UUID enter(Actor actor, JurisdictionCode unit, String name) {
        return enter(actor, unit, Crowd.named(name));
    }

    private UUID enter(Actor actor, JurisdictionCode unit, PersonEntry entry) {
        return in(actor, () -> persons.enter(actor, new Entering(UUID.randomUUID(), unit, entry, MembershipKind.STAFF)))
                .orElseThrow();
    }
}
