package org.youbei.plan.contact;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.youbei.model.BindableKind;
import org.youbei.model.BindableState;
import org.youbei.model.BindableThing;
import org.youbei.model.BindableThings;
import org.youbei.model.JurisdictionCode;

/** The numbers of a plan's own contacts, as things that its sections and steps lean on; the reference is the contact's id. */
@Component
class BindablePhones implements BindableThings {
    private final JdbcClient jdbc;

    BindablePhones(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public BindableKind kind() {
        return BindableKind.PHONE;
    }

    @Override
    public List<BindableThing> offered(JurisdictionCode unit, String words, int most) {
        return jdbc.sql("""
                select c.id, concat_ws(' ', nullif(c.unit, ''), nullif(c.post, ''), nullif(c.name, '')) as label
                from plan.contact c join plan.plan p on p.working = c.version
                where p.jurisdiction = :unit and strpos(concat_ws(' ', c.unit, c.post, c.name), :words) > 0
                order by c.version, c.position limit :most""")
                .param("unit", unit.value())
                .param("words", words)
                .param("most", most)
                .query((row, n) -> new BindableThing(kind(), row.getString("id"), row.getString("label"), unit))
                .list();
    }

    @Override
    public Map<String, BindableState> states(Collection<String> references) {
        var ids = references.stream()
                .map(BindablePhones::id)
                .flatMap(java.util.Optional::stream)
                .toList();
        if (ids.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("""
                select id, concat_ws(' ', nullif(unit, ''), nullif(post, ''), nullif(name, '')) as label, phone_shown
                from plan.contact where id in (:ids)""")
                .param("ids", ids)
                .query((row, n) ->
                        Map.entry(row.getString("id"), state(row.getString("label"), row.getString("phone_shown"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static BindableState state(String label, String phone) {
        return phone.isEmpty()
                ? BindableState.of(BindableState.Condition.BROKEN, label, "phone.missing")
                : BindableState.sound(label);
    }

    private static java.util.Optional<UUID> id(String reference) {
        try {
            return java.util.Optional.of(UUID.fromString(reference));
        } catch (IllegalArgumentException e) {
            // Not one of ours: the caller hears nothing of it, which means gone.
            return java.util.Optional.empty();
        }
    }
}
