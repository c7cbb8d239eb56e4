package org.youbei.inspection;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.JurisdictionLevel;
import org.youbei.model.Scope;

/** Puts together a keyset query: conditions from an allow-list of this package's callers, values always as parameters. */
public final class ListQuery {
    private final StringBuilder sql;
    private final Map<String, @Nullable Object> values = new HashMap<>();

    /** @param head up to and with {@code where true} */
    public ListQuery(String head) {
        sql = new StringBuilder(head);
    }

    /**
     * The unit, as far as it lies in the scope. A street or a community is asked for by its own column, so that its index is walked.
     *
     * @param columns whether the table has the columns {@code street} and {@code community}
     */
    public ListQuery within(Scope scope, @Nullable JurisdictionCode unit, String alias, boolean columns) {
        if (unit != null && !scope.contains(unit)) {
            sql.append(" and false");
            return this;
        }
        var top = Optional.ofNullable(unit).or(scope::unit);
        top.ifPresent(code -> within(code, alias, columns));
        return this;
    }

    private void within(JurisdictionCode code, String alias, boolean columns) {
        values.put("unit", code.value());
        if (columns && code.level() == JurisdictionLevel.STREET) {
            sql.append(" and %s.street = :unit".formatted(alias));
        } else if (columns && code.level() == JurisdictionLevel.COMMUNITY) {
            sql.append(" and %s.community = :unit".formatted(alias));
        } else {
            sql.append(" and %1$s.jurisdiction >= :unit and %1$s.jurisdiction < :unit || '~'".formatted(alias));
        }
    }

    /** A condition that names one parameter, if there is a value for it. */
    public ListQuery and(String condition, String name, @Nullable Object value) {
        if (value != null) {
            sql.append(" and ").append(condition);
            values.put(name, value instanceof Enum<?> constant ? constant.name() : value);
        }
        return this;
    }

    public ListQuery when(boolean wanted, String condition) {
        if (wanted) {
            sql.append(" and ").append(condition);
        }
        return this;
    }

    public ListQuery with(String name, Object value) {
        values.put(name, value);
        return this;
    }

    /** Part of a text, as typed. */
    public ListQuery containing(String condition, String text) {
        return text.isBlank() ? this : and(condition, "text", "%" + text.strip().replaceAll("[!%_]", "!$0") + "%");
    }

    /** Ends the query: rows after the key in the order of an expression and the id. A key that is no value of the type is the beginning. */
    public ListQuery page(String expression, String type, boolean descending, @Nullable String after, int most) {
        Optional.ofNullable(after)
                .flatMap(ListKey::parse)
                .filter(key -> fits(key.value(), type))
                .ifPresent(key -> {
                    sql.append(" and (%s, %s) %s (cast(:key as %s), :keyId)"
                            .formatted(expression, id(expression), descending ? "<" : ">", type));
                    values.put("key", key.value());
                    values.put("keyId", key.id());
                });
        var way = descending ? " desc" : "";
        sql.append(" order by %s%s, %s%s limit :most".formatted(expression, way, id(expression), way));
        values.put("most", most);
        return this;
    }

    /** Ends the query by words of the caller. */
    public ListQuery ending(String words) {
        sql.append(words);
        return this;
    }

    /** Ends the query as a count per value of a column. */
    public ListQuery grouped(String column) {
        sql.insert(0, "select %s, count(*) as n from (".formatted(column))
                .append(") every group by ")
                .append(column);
        return this;
    }

    public JdbcClient.StatementSpec on(JdbcClient jdbc) {
        return jdbc.sql(sql.toString()).params(values);
    }

    /** The alias of the id is that of the sorted expression: {@code h.found_at} and {@code h.id}. */
    private static String id(String expression) {
        return expression.substring(expression.indexOf('(') + 1).substring(0, 1) + ".id";
    }

    private static boolean fits(String value, String type) {
        try {
            return switch (type) {
                case "date" -> !LocalDate.parse(value).isSupported(java.time.temporal.ChronoUnit.HOURS);
                case "timestamptz" -> Instant.parse(value).isAfter(Instant.MIN);
                default -> true;
            };
        } catch (DateTimeParseException e) {
            return false;
        }
    }
}
