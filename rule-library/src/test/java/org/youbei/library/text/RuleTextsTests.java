package org.youbei.library.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.youbei.division.DivisionImporter;
import org.youbei.jurisdiction.Scopes;
import org.youbei.library.shelf.ClauseFilter;
import org.youbei.library.shelf.ClauseList;
import org.youbei.library.shelf.ClauseRow;
import org.youbei.library.shelf.DocumentFilter;
import org.youbei.library.shelf.DocumentList;
import org.youbei.model.Actor;
import org.youbei.model.NotFound;
import org.youbei.model.Outcome;
import org.youbei.model.Refusal;
import org.youbei.testing.Cast;
import org.youbei.testing.PostgresTest;
import org.youbei.testing.RememberedAudit;
import org.youbei.testing.TestClock;

/** Texts entered, replaced, searched and cited. */
@PostgresTest
class RuleTextsTests {
    @Autowired
    RuleTexts texts;

    @Autowired
    ShippedTexts shipped;

    @Autowired
    DocumentList documents;

    @Autowired
    ClauseList clauses;

    @Autowired
    RememberedAudit audit;

    @BeforeEach
    void load(@Autowired DivisionImporter importer, @Autowired TestClock clock) {
        clock.reset();
        importer.load(
                Cast.ADMINISTRATOR,
                Path.of("../domain-model/src/test/resources/divisions/420106-wuchang.csv"),
                "420106-wuchang.csv");
        shipped.load();
    }

    @Test
    void shipsTwentyTextsOnceForEverybody() {
        shipped.load();
        var rows = as(Cast.COMMUNITY, () -> documents.first(Cast.COMMUNITY.scope(), DocumentFilter.ALL, 500));
        assertThat(rows.stream().filter(row -> row.document().isShipped())).hasSize(20);
        var law = ShippedTexts.id("emergency-response-law-2024");
        assertThat(as(Cast.AUDITOR, () -> texts.show(law)).state()).isEqualTo(DocumentState.IN_FORCE);
        assertThat(as(Cast.AUDITOR, () -> texts.clauses(law)))
                .extracting(Clause::anchor)
                .contains("art-32", "art-106");
    }

    @Test
    void leadsACitationToItsClause() {
        var index = as(Cast.COMMUNITY, texts::index);
        var found = index.of("突发事件应急预案管理办法（国办发〔2024〕5号）", "26").orElseThrow();
        assertThat(found.href())
                .isEqualTo("/library/" + ShippedTexts.id("plan-management-measures-2024-5") + "#art-26");
        assertThat(index.of("《突发事件应对法》", "–").orElseThrow().anchor()).isEmpty();
        assertThat(index.isGone("突发事件应对法", "art-107")).isTrue();
        assertThat(index.isGone("突发事件应对法", "art-106")).isFalse();
        assertThat(index.of("没有的办法", "1")).isEmpty();
    }

    @Test
    void findsAnyWordOfAClause() {
        var found = search(Cast.COMMUNITY, "灾害信息员 救助");
        assertThat(found)
                .allSatisfy(row -> assertThat(row.heading() + row.body()).contains("救助"));
        assertThat(search(Cast.COMMUNITY, "预案印发后的20个工作日"))
                .extracting(ClauseRow::anchor)
                .contains("art-26");
        assertThat(search(Cast.COMMUNITY, "绝无此词")).isEmpty();
    }

    @Test
    void keepsASecretTextFromThoseBelow() {
        var open = enter(Cast.STREET, entry("内部值班规定", "第一条 鹦鹉洲值班安排照此办理。", null, Secrecy.INTERNAL));
        var secret = enter(Cast.STREET, entry("涉密联络规定", "第一条 鹦鹉洲联络方式照此办理。", null, Secrecy.SECRET));
        assertThat(search(Cast.COMMUNITY, "鹦鹉洲"))
                .extracting(ClauseRow::document)
                .containsExactly(open);
        assertThat(search(Cast.SUPERVISOR, "鹦鹉洲"))
                .extracting(ClauseRow::document)
                .contains(open, secret);
        assertThat(search(Cast.SIBLING_STREET, "鹦鹉洲")).isEmpty();
        assertThatThrownBy(() -> as(Cast.COMMUNITY, () -> texts.find(secret))).isInstanceOf(NotFound.class);
    }

