package org.youbei.volunteer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.youbei.division.DivisionImporter;
import org.youbei.jurisdiction.Scopes;
import org.youbei.model.Actor;
import org.youbei.model.ResidentId;
import org.youbei.model.Role;
import org.youbei.model.Scope;
import org.youbei.person.IdNumber;
import org.youbei.person.IdentitySeal;
import org.youbei.person.PersonEntry;
import org.youbei.sheet.SheetUploads;
import org.youbei.testing.Cast;
import org.youbei.testing.PostgresTest;

/**
 * A spreadsheet of volunteers, half of whom have the certificate of the basic course, read, judged, shown and taken in with person, membership, fact,
 * certificate, duty and audit entry, against {@code COPY} of the same rows of people, memberships, volunteers, facts and certificates into tables with
 * the same columns and indexes. What sealing and hashing cost is measured apart. {@code -Dvolunteers.import=N}, {@code -Dvolunteers.rounds=N} for
 * another size.
 */
@PostgresTest
class VolunteerImportBenchmark {
    private static final int PEOPLE = Integer.getInteger("volunteers.import", 100_000);
    /** Of the street; numbers that are not there are left out. */
    private static final int[] COMMUNITIES = {1, 2, 4, 5};

    private static final int ROUNDS = Integer.getInteger("volunteers.rounds", 3);
    private static final Actor OFFICER =
            new Actor(new UUID(1, 95), "吴示例", java.util.Set.of(Role.STREET_STAFF), Scope.of(Cast.WUCHANG));

    @Autowired
    VolunteerSheet sheet;

    @Autowired
    SheetUploads uploads;

    @Autowired
    IdentitySeal seal;

    @Value("${spring.datasource.url}")
    String url;

    @Test
    void takesAListIn(@Autowired DivisionImporter importer) throws Exception {
        importer.load(
                Cast.ADMINISTRATOR,
                Path.of("../domain-model/src/test/resources/divisions/420106-wuchang.csv"),
                "420106-wuchang.csv");
        var upload = new long[ROUNDS];
        var take = new long[ROUNDS];
        var sealing = new long[ROUNDS];
        var copy = new long[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            var people = people(round);
            var file = file(people).getBytes(StandardCharsets.UTF_8);
            long start = System.nanoTime();
            var id = in(() -> uploads.upload(OFFICER, sheet, "volunteers.csv", file, Locale.CHINESE))
                    .orElseThrow();
            upload[round] = System.nanoTime() - start;
            start = System.nanoTime();
            var taken = in(() -> uploads.take(OFFICER, sheet, id, true, Locale.CHINESE))
                    .orElseThrow();
            take[round] = System.nanoTime() - start;
            assertThat(taken.written()).isEqualTo(PEOPLE);
            start = System.nanoTime();
            people.forEach(this::sealed);
            sealing[round] = System.nanoTime() - start;
            copy[round] = copied(people);
        }
        System.out.printf(
                "FIGURE import of %,d volunteers: read and shown %.0f ms, taken in %.0f ms, sealing and hashing alone"
                        + " %.0f ms, COPY %.0f ms%n",
                PEOPLE, median(upload), median(take), median(sealing), median(copy));
        System.out.printf(
                "FIGURE import without sealing against COPY: taken in alone %.2f, with reading %.2f, line 5%n",
                (median(take) - median(sealing)) / median(copy),
                (median(upload) + median(take) - median(sealing)) / median(copy));
    }

    private void sealed(PersonEntry person) {
        seal.seal("person.person", UUID.randomUUID(), person);
        for (int twice = 0; twice < 2; twice++) {
            seal.ofPhone(person.phone());
            seal.ofName(person.name());
            seal.ofDocument(
                    IdNumber.parse(IdNumber.Kind.RESIDENT, person.idNumber()).orElseThrow());
        }
    }

    private static List<PersonEntry> people(int round) {
        var people = new ArrayList<PersonEntry>();
        for (int n = 0; n < PEOPLE; n++) {
            var born = LocalDate.of(1960, 1, 1).plusDays(n / 900);
            var digits = "4201" + (20 + round) + born.toString().replace("-", "") + "%03d".formatted(n % 900);
            people.add(PersonEntry.of(
                    "示例" + (char) ('一' + n % 3_000) + (char) ('一' + n / 3_000),
                    IdNumber.Kind.RESIDENT,
                    ResidentId.completed(digits).value(),
                    "13%d%08d".formatted(round % 10, n)));
        }
        return people;
    }

    private static String unit(int n) {
        return "420106001%03d".formatted(COMMUNITIES[n % COMMUNITIES.length]);
    }

