package org.youbei.volunteer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.youbei.person.Crowd.in;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.youbei.division.DivisionImporter;
import org.youbei.jurisdiction.Scopes;
import org.youbei.model.Actor;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Refusal;
import org.youbei.person.Crowd;
import org.youbei.person.IdNumber;
import org.youbei.person.PersonEntry;
import org.youbei.sheet.SheetChange;
import org.youbei.testing.Cast;
import org.youbei.testing.PostgresTest;

/** A list of volunteers taken in: who is in, as what, who is refused, and what stands in the rows. */
@PostgresTest
class VolunteerSheetTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Actor WORKER = Cast.COMMUNITY;

    @Autowired
    VolunteerSheet sheet;

    @Autowired
    VolunteerList list;

    @Autowired
    Volunteers volunteers;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @BeforeEach
    void units(@Autowired DivisionImporter importer) {
        importer.load(
                Cast.ADMINISTRATOR,
                Path.of("../domain-model/src/test/resources/divisions/420106-wuchang.csv"),
                "420106-wuchang.csv");
    }

    @Test
    void makesActiveWhoWasTrainedWithinTheYearAndBeginsOnProbationElse() {
        var trained = line(Crowd.named("受训示例"), TODAY.minusMonths(2));
        var lapsed = line(Crowd.named("过期示例"), TODAY.minusMonths(13));
        var never = line(Crowd.named("未训示例"), null);
        assertThat(save(WORKER, trained, lapsed, never)).allMatch(List::isEmpty);
        assertThat(state(trained)).isEqualTo("ACTIVE");
        assertThat(state(lapsed)).isEqualTo("PROBATION");
        assertThat(state(never)).isEqualTo("PROBATION");
        assertThat(in(WORKER, () -> volunteers.timeline(id(trained)))).hasSize(1);
    }

    @Test
    void keepsNothingReadable() {
        var person = PersonEntry.of("司马示例", IdNumber.Kind.RESIDENT, Crowd.number("19870707"), "13877778888");
        save(WORKER, line(person, null));
        var raw = Scopes.wholeTree(() ->
                transaction.execute(status -> jdbc.sql("""
                    select (select string_agg(v::text, '') from volunteer.volunteer v) || (select string_agg(p::text, '') from person.person p)\
                    """).query(String.class).single()));
        assertThat(raw).doesNotContain("司马示例", person.idNumber(), "13877778888");
    }

    @Test
    void refusesAVolunteerOfAnotherUnitAndAnotherNameWithoutTellingMore() {
        var person = Crowd.named("他处示例");
        var there = new JurisdictionCode("420106002003");
        var other = Crowd.worker(there);
        save(other, new VolunteerLine(there, said(person), null, null, ""));
        var again = List.of(line(person, null));
        assertThat(in(WORKER, () -> sheet.objectionsTogether(WORKER, again)))
                .singleElement()
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.list(Refusal.class))
                .extracting(Refusal::code)
                .containsExactly("volunteer.taken");
        assertThat(save(WORKER, line(person, null)).getFirst())
                .extracting(Refusal::code)
                .containsExactly("volunteer.taken");
        var renamed = PersonEntry.of("冒名示例", person.idKind(), person.idNumber(), person.phone());
        assertThat(save(WORKER, line(renamed, null)).getFirst())
                .extracting(Refusal::code)
                .containsExactly("person.other-name");
    }

    @Test
    void takesEverybodyInOnceWhenTwoSendTheSameListAtOnce() throws Exception {
        var lines = new ArrayList<VolunteerLine>();
        for (int i = 0; i < 40; i++) {
            lines.add(line(Crowd.named("并发示例"), null));
        }
        var all = lines.toArray(VolunteerLine[]::new);
        try (var pool = Executors.newFixedThreadPool(4)) {
            Callable<List<List<Refusal>>> send = () -> save(WORKER, all);
            long taken = 0;
            for (var one : pool.invokeAll(List.of(send, send, send))) {
                taken += one.get().stream().filter(List::isEmpty).count();
            }
            assertThat(taken).isEqualTo(40);
        }
    }

    @Test
    void refusesDaysThatCannotBe() {
        var future = new VolunteerLine(
                Cast.JIYUQIAO_COMMUNITY, said(Crowd.somebody()), TODAY.plusDays(1), LocalDate.of(1980, 1, 1), "");
        assertThat(in(WORKER, () -> sheet.objections(WORKER, future, null)))
                .extracting(Refusal::field)
                .containsExactly("since", "trainedOn");
    }

    private List<List<Refusal>> save(Actor actor, VolunteerLine... lines) {
        var changes = new ArrayList<SheetChange<VolunteerLine>>();
        for (var line : lines) {
            changes.add(new SheetChange<>(1, List.of(line.said().person().idNumber()), line, null));
        }
        return in(actor, () -> sheet.save(actor, changes));
    }

    private UUID id(VolunteerLine line) {
        return Scopes.wholeTree(() -> transaction.execute(status -> jdbc.sql("""
            select v.id from volunteer.volunteer v where v.name_hash = (select p.name_hash from person.person p where p.id = v.person)
              and v.name_shown = ? order by v.id desc limit 1\
            """)
                .param(org.youbei.model.MaskedName.of(line.said().person().name()))
                .query(UUID.class)
                .single()));
    }

    private String state(VolunteerLine line) {
        return in(WORKER, () -> volunteers.find(id(line))).state().name();
    }

    private static VolunteerLine line(PersonEntry person, @Nullable LocalDate trained) {
        return new VolunteerLine(Cast.JIYUQIAO_COMMUNITY, said(person), null, trained, "");
    }

    private static Application said(PersonEntry person) {
        return new Application(person, Set.of("first_aid"), 3, 5, false, true);
    }
}
