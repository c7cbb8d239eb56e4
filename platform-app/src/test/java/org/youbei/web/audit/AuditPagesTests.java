package org.youbei.web.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;
import org.youbei.PlatformTest;
import org.youbei.SignedInAs;
import org.youbei.jurisdiction.Scopes;
import org.youbei.model.Actor;
import org.youbei.model.AuditEntry;
import org.youbei.model.AuditTrail;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Scope;
import org.youbei.model.Subject;
import org.youbei.plan.Confidentiality;
import org.youbei.plan.PlanContent;
import org.youbei.plan.PlanEntry;
import org.youbei.plan.PlanKind;
import org.youbei.plan.PlanRegistry;
import org.youbei.plan.PlanSource;
import org.youbei.plan.section.Passage;
import org.youbei.testing.Cast;

@PlatformTest
class AuditPagesTests {
    private static final String HOSTILE = "<script>alert(1)</script>\r\n{0}";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    AuditTrail audit;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void showsWhoDidWhatWithTheValuesBeforeAndAfter() {
        var subject = record(Cast.JIYUQIAO, "account.disabled", Map.of("name", "旧名"), Map.of("name", HOSTILE));

        var page = get(Cast.AUDITOR, "/audit?subject=" + subject);

        assertThat(page.select("tbody tr")).hasSize(1);
        assertThat(page.select("tbody").text()).contains("吴示例", "停用账号", "旧名", "<script>alert(1)</script>");
        assertThat(page.select("tbody script")).isEmpty();
    }

    @Test
    void showsAnAuditorTheirOwnScopeOnly() {
        var subject = record(Cast.XICHENG, "plan.issued", Map.of(), Map.of());
        assertThat(get(Cast.AUDITOR, "/audit?subject=" + subject).select("tbody tr"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"from=-999999999-01-01", "to=%2B999999999-12-31", "from=0001-01-01&to=9999-12-31"})
    void answersDaysThatNoTimestampHolds(String days) {
        assertThat(mvc.get()
                        .uri("/audit?" + days)
                        .with(SignedInAs.of(Cast.AUDITOR))
                        .exchange()
                        .getResponse()
                        .getStatus())
                .isLessThan(500);
    }

    /** A page that answers 403 is no place to lead to. */
    @Test
    void leadsAdministratorsToPagesOfTheSystemOnly(@Autowired PlanRegistry plans) {
        var entry = new PlanEntry(Cast.JIYUQIAO, PlanKind.GENERAL, null, "示例预案", null, Confidentiality.OPEN, "", "");
        var content = new PlanContent(PlanSource.BY_HAND, List.of(new Passage(1, "1", "总则", "有内容。")), List.of());
        var plan = Scopes.in(Cast.STREET.scope(), () -> plans.register(Cast.STREET, UUID.randomUUID(), entry, content))
                .orElseThrow()
                .getId();
        for (var reader : List.of(Cast.AUDITOR, Cast.ADMINISTRATOR)) {
            var page = get(reader, "/audit?subject=" + plan);
            assertThat(page.select("tbody td.main a[href^=/plans/]")).hasSize(reader.equals(Cast.AUDITOR) ? 1 : 0);
            assertThat(page.select("tbody td.main a")).isNotEmpty();
        }
    }

    @Test
    void turnsItsPagesWithoutLosingOrRepeatingAnEntry() {
        var subject = UUID.randomUUID();
        for (int count = 0; count < 60; count++) {
            record(Cast.JIYUQIAO, "thing.counted-" + count, Map.of(), Map.of(), subject);
        }
        var first = get(Cast.AUDITOR, "/audit?subject=" + subject);
        var second = get(Cast.AUDITOR, first.select("a[rel=next]").attr("href"));

        var seen = first.select("tbody td.main").eachText();
        assertThat(seen).hasSize(50);
        seen.addAll(second.select("tbody td.main").eachText());
        assertThat(seen).hasSize(60).doesNotHaveDuplicates();
        assertThat(second.select("a[rel=next]")).isEmpty();
    }

    @Test
    void filtersByActorActionUnitAndDay() {
        var subject = record(Cast.JIYUQIAO, "plan.issued", Map.of(), Map.of());
        var here = "/audit?subject=" + subject;
        for (String match : List.of("&q=吴示", "&action=plan", "&unit=420106001", "&from=2026-11-23&to=2026-11-23")) {
            assertThat(get(Cast.AUDITOR, here + match).select("tbody tr"))
                    .as(match)
                    .hasSize(1);
        }
        for (String miss : List.of("&q=郑示", "&action=drill", "&unit=420106002", "&to=2026-11-22", "&from=2026-11-24")) {
            assertThat(get(Cast.AUDITOR, here + miss).select("tbody tr"))
                    .as(miss)
                    .isEmpty();
        }
    }

    @Test
    void filtersByKindAndByTheNameOfTheUnit() {
        var subject = record(Cast.JIYUQIAO, "plan.issued", Map.of(), Map.of());
        var here = "/audit?subject=" + subject;
        assertThat(get(Cast.AUDITOR, here + "&kind=thing").select("tbody tr")).hasSize(1);
        assertThat(get(Cast.AUDITOR, here + "&kind=drill").select("tbody tr")).isEmpty();
        assertThat(get(Cast.AUDITOR, here + "&unit=没有这个单位").select("tbody tr")).isEmpty();
        assertThat(mvc.get().uri("/audit?unit=123456789012345678").with(SignedInAs.of(Cast.AUDITOR)))
                .hasStatus(400);
    }

    @Test
    void isHandedOutAsAFile() {
        assertThat(mvc.get().uri("/audit.xlsx?kind=thing").with(SignedInAs.of(Cast.AUDITOR)))
                .hasStatusOk();
    }

    @Test
    void isThereForAuditorsAndAdministratorsOnly() {
        for (Actor actor : List.of(Cast.SUPERVISOR, Cast.STREET, Cast.COMMUNITY)) {
            assertThat(mvc.get().uri("/audit").with(SignedInAs.of(actor))).hasStatus(403);
        }
        assertThat(mvc.get().uri("/audit").with(SignedInAs.of(Cast.ADMINISTRATOR)))
                .hasStatusOk();
    }

    @ParameterizedTest
    @ValueSource(strings = {"from=yesterday", "subject=x' or '1'='1"})
    void refusesWhatIsNoDayAndNoId(String query) {
        assertThat(mvc.get().uri("/audit?" + query.replace(" ", "%20")).with(SignedInAs.of(Cast.AUDITOR)))
                .hasStatus(400);
    }

    private UUID record(JurisdictionCode unit, String action, Map<String, Object> before, Map<String, Object> after) {
        return record(unit, action, before, after, UUID.randomUUID());
    }

    private UUID record(
            JurisdictionCode unit, String action, Map<String, Object> before, Map<String, Object> after, UUID subject) {
        var entry = new AuditEntry(action, new Subject("thing", subject), unit, before, after);
        Scopes.run(Scope.ALL, () -> transaction.executeWithoutResult(status -> audit.record(Cast.STREET, entry)));
        return subject;
    }

    private Document get(Actor actor, String address) {
        try {
            var answer = mvc.get().uri(address).with(SignedInAs.of(actor)).exchange();
            assertThat(answer).hasStatusOk();
            return Jsoup.parse(answer.getResponse().getContentAsString());
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
