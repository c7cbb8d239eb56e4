package org.youbei.plan.health;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.youbei.model.BindableKind;
import org.youbei.model.BindableState;
import org.youbei.model.BindableState.Condition;
import org.youbei.model.BindableThings;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.UuidV7;

/**
 * Finds what fails in versions in force, in a constant number of statements: two, and those of each module whose things they lean on. What
 * no module keeps yet is not judged.
 */
@Component
class Probe {
    private static final String BINDINGS = """
            select p.id as plan, p.in_force as version, p.jurisdiction, b.id, coalesce(b.section, s.section) as section, b.kind,
              b.reference, b.label, b.quota, b.quota_unit
            from plan.plan p join plan.binding b on b.version = p.in_force left join plan.action_step s on s.id = b.step
            where p.id = any(:plans)""";

    /** A number that a binding watches is not counted twice; a post that a binding fills is known by its holder. */
    private static final String CONTACTS = """
            select p.id as plan, p.in_force as version, p.jurisdiction, c.id, c.phone is null as silent,
              concat_ws(' ', nullif(c.unit, ''), nullif(c.post, ''), nullif(c.name, '')) as label
            from plan.plan p join plan.contact c on c.version = p.in_force
            where p.id = any(:plans)
              and (c.phone is null and not exists (select from plan.binding b
                  where b.version = c.version and b.kind = 'PHONE' and b.reference = c.id::text)
                or c.phone is not null and c.name = '' and not exists (select from plan.binding b where b.contact = c.id))""";

    private final JdbcClient jdbc;
    private final Map<BindableKind, BindableThings> things = new EnumMap<>(BindableKind.class);
    private final Clock clock;

    Probe(JdbcClient jdbc, List<BindableThings> things, Clock clock) {
        this.jdbc = jdbc;
        things.forEach(one -> this.things.put(one.kind(), one));
        this.clock = clock;
    }

    private record Leaning(
            UUID plan,
            UUID version,
            JurisdictionCode unit,
            UUID binding,
            @Nullable UUID section,
            BindableKind kind,
            String reference,
            String label,
            @Nullable BigDecimal quota,
            String quotaUnit) {}

    List<Weakness> weaknesses(Collection<UUID> plans) {
        return Stream.concat(bound(plans), contacts(plans)).toList();
    }

    private Stream<Weakness> bound(Collection<UUID> plans) {
        var leanings =
                jdbc.sql(BINDINGS).param("plans", plans.toArray(UUID[]::new)).query(Probe::leaning).list().stream()
                        .filter(leaning -> things.containsKey(leaning.kind()))
                        .toList();
        var states = states(leanings);
        return leanings.stream()
                .map(leaning -> judged(
                        leaning, states.getOrDefault(leaning.kind(), Map.of()).get(leaning.reference())))
                .filter(Objects::nonNull);
    }

    private Map<BindableKind, Map<String, BindableState>> states(List<Leaning> leanings) {
        return leanings.stream()
                .collect(Collectors.groupingBy(
                        Leaning::kind, Collectors.mapping(Leaning::reference, Collectors.toSet())))
                .entrySet()
                .stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> Objects.requireNonNull(things.get(entry.getKey()))
                                .states(entry.getValue())));
    }

    private @Nullable Weakness judged(Leaning leaning, @Nullable BindableState state) {
        if (state == null) {
            return weakness(leaning, Condition.GONE, "", List.of());
        }
        var available = state.available();
        var quota = leaning.quota();
        if (state.condition() == Condition.SOUND
                && available != null
                && quota != null
                && available.compareTo(quota) < 0) {
            return weakness(
                    leaning,
                    Condition.BROKEN,
                    "below-quota",
                    List.of(
                            available.toPlainString(),
                            quota.stripTrailingZeros().toPlainString(),
                            leaning.quotaUnit()));
        }
        return state.condition() == Condition.SOUND
                ? null
                : weakness(
                        leaning,
                        state.condition(),
                        state.reason(),
                        state.arguments().stream().map(Object::toString).toList());
    }

    private Weakness weakness(Leaning leaning, Condition condition, String reason, List<String> arguments) {
        return new Weakness(
                UuidV7.next(clock),
                leaning.plan(),
                leaning.version(),
                leaning.unit(),
                "binding:" + leaning.binding(),
                leaning.section(),
                Weakness.Kind.valueOf(leaning.kind().name()),
                condition,
                reason,
                arguments,
                leaning.label(),
                clock.instant());
    }

    private Stream<Weakness> contacts(Collection<UUID> plans) {
        return jdbc
                .sql(CONTACTS)
                .param("plans", plans.toArray(UUID[]::new))
                .query((row, n) -> contact(row))
                .list()
                .stream();
    }

    private Weakness contact(ResultSet row) throws SQLException {
        var silent = row.getBoolean("silent");
        return new Weakness(
                UuidV7.next(clock),
                row.getObject("plan", UUID.class),
                row.getObject("version", UUID.class),
                new JurisdictionCode(row.getString("jurisdiction")),
                "contact:" + row.getString("id"),
                null,
                Weakness.Kind.CONTACT,
                silent ? Condition.BROKEN : Condition.STRAINED,
                silent ? "phone.missing" : "contact.unnamed",
                List.of(),
                row.getString("label"),
                clock.instant());
    }

    private static Leaning leaning(ResultSet row, int number) throws SQLException {
        return new Leaning(
                row.getObject("plan", UUID.class),
                row.getObject("version", UUID.class),
                new JurisdictionCode(row.getString("jurisdiction")),
                row.getObject("id", UUID.class),
                row.getObject("section", UUID.class),
                BindableKind.valueOf(row.getString("kind")),
                row.getString("reference"),
                row.getString("label"),
                row.getBigDecimal("quota"),
                row.getString("quota_unit"));
    }
}
