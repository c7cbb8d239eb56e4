package org.youbei.web.me;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.youbei.web.plan.PlanPages.location;
import static org.youbei.web.plan.PlanPages.page;
import static org.youbei.web.plan.PlanPages.status;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.youbei.PlatformTest;
import org.youbei.account.Accounts;
import org.youbei.account.signin.Attempt;
import org.youbei.account.signin.SignIn;
import org.youbei.account.signin.SignInResult;
import org.youbei.division.DivisionImporter;
import org.youbei.jurisdiction.Scopes;
import org.youbei.model.Actor;
import org.youbei.model.ChinaTime;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Outcome;
import org.youbei.model.ResidentId;
import org.youbei.model.Role;
import org.youbei.model.Scope;
import org.youbei.person.Certificates;
import org.youbei.person.IdNumber;
import org.youbei.person.PersonEntry;
import org.youbei.testing.Cast;
import org.youbei.testing.TestClock;
import org.youbei.training.CourseEntry;
import org.youbei.training.Courses;
import org.youbei.training.SessionEntry;
import org.youbei.training.TrainingSessions;
import org.youbei.volunteer.Application;
import org.youbei.volunteer.Applications;
import org.youbei.volunteer.ExitItem;
import org.youbei.volunteer.ShiftEntry;
import org.youbei.volunteer.Shifts;
import org.youbei.volunteer.Step;
import org.youbei.volunteer.VolunteerStep;
import org.youbei.volunteer.Volunteers;
import org.youbei.web.plan.PlanPages;

/** A volunteer from the invitation to the own pages, and what is closed to them. */
@PlatformTest
class OwnPagesTests {
    /** A community where no other test plans shifts and trainings: a page shows the first ones only. */
    private static final JurisdictionCode HOME = new JurisdictionCode("420106005001");

    private static final Actor WORKER =
            new Actor(new UUID(1, 7005), "王示例", Set.of(Role.COMMUNITY_WORKER), Scope.of(HOME));
    private static final Actor STREET =
            new Actor(new UUID(1, 7006), "吴示例", Set.of(Role.STREET_STAFF), Scope.of(new JurisdictionCode("420106005")));
    private static final String PASSWORD = "three-Green-Boats";
    private static final AtomicInteger NUMBERS = new AtomicInteger(300);

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Applications applications;

    @Autowired
    Volunteers volunteers;

    @Autowired
    Certificates certificates;

    @Autowired
    Shifts shifts;

    @Autowired
    Courses courses;

    @Autowired
    TrainingSessions sessions;

    @Autowired
    Accounts accounts;

    @Autowired
    SignIn signIn;

    @Autowired
    TestClock clock;

    private PlanPages zh;

    @BeforeEach
    void pages(@Autowired DivisionImporter importer) {
        clock.reset();
        importer.load(
                Cast.ADMINISTRATOR,
                Path.of("../domain-model/src/test/resources/divisions/420106-wuchang.csv"),
                "420106-wuchang.csv");
        zh = new PlanPages(mvc, "zh-CN");
    }

