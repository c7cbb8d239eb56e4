package org.youbei.resident;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.youbei.division.DivisionImporter;
import org.youbei.jurisdiction.Jurisdiction;
import org.youbei.jurisdiction.Jurisdictions;
import org.youbei.jurisdiction.Scopes;
import org.youbei.model.Actor;
import org.youbei.model.AuditEntry;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.JurisdictionLevel;
import org.youbei.model.Outcome;
import org.youbei.model.Refusal;
import org.youbei.model.Role;
import org.youbei.model.Scope;
import org.youbei.obligation.ObligationIndex;
import org.youbei.resident.Message.Kind;
import org.youbei.resident.Message.State;
import org.youbei.resident.Message.Verdict;
import org.youbei.testing.Cast;
import org.youbei.testing.PostgresTest;
import org.youbei.testing.RememberedAudit;
import org.youbei.testing.TestClock;

/** The page of a unit and what residents write there. */
@PostgresTest
class ResidentTests {
    private static final AtomicInteger UNITS = new AtomicInteger(40);
    private static final AtomicInteger SECRETS = new AtomicInteger();

    @Autowired
    ResidentPages pages;

    @Autowired
    PageList pageList;

    @Autowired
    ResidentMessages messages;

    @Autowired
    ResidentMessageList messageList;

    @Autowired
    ObligationIndex duties;

    @Autowired
    RememberedAudit audit;

    @Autowired
    TestClock clock;

    private JurisdictionCode unit;
    private Actor worker;
    private Actor street;
    private Actor sibling;

    /** Each test has a unit of its own. */
    @BeforeEach
    void units(@Autowired Jurisdictions jurisdictions, @Autowired DivisionImporter importer) {
        clock.reset();
        importer.load(
                Cast.ADMINISTRATOR,
                Path.of("../domain-model/src/test/resources/divisions/420106-wuchang.csv"),
                "420106-wuchang.csv");
        unit = as(Cast.SUPERVISOR, () -> jurisdictions.subtree(Cast.WUCHANG, 500)).stream()
                .map(Jurisdiction::code)
                .filter(code -> code.level() == JurisdictionLevel.COMMUNITY)
                .skip(UNITS.getAndIncrement())
                .findFirst()
                .orElseThrow();
        worker = new Actor(new UUID(1, 71), "王示例", Set.of(Role.COMMUNITY_WORKER), Scope.of(unit));
        var above = unit.parent().orElseThrow();
        street = new Actor(new UUID(1, 72), "吴示例", Set.of(Role.STREET_STAFF), Scope.of(above));
        sibling = above.equals(Cast.JIYUQIAO) ? Cast.SIBLING_STREET : Cast.STREET;
    }

    @Test
    void keepsOnePageAUnitThatEverybodyOfItReadsWhileItIsShown() {
        var kept = keep(worker, 0, words("027-88880001"), true, false).orElseThrow();
        assertThat(kept.revision()).isEqualTo(1);
        assertThat(as(worker, () -> pages.shown(unit))).contains(kept);
        assertThat(keep(worker, 0, words("027-88880001"), true, false))
                .as("sent twice")
                .isEqualTo(Outcome.done(kept));
        keep(street, 1, words("027-88880001"), false, false).orElseThrow();
        assertThat(as(worker, () -> pages.shown(unit))).isEmpty();
        assertThat(as(sibling, () -> pages.find(unit))).isEmpty();
        assertThat(actions()).contains("resident-page.shown", "resident-page.hidden");
    }

    @Test
    void refusesWhatSomebodyElseChangedMeanwhile() {
        keep(worker, 0, words("027-88880001"), true, false).orElseThrow();
        keep(street, 1, words("027-88880002"), true, false).orElseThrow();
        assertThat(codes(keep(worker, 1, words("027-88880003"), true, false))).containsExactly("resident.changed");
        assertThat(as(worker, () -> pages.find(unit)).orElseThrow().words().phone())
                .isEqualTo("027-88880002");
    }

