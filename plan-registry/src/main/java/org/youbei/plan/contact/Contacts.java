package org.youbei.plan.contact;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.PhoneNumber;
import org.youbei.model.SealedValues;
import org.youbei.model.UuidV7;

/** The contacts of all versions; to be called inside a transaction inside a scope. */
@Repository
public class Contacts {
    private static final int BATCH = 500;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final SealedValues sealed;
    private final Clock clock;

    Contacts(JdbcClient jdbc, JdbcTemplate batches, SealedValues sealed, Clock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.sealed = sealed;
        this.clock = clock;
    }

    /** In the order of the list. */
    public List<Contact> of(UUID version) {
        return jdbc.sql("select * from plan.contact where version = ? order by position")
                .param(version)
                .query(Contacts::contact)
                .list();
    }

    public Optional<Contact> find(UUID version, UUID id) {
        return jdbc.sql("select * from plan.contact where version = ? and id = ?")
                .params(version, id)
                .query(Contacts::contact)
                .optional();
    }

    /** The number in full; nothing where none is known. Whoever asks has said why, and the audit trail knows. */
    public Optional<String> phone(UUID version, UUID id) {
        return jdbc.sql("select phone from plan.contact where version = ? and id = ? and phone is not null")
                .params(version, id)
                .query(String.class)
                .optional()
                .map(stored -> sealed.decrypt(stored, place(id)));
    }

    /** Behind the last one. */
    public UUID add(UUID version, JurisdictionCode unit, ContactWords words) {
        var id = UuidV7.next(clock);
        var phone = words.phone() == null ? "" : words.phone();
        jdbc.sql("""
            insert into plan.contact (id, version, jurisdiction, district, revision, position, name, post, unit, phone,
              phone_shown)
            values (:id, :version, :jurisdiction, :district, 0,
              (select coalesce(max(position) + 1, 0) from plan.contact where version = :version),
              :name, :post, :unit, :phone, :shown)\
            """)
                .param("id", id)
                .param("version", version)
                .param("jurisdiction", unit.value())
                .param("district", unit.district())
                .param("name", words.name())
                .param("post", words.post())
                .param("unit", words.unit())
                .param("phone", stored(phone, id), Types.VARCHAR)
                .param("shown", shown(phone))
                .update();
        return id;
    }

    /** @return false if somebody else changed it since {@code revision} */
    public boolean rewrite(UUID version, UUID id, int revision, ContactWords words) {
        var phone = words.phone() == null ? phone(version, id).orElse("") : words.phone();
        return jdbc.sql("""
            update plan.contact set name = :name, post = :post, unit = :unit, phone = :phone, phone_shown = :shown,
              revision = revision + 1
            where version = :version and id = :id and revision = :revision\
            """)
                        .param("name", words.name())
                        .param("post", words.post())
                        .param("unit", words.unit())
                        .param("phone", stored(phone, id), Types.VARCHAR)
                        .param("shown", shown(phone))
                        .param("version", version)
                        .param("id", id)
                        .param("revision", revision)
                        .update()
                == 1;
    }

    /** Puts a contact one place earlier or later; stays at the ends. */
    public void move(UUID version, UUID id, boolean later) {
        var order = new ArrayList<>(of(version).stream().map(Contact::id).toList());
        int at = order.indexOf(id);
        int to = Math.clamp(at + (later ? 1 : -1), 0, order.size() - 1);
        order.add(to, order.remove(at));
        arrange(order);
    }

    public void remove(UUID version, UUID id) {
        jdbc.sql("delete from plan.contact where version = ? and id = ?")
                .params(version, id)
                .update();
        arrange(of(version).stream().map(Contact::id).toList());
    }

    private void arrange(List<UUID> order) {
        batches.batchUpdate(
                "update plan.contact set position = ? where id = ?",
                IntStream.range(0, order.size()).boxed().toList(),
                BATCH,
                (statement, position) -> {
                    statement.setInt(1, position);
                    statement.setObject(2, order.get(position));
                });
    }

    private @Nullable String stored(String phone, UUID id) {
        return phone.isEmpty() ? null : sealed.encrypt(phone, place(id));
    }

    private static String shown(String phone) {
        return phone.isEmpty() ? "" : new PhoneNumber(phone).shown();
    }

    private static String place(UUID id) {
        return "plan.contact.phone:" + id;
    }

    private static Contact contact(ResultSet row, int number) throws SQLException {
        return new Contact(
                row.getObject("id", UUID.class),
                row.getObject("version", UUID.class),
                row.getInt("position"),
                row.getString("name"),
                row.getString("post"),
                row.getString("unit"),
                row.getString("phone_shown"),
                row.getInt("revision"));
    }
}