    @Test
    void refusesTheSameTextUnderTwoTitles() {
        var law = ShippedTexts.text("volunteering-regulations-685");
        var again = refused(Cast.STREET, local("志愿者条例（另名）", law, null, null));
        assertThat(again).extracting(Refusal::code).containsExactly("library.same-text");
        assertThat(again.getFirst().arguments()).containsExactly("志愿服务条例");
        var changed = local(
                "志愿服务条例",
                law.replace("第一条", "第一条 修订："),
                LocalDate.of(2026, 1, 1),
                ShippedTexts.id("volunteering-regulations-685"));
        assertThat(as(
                        Cast.SUPERVISOR,
                        () -> texts.enter(Cast.SUPERVISOR, UUID.randomUUID(), of(changed, Cast.WUCHANG))))
                .isInstanceOf(Outcome.Done.class);
        assertThat(as(Cast.STREET, () -> texts.show(ShippedTexts.id("volunteering-regulations-685")))
                        .state())
                .isEqualTo(DocumentState.AMENDED);
        assertThat(as(
                                new Actor(
                                        new UUID(1, 99),
                                        "外区",
                                        Cast.SUPERVISOR.roles(),
                                        org.youbei.model.Scope.of(Cast.XICHENG)),
                                () -> texts.show(ShippedTexts.id("volunteering-regulations-685")))
                        .state())
                .isEqualTo(DocumentState.IN_FORCE);
    }

    @Test
    void refusesACircleAndASecondSuccessor() {
        var a = enter(Cast.STREET, local("环甲规定", "第一条 甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲。", day(1), null));
        var b = enter(Cast.STREET, local("环乙规定", "第一条 乙乙乙乙乙乙乙乙乙乙乙乙乙乙乙乙乙乙乙乙乙乙乙乙乙乙乙乙乙乙。", day(2), a));
        var c = enter(Cast.STREET, local("环丙规定", "第一条 丙丙丙丙丙丙丙丙丙丙丙丙丙丙丙丙丙丙丙丙丙丙丙丙丙丙丙丙丙丙。", day(3), b));
        assertThat(codes(as(Cast.STREET, () -> texts.replace(Cast.STREET, c, a))))
                .containsExactly("library.circle");
        assertThat(codes(as(Cast.STREET, () -> texts.replace(Cast.STREET, a, a))))
                .containsExactly("library.replaced");
        assertThat(codes(as(Cast.STREET, () -> texts.replace(Cast.STREET, a, c))))
                .containsExactly("library.replaced");
        assertThat(as(Cast.STREET, () -> texts.replace(Cast.STREET, a, b))).isInstanceOf(Outcome.Done.class);
        assertThat(as(Cast.STREET, () -> texts.show(a)).state()).isEqualTo(DocumentState.REPLACED);
        assertThat(as(Cast.STREET, () -> texts.show(c)).predecessor())
                .extracting("title")
                .isEqualTo("环乙规定");
        assertThat(codes(as(
                        Cast.SIBLING_STREET,
                        () -> texts.enter(Cast.SIBLING_STREET, UUID.randomUUID(), local("别处", "第一条 别。", null, null)))))
                .containsExactly("library.not-yours");
    }

    @Test
    void refusesTwoTextsOfOneNumberInForceOnADay() {
        enter(Cast.STREET, numbered("首个规定", "示例发〔2026〕7号", "第一条 首。"));
        assertThat(refused(Cast.STREET, numbered("次个规定", "示例发〔2026〕7号", "第一条 次。")))
                .extracting(Refusal::code)
                .containsExactly("library.number-in-force");
    }

    @Test
    void saysEverythingThatIsMissing() {
        var nothing = new DocumentEntry(
                Cast.JIYUQIAO,
                " ",
                DocumentKind.OWN,
                "",
                "",
                null,
                null,
                Secrecy.PUBLIC,
                "",
                ShippedTexts.id("work-safety-law-2021"),
                "\n");
        assertThat(refused(Cast.STREET, nothing))
                .extracting(Refusal::field)
                .containsExactlyInAnyOrder("title", "issuer", "source", "text", "from");
    }

