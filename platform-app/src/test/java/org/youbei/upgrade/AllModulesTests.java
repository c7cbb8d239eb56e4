package org.youbei.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.ContextConfiguration;
import org.youbei.PlatformApplication;
import org.youbei.started.Client;

/** The demo district of a release that had every module. */
@SpringBootTest(
        classes = PlatformApplication.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "youbei.data=target/all-modules-upgrade-data",
            "youbei.jobs.enabled=false",
            "youbei.keys=" + OnKeptDatabase.KEYS
        })
@ContextConfiguration(initializers = AllModules.class)
class AllModulesTests extends AfterUpgrade {
    @ParameterizedTest
    @CsvSource({
        "supervisor, /communities /risks /risk-matrix /map /partners /agreements /neighbours /teams /people"
                + " /certificates /volunteers /shifts /service-hours /trainings /call-tests",
        "supervisor, /shelters /shelter-coverage /stock /supplies /supply-points /stock-movements /stock-counts /cover"
                + " /assets /donations /agreement-draws",
        "supervisor, /warnings /incidents /incident-reports /duty-rosters /duty-stations /duty-log /handovers /experts"
                + " /loss-surveys /relief /call-outs",
        "supervisor, /library /regimes /readings /activities /education-plans /materials /campaigns /indicator-systems"
                + " /rectifications /resident-messages",
        "street, /risks /special-groups /communities /teams /volunteers /shelters /stock /warnings /incidents"
                + " /activities",
        "community, /special-groups /volunteers /shelters /stock /risks"
    })
    void showsThePagesOfEveryModule(String account, String paths) throws Exception {
        var person = Client.signedIn("http://127.0.0.1:" + port, account, OnKeptDatabase.PASSWORD);
        for (var path : paths.split(" ")) {
            assertThat(person.get(path).status()).as(account + " " + path).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/risks",
        "/partners",
        "/agreements",
        "/teams",
        "/volunteers",
        "/shelters",
        "/stock",
        "/warnings",
        "/incidents",
        "/library",
        "/activities",
        "/campaigns"
    })
    void opensWhatTheListsOfEveryModuleName(String list) throws Exception {
        var person = Client.signedIn("http://127.0.0.1:" + port, "supervisor", OnKeptDatabase.PASSWORD);
        var first = Jsoup.parse(person.get(list).body()).select("main a[href]").eachAttr("href").stream()
                .filter(href -> href.matches(list + "/[0-9a-f-]{36}.*"))
                .findFirst();
        assertThat(first).as("a line of " + list).isPresent();
        assertThat(person.get(first.get()).status()).as(first.get()).isEqualTo(200);
    }

    /** Rows that a migration must not lose. */
    @ParameterizedTest
    @CsvSource({
        "risk.risk, 144",
        "risk.gauge, 1",
        "community.figure, 3948",
        "community.person, 27",
        "partner.organisation, 15",
        "partner.agreement, 18",
        "team.team, 9",
        "team.member, 54",
        "person.person, 160",
        "volunteer.volunteer, 20",
        "training.session, 4",
        "shelter.shelter, 30",
        "shelter.household, 15",
        "supply.stock, 91",
        "supply.movement, 136",
        "supply.donation, 9",
        "warning.message, 1",
        "incident.incident, 1",
        "incident.line, 33",
        "duty.roster, 6",
        "duty.entry, 6",
        "expert.expert, 6",
        "library.document, 30",
        "education.activity, 10",
        "assessment.campaign, 2",
        "assessment.cell, 6438",
        "resident.message, 16",
        "plan.plan, 232",
        "obligation.obligation, 2331"
    })
    void keepsEveryRowOfEveryModule(String table, long count) {
        assertThat(rows(table)).isEqualTo(count);
    }
}
