package org.youbei.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import jakarta.servlet.RequestDispatcher;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;
import org.youbei.PlatformTest;
import org.youbei.jurisdiction.Scopes;
import org.youbei.model.Scope;
import org.youbei.model.SealedValues;

/** Wherever a sealed value is shown and the keys do not open it, a page says so: no failure of ours, and nothing is changed. */
@PlatformTest
class UnopenableTests {
    /** In the form of a sealed value, under a key that was never there. */
    private static final String LOST = "lost:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";

    private final Routes routes;
    private final MockMvcTester mvc;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    @Autowired
    UnopenableTests(ApplicationContext context, MockMvcTester mvc, JdbcClient jdbc, TransactionTemplate transaction) {
        routes = new Routes(context);
        this.mvc = mvc;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /accounts/{id}/contact-reveal, ADMIN, account.account, phone, 0",
        "POST, /resident-reports/{id}/phone, STREET, inspection.report, phone_sealed, 0",
        "POST, /plans/{id}/contacts/{contact}/reveal, STREET, plan.contact, phone, 1"
    })
    void saysThatTheKeysDoNotOpenIt(
            String method, String pattern, Person person, String table, String column, int variable) {
        var route = new Route(method, pattern);
        var sample = routes.sample(route);
        assertThat(lose(table, column, sample.values()[variable])).isEqualTo(1);

        var failure = catchThrowable(() -> routes.ask(route, sample, person));

        assertThat(Stream.iterate(failure, cause -> cause != null, Throwable::getCause))
                .hasAtLeastOneElementOfType(SealedValues.Unopenable.class);
        var page = mvc.get()
                .uri("/error")
                .requestAttr(RequestDispatcher.ERROR_STATUS_CODE, 500)
                .requestAttr(RequestDispatcher.ERROR_REQUEST_URI, "/")
                .requestAttr(RequestDispatcher.ERROR_EXCEPTION, failure)
                .with(person.signedIn())
                .exchange();
        assertThat(page).hasStatus(409);
        assertThat(page).bodyText().contains("无法用现有密钥打开").doesNotContain(LOST);
    }

    /** The rest of the page is of use, so that one value alone is named. */
    @Test
    void showsTheRestOfAnAccount() throws Exception {
        var route = new Route("GET", "/accounts/{id}");
        var sample = routes.sample(route);
        assertThat(lose("account.account", "phone", sample.values()[0])).isEqualTo(1);

        var answer = routes.ask(route, sample, Person.ADMIN);

        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(Jsoup.parse(answer.getContentAsString()).select("dd").eachText())
                .contains("无法用现有密钥打开", "z****@example.cn");
    }

    private int lose(String table, String column, Object id) {
        Integer changed = Scopes.in(
                Scope.ALL,
                () -> transaction.execute(status -> jdbc.sql("update " + table + " set " + column + " = ? where id = ?")
                        .params(LOST, id)
                        .update()));
        return changed == null ? 0 : changed;
    }
}
