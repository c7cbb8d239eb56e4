package org.youbei.audit;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.youbei.jurisdiction.Scopes;

/** Reads every chain from its beginning and compares it with its head and with the heads that were exported. */
@Component
public class AuditVerification {
    private static final int AT_ONCE = 1_000;
    private static final byte[] NONE = new byte[Link.HASH_BYTES];

    private final JdbcClient jdbc;
    private final TransactionTemplate snapshot;
    private final ExportedHeads exported;

    AuditVerification(JdbcClient jdbc, PlatformTransactionManager transactions, ExportedHeads exported) {
        this.jdbc = jdbc;
        snapshot = new TransactionTemplate(transactions);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        snapshot.setReadOnly(true);
        this.exported = exported;
    }

    private record Head(long sequence, byte[] hash) {}

    /** One result per district, in the order of their codes; entries that are added meanwhile are not looked at. */
    public List<DistrictChain> verify() {
        return Scopes.wholeTree(() -> Objects.requireNonNull(snapshot.execute(status -> chains())));
    }

    private List<DistrictChain> chains() {
        var heads = heads();
        var files = exported.read();
        var verifiers = new TreeMap<String, Verifier>();
        jdbc.sql("select * from audit.entry order by district, sequence, id")
                .withFetchSize(AT_ONCE)
                .query(row -> {
                    var link = Link.read(row);
                    verifiers
                            .computeIfAbsent(link.district(), district -> verifier(district, files))
                            .read(link, row.getBytes("hash"));
                });
        var districts = new TreeSet<>(heads.keySet());
        districts.addAll(verifiers.keySet());
        districts.addAll(files.keySet());
        return districts.stream()
                .map(district -> {
                    var head = heads.getOrDefault(district, new Head(0, NONE));
                    return verifiers
                            .getOrDefault(district, verifier(district, files))
                            .end(head.sequence(), head.hash());
                })
                .toList();
    }

    private static Verifier verifier(String district, Map<String, Map<Long, String>> files) {
        return new Verifier(district, files.getOrDefault(district, Map.of()));
    }

    private Map<String, Head> heads() {
        var heads = new TreeMap<String, Head>();
        jdbc.sql("select district, sequence, hash from audit.head").query(row -> {
            heads.put(row.getString(1), new Head(row.getLong(2), row.getBytes(3)));
        });
        return heads;
    }
}
