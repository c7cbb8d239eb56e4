package org.youbei.plan.shelf;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.youbei.jurisdiction.Scopes;
import org.youbei.model.Actor;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Scope;
import org.youbei.plan.Confidentiality;
import org.youbei.plan.PlanContent;
import org.youbei.plan.PlanEntry;
import org.youbei.plan.PlanKind;
import org.youbei.plan.PlanRegistry;
import org.youbei.plan.PlanSource;
import org.youbei.plan.PlanWay;
import org.youbei.plan.Step;
import org.youbei.plan.section.Passage;
import org.youbei.testing.Cast;
import org.youbei.testing.PostgresTest;

@PostgresTest
class FindingTests {
    private static final String DISTRICT = "429801";
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static int serial = 9_000;

    @Autowired
    PlanRegistry registry;

    @Autowired
    PlanWay way;

    @Autowired
    PlanShelf shelf;

    @Autowired
    PlanHits hits;

    @Autowired
    Sayings sayings;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @ParameterizedTest
    @ValueSource(strings = {"蓄滞洪区", "蓄滞", "鳜", "滞洪 撤离", "ABC 7", "ａｂｃ", "蓄滞洪区 查找甲街", "𠮷"})
    void findsPlansByTheirTextWhateverTheLengthOfTheWord(String query) {
        var plan = drafted(Cast.STREET, Cast.JIYUQIAO, "查找甲街", "位于蓄滞洪区的居民，连同鳜鱼养殖户，按Abc７号路线在１小时内撤离到𠮷祥里。");
        assertThat(found(Cast.STREET, query)).contains(plan);
        assertThat(found(Cast.SUPERVISOR, query)).contains(plan);
        assertThat(found(Cast.SIBLING_STREET, query)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"滞蓄", "蓄滞洪区乙", "%", "_", "' or true --", "蓄%洪", "\\", "(?i)"})
    void findsNothingThatIsNotSaid(String query) {
        var plan = drafted(Cast.STREET, Cast.JIYUQIAO, "查找丙街", "位于蓄滞洪区的居民撤离。");
        assertThat(found(Cast.STREET, query)).doesNotContain(plan);
    }

    @Test
    void answersFromTheIndexOnlyWhatTheScopeMayRead() {
        var word = new Word("独有的溃堤词");
        drafted(Cast.STREET, Cast.JIYUQIAO, "街道草稿", "独有的溃堤词一。");
        drafted(Cast.SUPERVISOR, Cast.WUCHANG, "区草稿", "独有的溃堤词二。");
        var open = drafted(Cast.SUPERVISOR, Cast.WUCHANG, "区预案", "独有的溃堤词三。");
        issue(open);

        assertThat(versions(Cast.SUPERVISOR, word)).hasSize(3);
        assertThat(versions(Cast.STREET, word))
                .as("its own and what is in force above")
                .hasSize(2);
        assertThat(versions(Cast.SIBLING_STREET, word))
                .as("what is in force above")
                .hasSize(1);
        var without = transaction.execute(status -> {
            jdbc.sql("select set_config('youbei.scope_from', '', true), set_config('youbei.scope_to', '', true)")
                    .query((row, n) -> row.getString(1))
                    .list();
            return sayings.indexed(word).versions();
        });
        assertThat(without).as("without a scope").isEmpty();
    }

    @Test
    void findsTheSameByTheIndexAndByReading() {
        write(100, 5);
        for (var query : List.of("专属词77号", "冰凌", "堤防巡查", "巡", "巡查 第12号", "号专项预案", "没有这个词", "示例街道3 冰凌")) {
            var words = Word.of(query);
            var indexed = listed(query, 1_000);
            var read = new ArrayList<UUID>();
            for (int unit = 1; unit <= 100; unit++) {
                var code = new JurisdictionCode(DISTRICT + "%03d".formatted(unit));
                read.addAll(ids(page(filter(query, code), null, 1_000).rows()));
            }
            assertThat(indexed).as(query).containsExactlyInAnyOrderElementsOf(read);
            assertThat(indexed).as("pages of " + query).isEqualTo(listed(query, 7));
            assertThat(hits(indexed.stream().limit(5).toList(), words))
                    .allSatisfy(hit -> assertThat(Word.folded(hit.title() + hit.snippet()))
                            .containsAnyOf(words.stream().map(Word::text).toArray(String[]::new)));
        }
        assertThat(listed("专属词77号", 50)).hasSize(1);
        assertThat(listed("没有这个词", 50)).isEmpty();
    }

    @Test
    void findsTheSameWhenItRemembersThatAWordIsCommon() {
        var scope = Scope.of(new JurisdictionCode("429802"));
        new ManyPlans(jdbc, transaction).write("429802", 50, 9, 12, "提前预泄腾库。");
        var indexed = Scopes.in(scope, () -> transaction.execute(status -> sayings.indexed(new Word("预泄"))));
        assertThat(Objects.requireNonNull(indexed).complete()).isFalse();
        var pages = IntStream.range(0, 2)
                .mapToObj(time -> Scopes.in(
                        scope,
                        () -> ids(shelf.page(scope, filter("预泄", null), null, 1_000)
                                .rows())))
                .toList();
        assertThat(pages.getFirst()).hasSize(450).isEqualTo(pages.getLast());
    }