    @ParameterizedTest
    @CsvSource({
        "13800000001, false, resident.personal-phone",
        "13800000001, true, ",
        "０２７－８８８８０００１, false, ",
        "88880001, false, ",
        "400-800-1234, false, ",
        "12, false, resident.phone",
        "'', false, resident.missing",
        "电话, false, resident.phone"
    })
    void publishesNumbersOfOfficesOnly(String phone, boolean duty, @Nullable String refusal) {
        var outcome = keep(worker, 0, words(phone), true, duty);
        assertThat(codes(outcome)).isEqualTo(refusal == null ? List.of() : List.of(refusal));
    }

    @Test
    void refusesOthersAndUnitsWithoutAPage() {
        assertThat(codes(keep(Cast.AUDITOR, 0, words("027-88880001"), true, false)))
                .containsExactly("resident.not-yours");
        assertThat(codes(as(
                        Cast.SUPERVISOR,
                        () -> pages.keep(Cast.SUPERVISOR, Cast.WUCHANG, 0, words("027-88880001"), true, false))))
                .containsExactly("resident.unit");
        assertThat(codes(as(sibling, () -> pages.keep(sibling, unit, 0, words("027-88880001"), true, false))))
                .containsExactly("resident.unit");
        var blank = new ResidentPage.Words("", "1", "", "", "", "长".repeat(501));
        assertThat(codes(keep(worker, 0, blank, true, false)))
                .containsExactly("resident.missing", "resident.phone", "resident.missing", "resident.too-long");
    }

    @Test
    void listsUnitsWithTheStateOfTheirPages() {
        keep(worker, 0, words("027-88880001"), true, false).orElseThrow();
        receive(Kind.NEED, "水", "");
        var rows = as(street, () -> pageList.first(street.scope(), new PageFilter(null, null, null), 50));
        assertThat(rows).hasSizeGreaterThan(2);
        assertThat(rows.getFirst().state()).isEqualTo(PageState.NONE);
        var shown = as(street, () -> pageList.first(street.scope(), new PageFilter(PageState.SHOWN, null, null), 50));
        assertThat(shown)
                .filteredOn(row -> row.unit().equals(unit))
                .singleElement()
                .satisfies(row -> assertThat(row.waiting()).isEqualTo(1));
    }

    /** Every verdict in every state, for every kind: what fits is done once, what does not changes nothing. */
    @Test
    void takesEachVerdictWhereItFitsAndNowhereElse() {
        for (var kind : List.of(Kind.NEED, Kind.OFFER)) {
            for (var state : State.values()) {
                for (var verdict : Verdict.values()) {
                    var id = receive(kind, "有事", "").orElseThrow();
                    bring(id, state);
                    var outcome = as(worker, () -> messages.review(worker, id, verdict, "好"));
                    var after = as(worker, () -> messages.find(id)).state();
                    if (verdict.fits(kind, state)) {
                        assertThat(outcome).isInstanceOf(Outcome.Done.class);
                        assertThat(after).isEqualTo(verdict.to());
                    } else {
                        assertThat(codes(outcome)).containsExactly("resident.out-of-order");
                        assertThat(after).isEqualTo(state);
                    }
                }
            }
        }
    }

    @Test
    void opensADutyUntilSomebodyHasReviewedIt() {
        var id = receive(Kind.NEED, "需要人送药", "").orElseThrow();
        assertThat(open(id)).hasSize(1);
        assertThat(open(id).getFirst()).isEqualTo(LocalDate.of(2026, 11, 26));
        as(worker, () -> messages.review(worker, id, Verdict.TAKE, "网格员上门")).orElseThrow();
        assertThat(open(id)).isEmpty();
        assertThat(actions()).contains("resident-message.received", "resident-message.reviewed");
    }

    @Test
    void sealsTheNumberAndShowsItForAReasonOnly() {
        var id = receive(Kind.NEED, "水", "138 0000 0042").orElseThrow();
        var message = as(worker, () -> messages.find(id));
        assertThat(message.contactShown()).isEqualTo("138******42");
        assertThat(codes(as(worker, () -> messages.phone(worker, id, " ")))).containsExactly("resident.missing");
        assertThat(codes(as(Cast.AUDITOR, () -> messages.phone(Cast.AUDITOR, id, "看看"))))
                .containsExactly("resident.not-yours");
        assertThat(as(worker, () -> messages.phone(worker, id, "联系"))).isEqualTo(Outcome.done("13800000042"));
        assertThat(actions()).contains("resident-message.phone-revealed");
        var without = receive(Kind.NEED, "水", "").orElseThrow();
        assertThat(codes(as(worker, () -> messages.phone(worker, without, "联系"))))
                .containsExactly("resident.no-phone");
    }

