package org.youbei.library.regime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.youbei.division.DivisionImporter;
import org.youbei.jurisdiction.Scopes;
import org.youbei.library.coverage.RegimeCoverage;
import org.youbei.library.coverage.RegimeCoverage.Standing;
import org.youbei.library.reading.Reading;
import org.youbei.library.reading.ReadingFilter;
import org.youbei.library.reading.ReadingList;
import org.youbei.library.reading.ReadingRow;
import org.youbei.library.reading.Readings;
import org.youbei.library.shelf.RegimeFilter;
import org.youbei.library.shelf.RegimeList;
import org.youbei.library.text.DocumentEntry;
import org.youbei.library.text.DocumentKind;
import org.youbei.library.text.DocumentState;
import org.youbei.library.text.RuleTexts;
import org.youbei.library.text.Secrecy;
import org.youbei.library.text.ShippedTexts;
import org.youbei.model.Actor;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.JurisdictionLevel;
import org.youbei.model.NotFound;
import org.youbei.model.Outcome;
import org.youbei.model.Refusal;
import org.youbei.model.Role;
import org.youbei.model.Scope;
import org.youbei.obligation.ObligationIndex;
import org.youbei.obligation.ObligationRow;
import org.youbei.testing.Cast;
import org.youbei.testing.PostgresTest;
import org.youbei.testing.RememberedAudit;
import org.youbei.testing.TestClock;

