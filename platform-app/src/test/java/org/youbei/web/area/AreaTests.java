package org.youbei.web.area;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.youbei.PlatformTest;
import org.youbei.SignedInAs;
import org.youbei.division.DivisionImporter;
import org.youbei.jurisdiction.Scopes;
import org.youbei.model.Actor;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Role;
import org.youbei.model.Scope;
import org.youbei.model.Subject;
import org.youbei.obligation.ObligationKind;
import org.youbei.obligation.ObligationLedger;
import org.youbei.obligation.Opening;
import org.youbei.testing.Cast;
import org.youbei.web.Contributions;
import org.youbei.web.plan.PlanPages;

/** The areas and their first pages over HTTP. */
@PlatformTest
class AreaTests {
    private static final String STREET_CODE = "420106003";
    private static final Actor STREET = actor(Role.STREET_STAFF);

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ObligationLedger ledger;

    @Autowired
    Clock clock;

    @BeforeEach
    void divisions(@Autowired DivisionImporter divisions) {
        divisions.load(
                Cast.ADMINISTRATOR,
                Path.of("../domain-model/src/test/resources/divisions/420106-wuchang.csv"),
                "420106-wuchang.csv");
    }

    @Test
    void sayWhatIsDueAndWhatIsWrongInThem() {
        open("示例预案备案甲", 400);
        open("示例预案备案乙", 400);

        var page = page(STREET, "zh", "/areas/plans");

        assertThat(page.select(".yb-say.late").text()).contains("2 件已经逾期");
        assertThat(page.select(".yb-duty .what").eachText()).anyMatch(title -> title.contains("示例预案备案甲"));
        assertThat(page.select(".yb-wrong a").eachAttr("href"))
                .containsExactly("/obligations?state=overdue&kind=PLAN_FILING");
        assertThat(page.select(".yb-do a").eachAttr("href")).contains("/plan-imports", "/plans/new", "/plan-coverage");
        assertThat(page.select(".yb-side .yb-area[open] summary").text()).isEqualTo("预案2 逾");
        assertThat(page.select(".yb-side [aria-current=page]").eachText()).containsExactly("概览");
        assertThat(page(STREET, "en", "/areas/plans").select(".yb-say.late").text())
                .contains("2 are overdue");
        assertThat(page(STREET, "zh", "/areas/inspection").select(".yb-duty")).isEmpty();
    }

    @Test
    void areNotThereWhereNothingMayBeOpened() {
        assertThat(status(STREET, "/areas/no-such-area")).isEqualTo(404);
        assertThat(status(actor(Role.ADMINISTRATOR), "/areas/plans")).isEqualTo(404);
        assertThat(mvc.get().uri("/areas/today").with(SignedInAs.of(STREET))).hasRedirectedUrl("/");
    }

    @Test
    void areFoundByThePalette() {
        assertThat(page(STREET, "zh", "/palette").select(".yb-entries a").eachAttr("href"))
                .contains("/", "/areas/plans", "/areas/drills")
                .doesNotContain("/areas/system");
        assertThat(page(STREET, "zh", "/palette?q=导入").select(".yb-entries a").eachAttr("href"))
                .contains("/plan-imports", "/inspection-point-imports");
    }

    @Test
    void giveACommunityWorkerABarOfFive() {
        var page = page(actor(Role.COMMUNITY_WORKER), "zh", "/");

        assertThat(page.select(".yb-five > a > span").eachText()).containsExactly("今日", "检查", "地图", "通知");
        assertThat(page.select(".yb-five > details > summary").text()).isEqualTo("更多");
    }

    /** Whatever somebody is shown around the page and on the first pages of the areas opens. */
    @ParameterizedTest
    @EnumSource(value = Role.class, mode = EnumSource.Mode.EXCLUDE, names = "VOLUNTEER")
    void showNothingThatIsRefused(Role role) {
        var person = actor(role);
        var navigation = Contributions.all();
        var addresses = new ArrayList<String>();
        Stream.concat(Stream.of("/"), navigation.areas(Set.of(role)).stream().map(area -> area.path()))
                .distinct()
                .forEach(first ->
                        addresses.addAll(page(person, "zh", first).select(".yb-side a, .yb-five a, .yb-main a").stream()
                                .map(link -> link.attr("href"))
                                .filter(address -> address.startsWith("/"))
                                .toList()));

        assertThat(addresses).hasSizeGreaterThan(10);
        assertThat(addresses.stream().distinct().filter(address -> status(person, address) >= 400))
                .as("refused to " + role)
                .isEmpty();
    }

    @Test
    void haveAPlaceForEveryKindOfDutyOnce() {
        List<String> kinds = Contributions.all().entries().stream()
                .flatMap(entry -> entry.duties().stream())
                .toList();

        assertThat(kinds)
                .doesNotHaveDuplicates()
                .allMatch(kind -> ObligationKind.KNOWN.contains(new ObligationKind(kind)));
    }

    private Document page(Actor actor, String language, String path) {
        return PlanPages.page(new PlanPages(mvc, language).get(actor, path));
    }

    private int status(Actor actor, String address) {
        return mvc.get()
                .uri(address)
                .with(SignedInAs.of(actor))
                .exchange()
                .getResponse()
                .getStatus();
    }

    private void open(String title, int daysAgo) {
        var opening = new Opening(
                ObligationKind.PLAN_FILING,
                new Subject("plan", UUID.randomUUID()),
                title,
                new JurisdictionCode(STREET_CODE),
                null,
                null,
                "plan-filing",
                LocalDate.now(clock).minusDays(daysAgo));
        Scopes.in(STREET.scope(), () -> ledger.open(STREET, opening)).orElseThrow();
    }

    private static Actor actor(Role role) {
        var unit = switch (role) {
            case STREET_STAFF -> STREET_CODE;
            case COMMUNITY_WORKER -> STREET_CODE + "001";
            default -> "420106";
        };
        return new Actor(new UUID(53, role.ordinal()), "吴示例", Set.of(role), Scope.of(new JurisdictionCode(unit)));
    }
}
