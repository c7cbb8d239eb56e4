package org.youbei.account.secret;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.youbei.start.StartRefusal;

/** What the database says of the keys that its values are sealed with: a known text under each of them. */
record KeyProof(JdbcClient jdbc, Clock clock) {
    private static final String KNOWN = "youbei";

    /** Whether somebody has sealed with keys here; a database of an earlier release has no proofs, but has accounts. */
    boolean keysInUse() {
        return jdbc.sql("select exists (select from session.key_proof) or exists (select from session.validity)")
                .query(Boolean.class)
                .single();
    }

    /**
     * Compares the keys with what is noted; notes those that are new. Of two nodes that begin at once with different keys, the one that notes
     * second is refused.
     *
     * @throws StartRefusal if a key of the database is not among these, or is another under the same id
     */
    PersonalValues proven(KeyRing keys) {
        var values = new PersonalValues(keys);
        refuseOthers(values, noted());
        for (var id : keys.keys().keySet()) {
            jdbc.sql("insert into session.key_proof (id, proof, made_at) values (?, ?, ?) on conflict do nothing")
                    .params(id, proof(keys, id), Timestamp.from(clock.instant()))
                    .update();
        }
        refuseOthers(values, noted());
        return values;
    }

    private Map<String, String> noted() {
        var noted = new LinkedHashMap<String, String>();
        jdbc.sql("select id, proof from session.key_proof order by id").query(row -> {
            noted.put(row.getString(1), row.getString(2));
        });
        return noted;
    }

    private static void refuseOthers(PersonalValues values, Map<String, String> noted) {
        noted.forEach((id, proof) -> {
            if (!opens(values, id, proof)) {
                throw StartRefusal.of("keys-other", id);
            }
        });
    }

    private static boolean opens(PersonalValues values, String id, String proof) {
        if (id.equals(KeyRing.INDEX)) {
            return proof.equals(index(values));
        }
        try {
            return values.decrypt(proof, place(id)).equals(KNOWN);
        } catch (IllegalStateException e) {
            return false;
        }
    }

    private static String proof(KeyRing keys, String id) {
        return id.equals(KeyRing.INDEX)
                ? index(new PersonalValues(keys))
                : new PersonalValues(keys.sealingWith(id)).encrypt(KNOWN, place(id));
    }

    private static String index(PersonalValues values) {
        return Base64.getEncoder().encodeToString(values.index(KNOWN));
    }

    private static String place(String id) {
        return "session.key_proof:" + id;
    }
}
