package org.youbei.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.UUID;
import org.youbei.model.Sha256;

/**
 * One entry as the chain holds it.
 *
 * @param sequence counts from 1 in each district without a gap
 * @param at whole microseconds, as PostgreSQL keeps them
 * @param roles of the actor, sorted, parted by spaces
 * @param before canonical JSON
 * @param previous the hash of the entry before, 32 zero bytes for the first
 */
record Link(
        UUID id,
        String jurisdiction,
        String district,
        long sequence,
        Instant at,
        UUID actor,
        String actorName,
        String roles,
        String scope,
        String action,
        String subjectType,
        UUID subject,
        String before,
        String after,
        byte[] previous) {
    static final int HASH_BYTES = 32;

    static Link read(ResultSet row) throws SQLException {
        return new Link(
                row.getObject("id", UUID.class),
                row.getString("jurisdiction"),
                row.getString("district"),
                row.getLong("sequence"),
                row.getTimestamp("at").toInstant(),
                row.getObject("actor", UUID.class),
                row.getString("actor_name"),
                row.getString("actor_roles"),
                row.getString("actor_scope"),
                row.getString("action"),
                row.getString("subject_type"),
                row.getObject("subject_id", UUID.class),
                row.getString("before"),
                row.getString("after"),
                row.getBytes("previous"));
    }

    byte[] hash() {
        return Sha256.of(canonical());
    }

    private String canonical() {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("id", id.toString());
        fields.put("jurisdiction", jurisdiction);
        fields.put("district", district);
        fields.put("sequence", sequence);
        fields.put("at", at.toString());
        fields.put("actor", actor.toString());
        fields.put("actorName", actorName);
        fields.put("roles", roles);
        fields.put("scope", scope);
        fields.put("action", action);
        fields.put("subjectType", subjectType);
        fields.put("subject", subject.toString());
        fields.put("before", before);
        fields.put("after", after);
        fields.put("previous", HexFormat.of().formatHex(previous));
        return CanonicalJson.of(fields);
    }
}
