package org.youbei.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.youbei.audit.AuditVerification;
import org.youbei.audit.DistrictChain;
import org.youbei.jurisdiction.Scopes;
import org.youbei.started.Client;

/** What holds after every upgrade: the pages show what was there, and the audit trail is whole. */
abstract class AfterUpgrade {
    @Autowired
    JdbcClient jdbc;

    @Autowired
    AuditVerification audit;

    @Autowired
    TransactionTemplate transaction;

    @LocalServerPort
    int port;

    @ParameterizedTest
    @CsvSource({
        "supervisor, / /obligations /calendar /plans /plan-coverage /plan-inheritance /drills /drill-figures /hazards"
                + " /hazard-overview",
        "supervisor, /inspection-points /visits /checklists /resident-reports /supervision-orders /notices /rules"
                + " /jurisdictions /sweeps",
        "street, / /obligations /plans /drills /hazards /inspection-points /visits /calendar",
        "community, / /obligations /plans /hazards /visits/today /m/",
        "admin, / /accounts /positions /audit /jurisdictions"
    })
    void showsTheMainPages(String account, String paths) throws Exception {
        var person = Client.signedIn("http://127.0.0.1:" + port, account, OnKeptDatabase.PASSWORD);
        for (var path : paths.split(" ")) {
            assertThat(person.get(path).status()).as(account + " " + path).isEqualTo(200);
        }
    }

    @Test
    void opensWhatTheListsName() throws Exception {
        var person = Client.signedIn("http://127.0.0.1:" + port, "supervisor", OnKeptDatabase.PASSWORD);
        for (var list :
                new String[] {"/obligations", "/plans", "/drills", "/hazards", "/inspection-points", "/visits"}) {
            var first = Jsoup.parse(person.get(list).body()).select("main a[href]").eachAttr("href").stream()
                    .filter(href -> href.matches(list + "/[0-9a-f-]{36}"))
                    .findFirst();
            assertThat(first).as("a line of " + list).isPresent();
            assertThat(person.get(first.get()).status()).as(first.get()).isEqualTo(200);
        }
    }

    @Test
    void keepsTheChainOfTheAuditTrail() {
        assertThat(audit.verify()).isNotEmpty().allMatch(DistrictChain::whole);
    }

    long rows(String table) {
        return Objects.requireNonNull(Scopes.wholeTree(() -> transaction.execute(status ->
                jdbc.sql("select count(*) from " + table).query(Long.class).single())));
    }
}
