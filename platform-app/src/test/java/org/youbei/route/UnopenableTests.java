package org.youbei.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import jakarta.servlet.RequestDispatcher;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
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

    /**
     * For each column that holds sealed values, a route that opens what its sample has just made there. A sealed column that is not here has no page that
     * anybody has looked at without its keys.
     */
    private static final Map<String, String> OPENED_BY = Map.ofEntries(
            Map.entry("account.account.phone", "POST /accounts/{id}/contact-reveal"),
            Map.entry("account.account.email", "GET /accounts/{id}"),
            Map.entry("community.person.sealed", "POST /special-groups/{id}/revelation"),
            Map.entry("duty.entry.caller", "POST /duty-log/{id}/caller"),
            Map.entry("duty.entry.phone", "POST /duty-log/{id}/caller"),
            Map.entry("duty.person.phone", "POST /duty-stations/people/{person} PHONE"),
            Map.entry("incident.relief_line.name", "POST /relief/{id}/names"),
            Map.entry("inspection.report.phone_sealed", "POST /resident-reports/{id}/phone"),
            Map.entry("partner.organisation.contact_phone", "POST /partners/{id}/phone"),
            Map.entry("person.person.sealed", "POST /people/{id}/revelation"),
            Map.entry("plan.contact.phone", "POST /plans/{id}/contacts/{contact}/reveal"),
            Map.entry("resident.message.contact", "POST /resident-messages/{id}/phone"),
            Map.entry("shelter.household.contact", "POST /occupancies/{id}/households/{household}/{noun} contact"),
            Map.entry("sheet.line.cells", "GET /special-group-imports/{id}"),
            Map.entry("sheet.line.changes", "GET /special-group-imports/{id}"),
            Map.entry("sheet.line.reasons", "GET /special-group-imports/{id}"),
            Map.entry("sheet.line.shown", "GET /special-group-imports/{id}"),
            Map.entry("supply.donation.contact", "POST /donations/{id}/{noun} contact"),
            Map.entry("team.callee.secret", "POST /call-tests/{id}/links"),
            Map.entry("volunteer.volunteer.sealed", "POST /volunteers/{id}/application"));

    /** Nobody fills these but by an act, which a test that ran before may have done. */
    private static final Set<String> FILLED_BY_ACTS =
            Set.of("account.account.totp_secret", "account.draft.fields", "plan.plan_import.document");

    /** What is opened by no page that shows it: the proof of the keys themselves. */
    private static final Set<String> NOT_SHOWN = Set.of("session.key_proof.proof");

    private static final List<Person> ASKING = List.of(Person.values());

    private final Routes routes;
    private final MockMvcTester mvc;
    private final SealedColumns sealed;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    @Autowired
    UnopenableTests(
            ApplicationContext context,
            MockMvcTester mvc,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            SealedValues values,
            @Value("${spring.flyway.url}") String url) {
        routes = new Routes(context);
        var example = values.encrypt("示例", "nowhere");
        sealed = new SealedColumns(url, example.substring(0, example.indexOf(':')));
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

    /** Things of every kind are made first, then no key opens any value, then every page is asked for. */
    @Test
    void answersEveryPageWhateverIsSealed() throws Exception {
        var samples = new LinkedHashMap<Route, Sample>();
        for (var route : routes.mapped()) {
            samples.put(route, routes.sample(route));
        }
        var columns = sealed.all();
        System.out.println("FIGURE sealed columns " + columns);
        assertThat(columns).as("a search that finds nothing proves nothing").hasSizeGreaterThan(12);

        var failed = sealed.lost(columns, () -> {
            var failures = new ArrayList<String>();
            for (var asked : samples.entrySet()) {
                if (asked.getKey().reads()) {
                    for (var person : ASKING) {
                        failure(asked.getKey(), asked.getValue(), person).ifPresent(failures::add);
                    }
                }
            }
            return failures;
        });

        assertThat(failed).isEmpty();
        assertThat(columns)
                .extracting(SealedColumns.Column::toString)
                .as("a route that opens each sealed column, or the reason why none does")
                .allMatch(name ->
                        OPENED_BY.containsKey(name) || NOT_SHOWN.contains(name) || FILLED_BY_ACTS.contains(name))
                .containsAll(OPENED_BY.keySet().stream()
                        .filter(name -> !FILLED_BY_ACTS.contains(name))
                        .toList());
    }

    /** A failure of ours: any but the one that says that the keys do not open it. */
    private Optional<String> failure(Route route, Sample sample, Person person) {
        try {
            var status = routes.ask(route, sample, person).getStatus();
            return status < 500 ? Optional.empty() : Optional.of(route + " by " + person + ": " + status);
        } catch (Exception e) {
            return unopenable(e) ? Optional.empty() : Optional.of(route + " by " + person + ": " + e);
        }
    }

    private static boolean unopenable(@Nullable Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .anyMatch(SealedValues.Unopenable.class::isInstance);
    }

    @TestFactory
    Stream<DynamicTest> saysOfEverySealedColumnThatTheKeysDoNotOpenIt() {
        return OPENED_BY.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(one -> DynamicTest.dynamicTest(one.getKey() + " by " + one.getValue(), () -> {
                    var words = one.getValue().split(" ");
                    var route = new Route(words[0], words[1]);
                    var sample = asking(routes.sample(route), words);
                    var column = sealed.all().stream()
                            .filter(each -> each.toString().equals(one.getKey()))
                            .toList();
                    assumeTrue(!column.isEmpty(), "nobody has filled it");
                    var said =
                            sealed.lost(column, () -> ASKING.stream().anyMatch(person -> says(route, sample, person)));
                    assertThat(said).isTrue();
                }));
    }

    /** For something else than the route's own sample, where the route is for several. */
    private static Sample asking(Sample sample, String... words) {
        if (words.length < 3) {
            return sample;
        }
        if (!words[1].endsWith("/{noun}")) {
            return Sample.at(sample.values()).with("what", words[2]).with("reason", "示例");
        }
        var values = sample.values().clone();
        values[values.length - 1] = words[2];
        return Sample.at(values).with("reason", "示例");
    }

    private boolean says(Route route, Sample sample, Person person) {
        try {
            return routes.ask(route, sample, person).getContentAsString().contains("无法用现有密钥打开");
        } catch (Exception e) {
            return unopenable(e);
        }
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
