package org.youbei.speed;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.util.UriUtils;
import org.youbei.jurisdiction.Scopes;
import org.youbei.model.Actor;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Scope;
import org.youbei.plan.intake.PlanImports;
import org.youbei.testing.Cast;

/**
 * Plans over HTTP with 200,000 sections: the page of a plan of 300 sections and the search, against the list of plans, with the real
 * sign-in, row-level security and the whole layout; and the import of documents.
 */
@DemoBenchmark
class PlanBenchmark {
    private static final int PLANS = Integer.getInteger("plans.plans", 4_000);
    private static final int SECTIONS = 50;
    private static final int ROUNDS = Integer.getInteger("plans.rounds", 40);
    private static final int WARM = Integer.getInteger("plans.warm", 200);
    private static final double MOST_OF_THEM = 0.95;
    private static final Path NATIONAL =
            Path.of("../plan-registry/src/test/resources/outline/national-general-plan-2025.docx");
    private static final Actor STREET = Cast.STREET;

    @Autowired
    PlanImports imports;

    @Value("${spring.datasource.url}")
    String url;

    @LocalServerPort
    int port;

    private final Rounds rounds = new Rounds();

    @Test
    void answers() throws Exception {
        fill();
        var supervisor = Visitor.signedIn(port, "supervisor", DemoBenchmark.PASSWORD);
        var pages = pages();
        for (var page : pages.entrySet()) {
            System.out.printf("%s: %,d bytes%n", page.getKey(), supervisor.get(page.getValue()));
            supervisor.repeat(page.getValue(), WARM);
        }
        for (int round = 0; round < ROUNDS; round++) {
            for (var page : pages.entrySet()) {
                rounds.note(page.getKey(), supervisor.repeat(page.getValue(), 4) / 4);
            }
        }
        rounds.print("plan", "list", "page of a plan of 300 sections against the list of plans, line 2");
        pages.keySet().stream()
                .filter(name -> name.startsWith("search"))
                .forEach(name -> rounds.print(
                        name, "list", "search against the list of plans, 95th percentile, line 3", MOST_OF_THEM));
        rounds.print("coverage", "list", "plan coverage of the district against the list of plans");
        documents();
    }

    private Map<String, String> pages() throws SQLException {
        var pages = new LinkedHashMap<String, String>();
        pages.put("list", "/plans");
        pages.put("plan", "/plans/" + owner("select id from plan.plan where title = '长预案（示例）'"));
        pages.put("search rare word", find("饮用水水源"));
        pages.put("search common word", find("预警"));
        pages.put("search most common word", find("应急"));
        pages.put("search one character", find("汛"));
        pages.put("search nothing", find("量子纠缠态"));
        pages.put("coverage", "/plan-coverage");
        return pages;
    }

    private static String find(String word) {
        return "/plans?q=" + UriUtils.encode(word, java.nio.charset.StandardCharsets.UTF_8);
    }

    private void documents() throws IOException {
        var national = Files.readAllBytes(NATIONAL);
        var long10000 = IntStream.rangeClosed(1, 10_000)
                .mapToObj(n -> n % 20 == 1 ? n / 20 + 1 + " 第" + n + "章" : "本单位按职责开展第" + n + "项工作，及时报告情况。")
                .collect(Collectors.joining("\n"));
        for (int round = 0; round < 5; round++) {
            imported("national docx", "national.docx", national);
            imported("10,000 paragraphs", "long.docx", Documents.docx(long10000));
        }
        System.out.printf("FIGURE import of the national plan: %,d µs, line 1 s%n", rounds.at("national docx", 0.5));
        System.out.printf(
                "FIGURE import of a document of 10,000 paragraphs: %,d µs, line 10 s; heap after it %,d MB%n",
                rounds.at("10,000 paragraphs", 0.5),
                ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20);
    }

    private void imported(String name, String file, byte[] bytes) {
        long start = System.nanoTime();
        Scopes.in(
                        Scope.of(new JurisdictionCode("420106001")),
                        () -> imports.upload(STREET, new JurisdictionCode("420106001"), file, bytes))
                .orElseThrow();
        rounds.note(name, System.nanoTime() - start);
    }

    /** Issued plans of every unit in turn, their sections cut out of what the demo plans say; and one of 300 sections. */
    private void fill() throws SQLException {
        owner("create table public.said (words text storage external)"); // not packed, so that a piece is cut out at
        // once
        owner("insert into public.said select string_agg(body, '') from plan.section where body <> ''");
        plans(PLANS, SECTIONS, "'示例预案 ' || i");
        plans(1, 300, "'长预案（示例）'");
        owner("vacuum analyze");
    }

    private void plans(int plans, int sections, String title) throws SQLException {
        owner("""
            begin;
            create temporary table made on commit drop as
              with units as (select array_agg(jurisdiction order by jurisdiction) as codes, count(*)::int as n from jurisdiction.unit
                where jurisdiction like '420106%%')
              select i, gen_random_uuid() as plan, gen_random_uuid() as version, codes[1 + i %% n] as unit, %3$s as title
              from units, generate_series(1, %1$d) i;
            insert into plan.plan (id, jurisdiction, district, revision, kind, title, confidentiality, drafter, approver, in_force, shown,
                made_at, changed_at)
              select plan, unit, '420106', 0, 'GENERAL', title, 'OPEN', '', '', version, version, now(), now() from made;
            insert into plan.plan_version (id, plan, jurisdiction, district, revision, number, made_at, source_name, submitted_at,
                submission_note, approved_on, approved_by, issued_on, document_number, filing_note, filing_missing, filing_reference,
                published_place, published_link, published_short, ended_reason)
              select version, plan, unit, '420106', 0, 1, now(), '', now(), '', '2026-01-01', '', date '2024-01-01' + i %% 700, '示例〔2026〕' || i || '-%2$d',
                '', '', '', '', '', false, '' from made;
            insert into plan.section (id, version, jurisdiction, district, position, depth, number, title, body, revision)
              select gen_random_uuid(), version, unit, '420106', s - 1, 1, s::text, '第' || s || '节',
                substr(words, 1 + (i * 7919 + s * 104729) %% greatest(length(words) - 160, 1), 150), 0
              from made, public.said, generate_series(1, %2$d) s;
            commit\
            """.formatted(plans, sections, title));
    }

    /** As the owner, past the row-level policies; the first value of the last answer. */
    private String owner(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(url, "postgres", "postgres");
                var statement = connection.createStatement()) {
            if (!statement.execute(sql)) {
                return "";
            }
            try (var rows = statement.getResultSet()) {
                return rows.next() ? rows.getObject(1, UUID.class).toString() : "";
            }
        }
    }
}
