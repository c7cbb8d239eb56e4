package org.youbei.web.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.youbei.web.plan.PlanPages.page;

import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.youbei.PlatformTest;
import org.youbei.account.Accounts;
import org.youbei.account.People;
import org.youbei.model.Role;
import org.youbei.testing.Cast;
import org.youbei.testing.TestClock;

/** A form that met the end of its session, and links that only look like one. */
@PlatformTest
class UnsentFormTests {
    private static final Cookie OVER = new Cookie("youbei", "b3Zlcg==");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Accounts accounts;

    @Autowired
    TestClock clock;

    @AfterEach
    void setTheClockBack() {
        clock.reset();
    }

    @Test
    void carriesWhatWasTypedThroughTheSignInAndShowsAllOfIt() {
        var refused = refused("/hazards/" + UUID.randomUUID() + "/grading");
        assertThat(refused).hasStatus(401);

        var answer = signIn(seal(refused), browser(refused));
        assertThat(answer).hasStatus(302).hasHeader("Location", "/unsent-form");
        var page = page(mvc.get().uri("/unsent-form").cookie(session(answer)).exchange());
        assertThat(page.select("main").text()).contains("/grading", "隐患", "招牌松动", "（未填）", "42");
        assertThat(page.select("form[action$=/grading] input[type=hidden]:not([name=_csrf])")
                        .eachAttr("name"))
                .containsExactlyInAnyOrder("remark", "note", "count");
    }

    /** Whatever is added to the application: a form after which something is gone, known or somebody's right is typed again. */
    @Test
    void carriesNoFormOfAnyRouteAboutRightsSecretsAndRemovals(
            @Autowired @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping routes) {
        var dear = Pattern.compile(
                "account|separation|position|role|password|second-factor|token|invitation|reveal|revelation|contact-link|phone$"
                        + "|remov|revoc|withdraw|closure|closing$|ending$|^end$|aboli|cancel|disabl|enabl|retire|disband|dropping|leaving|merg|^exit$");
        var posts = routes.getHandlerMethods().keySet().stream()
                .filter(route -> route.getMethodsCondition().getMethods().contains(RequestMethod.POST))
                .flatMap(route -> route.getPatternValues().stream())
                .toList();
        var kept = posts.stream().filter(UnsentFormTests::isCarried).toList();

        assertThat(posts).hasSizeGreaterThan(250);
        assertThat(kept)
                .as("what is written is carried")
                .contains("/incident-reports", "/plans/{id}/sections/{section}")
                .noneMatch(path -> Arrays.stream(path.split("/"))
                        .anyMatch(word -> dear.matcher(word).find()
                                && !word.startsWith("accountability")
                                && !word.startsWith("{")));
    }

    private static boolean isCarried(String path) {
        var request = new MockHttpServletRequest("POST", path.replaceAll("\\{[^}]*}", "1"));
        request.addParameter("text", "示例");
        return UnsentForm.sent(request).isPresent();
    }

    /** A link and one click must not send a form in the name of whoever follows it. */
    @Test
    void carriesNothingOutOfAnAddress() {
        var link = "/login?unsent.path=/plans&unsent.field.title=x&unsent=plain";
        assertThat(page(mvc.get().uri(link).exchange()).select(".yb-login input[type=hidden]:not([name=_csrf])"))
                .isEmpty();
        assertThat(signIn(Map.of("unsent.path", "/plans", "unsent.field.title", "x"), null))
                .hasHeader("Location", "/");
        assertThat(signIn("plain", new Cookie("youbei-unsent", "x"))).hasHeader("Location", "/");
    }

    @Test
    void opensTheSealForTheBrowserThatWasRefusedOnly() {
        var of = refused("/plans");
        var other = refused("/plans");
        assertThat(signIn(seal(of), browser(other))).hasHeader("Location", "/");
        assertThat(signIn(Map.of("unsent", seal(of)), null)).hasHeader("Location", "/");
        clock.advance(Duration.ofHours(12).plusSeconds(1));
        assertThat(signIn(seal(of), browser(of))).hasHeader("Location", "/");
    }

    @Test
    void keepsTheSealOnTheSignInPageAfterAWrongPassword() {
        var refused = refused("/plans");
        var wrong = mvc.get()
                .uri("/login")
                .requestAttr(SignInFailure.PROBLEM, new SignInFailure.Problem("credentials"))
                .param("unsent", seal(refused))
                .exchange();
        assertThat(page(wrong).select("input[name=unsent]").attr("value")).isEqualTo(seal(refused));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/accounts",
                "/accounts/1/password-reset",
                "/accounts/1/roles",
                "/accounts/1/role-removals",
                "/account/second-factor/removal",
                "/positions/1/holder",
                "/plans/1/sections/2/removal",
                "/rules/overrides/1/withdrawal",
                "/feeds/revocation",
                "/demo-removal",
                "/hazards/1/contact-link",
                "/resident-reports/1/phone",
                "/drill-requirements/1/end"
            })
    void neverCarriesAccountsRightsAndRemovals(String path) {
        assertThat(refused(path)).hasStatus(302).hasHeader("Location", "/login?notice=expired");
    }

    @Test
    void neverCarriesWhatAnotherSiteMadeTheBrowserSend() {
        assertThat(mvc.post()
                        .uri("/plans")
                        .with(csrf())
                        .cookie(OVER)
                        .header("Sec-Fetch-Site", "cross-site")
                        .param("title", "x"))
                .hasStatus(302);
    }

    private MvcTestResult refused(String path) {
        return mvc.post()
                .uri(path)
                .with(csrf())
                .cookie(OVER)
                .param("remark", "招牌松动")
                .param("note", "")
                .param("count", "42")
                .exchange();
    }

    private static String seal(MvcTestResult refused) {
        return String.valueOf(refused.getRequest().getAttribute(SessionEnd.UNSENT));
    }

    private static Cookie browser(MvcTestResult refused) {
        return Objects.requireNonNull(refused.getResponse().getCookie("youbei-unsent"));
    }

    private static Cookie session(MvcTestResult answer) {
        return Objects.requireNonNull(answer.getResponse().getCookie("youbei"));
    }

    private MvcTestResult signIn(String seal, Cookie browser) {
        return signIn(Map.of("unsent", seal), browser);
    }

    private MvcTestResult signIn(Map<String, String> carried, @Nullable Cookie browser) {
        var account = People.opened(accounts, Role.STREET_STAFF, Cast.JIYUQIAO);
        var form = mvc.post()
                .uri("/login")
                .with(csrf())
                .with(request -> {
                    request.setRemoteAddr("192.0.2." + UUID.randomUUID());
                    return request;
                })
                .param("username", account.username())
                .param("password", People.PASSWORD);
        carried.forEach(form::param);
        return (browser == null ? form : form.cookie(browser)).exchange();
    }
}