/** The way of a regime, its readings, and the matrix of units. */
@PostgresTest
class RegimesTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Autowired
    Regimes regimes;

    @Autowired
    RegimeCatalogue catalogue;

    @Autowired
    RegimeList list;

    @Autowired
    Readings readings;

    @Autowired
    ReadingList readingList;

    @Autowired
    RegimeCoverage coverage;

    @Autowired
    RuleTexts texts;

    @Autowired
    ShippedTexts shipped;

    @Autowired
    ObligationIndex duties;

    @Autowired
    RememberedAudit audit;

    @Autowired
    TestClock clock;

    @BeforeEach
    void load(@Autowired DivisionImporter importer) {
        clock.reset();
        importer.load(
                Cast.ADMINISTRATOR,
                Path.of("../domain-model/src/test/resources/divisions/420106-wuchang.csv"),
                "420106-wuchang.csv");
        shipped.load();
    }

    @Test
    void comesWithElevenRegimesAndAModelForEach() {
        assertThat(catalogue.all()).hasSize(11);
        catalogue.all().forEach(kind -> assertThat(catalogue.model(kind)).contains("第一条", "第八条"));
        assertThat(catalogue.all().stream().filter(kind -> kind.levels().contains(JurisdictionLevel.COMMUNITY)))
                .hasSize(8);
        var index = as(Cast.STREET, texts::index);
        assertThat(catalogue.all())
                .allSatisfy(kind -> assertThat(index.of(kind.document(), kind.article())
                                .orElseThrow()
                                .anchor())
                        .isEqualTo("art-" + kind.article()));
    }

    @Test
    void leadsARegimeFromTheModelToTheReview() {
        var regime = draft(Cast.STREET, Cast.JIYUQIAO, "duty");
        take(Cast.STREET, regime, new Step.Plain(RegimeStep.CONSULTATION, "征求各社区意见"));
        var issued = take(Cast.STREET, regime, issue("积街办〔2026〕1号", true, "值班室", "应急办"));
        assertThat(issued.state()).isEqualTo(RegimeState.ISSUED);
        assertThat(issued.reviewDue()).isEqualTo(TODAY.plusMonths(24));
        assertThat(open(regime))
                .extracting(duty -> duty.kind().code())
                .containsExactlyInAnyOrder("REGIME_FILING", "REGIME_REVIEW");
        var text = as(Cast.COMMUNITY, () -> texts.show(issued.document()));
        assertThat(text.document().kind()).isEqualTo(DocumentKind.OWN);
        assertThat(text.state()).isEqualTo(DocumentState.IN_FORCE);
        assertThat(as(Cast.COMMUNITY, () -> texts.clauses(issued.document())))
                .extracting("anchor")
                .contains("art-1", "art-5");

        take(Cast.STREET, regime, new Step.Plain(RegimeStep.FILING, "报区应急局，回执1号"));
        assertThat(open(regime)).extracting(duty -> duty.kind().code()).containsExactly("REGIME_REVIEW");
        clock.set(TODAY.plusMonths(20));
        var reviewed = take(Cast.STREET, regime, new Step.Plain(RegimeStep.REVIEW, "继续适用"));
        assertThat(reviewed.reviewDue()).isEqualTo(TODAY.plusMonths(44));
        assertThat(open(regime)).singleElement().extracting(ObligationRow::due).isEqualTo(TODAY.plusMonths(44));
        assertThat(as(Cast.STREET, () -> regimes.timeline(regime))).hasSize(5);

        take(Cast.STREET, regime, new Step.Plain(RegimeStep.REPEAL, "并入新制度"));
        assertThat(open(regime)).isEmpty();
        assertThat(as(Cast.STREET, () -> texts.show(issued.document())).state()).isEqualTo(DocumentState.ENDED);
        assertThat(read(Cast.STREET, regime))
                .allSatisfy(one -> assertThat(one.ended()).isTrue());
    }

    @Test
    void asksThePostsAndTheUnitsBelowToRead() {
        var regime = issued(Cast.STREET, Cast.JIYUQIAO, "teams", "积街办〔2026〕2号", true, "应急办", "应急办", " ");
        var asked = read(Cast.STREET, regime);
        var own = asked.stream().filter(one -> one.unit().equals(Cast.JIYUQIAO)).toList();
        assertThat(own).singleElement().extracting(Reading::post).isEqualTo("应急办");
        var below = asked.stream()
                .filter(one -> one.unit().equals(Cast.JIYUQIAO_COMMUNITY))
                .findFirst()
                .orElseThrow();
        assertThat(codes(as(Cast.SIBLING_STREET, () -> confirmOrUnknown(Cast.SIBLING_STREET, below.id()))))
                .containsExactly("unknown");
        assertThat(codes(as(Cast.COMMUNITY, () -> readings.confirm(Cast.COMMUNITY, below.id(), false))))
                .containsExactly("reading.not-said");
        assertThat(as(Cast.COMMUNITY, () -> readings.confirm(Cast.COMMUNITY, below.id(), true)))
                .isInstanceOf(Outcome.Done.class);
        assertThat(codes(as(Cast.COMMUNITY, () -> readings.confirm(Cast.COMMUNITY, below.id(), true))))
                .containsExactly("reading.read");
        assertThat(codes(as(
                        Cast.AUDITOR,
                        () -> readings.confirm(Cast.AUDITOR, own.getFirst().id(), true))))
                .containsExactly("reading.not-yours");
        assertThat(as(Cast.COMMUNITY, () -> readings.find(below.id())).readBy()).isEqualTo(Cast.COMMUNITY.name());
        assertThat(as(Cast.COMMUNITY, () -> duties.ofSubject(Readings.subject(below.id()))))
                .allSatisfy(duty -> assertThat(duty.state().isOpen()).isFalse());
        assertThat(audit.entries()).extracting("action").contains("regime-reading.confirmed");
    }

    /** Ten people of one post confirm at once: one is told that it is done, nine that somebody was there before. */
    @Test
    void confirmsOnceHoweverManyAskAtATime() throws Exception {
        var regime = issued(Cast.STREET, Cast.JIYUQIAO, "service", "积街办〔2026〕3号", false, "窗口");
        var reading = read(Cast.STREET, regime).getFirst().id();
        try (var people = Executors.newFixedThreadPool(10)) {
            Callable<Outcome<UUID>> asking = () -> as(Cast.STREET, () -> readings.confirm(Cast.STREET, reading, true));
            var answers = people.invokeAll(
                    IntStream.range(0, 10).mapToObj(n -> asking).toList());
            int done = 0;
            for (var answer : answers) {
                done += answer.get() instanceof Outcome.Done ? 1 : 0;
            }
            assertThat(done).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource(RegimeState.class)
    void takesEachStepWhereTheTableSaysSoAndNowhereElse(RegimeState state) {
        for (var step : RegimeStep.values()) {
            var regime = at(state);
            var answer =
                    as(Cast.SUPERVISOR, () -> regimes.take(Cast.SUPERVISOR, regime, UUID.randomUUID(), step(step)));
            if (step.fits(state)) {
                assertThat(answer).as(step + " in " + state).isInstanceOf(Outcome.Done.class);
                assertThat(find(regime).state()).isEqualTo(step.to());
            } else {
                assertThat(codes(answer)).as(step + " in " + state).containsExactly("regime.out-of-order");
            }
        }
    }

    @Test
    void refusesWhatIsNotFilledInOrNotAllowed() {
        assertThat(codes(as(
                        Cast.COMMUNITY,
                        () -> regimes.draft(
                                Cast.COMMUNITY, UUID.randomUUID(), Cast.JIYUQIAO_COMMUNITY, "command", words("示例")))))
                .containsExactly("regime.kind");
        assertThat(codes(as(
                        Cast.STREET,
                        () -> regimes.draft(Cast.STREET, UUID.randomUUID(), Cast.YANGYUAN, "duty", words("示例")))))
                .containsExactly("regime.unit");
        assertThat(codes(as(
                        Cast.AUDITOR,
                        () -> regimes.draft(Cast.AUDITOR, UUID.randomUUID(), Cast.JIYUQIAO, "duty", words("示例")))))
                .containsExactly("regime.not-yours");
        assertThat(codes(as(
                        Cast.STREET,
                        () -> regimes.draft(
                                Cast.STREET,
                                UUID.randomUUID(),
                                Cast.JIYUQIAO,
                                "warning",
                                new Regime.Words(" ", "", Secrecy.PUBLIC, " ")))))
                .hasSize(3);
        var regime = draft(Cast.STREET, Cast.JIYUQIAO, "warning");
        assertThat(codes(as(
                        Cast.STREET,
                        () -> regimes.draft(Cast.STREET, UUID.randomUUID(), Cast.JIYUQIAO, "warning", words("又一项")))))
                .containsExactly("regime.there");
        assertThat(codes(as(
                        Cast.STREET,
                        () -> regimes.take(
                                Cast.STREET, regime, UUID.randomUUID(), new Step.Plain(RegimeStep.CONSULTATION, " ")))))
                .containsExactly("regime.missing");
        take(Cast.STREET, regime, new Step.Plain(RegimeStep.CONSULTATION, "示例"));
        assertThat(codes(as(
                        Cast.STREET,
                        () -> regimes.take(
                                Cast.STREET,
                                regime,
                                UUID.randomUUID(),
                                new Step.Issue("", TODAY.plusDays(1), List.of(" "), TODAY.minusDays(1), false, "")))))
                .containsExactlyInAnyOrder("regime.missing", "regime.date-future", "regime.read-early", "regime.posts");
        issued(Cast.STREET, Cast.JIYUQIAO, "relief", "积街办〔2026〕9号", false, "民政岗");
        assertThat(codes(as(
                        Cast.STREET,
                        () -> regimes.take(
                                Cast.STREET, regime, UUID.randomUUID(), issue("积街办〔2026〕9号", false, "值班室")))))
                .containsExactly("regime.number-taken");
        assertThat(find(regime).state()).isEqualTo(RegimeState.CONSULTED);
    }

    @Test
    void changesTheWordsUntilTheyAreIssued() {
        var regime = draft(Cast.STREET, Cast.JIYUQIAO, "shelters");
        int revision = find(regime).revision();
        assertThat(as(Cast.STREET, () -> regimes.rewrite(Cast.STREET, regime, UUID.randomUUID(), revision, words("新名")))
                        .orElseThrow()
                        .title())
                .isEqualTo("新名");
        assertThat(codes(as(
                        Cast.STREET,
                        () -> regimes.rewrite(Cast.STREET, regime, UUID.randomUUID(), revision, words("旧页")))))
                .containsExactly("regime.changed");
        take(Cast.STREET, regime, new Step.Plain(RegimeStep.CONSULTATION, "示例"));
        take(Cast.STREET, regime, issue("积街办〔2026〕11号", false, "值班室"));
        assertThat(codes(as(
                        Cast.STREET,
                        () -> regimes.rewrite(
                                Cast.STREET,
                                regime,
                                UUID.randomUUID(),
                                find(regime).revision(),
                                words("晚了")))))
                .containsExactly("regime.out-of-order");
    }

    @Test
    void showsTheMatrixOfADistrictInTheWordsOfItsCells() {
        var stale = issued(Cast.SIBLING_STREET, Cast.YANGYUAN, "duty", "杨街办〔2026〕1号", false, "值班室");
        read(Cast.SIBLING_STREET, stale)
                .forEach(one -> as(Cast.SIBLING_STREET, () -> readings.confirm(Cast.SIBLING_STREET, one.id(), true)));
        issued(Cast.SIBLING_STREET, Cast.YANGYUAN, "teams", "杨街办〔2026〕2号", false, "队长", "副队长");
        draft(Cast.SIBLING_STREET, Cast.YANGYUAN, "supplies");
        var now = row(Cast.SUPERVISOR, Cast.YANGYUAN);
        assertThat(standing(now, "duty")).isEqualTo(Standing.GOOD);
        assertThat(standing(now, "teams")).isEqualTo(Standing.UNREAD);
        assertThat(standing(now, "supplies")).isEqualTo(Standing.DRAFTED);
        assertThat(standing(now, "relief")).isEqualTo(Standing.MISSING);
        assertThat(now.good()).isEqualTo(2);
        assertThat(now.asked()).isEqualTo(11);
        assertThat(standing(row(Cast.SUPERVISOR, Cast.YANGYUAN_COMMUNITY), "relief"))
                .isEqualTo(Standing.NOT_ASKED);
        clock.set(TODAY.plusMonths(25));
        assertThat(standing(row(Cast.SUPERVISOR, Cast.YANGYUAN), "duty")).isEqualTo(Standing.STALE);
        assertThat(as(Cast.SUPERVISOR, () -> coverage.of(Cast.WUCHANG)).rows()).hasSizeGreaterThan(150);
        assertThat(as(
                        Cast.SIBLING_STREET,
                        () -> list.first(
                                Cast.SIBLING_STREET.scope(),
                                new RegimeFilter(RegimeState.ISSUED, null, "teams", null),
                                5)))
                .singleElement()
                .extracting("unread")
                .isEqualTo(2);
    }

    @Test
    void findsRegimesThatCiteWhatWasReplacedAndOpensTheirReview() {
        var street = worker("420106003");
        var unit = street.scope().unit().orElseThrow();
        var law = enter(street, unit, "街道旧值守办法", LocalDate.of(2026, 1, 1), null, "第一条 街道旧值守办法的正文，足够长，好让它被认出来，三十个字以上。");
        var regime = as(
                        street,
                        () -> regimes.draft(
                                street,
                                UUID.randomUUID(),
                                unit,
                                "duty",
                                new Regime.Words("值守制度", "第一条 依据《街道旧值守办法》第一条，制定本制度。", Secrecy.PUBLIC, "值班室")))
                .orElseThrow()
                .getId();
        take(street, regime, new Step.Plain(RegimeStep.CONSULTATION, "示例"));
        take(street, regime, issue("三街办〔2026〕1号", false, "值班室"));
        assertThat(standing(row(street, unit), "duty")).isEqualTo(Standing.UNREAD);
        enter(street, unit, "街道新值守办法", TODAY, law, "第一条 街道新值守办法的正文，与旧的不同，也足够长，三十个字以上，好让它被认出来。");
        assertThat(standing(row(street, unit), "duty")).isEqualTo(Standing.CITES_OLD);
        assertThat(as(street, () -> duties.ofSubject(Regimes.subject(regime))).stream()
                        .filter(duty -> duty.state().isOpen()))
                .extracting(ObligationRow::due)
                .contains(TODAY.plusMonths(6));
        assertThat(as(street, () -> texts.citers(texts.find(law))))
                .extracting("title")
                .containsExactly("值守制度");
    }

    @Test
    void keepsASecretRegimeInItsUnit() {
        var secret = as(
                        Cast.STREET,
                        () -> regimes.draft(
                                Cast.STREET,
                                UUID.randomUUID(),
                                Cast.JIYUQIAO,
                                "command",
                                new Regime.Words("指挥制度", "第一条 示例。", Secrecy.SECRET, "指挥长")))
                .orElseThrow()
                .getId();
        take(Cast.STREET, secret, new Step.Plain(RegimeStep.CONSULTATION, "示例"));
        take(Cast.STREET, secret, issue("积街密〔2026〕1号", false, "指挥长"));
        assertThatThrownBy(() -> as(Cast.COMMUNITY, () -> regimes.find(secret))).isInstanceOf(NotFound.class);
        assertThat(as(Cast.SUPERVISOR, () -> regimes.find(secret)).title()).isEqualTo("指挥制度");
    }

    private static final java.util.concurrent.atomic.AtomicInteger NUMBERS =
            new java.util.concurrent.atomic.AtomicInteger();

    /** A regime of the district in a state; what another test left over is withdrawn first. */
    private UUID at(RegimeState state) {
        as(
                        Cast.SUPERVISOR,
                        () -> list.first(
                                Cast.SUPERVISOR.scope(), new RegimeFilter(null, null, "assessment", null), 100))
                .stream()
                .filter(row -> row.state() == RegimeState.DRAFT || row.state() == RegimeState.CONSULTED)
                .forEach(row -> take(Cast.SUPERVISOR, row.id(), new Step.Plain(RegimeStep.WITHDRAWAL, "示例")));
        var regime = draft(Cast.SUPERVISOR, Cast.WUCHANG, "assessment");
        var way = new EnumMap<RegimeState, List<RegimeStep>>(RegimeState.class);
        way.put(RegimeState.DRAFT, List.of());
        way.put(RegimeState.CONSULTED, List.of(RegimeStep.CONSULTATION));
        way.put(RegimeState.ISSUED, List.of(RegimeStep.CONSULTATION, RegimeStep.ISSUE));
        way.put(RegimeState.FILED, List.of(RegimeStep.CONSULTATION, RegimeStep.ISSUE, RegimeStep.FILING));
        way.put(RegimeState.REVIEWED, List.of(RegimeStep.CONSULTATION, RegimeStep.ISSUE, RegimeStep.REVIEW));
        way.put(RegimeState.REPEALED, List.of(RegimeStep.WITHDRAWAL));
        way.get(state).forEach(step -> take(Cast.SUPERVISOR, regime, step(step)));
        return regime;
    }

    private static Step step(RegimeStep step) {
        return step == RegimeStep.ISSUE
                ? issue("武应急〔2026〕" + NUMBERS.incrementAndGet() + "号", false, "办公室")
                : new Step.Plain(step, "示例");
    }

    private static Step issue(String number, boolean below, String... posts) {
        return new Step.Issue(number, TODAY, Arrays.asList(posts), TODAY.plusDays(30), below, "");
    }

    private UUID issued(
            Actor actor, JurisdictionCode unit, String kind, String number, boolean below, String... posts) {
        var regime = draft(actor, unit, kind);
        take(actor, regime, new Step.Plain(RegimeStep.CONSULTATION, "示例"));
        take(actor, regime, issue(number, below, posts));
        return regime;
    }

    private UUID draft(Actor actor, JurisdictionCode unit, String kind) {
        var model = catalogue.model(catalogue.find(kind).orElseThrow());
        return as(
                        actor,
                        () -> regimes.draft(
                                actor,
                                UUID.randomUUID(),
                                unit,
                                kind,
                                new Regime.Words("示例制度", model, Secrecy.PUBLIC, "应急办")))
                .orElseThrow()
                .getId();
    }

    private UUID enter(Actor actor, JurisdictionCode unit, String title, LocalDate from, UUID replaces, String text) {
        return as(
                        actor,
                        () -> texts.enter(
                                actor,
                                UUID.randomUUID(),
                                new DocumentEntry(
                                        unit,
                                        title,
                                        DocumentKind.LOCAL_RULE,
                                        "示例",
                                        "",
                                        null,
                                        from,
                                        Secrecy.PUBLIC,
                                        "示例",
                                        replaces,
                                        text)))
                .orElseThrow();
    }

    private Regime take(Actor actor, UUID regime, Step step) {
        return as(actor, () -> regimes.take(actor, regime, UUID.randomUUID(), step))
                .orElseThrow();
    }

    private Regime find(UUID regime) {
        return as(Cast.SUPERVISOR, () -> regimes.find(regime));
    }

    private List<Reading> read(Actor actor, UUID regime) {
        return as(actor, () -> readingList.first(actor.scope(), new ReadingFilter(null, regime, null, null), 100))
                .stream()
                .map(ReadingRow::reading)
                .toList();
    }

    private Outcome<UUID> confirmOrUnknown(Actor actor, UUID reading) {
        try {
            return readings.confirm(actor, reading, true);
        } catch (NotFound e) {
            return Outcome.refused(Refusal.unknown("unknown"));
        }
    }

    private List<ObligationRow> open(UUID regime) {
        return as(Cast.SUPERVISOR, () -> duties.ofSubject(Regimes.subject(regime))).stream()
                .filter(duty -> duty.state().isOpen())
                .toList();
    }

    private RegimeCoverage.Row row(Actor actor, JurisdictionCode unit) {
        return as(actor, () -> coverage.of(unit)).rows().getFirst();
    }

    private Standing standing(RegimeCoverage.Row row, String kind) {
        var ids = catalogue.all().stream().map(RequiredRegime::id).toList();
        return row.cells().get(ids.indexOf(kind)).standing();
    }

    private static Regime.Words words(String title) {
        return new Regime.Words(title, "第一条 示例。", Secrecy.PUBLIC, "应急办");
    }

    private static Actor worker(String unit) {
        var code = new JurisdictionCode(unit);
        return new Actor(new UUID(3, code.hashCode()), "赵示例", Set.of(Role.STREET_STAFF), Scope.of(code));
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
