package org.youbei.web.drill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.youbei.web.plan.PlanPages.location;
import static org.youbei.web.plan.PlanPages.page;
import static org.youbei.web.plan.PlanPages.status;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;
import org.youbei.PlatformTest;
import org.youbei.account.Accounts;
import org.youbei.account.NewAccount;
import org.youbei.account.People;
import org.youbei.jurisdiction.Scopes;
import org.youbei.model.Actor;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Role;
import org.youbei.model.Scope;
import org.youbei.testing.Cast;
import org.youbei.testing.TestClock;
import org.youbei.web.plan.PlanPages;

@PlatformTest
class EvaluatorPagesTests {
    @Autowired
    MockMvcTester mvc;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TestClock clock;

    private final UUID id = UUID.randomUUID();
    private final String drill = "/drills/" + id;
    private PlanPages zh;

    @BeforeEach
    void pages() {
        clock.reset();
        zh = new PlanPages(mvc, "zh-CN");
    }

    @Test
    void offersAssessorsOfUnitsAboveByNameAndNobodyElseFromThere() {
        drill("PLANNED", "null");
        var expert = assessor(Role.ASSESSOR, Cast.WUCHANG);
        var supervisor = assessor(Role.DISTRICT_SUPERVISOR, Cast.WUCHANG);
        var sibling = assessor(Role.ASSESSOR, Cast.YANGYUAN);
        var stranger = assessor(Role.ASSESSOR, Cast.XICHENG);

        var choices =
                page(zh.get(Cast.STREET, drill + "/preparation/evaluators")).select("select[name=account] option");
        assertThat(choice(choices, expert).text()).contains(expert.name(), "上级评估人员");
        assertThat(choice(choices, supervisor)).isEmpty();
        assertThat(choice(choices, sibling)).isEmpty();
        assertThat(choice(choices, stranger)).isEmpty();
        assertThat(page(zh.get(Cast.STREET, drill + "/preparation/participants"))
                        .select("option[value=" + expert.id() + "]"))
                .as("asked to evaluate, not to take part")
                .isEmpty();

        assertThat(assigned(sibling)).isEqualTo(422);
        assertThat(assigned(expert)).isEqualTo(302);
        assertThat(page(zh.get(Cast.STREET, drill)).select("#evaluators").text())
                .contains(expert.name());
        var signedIn = new Actor(expert.id(), expert.name(), Set.of(Role.ASSESSOR), Scope.of(Cast.WUCHANG));
        assertThat(status(zh.get(signedIn, drill))).isEqualTo(200);
        assertThat(status(zh.get(signedIn, drill + "/edit"))).isEqualTo(403);
        var elsewhere = new Actor(sibling.id(), sibling.name(), Set.of(Role.ASSESSOR), Scope.of(Cast.YANGYUAN));
        assertThat(status(zh.get(elsewhere, drill))).isEqualTo(404);
    }

    @Test
    void letsAnEvaluatorFromBelowNoteAFindingAndTakeItBack() {
        drill("RUNNING", "now()");
        within(() -> jdbc.sql("""
            insert into drill.evaluator (drill, account, jurisdiction, district, name, unit)
            values (?, ?, '420106001', '420106', '王示例', '420106001001')\
            """).params(id, Cast.COMMUNITY.account()).update());
        note(Cast.STREET, "街道看到的");
        var open = page(zh.get(Cast.COMMUNITY, drill + "/findings"));
        assertThat(open.select("form.yb-form")).hasSize(1);
        assertThat(open.select("form[action$=removal]")).as("not the own one").isEmpty();
        note(Cast.COMMUNITY, "社区看到的");
        var removal = page(zh.get(Cast.COMMUNITY, drill + "/findings")).select("form[action$=removal]");
        assertThat(removal).hasSize(1);
        assertThat(page(zh.get(Cast.STREET, drill + "/findings"))
                        .select(".yb-finding")
                        .text())
                .contains("街道看到的", "社区看到的");
        assertThat(status(zh.get(Cast.SIBLING_STREET, drill + "/findings"))).isEqualTo(404);
        assertThat(page(zh.get(Cast.COMMUNITY, drill)).select("#objectives, #evaluators"))
                .as("an evaluator sees the whole drill")
                .hasSize(2);
        location(zh.post(Cast.COMMUNITY, removal.attr("action"), Map.of()));
        assertThat(page(zh.get(Cast.STREET, drill + "/findings"))
                        .select(".yb-finding")
                        .text())
                .doesNotContain("社区看到的");
    }