    private static String file(List<PersonEntry> people) {
        var file = new StringBuilder("单位代码,姓名,证件号码,手机号,技能,可服务时间,愿去多远（公里）,本人已同意处理个人信息,基础培训日期\n");
        for (int n = 0; n < people.size(); n++) {
            var one = people.get(n);
            file.append(unit(n))
                    .append(',')
                    .append(one.name())
                    .append(',')
                    .append(one.idNumber())
                    .append(',')
                    .append(one.phone())
                    .append(",应急救护、车辆驾驶,周末、工作日晚上,5,是,")
                    .append(n % 2 == 0 ? "2026-10-01" : "")
                    .append('\n');
        }
        return file.toString();
    }

    /** Rows of all five tables, made before the clock runs. */
    private long copied(List<PersonEntry> people) throws Exception {
        owner(
                "drop table if exists bare_person, bare_membership, bare_volunteer, bare_fact, bare_certificate",
                "create table bare_person (like person.person including all)",
                "create table bare_membership (like person.membership including all)",
                "create table bare_volunteer (like volunteer.volunteer including all)",
                "create table bare_fact (like volunteer.volunteer_fact including all)",
                "create table bare_certificate (like person.certificate including all)");
        var rows = new StringBuilder[] {
            new StringBuilder(), new StringBuilder(), new StringBuilder(), new StringBuilder(), new StringBuilder()
        };
        for (int n = 0; n < people.size(); n++) {
            rows(rows, n);
        }
        var into = List.of(
                "bare_person (id, jurisdiction, district, id_kind, id_hash, phone_hash, name_hash, sealed, name_shown,"
                        + " id_shown, phone_shown, noticed_on, notice_version, entered_on)",
                "bare_membership (id, person, jurisdiction, district, kind, since)",
                "bare_volunteer (id, jurisdiction, district, code, secret_hash, person, name_shown, phone_shown,"
                        + " id_hash, phone_hash, name_hash, adult_on, guardian, skills, availability, distance, state,"
                        + " applied_on)",
                "bare_fact (id, volunteer, jurisdiction, district, request, step, state_after, account, name,"
                        + " effective_on, remark, happened_at)",
                "bare_certificate (id, person, jurisdiction, district, kind, number, issuer, issued, until,"
                        + " checked_by, checked_on)");
        try (var connection = DriverManager.getConnection(url, "postgres", "postgres")) {
            var copy = connection.unwrap(PGConnection.class).getCopyAPI();
            long start = System.nanoTime();
            for (int at = 0; at < into.size(); at++) {
                copy.copyIn(
                        "copy " + into.get(at) + " from stdin with (format csv)",
                        new StringReader(rows[at].toString()));
            }
            return System.nanoTime() - start;
        }
    }

    private static void rows(StringBuilder[] rows, int n) {
        var person = UUID.randomUUID();
        var volunteer = UUID.randomUUID();
        var hash = "\\x" + "%064x".formatted(n);
        var unit = unit(n);
        var sealed = "x".repeat(300);
        rows[0].append(String.join(
                ",",
                person.toString(),
                unit,
                "420106",
                "RESIDENT",
                hash,
                hash,
                hash,
                sealed,
                "示**",
                "4201********",
                "139****0001",
                "2026-11-23",
                "1",
                "2026-11-23\n"));
        rows[1].append(String.join(
                ",", UUID.randomUUID().toString(), person.toString(), unit, "420106", "VOLUNTEER", "2026-11-23\n"));
        rows[2].append(String.join(
                ",",
                volunteer.toString(),
                unit,
                "420106",
                "C%09d".formatted(n),
                hash,
                person.toString(),
                "示**",
                "139****0001",
                hash,
                hash,
                hash,
                "2000-01-01",
                "f",
                "\"{first_aid,driving}\"",
                "7",
                "5",
                "ACTIVE",
                "2026-11-23\n"));
        rows[3].append(String.join(
                ",",
                UUID.randomUUID().toString(),
                volunteer.toString(),
                unit,
                "420106",
                volunteer.toString(),
                "IMPORTED",
                "ACTIVE",
                OFFICER.account().toString(),
                "吴示例",
                "2026-11-23",
                "\"\"",
                "2026-11-23T00:00:00Z\n"));
        if (n % 2 == 0) {
            rows[4].append(String.join(
                    ",",
                    UUID.randomUUID().toString(),
                    person.toString(),
                    unit,
                    "420106",
                    "volunteer_basics",
                    "—",
                    "街道",
                    "2026-10-01",
                    "2027-09-30",
                    "吴示例",
                    "2026-11-23\n"));
        }
    }

    private static <T> T in(Supplier<T> work) {
        return Scopes.in(OFFICER.scope(), work);
    }

    private void owner(String... statements) throws SQLException {
        try (var connection = DriverManager.getConnection(url, "postgres", "postgres");
                var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static double median(long[] nanos) {
        var sorted = nanos.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2] / 1e6;
    }
}