    @Test
    void comeToAnAccountByAnInvitationThatOpensOnce() {
        var id = active("欧阳示例");
        var made = page(zh.post(WORKER, "/volunteers/" + id + "/invitation", Map.of()));
        assertThat(made.text()).contains("只能用一次", "2026-11-30");
        var link = made.select("a[href^=/welcome/]").attr("href");
        assertThat(page(zh.get(WORKER, "/volunteers/" + id)).html()).doesNotContain(link);

        var name = username();
        assertThat(page(open(link, Map.of("username", name, "password", "short", "repeated", "short")))
                        .text())
                .contains("12");
        var differing = open(link, Map.of("username", name, "password", PASSWORD, "repeated", "another"));
        assertThat(status(differing)).isEqualTo(422);
        assertThat(page(differing).text()).contains("两次输入的密码不一样");
        assertThat(page(differing).html()).as("never comes back").doesNotContain(PASSWORD);
        assertThat(location(open(link, chosen(name)))).isEqualTo("/login?notice=joined");
        assertThat(status(open(link, chosen(username())))).isEqualTo(404);
        assertThat(status(mvc.get().uri("/welcome/nothing").exchange())).isEqualTo(404);
        assertThat(page(zh.get(WORKER, "/volunteers/" + id)).text()).contains("已开通");
        assertThat(status(zh.post(WORKER, "/volunteers/" + id + "/invitation", Map.of())))
                .isEqualTo(409);

        var self = signedIn(name);
        assertThat(self.roles()).containsExactly(Role.VOLUNTEER);
        assertThat(self.name()).as("the account says no more than the lists").isEqualTo("欧***");
        assertThat(location(zh.get(self, "/"))).isEqualTo("/me");
        var own = page(zh.get(self, "/me"));
        assertThat(own.text()).contains("正式", "应急志愿者基础培训", "0 小时");
        assertThat(own.select(".yb-side a, .yb-five a").eachAttr("href"))
                .contains("/me", "/me/shifts", "/me/data")
                .allMatch(address -> address.equals("/") || address.startsWith("/me"));
        assertThat(own.select(".yb-bell, .yb-find, .yb-help-link")).isEmpty();
        assertThat(page(new PlanPages(mvc, "en").get(self, "/me")).text()).contains("My voluntary service");
    }

    @Test
    void signUpWithdrawAndAskAboutTheirData() {
        var id = active("示例本人");
        var self = joined(id);
        var shift = shift("示例本人班");
        assertThat(page(zh.get(self, "/me/shifts")).text()).contains("示例本人班");
        assertThat(location(zh.post(self, "/me/shifts/" + shift, Map.of()))).isEqualTo("/me/shifts");
        assertThat(page(zh.get(self, "/me")).text()).contains("示例本人班");
        var again = zh.post(self, "/me/shifts/" + shift, Map.of());
        assertThat(status(again)).isEqualTo(409);
        assertThat(page(again).text()).contains("已经报过名");
        assertThat(status(zh.post(self, "/me/shifts/" + shift + "/withdrawal", Map.of())))
                .isEqualTo(302);
        assertThat(status(zh.post(self, "/me/shifts/" + shift + "/withdrawal", Map.of())))
                .isEqualTo(409);
        assertThat(status(zh.post(self, "/me/shifts/" + UUID.randomUUID(), Map.of())))
                .isEqualTo(404);

        assertThat(page(zh.get(self, "/me/data")).text()).doesNotContain("13900002222");
        assertThat(page(zh.post(self, "/me/data", Map.of())).text()).contains("示例本人", "13900002222");
        assertThat(status(zh.post(self, "/me/data/requests", Map.of()))).isEqualTo(422);
        var asked = Map.of("request_kind", "CORRECTION", "note", "手机号换了");
        assertThat(location(zh.post(self, "/me/data/requests", asked))).isEqualTo("/me/data");
        assertThat(page(zh.get(self, "/me/data")).text()).contains("更正");
    }

