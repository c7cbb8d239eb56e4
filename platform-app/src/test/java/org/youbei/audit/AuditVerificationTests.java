package org.youbei.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.FileSystemUtils;
import org.youbei.PlatformTest;
import org.youbei.audit.ChainBreak.Reason;
import org.youbei.jurisdiction.Scopes;
import org.youbei.model.AuditEntry;
import org.youbei.model.AuditTrail;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Scope;
import org.youbei.model.Subject;
import org.youbei.testing.Cast;

/** Each test has a district of its own; the owner of the database, whom the trigger alone stops, does the tampering. */
@PlatformTest
class AuditVerificationTests {
    private static final AtomicInteger DISTRICT = new AtomicInteger(880_100);

    @Autowired
    AuditVerification verification;

    @Autowired
    HeadExport export;

    @Autowired
    AuditTrail audit;

    @Autowired
    TransactionTemplate transaction;

    @Value("${spring.flyway.url}")
    String url;

    @Value("${youbei.data}")
    Path data;

    private final String district = String.valueOf(DISTRICT.incrementAndGet());

    @AfterEach
    void removeTheDistrict() throws SQLException, IOException {
        FileSystemUtils.deleteRecursively(data.resolve("audit"));
        tamper("delete from audit.entry where district = '%s'", "delete from audit.head where district = '%s'");
    }

    @Test
    void findsAWholeChainWhole() {
        record(5);

        assertThat(chain()).isEqualTo(new DistrictChain(district, 5, Optional.empty()));
    }

    @Test
    void findsAChainWholeThatGrewByManyEntriesAtOnce() {
        record(1);
        var unit = new JurisdictionCode(district + "001");
        var entries = IntStream.range(0, 200)
                .mapToObj(count -> new AuditEntry(
                        "thing.changed",
                        new Subject("thing", UUID.randomUUID()),
                        count % 2 == 0 ? unit : new JurisdictionCode(district),
                        Map.of("name", "旧\\\"{},'"),
                        Map.of("name", "新\n", "count", count)))
                .toList();
        Scopes.run(
                Scope.of(unit), () -> transaction.executeWithoutResult(status -> audit.record(Cast.STREET, entries)));
        record(1);

        assertThat(chain()).isEqualTo(new DistrictChain(district, 202, Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "action = 'x'|CONTENT",
                "actor = gen_random_uuid()|CONTENT",
                "actor_name = 'x'|CONTENT",
                "actor_roles = ''|CONTENT",
                "actor_scope = '*'|CONTENT",
                "subject_type = 'x'|CONTENT",
                "subject_id = gen_random_uuid()|CONTENT",
                "before = '{\"name\":\"x\"}'|CONTENT",
                "after = '{}'|CONTENT",
                "at = at + interval '1 microsecond'|CONTENT",
                "jurisdiction = concat(district, '002')|CONTENT",
                "id = gen_random_uuid()|CONTENT",
                "hash = sha256('x')|CONTENT",
                "previous = sha256('x')|PREVIOUS",
                "sequence = 99|SEQUENCE"
            })
    void namesTheEntryOfWhichAnyColumnWasChanged(String change, Reason reason) throws SQLException {
        record(5);
        tamper("update audit.entry set " + change + " where district = '%s' and sequence = 3");

        assertThat(chain().firstBreak()).contains(new ChainBreak(3, reason));
    }

    @Test
    void noticesADeletedEntryWhereverItStood() throws SQLException {
        record(5);
        tamper("delete from audit.entry where district = '%s' and sequence = 2");
        assertThat(chain().firstBreak()).contains(new ChainBreak(2, Reason.SEQUENCE));

        tamper("delete from audit.entry where district = '%s'");
        assertThat(chain().firstBreak()).contains(new ChainBreak(1, Reason.HEAD));
    }

    @Test
    void noticesAMissingEndAlsoWhenTheHeadWasMovedBack() throws SQLException {
        record(5);
        tamper("delete from audit.entry where district = '%s' and sequence = 5");
        assertThat(chain().firstBreak()).contains(new ChainBreak(5, Reason.HEAD));
        record(1);

        export.export();
        tamper(
                "delete from audit.entry where district = '%s' and sequence > 4",
                "update audit.head set sequence = 4, hash = (select hash from audit.entry where district = '%s' and"
                        + " sequence = 4) where district = '%1$s'");
        assertThat(chain().firstBreak()).contains(new ChainBreak(5, Reason.EXPORT));
    }

    @Test
    void noticesEntriesInAnotherOrder() throws SQLException {
        record(5);
        tamper(
                "update audit.entry set sequence = 99 where district = '%s' and sequence = 2",
                "update audit.entry set sequence = 2 where district = '%s' and sequence = 3",
                "update audit.entry set sequence = 3 where district = '%s' and sequence = 99");

        assertThat(chain().firstBreak()).contains(new ChainBreak(2, Reason.PREVIOUS));
    }

    @Test
    void keepsTheChainWholeWhenTwentyWriteAtOnce() throws Exception {
        Callable<Boolean> many = () -> {
            record(10);
            return true;
        };
        try (var people = Executors.newFixedThreadPool(20)) {
            people.invokeAll(Stream.generate(() -> many).limit(20).toList())
                    .forEach(done -> assertThat(done.resultNow()).isTrue());
        }
        assertThat(chain()).isEqualTo(new DistrictChain(district, 200, Optional.empty()));
    }

    private DistrictChain chain() {
        return verification.verify().stream()
                .filter(chain -> chain.district().equals(district))
                .findFirst()
                .orElseThrow();
    }

    private void record(int entries) {
        var unit = new JurisdictionCode(district + "001");
        for (int count = 0; count < entries; count++) {
            var subject = new Subject("thing", UUID.randomUUID());
            var entry = new AuditEntry(
                    "thing.changed", subject, unit, Map.of("name", "旧"), Map.of("name", "新", "count", count));
            Scopes.run(
                    Scope.of(unit), () -> transaction.executeWithoutResult(status -> audit.record(Cast.STREET, entry)));
        }
    }

    private void tamper(String... statements) throws SQLException {
        try (var connection = DriverManager.getConnection(url, "postgres", "postgres");
                var statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
            for (String sql : List.of(statements)) {
                statement.execute(sql.formatted(district));
            }
        }
    }
}