    @Test
    void endsATextOnceAndNotBeforeItBegan() {
        var text = enter(Cast.STREET, local("废止规定", "第一条 将要废止的规定。", day(5), null));
        assertThat(codes(as(Cast.STREET, () -> texts.end(Cast.STREET, text, day(4), "示例"))))
                .containsExactly("library.ends-early");
        assertThat(codes(as(Cast.STREET, () -> texts.end(Cast.STREET, text, day(9), " "))))
                .containsExactly("library.missing");
        assertThat(as(Cast.STREET, () -> texts.end(Cast.STREET, text, day(9), "示例")))
                .isInstanceOf(Outcome.Done.class);
        assertThat(as(Cast.STREET, () -> texts.show(text)).state()).isEqualTo(DocumentState.ENDED);
        assertThat(codes(as(Cast.STREET, () -> texts.end(Cast.STREET, text, day(10), "示例"))))
                .containsExactly("library.ended");
        assertThat(audit.entries()).extracting("action").contains("library-document.ended");
        assertThat(as(
                        Cast.STREET,
                        () -> documents.first(
                                Cast.STREET.scope(),
                                new DocumentFilter(null, DocumentFilter.Force.PAST, null, "废止规定"),
                                5)))
                .hasSize(1);
        assertThat(as(
                        Cast.STREET,
                        () -> documents.first(
                                Cast.STREET.scope(),
                                new DocumentFilter(null, DocumentFilter.Force.IN_FORCE, null, "废止规定"),
                                5)))
                .isEmpty();
    }

    @Test
    void saysWhoCitesATextAndSendingTwiceMakesOne() {
        var id = UUID.randomUUID();
        var entry = local("引用规定", "第一条 依据《自然灾害救助条例》第五条和第九十九条，制定本规定。", null, null);
        as(Cast.STREET, () -> texts.enter(Cast.STREET, id, entry));
        assertThat(as(Cast.STREET, () -> texts.enter(Cast.STREET, id, entry))).isEqualTo(Outcome.done(id));
        var cited = as(
                Cast.STREET,
                () -> texts.citers(texts.find(ShippedTexts.id("natural-disaster-relief-regulations-577"))));
        assertThat(cited).contains(new RuleTexts.Citer(id, "引用规定", DocumentKind.LOCAL_RULE, "art-1", "art-5"));
    }

    private static LocalDate day(int of) {
        return LocalDate.of(2026, 3, of);
    }

    private static DocumentEntry entry(String title, String text, @Nullable LocalDate from, Secrecy secrecy) {
        return new DocumentEntry(
                Cast.JIYUQIAO, title, DocumentKind.OWN, "示例街道", "", null, from, secrecy, "示例", null, text);
    }

    private static DocumentEntry local(String title, String text, @Nullable LocalDate from, @Nullable UUID replaces) {
        return new DocumentEntry(
                Cast.JIYUQIAO,
                title,
                DocumentKind.LOCAL_RULE,
                "示例市",
                "",
                null,
                from,
                Secrecy.PUBLIC,
                "示例",
                replaces,
                text);
    }

    private static DocumentEntry numbered(String title, String number, String text) {
        return new DocumentEntry(
                Cast.JIYUQIAO, title, DocumentKind.OWN, "示例街道", number, null, day(1), Secrecy.PUBLIC, "示例", null, text);
    }

    private static DocumentEntry of(DocumentEntry entry, org.youbei.model.JurisdictionCode unit) {
        return new DocumentEntry(
                unit,
                entry.title(),
                entry.kind(),
                entry.issuer(),
                entry.number(),
                entry.issued(),
                entry.from(),
                entry.secrecy(),
                entry.source(),
                entry.replaces(),
                entry.text());
    }

    private List<ClauseRow> search(Actor actor, String words) {
        return as(actor, () -> clauses.first(actor.scope(), new ClauseFilter(words, null, null), 50));
    }

    private UUID enter(Actor actor, DocumentEntry entry) {
        return as(actor, () -> texts.enter(actor, UUID.randomUUID(), entry)).orElseThrow();
    }

    private List<Refusal> refused(Actor actor, DocumentEntry entry) {
        return refusals(as(actor, () -> texts.enter(actor, UUID.randomUUID(), entry)));
    }

    private static List<Refusal> refusals(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?>(var refusals) ? refusals : List.of();
    }

    private static List<String> codes(Outcome<?> outcome) {
        return refusals(outcome).stream().map(Refusal::code).toList();
    }

    private static <T> T as(Actor actor, Supplier<T> work) {
        return Scopes.in(actor.scope(), work);
    }
}
