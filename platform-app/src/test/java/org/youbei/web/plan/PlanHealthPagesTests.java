package org.youbei.web.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.youbei.web.plan.PlanPages.location;
import static org.youbei.web.plan.PlanPages.page;
import static org.youbei.web.plan.PlanPages.status;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;
import org.youbei.PlatformTest;
import org.youbei.account.Positions;
import org.youbei.jurisdiction.Scopes;
import org.youbei.model.Actor;
import org.youbei.model.BindableKind;
import org.youbei.plan.PlanDossiers;
import org.youbei.plan.binding.Anchor;
import org.youbei.plan.binding.Binding;
import org.youbei.plan.binding.Bindings;
import org.youbei.testing.Cast;
import org.youbei.testing.TestClock;

@PlatformTest
class PlanHealthPagesTests {
    private static final AtomicInteger SERIAL = new AtomicInteger();
    private static final String DAY = "2026-11-20";
    private static final String TEXT = "1 总则\n有内容。\n2 组织体系\n由值班长负责。";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Positions positions;

    @Autowired
    PlanDossiers dossiers;

    @Autowired
    Bindings bindings;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TestClock clock;

    private PlanPages zh;

    @BeforeEach
    void pages() {
        clock.reset();
        zh = new PlanPages(mvc, "zh-CN");
    }

    @Test
    void showsAVacantPostOnThePlanItsHealthPageAndAmongTheDuties() {
        var name = "值班长" + SERIAL.incrementAndGet();
        var plan = issuedLeaningOn(name);
        var shown = page(zh.get(Cast.STREET, plan));
        assertThat(shown.select("a[href=" + plan + "/health]").text()).contains("1 处");
        assertThat(shown.select(".yb-check").text()).contains("2 组织体系有失效");

        for (var language : List.of("zh-CN", "en")) {
            var health = page(new PlanPages(mvc, language).get(Cast.STREET, plan + "/health"));
            assertThat(health.text()).contains(name).doesNotContain("??");
            assertThat(health.select("td a").attr("href")).endsWith("#s1");
        }
        var health = page(zh.get(Cast.SUPERVISOR, plan + "/health"));
        assertThat(health.select("main").text()).contains("岗位空缺", "系统管理员", "第三十五条第（二）项", "有失效");
        assertThat(page(zh.get(Cast.STREET, "/obligations?kind=PLAN_HEALTH&q=" + name))
                        .text())
                .contains(name);
    }

    @Test
    void followsWhatHappensToThePost() {
        var name = "值班长" + SERIAL.incrementAndGet();
        var plan = issuedLeaningOn(name);
        var weakness = page(zh.get(Cast.STREET, plan + "/health"));
        assertThat(weakness.select("tbody tr")).hasSize(1);
        as(
                Cast.ADMINISTRATOR,
                () -> positions.close(
                        Cast.ADMINISTRATOR,
                        positions.find(Cast.JIYUQIAO, name).orElseThrow().id()));
        assertThat(page(zh.get(Cast.STREET, plan + "/health")).text()).contains("岗位已撤销");
        assertThat(location(zh.post(Cast.STREET, plan + "/health-check", Map.of())))
                .isEqualTo(plan + "/health");
        assertThat(status(zh.post(Cast.SUPERVISOR, plan + "/health-check", Map.of())))
                .isEqualTo(403);
        assertThat(status(zh.get(Cast.SIBLING_STREET, plan + "/health"))).isEqualTo(404);
    }

    private String issuedLeaningOn(String post) {
        var plan = zh.imported(Cast.STREET, "420106001", "依赖" + post, TEXT);
        var position = as(
                Cast.ADMINISTRATOR,
                () -> positions.create(Cast.ADMINISTRATOR, Cast.JIYUQIAO, post).orElseThrow());
        var dossier = as(
                Cast.STREET,
                () -> dossiers.open(UUID.fromString(plan.substring(plan.lastIndexOf('/') + 1)), Optional.empty()));
        var binding = new Binding(
                UUID.randomUUID(),
                dossier.version().id(),
                new Anchor(Anchor.Kind.SECTION, dossier.sections().getLast().id()),
                BindableKind.POSITION,
                position.id().toString(),
                post,
                null,
                "");
        as(
                Cast.STREET,
                () -> transaction.execute(status -> {
                    bindings.add(Cast.JIYUQIAO, List.of(binding));
                    return binding;
                }));
        location(zh.post(Cast.STREET, plan + "/submission", Map.of()));
        location(zh.post(Cast.colleague(Cast.STREET), plan + "/approval", Map.of("approver", "街道主任", "on", DAY)));
        location(zh.post(
                Cast.STREET,
                plan + "/issue",
                Map.of("number", "健康〔2026〕" + SERIAL.incrementAndGet() + "号", "on", DAY)));
        return plan;
    }

    private static <T> T as(Actor actor, java.util.function.Supplier<T> work) {
        return Scopes.in(actor.scope(), work);
    }
}