    @Test
    void refusesEmptyLongAndCommentsOnNothing() {
        assertThat(codes(receive(Kind.NEED, " ", "x"))).containsExactly("resident.missing", "resident.phone");
        assertThat(codes(receive(Kind.OFFER, "长".repeat(1_001), ""))).containsExactly("resident.too-long");
        assertThat(codes(receive(Kind.COMMENT, "意见", ""))).containsExactly("resident.no-draft");
    }

    @Test
    void takesOneOfTheSameFormAndNoMoreThanADayHolds() throws Exception {
        var twice = writing(Kind.NEED, "水", "");
        try (var residents = Executors.newFixedThreadPool(4)) {
            var sent = IntStream.range(0, 4)
                    .mapToObj(n -> residents.submit(() -> receive(twice)))
                    .toList();
            int done = 0;
            for (var each : sent) {
                done += each.get() instanceof Outcome.Done<UUID> ? 1 : 0;
            }
            assertThat(done).isEqualTo(1);
        }
        for (int n = 1; n < ResidentMessages.PER_UNIT; n++) {
            receive(Kind.OFFER, "会开车", "").orElseThrow();
        }
        assertThat(codes(receive(Kind.OFFER, "会开车", ""))).containsExactly("resident.full");
        clock.advance(Duration.ofHours(25));
        assertThat(receive(Kind.OFFER, "会开车", "")).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void answersOnlyWhoHasTheSecretAndOnlyInsideTheUnit() {
        var said = writing(Kind.NEED, "水", "");
        receive(said).orElseThrow();
        assertThat(as(worker, () -> messages.behind(said.secret()))).isPresent();
        assertThat(as(sibling, () -> messages.behind(said.secret()))).isEmpty();
        assertThat(as(worker, () -> messages.behind(new byte[] {1}))).isEmpty();
        var rows = as(
                Cast.SUPERVISOR,
                () -> messageList.first(
                        Cast.SUPERVISOR.scope(), new MessageFilter(State.RECEIVED, Kind.NEED, unit, "水"), 5));
        assertThat(rows).hasSize(1);
    }

    private List<String> actions() {
        return audit.entries().stream().map(AuditEntry::action).toList();
    }

    private void bring(UUID id, State state) {
        var verdict = switch (state) {
            case RECEIVED -> null;
            case TAKEN -> Verdict.TAKE;
            case ANSWERED -> Verdict.ANSWER;
            case DISMISSED -> Verdict.DISMISS;
        };
        if (verdict != null) {
            as(worker, () -> messages.review(worker, id, verdict, "先")).orElseThrow();
        }
    }

    private List<LocalDate> open(UUID id) {
        return as(worker, () -> duties.ofSubject(ResidentMessages.subject(id))).stream()
                .filter(duty -> duty.state().isOpen())
                .map(duty -> duty.due())
                .toList();
    }

    private Outcome<UUID> receive(Kind kind, String words, String phone) {
        return receive(writing(kind, words, phone));
    }

    private Outcome<UUID> receive(ResidentMessages.Writing said) {
        var resident = ResidentMessages.resident("居民", unit);
        return as(resident, () -> messages.receive(resident, said));
    }

    private ResidentMessages.Writing writing(Kind kind, String words, String phone) {
        var secret = ("secret" + SECRETS.getAndIncrement()).getBytes(StandardCharsets.UTF_8);
        return new ResidentMessages.Writing(UUID.randomUUID(), unit, kind, null, words, phone, secret);
    }

    private Outcome<ResidentPage> keep(
            Actor actor, int revision, ResidentPage.Words said, boolean shown, boolean duty) {
        return as(actor, () -> pages.keep(actor, unit, revision, said, shown, duty));
    }

    private static ResidentPage.Words words(String phone) {
        return new ResidentPage.Words(phone, "", "示例路1号", "", "", "");
    }

    private static List<String> codes(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?>(var refusals)
                ? refusals.stream().map(Refusal::code).toList()
                : List.of();
    }

    private static <T> T as(Actor actor, Supplier<T> work) {
        return Scopes.in(actor.scope(), work);
    }
}