    @Test
    void takeAShiftOfTheStreetAndLetAnotherHaveIt() {
        var giver = joined(active("示例让出"));
        var taker = joined(active("示例接班"));
        var shift = streetShift("示例街道开放班");
        assertThat(location(zh.post(giver, "/me/shifts/" + shift, Map.of()))).isEqualTo("/me/shifts");
        assertThat(shown(taker, "示例街道开放班")).contains("人数已满").doesNotContain("接这一班");
        assertThat(page(zh.get(giver, "/me")).text()).contains("快到的班次", "示例街道开放班");

        assertThat(page(zh.get(giver, "/me/shifts/" + shift + "/swap")).text()).contains("仍由本人到岗");
        assertThat(status(zh.post(giver, "/me/shifts/" + shift + "/swap", Map.of())))
                .isEqualTo(422);
        assertThat(location(zh.post(giver, "/me/shifts/" + shift + "/swap", Map.of("reason", "家里有事"))))
                .isEqualTo("/me/shifts");
        assertThat(shown(giver, "示例街道开放班")).contains("已让出，等人接班", "收回");
        var offered = page(zh.get(taker, "/me/shifts"))
                .select("form[action^=/me/swaps/]")
                .attr("action");
        assertThat(status(zh.post(giver, offered, Map.of()))).isEqualTo(403);
        assertThat(location(zh.post(taker, offered, Map.of()))).isEqualTo("/me/shifts");
        assertThat(status(zh.post(taker, offered, Map.of()))).isEqualTo(409);
        assertThat(shown(taker, "示例街道开放班")).contains("已申请接班");

        var decision = offered.replace("/me/swaps/", "/shift-swaps/");
        assertThat(status(zh.get(WORKER, decision)))
                .as("the community sees it and does not decide")
                .isEqualTo(403);
        assertThat(page(zh.get(STREET, "/shifts/" + shift)).text()).contains("家里有事", "答复换班");
        assertThat(status(zh.post(STREET, decision, Map.of("decision", "DECLINED"))))
                .isEqualTo(422);
        assertThat(location(zh.post(STREET, decision, Map.of("decision", "AGREED"))))
                .isEqualTo("/shifts/" + shift);
        assertThat(page(zh.get(STREET, "/shifts/" + shift)).text()).contains("已换");
        assertThat(shown(taker, "示例街道开放班")).contains("取消报名");
        assertThat(shown(giver, "示例街道开放班")).doesNotContain("取消报名").contains("人数已满");
        assertThat(page(zh.get(WORKER, "/shifts/" + shift)).text())
                .contains("本单位报名的志愿者", "代为报名")
                .doesNotContain("取消班次");
        assertThat(status(zh.get(WORKER, "/shifts/" + shift + "/cancelling"))).isEqualTo(403);
    }

    private String shown(Actor self, String title) {
        return page(zh.get(self, "/me/shifts")).select("section").stream()
                .filter(one -> one.select("h2").text().equals(title))
                .map(one -> one.text())
                .findFirst()
                .orElseThrow();
    }

    private UUID streetShift(String title) {
        var starts = clock.instant().plus(Duration.ofHours(30));
        var said = new ShiftEntry(
                new JurisdictionCode("420106005"),
                title,
                "示例广场",
                starts,
                starts.plus(Duration.ofHours(2)),
                clock.instant().minus(Duration.ofDays(1)),
                1,
                1,
                null,
                false,
                true);
        return Scopes.in(STREET.scope(), () -> shifts.plan(STREET, UUID.randomUUID(), said))
                .orElseThrow();
    }

    @Test
    void askForTrainingsWaitAndMoveUp() {
        var first = joined(active("示例先报"));
        var second = joined(active("示例后报"));
        var path = "/me/trainings/" + training("示例候补培训");
        assertThat(location(zh.post(first, path, Map.of()))).isEqualTo("/me/trainings");
        assertThat(status(zh.post(first, path, Map.of()))).isEqualTo(409);
        assertThat(status(zh.post(second, path, Map.of()))).isEqualTo(302);
        assertThat(training(first, "示例候补培训")).contains("已报名，有名额", "取消报名");
        assertThat(training(second, "示例候补培训")).contains("候补第 1 位");
        assertThat(status(zh.post(first, path + "/withdrawal", Map.of()))).isEqualTo(302);
        assertThat(training(second, "示例候补培训")).contains("已报名，有名额");
        assertThat(training(first, "示例候补培训")).contains("报名培训");
        assertThat(status(zh.post(first, path + "/withdrawal", Map.of()))).isEqualTo(409);
        assertThat(status(zh.post(first, "/me/trainings/" + UUID.randomUUID(), Map.of())))
                .isEqualTo(404);
        assertThat(status(zh.get(WORKER, "/me/trainings"))).isEqualTo(404);
    }

    private String training(Actor self, String title) {
        return page(zh.get(self, "/me/trainings")).select("section").stream()
                .filter(one -> one.select("h2").text().equals(title))
                .map(one -> one.text())
                .findFirst()
                .orElseThrow();
    }

    private UUID training(String title) {
        var course =
                as(() -> courses.add(WORKER, UUID.randomUUID(), new CourseEntry(HOME, title, "示例", 120, "", null)));
        var starts = clock.instant().plus(Duration.ofDays(3));
        var said = new SessionEntry(starts, starts.plus(Duration.ofHours(2)), "示例活动室", 1, "");
        return as(() -> sessions.plan(WORKER, UUID.randomUUID(), course, said));
    }

