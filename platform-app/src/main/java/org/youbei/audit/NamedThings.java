package org.youbei.audit;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.youbei.model.ThingNames;

/** Finds what the ids of entries are called: of the things they are about, and of those that stand among their values. */
@Component
class NamedThings {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    private final List<ThingNames> kinds;

    NamedThings(List<ThingNames> kinds) {
        this.kinds = List.copyOf(kinds);
    }

    /** The rows with the names of everything in them, by one statement for each kind of thing. */
    List<AuditRow> named(List<AuditRow> rows) {
        var ids = new HashSet<UUID>();
        rows.forEach(row -> {
            ids.add(row.subject().id());
            within(row).forEach(ids::add);
        });
        if (ids.isEmpty()) {
            return rows;
        }
        var names = names(ids);
        return rows.stream().map(row -> row.named(names)).toList();
    }

    private Map<UUID, ThingName> names(Collection<UUID> ids) {
        var names = new HashMap<UUID, ThingName>();
        for (var kind : kinds) {
            kind.names(ids).forEach((id, name) -> names.put(id, new ThingName(name, kind.address(id))));
        }
        return names;
    }

    private static Stream<UUID> within(AuditRow row) {
        return Stream.of(row.before(), row.after())
                .flatMap(json -> ID.matcher(json).results())
                .map(found -> UUID.fromString(found.group()));
    }
}
