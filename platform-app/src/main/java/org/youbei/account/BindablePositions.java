package org.youbei.account;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.youbei.model.BindableKind;
import org.youbei.model.BindableState;
import org.youbei.model.BindableState.Condition;
import org.youbei.model.BindableThing;
import org.youbei.model.BindableThings;
import org.youbei.model.JurisdictionCode;

/** Positions, as things that plans lean on; the reference is the position's id. One without a holder who can act is broken. */
@Component
class BindablePositions implements BindableThings {
    private final JdbcClient jdbc;

    BindablePositions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public BindableKind kind() {
        return BindableKind.POSITION;
    }

    @Override
    public List<BindableThing> offered(JurisdictionCode unit, String words, int most) {
        return jdbc.sql("""
                select id, name from account.position
                where jurisdiction = :unit and closed_at is null and strpos(name, :words) > 0
                order by name collate "zh-x-icu", id limit :most""")
                .param("unit", unit.value())
                .param("words", words)
                .param("most", most)
                .query((row, n) -> new BindableThing(kind(), row.getString("id"), row.getString("name"), unit))
                .list();
    }

    @Override
    public Map<String, BindableState> states(Collection<String> references) {
        var ids = references.stream()
                .map(BindablePositions::id)
                .flatMap(Optional::stream)
                .toList();
        if (ids.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("""
                select p.id, p.name, p.closed_at is not null as closed, a.disabled_at is not null as disabled, a.name as holder
                from account.position p left join account.account a on a.id = p.holder where p.id in (:ids)""")
                .param("ids", ids)
                .query((row, n) -> Map.entry(
                        row.getString("id"),
                        state(
                                row.getString("name"),
                                row.getString("holder"),
                                row.getBoolean("closed"),
                                row.getBoolean("disabled"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static BindableState state(String name, @Nullable String holder, boolean closed, boolean disabled) {
        if (closed) {
            return BindableState.of(Condition.BROKEN, name, "position.closed");
        }
        if (holder == null) {
            return BindableState.of(Condition.BROKEN, name, "position.vacant");
        }
        return disabled
                ? BindableState.of(Condition.BROKEN, name, "position.holder-disabled", holder)
                : BindableState.sound(name);
    }

    private static Optional<UUID> id(String reference) {
        try {
            return Optional.of(UUID.fromString(reference));
        } catch (IllegalArgumentException e) {
            // Not one of ours: the caller hears nothing of it, which means gone.
            return Optional.empty();
        }
    }
}
