package org.youbei.web.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;
import org.youbei.PlatformTest;
import org.youbei.SignedInAs;
import org.youbei.account.draft.Drafts;
import org.youbei.jurisdiction.Scopes;
import org.youbei.model.Actor;
import org.youbei.model.Scope;
import org.youbei.testing.Cast;
import org.youbei.testing.TestClock;

@PlatformTest
class DraftTests {
    @Autowired
    MockMvcTester mvc;

    @Autowired
    Drafts drafts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TestClock clock;

    /** A form of its own for each test. */
    private final String form = "tests." + UUID.randomUUID();

    @AfterEach
    void setTheClockBack() {
        clock.reset();
    }

    @Test
    void keepsTheLastDraftAndOffersItAgain() {
        keep(Cast.STREET, Map.of("title", "第一稿"));
        assertThat(keep(Cast.STREET, Map.of("title", "第二稿")))
                .hasStatusOk()
                .bodyText()
                .contains("草稿已保存");

        var found = mvc.get()
                .uri("/drafts/" + form)
                .with(SignedInAs.of(Cast.STREET))
                .exchange();
        assertThat(found).bodyJson().extractingPath("$.fields.title[0]").isEqualTo("第二稿");
        assertThat(found).bodyText().contains("恢复草稿").doesNotContain("_csrf");
    }

    @Test
    void keepsItFromOthersAndFromWhoeverReadsTheDatabase() {
        keep(Cast.STREET, Map.of("title", "机密内容"));

        assertThat(find(Cast.SIBLING_STREET)).hasStatus(204);
        assertThat(find(Cast.SUPERVISOR)).hasStatus(204);
        var stored = Scopes.in(
                Scope.ALL,
                () -> transaction.execute(status -> jdbc.sql("select fields from account.draft where form = ?")
                        .param(form)
                        .query(String.class)
                        .list()));
        assertThat(stored).hasSize(1).noneMatch(text -> text.contains("机密"));
    }

    @Test
    void forgetsItAfterSevenDaysOrWhenItIsNotWanted() {
        keep(Cast.STREET, Map.of("title", "旧稿"));
        clock.advance(Duration.ofDays(7));
        assertThat(Scopes.in(Cast.STREET.scope(), () -> drafts.find(Cast.STREET, form)))
                .isEmpty();
        clock.reset();

        keep(Cast.STREET, Map.of("title", "新稿"));
        assertThat(mvc.post().uri("/drafts/" + form + "/removal").with(csrf()).with(SignedInAs.of(Cast.STREET)))
                .hasStatus(204);
        assertThat(find(Cast.STREET)).hasStatus(204);
    }

    @Test
    void forgetsItWhenTheFormWasTakenAndKeepsItWhenTheFormWasRefused() {
        keep(Cast.STREET, Map.of("title", "示例"));
        var refused = Map.of("unit", "420106001", "kind", "GENERAL", "title", "", "revision", "0", "draft", form);
        assertThat(post("/plans", refused)).hasStatus(422);
        assertThat(find(Cast.STREET)).hasStatusOk();

        var taken = Map.of("unit", "420106001", "kind", "GENERAL", "title", "草稿成案", "revision", "0", "draft", form);
        assertThat(post("/plans", taken)).hasStatus(302);
        assertThat(find(Cast.STREET)).hasStatus(204);
    }

    @Test
    void refusesWhatIsNoFormAndWhatIsTooLong() {
        assertThat(mvc.get().uri("/drafts/Plans_New").with(SignedInAs.of(Cast.STREET)))
                .hasStatus(404);
        assertThat(keep(Cast.STREET, Map.of("report", "长".repeat(400_001)))).hasStatus(413);
    }

    @Test
    void namesTheDraftOnTheLargerForms() {
        for (var page : List.of("/plans/new", "/rules/shelter-check/override")) {
            assertThat(mvc.get().uri(page).with(SignedInAs.of(Cast.SUPERVISOR)))
                    .bodyText()
                    .contains("data-draft=\"/drafts/", "name=\"draft\"");
        }
    }

    private MvcTestResult find(Actor actor) {
        return mvc.get().uri("/drafts/" + form).with(SignedInAs.of(actor)).exchange();
    }

    private MvcTestResult keep(Actor actor, Map<String, String> fields) {
        var request =
                mvc.post().uri("/drafts/" + form).with(SignedInAs.of(actor)).with(csrf());
        fields.forEach(request::param);
        return request.exchange();
    }

    private MvcTestResult post(String address, Map<String, String> fields) {
        var request = mvc.post().uri(address).with(SignedInAs.of(Cast.STREET)).with(csrf());
        fields.forEach(request::param);
        return request.exchange();
    }
}