    @Test
    void filtersByNumberAndOverdueDuties() {
        var plan = drafted(Cast.STREET, Cast.JIYUQIAO, "查文号", "正文。");
        var number = issue(plan);
        var byNumber = new PlanFilter(null, null, null, null, false, "", number, false, PlanSort.CHANGED, true);
        assertThat(ids(page(Cast.STREET, byNumber))).containsExactly(plan);
        var overdue = new PlanFilter(null, null, null, null, false, "", number, true, PlanSort.CHANGED, true);
        assertThat(ids(page(Cast.STREET, overdue))).isEmpty();
        Scopes.in(
                Cast.STREET.scope(),
                () -> transaction.execute(
                        status -> jdbc.sql("update obligation.obligation set due = '2020-01-01' where subject_id = ?")
                                .param(plan)
                                .update()));
        assertThat(ids(page(Cast.STREET, overdue))).containsExactly(plan);
    }

    @Test
    void saysWhereAWordStandsBestFirst() {
        var plan = drafted(Cast.STREET, Cast.JIYUQIAO, "找位置", "山洪来临时先转移老人。");
        var found = Scopes.in(Cast.STREET.scope(), () -> hits.of(List.of(plan), Word.of("山洪 老人"), 1));
        assertThat(found.get(plan)).singleElement().satisfies(hit -> {
            assertThat(hit.position()).isEqualTo(1);
            assertThat(hit.snippet()).isEqualTo("山洪来临时先转移老人。");
            assertThat(hit.more()).isEqualTo(1);
        });
    }

    private void write(int units, int plans) {
        new ManyPlans(jdbc, transaction)
                .write(
                        DISTRICT,
                        units,
                        plans,
                        4,
                        "加强堤防巡查，发现管涌立即报告。",
                        "监测冰凌变化，必要时破冰。",
                        "组织群众有序转移到安置点。",
                        "恢复供水供电供气。",
                        "及时发布预警信息。");
    }

    private UUID drafted(Actor actor, JurisdictionCode unit, String title, String body) {
        var entry = new PlanEntry(unit, PlanKind.GENERAL, null, title, null, Confidentiality.OPEN, "", "");
        var text = List.of(new Passage(1, "1", "总则", "防范山洪。"), new Passage(1, "2", "人员转移", body));
        return Scopes.in(
                        actor.scope(),
                        () -> registry.register(
                                actor, UUID.randomUUID(), entry, new PlanContent(PlanSource.BY_HAND, text, List.of())))
                .orElseThrow()
                .getId();
    }

    private String issue(UUID plan) {
        var number = "查找〔2026〕" + ++serial + "号";
        for (var step : List.of(new Step.Submission(""), new Step.Approval("主任", DAY), new Step.Issue(number, DAY))) {
            var keeper = keeper(plan);
            var actor = step instanceof Step.Approval ? Cast.colleague(keeper) : keeper;
            Scopes.in(actor.scope(), () -> way.take(actor, plan, UUID.randomUUID(), step))
                    .orElseThrow();
        }
        return number;
    }

    private Actor keeper(UUID plan) {
        var unit = Scopes.in(Cast.SUPERVISOR.scope(), () -> registry.find(plan).unit());
        return unit.equals(Cast.WUCHANG) ? Cast.SUPERVISOR : Cast.STREET;
    }

    private List<UUID> found(Actor actor, String query) {
        return ids(page(actor, new PlanFilter(null, null, null, null, false, query, PlanSort.CHANGED, true)));
    }

    private List<PlanRow> page(Actor actor, PlanFilter filter) {
        return Scopes.in(actor.scope(), () -> shelf.page(actor.scope(), filter, null, 500))
                .rows();
    }

    private List<UUID> versions(Actor actor, Word word) {
        return Scopes.in(
                actor.scope(),
                () -> Objects.requireNonNull(
                        transaction.execute(status -> sayings.indexed(word).versions())));
    }

    private List<UUID> listed(String query, int size) {
        var found = new ArrayList<UUID>();
        String after = null;
        do {
            var page = page(filter(query, null), after, size);
            found.addAll(ids(page.rows()));
            after = page.next();
        } while (after != null);
        return found;
    }

    private static PlanFilter filter(String query, @Nullable JurisdictionCode unit) {
        return new PlanFilter(null, null, unit, null, false, query, PlanSort.CHANGED, true);
    }

    private PlanPage page(PlanFilter filter, @Nullable String after, int size) {
        return inDistrict(() -> shelf.page(scope(), filter, after, size));
    }

    private List<Hit> hits(List<UUID> plans, List<Word> words) {
        return inDistrict(() -> hits.of(plans, words, 3)).values().stream()
                .flatMap(List::stream)
                .toList();
    }

    private static Scope scope() {
        return Scope.of(new JurisdictionCode(DISTRICT));
    }

    private static <T> T inDistrict(Supplier<T> work) {
        return Scopes.in(scope(), work);
    }

    private static List<UUID> ids(List<PlanRow> rows) {
        return rows.stream().map(PlanRow::id).toList();
    }
}