    @Test
    void areAloneInWhatTheySee() {
        var self = joined(active("示例甲人"));
        var other = active("示例乙人");
        assertThat(status(zh.get(self, "/volunteers/" + other))).isEqualTo(403);
        assertThat(status(zh.get(self, "/volunteers"))).isEqualTo(403);
        assertThat(status(zh.get(self, "/help"))).isEqualTo(403);
        assertThat(status(zh.get(self, "/no-such-page"))).isEqualTo(403);
        assertThat(status(zh.get(self, "/account"))).isEqualTo(200);
        assertThat(status(zh.get(WORKER, "/me"))).isEqualTo(404);
    }

    @Test
    void endWithTheExit() {
        var id = active("示例离开");
        var self = joined(id);
        take(id, VolunteerStep.EXIT);
        for (var item : ExitItem.values()) {
            if (!item.isComputed()) {
                as(() -> volunteers.clear(WORKER, id, item, "示例"));
            }
        }
        take(id, VolunteerStep.COMPLETION);
        assertThat(status(zh.get(self, "/me"))).isEqualTo(404);
        assertThat(accounts.find(Actor.platform(), self.account()).orElseThrow().disabled())
                .isTrue();
    }

    private Actor joined(UUID id) {
        var link = page(zh.post(WORKER, "/volunteers/" + id + "/invitation", Map.of()))
                .select("a[href^=/welcome/]")
                .attr("href");
        var name = username();
        assertThat(status(open(link, chosen(name)))).isEqualTo(302);
        return signedIn(name);
    }

    private Actor signedIn(String name) {
        var attempt = new Attempt(name, PASSWORD, "", "10.2.0." + NUMBERS.get() % 250);
        return ((SignInResult.Accepted) signIn.attempt(attempt)).person().actor();
    }

    private static Map<String, String> chosen(String name) {
        return Map.of("username", name, "password", PASSWORD, "repeated", PASSWORD);
    }

    private static String username() {
        return "own-" + NUMBERS.getAndIncrement() + "@example.cn";
    }

    private MvcTestResult open(String address, Map<String, String> fields) {
        var request = mvc.post().uri(address).with(csrf());
        fields.forEach(request::param);
        return request.exchange();
    }

    private UUID active(String name) {
        var poster = as(() -> applications.poster(WORKER, HOME));
        var id = UUID.randomUUID();
        var number = ResidentId.completed("42010319860101" + "%03d".formatted(NUMBERS.getAndIncrement()));
        var person = PersonEntry.of(name, IdNumber.Kind.RESIDENT, number.value(), "13900002222");
        applications
                .apply(poster, id, new Application(person, Set.of(), 1, 3, false, true), "居民", id.toString())
                .orElseThrow();
        take(id, VolunteerStep.VETTING);
        take(id, VolunteerStep.PROBATION_START);
        var known = Objects.requireNonNull(
                Scopes.in(WORKER.scope(), () -> volunteers.find(id)).seen().person());
        var today = ChinaTime.today(clock);
        as(() -> certificates.enter(
                WORKER, known, new Certificates.Entry(UUID.randomUUID(), "volunteer_basics", "示例", "", today, null)));
        take(id, VolunteerStep.ACTIVATION);
        return id;
    }

    private void take(UUID id, VolunteerStep step) {
        as(() -> volunteers.take(WORKER, id, UUID.randomUUID(), Step.of(step, "示例")));
    }

    private UUID shift(String title) {
        var starts = clock.instant().plus(Duration.ofDays(2));
        var said = new ShiftEntry(
                HOME,
                title,
                "示例路",
                starts,
                starts.plus(Duration.ofHours(2)),
                clock.instant().minus(Duration.ofDays(1)),
                1,
                5,
                null,
                false);
        return as(() -> shifts.plan(WORKER, UUID.randomUUID(), said));
    }

    private static <T> T as(Supplier<Outcome<T>> work) {
        return Scopes.in(Scope.of(HOME), work).orElseThrow();
    }
}
