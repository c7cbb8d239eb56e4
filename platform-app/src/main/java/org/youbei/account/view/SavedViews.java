package org.youbei.account.view;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.youbei.account.HeldRole;
import org.youbei.model.Actor;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Outcome;
import org.youbei.model.UuidV7;

/** The views of a person in the unit worked in. No audit entry: a view is a bookmark and changes nothing. */
@Component
@Transactional
public class SavedViews {
    public static final int LONGEST_NAME = 60;
    public static final int MOST = 50;
    private static final int LONGEST_ADDRESS = 1_000;
    /** A path of this application and a query, in the characters that an encoded address has. */
    private static final Pattern ADDRESS = Pattern.compile("/[a-z][a-z0-9/-]*(\\?[\\w%&=.~+,:;@!*'()-]*)?");

    private final JdbcClient jdbc;
    private final Clock clock;

    SavedViews(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** By name. */
    @Transactional(readOnly = true)
    public List<SavedView> of(Actor actor) {
        return jdbc.sql("""
                select id, name, address from account.saved_view where account = ? and jurisdiction = ?
                order by name collate "zh-x-icu", id""")
                .params(actor.account(), unit(actor).value())
                .query(SavedViews::view)
                .list();
    }

    /** Keeps the address; a view of the same name is replaced. */
    public Outcome<SavedView> keep(Actor actor, String name, String address) {
        var words = name.strip();
        if (words.isEmpty()) {
            return Outcome.refused(ViewRefusal.NAME_MISSING.at("name"));
        }
        if (words.length() > LONGEST_NAME) {
            return Outcome.refused(ViewRefusal.NAME_TOO_LONG.at("name", LONGEST_NAME));
        }
        if (!isList(address)) {
            return Outcome.refused(ViewRefusal.NOT_A_LIST.at("address"));
        }
        var known = of(actor);
        if (known.size() >= MOST && known.stream().noneMatch(view -> view.name().equals(words))) {
            return Outcome.refused(ViewRefusal.TOO_MANY.at("name", MOST));
        }
        return Outcome.done(written(actor, words, address));
    }

    /** Somebody else's view stays where it is. */
    public void drop(Actor actor, UUID id) {
        jdbc.sql("delete from account.saved_view where account = ? and id = ?")
                .params(actor.account(), id)
                .update();
    }

    public static boolean isList(String address) {
        return address.length() <= LONGEST_ADDRESS && ADDRESS.matcher(address).matches();
    }

    private SavedView written(Actor actor, String name, String address) {
        var unit = unit(actor);
        return jdbc.sql("""
                insert into account.saved_view (id, jurisdiction, district, account, name, address, made_at)
                values (:id, :unit, :district, :account, :name, :address, :at)
                on conflict (account, jurisdiction, name) do update set address = excluded.address, made_at = excluded.made_at
                returning id, name, address""")
                .param("id", UuidV7.next(clock))
                .param("unit", unit.value())
                .param("district", unit.district())
                .param("account", actor.account())
                .param("name", name)
                .param("address", address)
                .param("at", Timestamp.from(clock.instant()))
                .query(SavedViews::view)
                .single();
    }

    private static SavedView view(ResultSet row, int number) throws SQLException {
        return new SavedView(row.getObject("id", UUID.class), row.getString("name"), row.getString("address"));
    }

    private static JurisdictionCode unit(Actor actor) {
        return actor.scope().unit().orElse(HeldRole.WHOLE_TREE);
    }
}
