package org.youbei.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.youbei.PlatformTest;
import org.youbei.jurisdiction.Scopes;
import org.youbei.model.Actor;
import org.youbei.model.Outcome;
import org.youbei.model.Subject;
import org.youbei.obligation.ObligationKind;
import org.youbei.obligation.ObligationLedger;
import org.youbei.obligation.Opening;
import org.youbei.obligation.feed.Feed.Reach;
import org.youbei.obligation.feed.Feeds;
import org.youbei.plan.Confidentiality;
import org.youbei.plan.PlanContent;
import org.youbei.plan.PlanEntry;
import org.youbei.plan.PlanKind;
import org.youbei.plan.PlanRegistry;
import org.youbei.plan.PlanSource;
import org.youbei.plan.section.Passage;
import org.youbei.testing.Cast;

/** Nothing that a street's own pages, files and feeds tell may stand in those of the street beside it, however it is asked for. */
@PlatformTest
class SiblingTests {
    private final Routes routes;
    private final PlanRegistry registry;
    private final ObligationLedger ledger;
    private final Feeds feeds;
    private final LocalDate today;

    /** A word that no other test writes. */
    private final String secret = "OnlyStreetOne" + UUID.randomUUID().toString().replace("-", "");

    @Autowired
    SiblingTests(ApplicationContext context) {
        routes = new Routes(context);
        registry = context.getBean(PlanRegistry.class);
        ledger = context.getBean(ObligationLedger.class);
        feeds = context.getBean(Feeds.class);
        today = LocalDate.now(context.getBean(Clock.class));
    }

    @BeforeEach
    void somethingOfTheStreet() {
        var entry =
                new PlanEntry(Cast.JIYUQIAO, PlanKind.GENERAL, null, secret + "预案", null, Confidentiality.OPEN, "", "");
        var text = List.of(new Passage(1, "1", secret, secret));
        var content = new PlanContent(PlanSource.BY_HAND, text, List.of());
        var plan = as(Cast.STREET, () -> registry.register(Cast.STREET, UUID.randomUUID(), entry, content));
        // Due on a day of its own: the calendar shows the first few of a day.
        as(Cast.SUPERVISOR, () -> ledger.open(Cast.SUPERVISOR, duty(plan.getId(), today.minusDays(5))));
        // Due before all others: a feed ends where it is full.
        as(Cast.SUPERVISOR, () -> ledger.open(Cast.SUPERVISOR, duty(UUID.randomUUID(), today.minusYears(9))));
    }

    @Test
    void tellsTheStreetItself() throws Exception {
        var told =
                List.of("/plans", "/plans.csv", "/plans.xlsx", "/obligations", "/obligations.csv", "/obligations.xlsx");
        for (var path : told) {
            assertThat(found(path, Person.STREET)).as(path).contains(secret);
        }
        assertThat(text(calendar(Person.STREET))).contains(secret);
        assertThat(feed(Cast.STREET)).contains(secret);
        assertThat(found("/obligations", Person.SUPERVISOR)).contains(secret);
    }

    @TestFactory
    Stream<DynamicTest> tellsTheStreetBesideItNothing() {
        return routes.mapped().stream()
                .filter(route -> route.reads() && !route.hasVariables())
                .map(route -> DynamicTest.dynamicTest(route.toString(), () -> {
                    // What was typed stands in the page again; so the whole list is looked at, and the search by a part
                    // of the word.
                    assertThat(text(routes.ask(route, Sample.none(), Person.STREET2)))
                            .doesNotContain(secret);
                    assertThat(found(route.pattern(), Person.STREET2)).doesNotContain(secret);
                    assertThat(found(route.pattern(), Person.COMMUNITY)).doesNotContain(secret);
                }));
    }

    @Test
    void tellsNeitherCalendarNorFeedNorCountOfTheStreetBesideIt() throws Exception {
        assertThat(text(calendar(Person.STREET2))).doesNotContain(secret);
        assertThat(feed(Cast.SIBLING_STREET)).doesNotContain(secret);

        var before = counts(Person.STREET2);
        somethingOfTheStreet();
        assertThat(counts(Person.STREET2)).isEqualTo(before);
    }

    private Opening duty(UUID plan, LocalDate from) {
        return new Opening(
                ObligationKind.PLAN_FILING,
                new Subject("plan", plan),
                secret + "备案",
                Cast.JIYUQIAO,
                null,
                null,
                "plan-filing",
                from);
    }

    private MockHttpServletResponse calendar(Person person) throws Exception {
        var month = YearMonth.from(today.plusDays(28)).toString();
        return routes.ask(
                new Route("GET", "/calendar"),
                Sample.none().with("month", month).with("view", "list"),
                person);
    }

    private String feed(Actor actor) throws Exception {
        var address = as(actor, () -> feeds.make(actor, Reach.UNIT));
        return text(routes.ask(new Route("GET", "/feeds/{secret}.ics"), Sample.at(address), Person.ANONYMOUS))
                .replaceAll("\\r\\n ", "");
    }

    /** The numbers of the lists' heads and chips. */
    private List<String> counts(Person person) throws Exception {
        var numbers = new ArrayList<String>();
        for (var path : List.of("/", "/plans", "/obligations")) {
            var page = Jsoup.parse(text(routes.ask(new Route("GET", path), Sample.none(), person)));
            numbers.addAll(
                    page.select(".sub, .yb-chip .n, .yb-figure .v, .yb-heat td").eachText());
        }
        return numbers;
    }

    private String found(String path, Person person) throws Exception {
        var part = secret.substring(0, secret.length() - 4);
        return text(routes.ask(new Route("GET", path), Sample.none().with("q", part), person));
    }

    private static String text(MockHttpServletResponse answer) throws IOException {
        var type = String.valueOf(answer.getContentType());
        return type.contains("spreadsheet")
                ? unzipped(answer.getContentAsByteArray())
                : answer.getContentAsString(StandardCharsets.UTF_8).replaceAll("</?mark>", "");
    }

    private static String unzipped(byte[] bytes) throws IOException {
        var file = Files.createTempFile("sheet", ".xlsx");
        Files.write(file, bytes);
        try (var zip = new ZipFile(file.toFile())) {
            var all = new StringBuilder();
            for (var entry : Collections.list(zip.entries())) {
                all.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
            return all.toString();
        } finally {
            Files.delete(file);
        }
    }

    private static <T> T as(Actor actor, Supplier<Outcome<T>> work) {
        return Scopes.in(actor.scope(), work).orElseThrow();
    }
}
