package org.youbei.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;
import org.youbei.PlatformTest;
import org.youbei.SignedInAs;
import org.youbei.jurisdiction.Scopes;
import org.youbei.model.Actor;
import org.youbei.model.AuditEntry;
import org.youbei.model.AuditTrail;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Role;
import org.youbei.model.Scope;
import org.youbei.model.Subject;
import org.youbei.testing.TestClock;

/**
 * What every list shows whom, written down: its rows, their order, texts and links, with each sort and filter, on the page after, and in
 * the files for spreadsheets. The lists are in {@code golden}; where a change is wanted, {@code -Dyoubei.golden=write} writes them anew.
 */
@PlatformTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ListsTests {
    private static final Path GOLDEN = Path.of("src/test/resources/golden");
    private static final Actor SUPERVISOR = actor(1, Role.DISTRICT_SUPERVISOR, "990107");
    private static final Actor STREET = actor(2, Role.STREET_STAFF, "990107001");
    private static final Actor AUDITOR = actor(3, Role.AUDITOR, "990107");
    private static final Actor ADMINISTRATOR = actor(4, Role.ADMINISTRATOR, "990107");
    private static final Map<String, Actor> READERS =
            Map.of("auditor", AUDITOR, "street", STREET, "supervisor", SUPERVISOR);
    private static final Map<String, Actor> KEEPERS =
            Map.of("administrator", ADMINISTRATOR, "auditor", AUDITOR, "street", STREET);

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    AuditTrail audit;

    @Autowired
    TestClock clock;

    /** A list with the query strings that it is asked with. */
    record Listed(String name, String path, Map<String, Actor> readers, List<String> files, List<String> queries) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Listed> lists() {
        var point = "1ce2a495-e80e-ddc2-d796-dc666f16aac0";
        return Stream.of(
                new Listed(
                        "obligations",
                        "/obligations",
                        READERS,
                        List.of("csv", "xlsx"),
                        List.of(
                                "sort=due",
                                "sort=-due",
                                "state=overdue",
                                "state=due-soon",
                                "state=upcoming",
                                "state=paused",
                                "state=fulfilled",
                                "state=fulfilled-late",
                                "state=waived",
                                "kind=TRAINING",
                                "unit=990107001",
                                "unit=990107001&alone=true",
                                "owner=me",
                                "q=%E4%B9%89%E5%8A%A1+4",
                                "q=0%25",
                                "state=overdue&sort=-due&kind=OTHER")),
                new Listed("notices", "/notices", READERS, List.of(), List.of()),
                new Listed(
                        "plans",
                        "/plans",
                        READERS,
                        List.of("csv", "xlsx"),
                        List.of(
                                "sort=changed",
                                "sort=-changed",
                                "sort=title",
                                "sort=-title",
                                "sort=unit",
                                "sort=-unit",
                                "sort=issued",
                                "sort=-issued",
                                "state=DRAFT",
                                "state=ISSUED",
                                "kind=SPECIAL",
                                "category=PUBLIC_HEALTH",
                                "unit=990107002",
                                "above=true",
                                "overdue=true",
                                "number=%E3%80%95" + "5",
                                "q=%E9%98%B2%E6%B1%9B",
                                "q=%E5%9C%B0%E9%9C%87&sort=title")),
                new Listed(
                        "drills",
                        "/drills",
                        READERS,
                        List.of("csv", "xlsx"),
                        List.of(
                                "sort=start",
                                "sort=-start",
                                "sort=title",
                                "sort=-title",
                                "sort=unit",
                                "sort=-unit",
                                "state=PLANNED",
                                "state=EVALUATED",
                                "form=TABLE_TOP",
                                "unit=990107002",
                                "year=2026",
                                "year=2025",
                                "q=%E9%98%B2%E6%B1%9B")),
                new Listed(
                        "drill-coverage",
                        "/drill-coverage",
                        READERS,
                        List.of(),
                        List.of(
                                "window=OVERDUE",
                                "window=SOON",
                                "window=OPEN",
                                "planned=true",
                                "planned=false",
                                "rule=drill-fire-key-unit",
                                "unit=990107002",
                                "q=%E8%A6%81%E6%B1%82+4")),
                new Listed(
                        "hazards",
                        "/hazards",
                        READERS,
                        List.of("xlsx"),
                        List.of(
                                "sort=found",
                                "sort=due",
                                "sort=-due",
                                "all=true",
                                "overdue=true",
                                "state=FOUND",
                                "state=CLOSED",
                                "grade=MAJOR",
                                "type=SCHOOL",
                                "colour=RED",
                                "unit=990107002",
                                "point=" + point,
                                "q=%E9%9A%90%E6%82%A3+4")),
                new Listed(
                        "points",
                        "/inspection-points",
                        READERS,
                        List.of("xlsx"),
                        List.of(
                                "sort=changed",
                                "sort=name",
                                "sort=due",
                                "overdue=true",
                                "unvisited=true",
                                "type=SCHOOL",
                                "colour=RED",
                                "unit=990107002",
                                "q=ZZZZ5")),
                new Listed(
                        "visits",
                        "/visits",
                        READERS,
                        List.of(),
                        List.of("failed=true", "point=" + point, "unit=990107002", "q=%E7%8E%8B%E6%A0%B7%E4%BE%8B")),
                new Listed(
                        "reports",
                        "/resident-reports",
                        READERS,
                        List.of(),
                        List.of("state=RECEIVED", "state=TAKEN", "state=DISMISSED")),
                new Listed("orders", "/supervision-orders", READERS, List.of(), List.of("open=true")),
                new Listed(
                        "audit",
                        "/audit",
                        KEEPERS,
                        List.of(),
                        List.of(
                                "q=%E6%A0%B7%E4%BE%8B",
                                "action=plan",
                                "action=account.changed",
                                "unit=990107001",
                                "subject=" + new UUID(7, 3),
                                "from=2026-11-23&to=2026-11-24",
                                "from=2026-11-24",
                                "to=2026-11-22")),
                new Listed(
                        "accounts",
                        "/accounts",
                        KEEPERS,
                        List.of(),
                        List.of(
                                "q=sample-01",
                                "q=%E7%8E%8B",
                                "unit=990107001",
                                "role=AUDITOR",
                                "state=active",
                                "state=disabled")));
    }

    @BeforeAll
    void addRows() throws IOException {
        clock.reset();
        var rows = Files.readString(GOLDEN.resolve("rows.sql"));
        Scopes.wholeTree(() -> {
            transaction.executeWithoutResult(status -> {
                jdbc.sql(rows).update();
                for (int n = 1; n <= 55; n++) {
                    clock.advance(Duration.ofSeconds(1));
                    audit.record(n % 3 == 0 ? ADMINISTRATOR : SUPERVISOR, entry(n));
                }
            });
            return null;
        });
        clock.reset();
    }

    private static AuditEntry entry(int n) {
        var unit = new JurisdictionCode(n % 2 == 0 ? "990107001" : "990107");
        var before = Map.<String, Object>of("title", "旧 " + n);
        var action = List.of("plan.issued", "account.changed", "obligation.opened", "sample.done")
                .get(n % 4);
        return n % 5 == 0
                ? AuditEntry.of(action, new Subject("plan", new UUID(7, n % 6)), unit, Map.of("title", "新 <急> " + n))
                : new AuditEntry(
                        action, new Subject("account", new UUID(7, n % 6)), unit, before, Map.of("title", "新 " + n));
    }

    @ParameterizedTest
    @MethodSource("lists")
    void showsWhatIsWrittenDown(Listed list) throws Exception {
        var page = new ListedPages();
        for (var reader : list.readers().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .toList()) {
            page.heading(reader.getKey());
            ask(page, reader.getValue(), list.path());
            for (var query : list.queries()) {
                ask(page, reader.getValue(), list.path() + "?" + query);
            }
            for (var file : list.files()) {
                ask(page, reader.getValue(), list.path() + "." + file);
                ask(
                        page,
                        reader.getValue(),
                        list.path() + "." + file + "?" + list.queries().getLast());
            }
        }
        var file = GOLDEN.resolve(list.name() + ".txt");
        if ("write".equals(System.getProperty("youbei.golden"))) {
            Files.writeString(file, page.text());
        }
        assertThat(page.text()).isEqualTo(Files.readString(file));
    }

    /** Cursors of older versions, of other lists, with a value that is none, and what never was one. */
    @ParameterizedTest
    @MethodSource("lists")
    void beginsAtTheFirstPageWhateverPlaceIsAskedFor(Listed list) throws Exception {
        var id = new UUID(1, 2);
        var places = List.of(
                "x",
                "~",
                "nope",
                id.toString(),
                "2026-99-99%2000:00:00_" + id,
                "%2B999999999-12-31_" + id,
                "2026-11-23~" + id,
                encoded(id + " garbage"),
                encoded(id + " 2026-99-99 00:00:00+00"),
                encoded(id + " 2026-11-23 00:00:00+99"),
                encoded("\u0001\u0000\u0006-start\u0000\u0007garbage\u0000\u0001x"));
        for (var reader : list.readers().values()) {
            for (var place : places) {
                assertThat(get(reader, list.path() + "?after=" + place).getStatus())
                        .as(place)
                        .isEqualTo(get(reader, list.path()).getStatus());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/drills?year=2147483647",
                "/drills?year=nope",
                "/drills?sort=id",
                "/drills?unit=nope",
                "/drill-coverage?unit=nope",
                "/drill-coverage?window=nope",
                "/drill-coverage?sort=title",
                "/hazards?point=nope",
                "/hazards?sort=nope",
                "/inspection-points?unit=nope",
                "/visits?failed=perhaps",
                "/resident-reports?state=nope",
                "/supervision-orders?open=perhaps",
                "/obligations?unit=nope",
                "/plans?unit=nope"
            })
    void refusesAFilterThatIsNone(String address) {
        assertThat(get(SUPERVISOR, address).getStatus()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/drills?year=300000",
                "/drills?year=%2B300000",
                "/drills?year=0000",
                "/drills?year=-0044",
                "/drills?year=9999"
            })
    void findsNothingInYearsWithoutDrills(String address) {
        assertThat(get(SUPERVISOR, address).getStatus()).isEqualTo(200);
    }

    private static String encoded(String bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.getBytes(StandardCharsets.ISO_8859_1));
    }

    private void ask(ListedPages pages, Actor actor, String address) throws Exception {
        var answer = get(actor, address);
        pages.asked(address, answer.getStatus());
        if (answer.getStatus() != 200) {
            return;
        }
        if (address.contains(".xlsx")) {
            pages.file(sheet(answer.getContentAsByteArray()));
        } else if (address.contains(".csv")) {
            pages.file(answer.getContentAsString(StandardCharsets.UTF_8).lines().toList());
        } else {
            var next = pages.page(answer.getContentAsString(StandardCharsets.UTF_8));
            if (next != null) {
                pages.asked("next page", 200);
                pages.page(get(actor, next).getContentAsString(StandardCharsets.UTF_8));
            }
        }
    }

    private MockHttpServletResponse get(Actor actor, String address) {
        return mvc.get()
                .uri(URI.create(address))
                .with(SignedInAs.of(actor))
                .exchange()
                .getResponse();
    }

    private static List<String> sheet(byte[] bytes) throws IOException {
        var words = new DataFormatter();
        try (var book = WorkbookFactory.create(new ByteArrayInputStream(bytes))) {
            return Stream.iterate(0, row -> row <= book.getSheetAt(0).getLastRowNum(), row -> row + 1)
                    .map(row -> Stream.iterate(
                                    0,
                                    cell -> cell < book.getSheetAt(0).getRow(0).getLastCellNum(),
                                    cell -> cell + 1)
                            .map(cell -> words.formatCellValue(
                                    book.getSheetAt(0).getRow(row).getCell(cell)))
                            .collect(Collectors.joining(" | ")))
                    .toList();
        }
    }

    private static Actor actor(int number, Role role, String unit) {
        var account = UUID.fromString("00000000-0000-0000-0000-00000099000" + number);
        return new Actor(account, "样例人" + number, Set.of(role), Scope.of(new JurisdictionCode(unit)));
    }
}
