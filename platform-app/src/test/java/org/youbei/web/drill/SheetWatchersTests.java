package org.youbei.web.drill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.youbei.web.plan.PlanPages.page;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;
import org.youbei.PlatformTest;
import org.youbei.SignedInAs;
import org.youbei.drill.RunDesk;
import org.youbei.jurisdiction.Scopes;
import org.youbei.model.Actor;
import org.youbei.testing.Cast;
import org.youbei.testing.TestClock;
import org.youbei.web.kit.layout.Language;
import org.youbei.web.live.LiveWatchers;

@PlatformTest
class SheetWatchersTests {
    @Autowired
    MockMvcTester mvc;

    @Autowired
    LiveWatchers watchers;

    @Autowired
    RunDesk run;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TestClock clock;

    private final UUID drill = UUID.randomUUID();
    private final List<UUID> steps = List.of(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());

    @BeforeEach
    void aDrillThatRuns() {
        clock.reset();
        inside(() -> {
            jdbc.sql("""
                insert into drill.drill (id, jurisdiction, district, revision, title, form, content, purpose, announced, scenario,
                  site, controller, safety_officer, attendance_code, starts_at, ends_at, state, made_at, made_by, started_at)
                values (:id, '420106001', '420106', 3, '同步演练', 'LIVE', 'SINGLE', 'CHECK', true, '', '', '', '', 'X', now(),
                  now() + interval '2 hours', 'RUNNING', now(), '', now())\
                """).param("id", drill).update();
            for (int n = 0; n < steps.size(); n++) {
                jdbc.sql("""
                    insert into drill.run_step (id, drill, jurisdiction, district, position, kind, post, action, planned_minutes)
                    values (?, ?, '420106001', '420106', ?, 'STEP', '值班员', '第<b>' || ? || '</b>步', 5)\
                    """).params(steps.get(n), drill, n, n).update();
            }
        });
    }

    @Test
    void sendsAStampedLineToEverybodyInTheirLanguageUntilTheirSessionEnds() {
        var chinese = watch(Cast.SUPERVISOR, "zh-CN");
        var english = watch(Cast.STREET, "en");
        stamp(0);
        await().until(() ->
                sent(chinese).contains("event:line") && sent(english).contains("event:line"));

        var row = Jsoup.parse("<table>" + sent(chinese).replace("data:", "") + "</table>")
                .select("tr#step-" + steps.getFirst());
        assertThat(row.text()).contains("第<b>0</b>步", "5 分钟", "吴示例");
        assertThat(row.hasAttr("data-stamped")).isTrue();
        assertThat(row.select("form")).as("the same for everybody").isEmpty();
        assertThat(sent(english)).contains("吴示例", "5 min").doesNotContain("5 分钟");

        jdbc.sql("delete from session.spring_session where session_id = ?")
                .param(session(chinese))
                .update();
        stamp(1);
        await().until(() -> sent(english).contains("step-" + steps.get(1)));
        await().until(() -> watchers.count(SheetWatchers.topic(drill)) == 1);
        assertThat(sent(chinese)).doesNotContain("step-" + steps.get(1));
    }

    @Test
    void answersNothingToAScriptThatShowsWhatThereIs() {
        assertThat(asked("\"3.0\"")).hasStatus(304);
        stamp(2);
        var answer = asked("\"3.0\"");
        assertThat(answer).hasStatusOk();
        assertThat(page(answer).select("section").attr("data-version")).isEqualTo("3.1");
        assertThat(page(answer).select("tr[data-stamped]").eachAttr("data-number"))
                .containsExactly("3");
        assertThat(asked("\"3.1\"")).hasStatus(304);
        assertThat(mvc.get()
                        .uri("/drills/{id}/run-sheet", drill)
                        .header("If-None-Match", "\"3.1\"")
                        .with(SignedInAs.of(Cast.STREET)))
                .as("a page is always given")
                .hasStatusOk();
        assertThat(mvc.get()
                        .uri("/drills/{id}/run-sheet", drill)
                        .header("HX-Request", "true")
                        .header("If-None-Match", "\"3.1\"")
                        .with(SignedInAs.of(Cast.SIBLING_STREET)))
                .as("whether a sheet has changed is nothing for a sibling")
                .hasStatus(404);
    }

    private MvcTestResult asked(String version) {
        return mvc.get()
                .uri("/drills/{id}/run-sheet", drill)
                .header("HX-Request", "true")
                .header("If-None-Match", version)
                .with(SignedInAs.of(Cast.STREET))
                .exchange();
    }

    /** A stream in a session that is signed in as far as the database knows. */
    private MvcTestResult watch(Actor actor, String language) {
        var stream = mvc.get()
                .uri("/drills/{id}/run-sheet/events", drill)
                .cookie(new Cookie("yb-lang", language))
                .with(SignedInAs.of(actor))
                .asyncExchange();
        assertThat(sent(stream)).contains("event:watching");
        var account = UUID.randomUUID();
        jdbc.sql("insert into session.validity (account, epoch) values (?, 1)")
                .param(account)
                .update();
        assertThat(jdbc.sql("update session.spring_session set principal_name = ? where session_id = ?")
                        .params(account + ".1", session(stream))
                        .update())
                .isEqualTo(1);
        return stream;
    }

    private static String session(MvcTestResult stream) {
        var cookie = Objects.requireNonNull(stream.getResponse().getCookie("youbei"));
        return new String(Base64.getDecoder().decode(cookie.getValue()), StandardCharsets.UTF_8);
    }

    private static String sent(MvcTestResult stream) {
        return new String(stream.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private void stamp(int step) {
        inside(() -> run.stamp(Cast.STREET, drill, steps.get(step), null, "").orElseThrow());
    }

    private void inside(Runnable work) {
        Scopes.run(Cast.STREET.scope(), () -> transaction.executeWithoutResult(status -> work.run()));
    }

    @Test
    void letsASessionWatchSoManySheetsAtOnceAndNoMore() {
        var session = UUID.randomUUID().toString();
        for (int n = 0; n < LiveWatchers.MOST_OF_A_SESSION; n++) {
            assertThat(watchers.watch(SheetWatchers.topic(drill), session, Language.CHINESE))
                    .isPresent();
        }
        assertThat(watchers.watch(SheetWatchers.topic(drill), session, Language.CHINESE))
                .isEmpty();
        assertThat(watchers.watch(SheetWatchers.topic(drill), "another", Language.CHINESE))
                .isPresent();
    }

    /** A hall of people opens the sheet at the same moment: each is served; a session that asks two hundred times gets its six. */
    @Test
    void servesTwoHundredAtOnce() throws Exception {
        var together = new CyclicBarrier(200);
        var greedy = UUID.randomUUID().toString();
        try (var people = Executors.newFixedThreadPool(200)) {
            for (boolean one : List.of(true, false)) {
                var before = watchers.count(SheetWatchers.topic(drill));
                var asked = people.invokeAll(Stream.<Callable<Boolean>>generate(() -> () -> {
                            together.await();
                            var session = one ? greedy : UUID.randomUUID().toString();
                            return watchers.watch(SheetWatchers.topic(drill), session, Language.CHINESE)
                                    .isPresent();
                        })
                        .limit(200)
                        .toList());
                var served = asked.stream().filter(Future::resultNow).count();
                assertThat(served).isEqualTo(one ? LiveWatchers.MOST_OF_A_SESSION : 200);
                assertThat(watchers.count(SheetWatchers.topic(drill)))
                        .as("none is lost")
                        .isEqualTo(before + (int) served);
            }
        }
    }
}