    @Test
    void saysNothingOfWhatWhoTakesPartFromBelowDoesNotSee() {
        drill("RUNNING", "null");
        within(() -> jdbc.sql("""
            insert into drill.participant (id, drill, jurisdiction, district, name, post, team, unit, account)
            values (?, ?, '420106001', '420106', '王示例', '网格员', '', '420106001001', ?)\
            """)
                .params(UUID.randomUUID(), id, Cast.COMMUNITY.account())
                .update());
        var seen = page(zh.get(Cast.COMMUNITY, drill));
        assertThat(seen.select("#participants").text()).contains("王示例");
        assertThat(seen.select("#covers, #objectives, #injects, #evaluators, #tasks"))
                .as("hidden is not the same as missing")
                .isEmpty();
        assertThat(page(zh.get(Cast.STREET, drill)).select("#covers, #objectives, #injects, #evaluators, #tasks"))
                .hasSize(5);
    }

    @Test
    void showsWhoEvaluatesNoStepThatDirectsTheDrillButWhoTakesIt() {
        drill("RUNNING", "null");
        within(() -> jdbc.sql("""
            insert into drill.evaluator (drill, account, jurisdiction, district, name, unit)
            values (?, ?, '420106001', '420106', '吴示例', '420106001')\
            """).params(id, Cast.STREET.account()).update());
        var directing = "main a[href$=/end], main form[action$=/hold], main form[action$=/end]";
        for (var address : List.of(drill, drill + "/run-sheet")) {
            var own = page(zh.get(Cast.STREET, address));
            assertThat(own.select(directing)).as(address).isEmpty();
            assertThat(own.select("main").text()).contains("请由其他人主持");
            var other = page(zh.get(Cast.colleague(Cast.STREET), address));
            assertThat(other.select(directing)).as(address).hasSize(2);
            assertThat(other.select("main").text()).doesNotContain("请由其他人主持");
        }
    }

    private void note(Actor actor, String text) {
        var noted =
                zh.post(actor, drill + "/findings", Map.of("capability", "疏散引导", "text", text, "element", "TRAINING"));
        assertThat(location(noted)).isEqualTo(drill + "/findings");
    }

    private int assigned(NewAccount account) {
        return status(zh.post(
                Cast.STREET,
                drill + "/preparation/evaluators",
                Map.of("account", account.id().toString())));
    }

    private NewAccount assessor(Role role, JurisdictionCode unit) {
        return People.opened(accounts, role, unit);
    }

    private static Elements choice(Elements choices, NewAccount account) {
        return choices.select("[value=" + account.id() + "]");
    }

    private void drill(String state, String ended) {
        within(() -> jdbc.sql("""
            insert into drill.drill (id, jurisdiction, district, revision, title, form, content, purpose, announced, scenario,
              site, controller, safety_officer, attendance_code, starts_at, ends_at, state, made_at, made_by, started_at, ended_at)
            values (?, '420106001', '420106', 0, '评估演练', 'TABLE_TOP', 'SINGLE', 'CHECK', true, '', '', '', '', 'X', now(),
              now() + interval '2 hours', ?, now(), '', now(), %s)\
            """.formatted(ended)).params(id, state).update());
    }

    private void within(Runnable work) {
        Scopes.run(Cast.STREET.scope(), () -> transaction.executeWithoutResult(status -> work.run()));
    }
}
