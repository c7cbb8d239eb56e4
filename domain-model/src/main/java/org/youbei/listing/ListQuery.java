package org.youbei.listing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.JurisdictionLevel;
import org.youbei.model.Scope;

/** The conditions of a filter. Text of a condition is constant text of the list; a value that is null filters nothing. */
public final class ListQuery {
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, @Nullable Object> values = new LinkedHashMap<>();
    private List<SearchWord> words = List.of();

    /**
     * The unit, as far as it is in the scope. A street or a community is asked for by its own column, so that its index is walked.
     *
     * @param unit null for all of the scope
     * @param columns whether the table has the columns {@code street} and {@code community}
     */
    public ListQuery within(Scope scope, @Nullable JurisdictionCode unit, String alias, boolean columns) {
        if (unit != null && !scope.contains(unit)) {
            return when(true, "false");
        }
        Optional.ofNullable(unit).or(scope::unit).ifPresent(code -> within(code, alias, columns));
        return this;
    }

    /**
     * The unit somebody chose; nothing where nobody did, because the policies limit every row to the scope anyway and the planner takes what is
     * said twice for the square of it. For counts; a page says the unit of the scope too, whose column has an index in its order.
     */
    public ListQuery chosen(Scope scope, @Nullable JurisdictionCode unit, String alias, boolean columns) {
        return unit == null ? this : within(scope, unit, alias, columns);
    }

    private void within(JurisdictionCode code, String alias, boolean columns) {
        if (columns && code.level() == JurisdictionLevel.STREET) {
            equal(alias + ".street", code.value());
        } else if (columns && code.level() == JurisdictionLevel.COMMUNITY) {
            equal(alias + ".community", code.value());
        } else {
            between(alias + ".jurisdiction", code.value(), code.value() + "~");
        }
    }

    public ListQuery equal(String expression, @Nullable Object value) {
        return value == null ? this : when(true, expression + " = " + parameter(plain(value)));
    }

    /** One of the values; no value at all finds nothing. */
    public ListQuery in(String expression, @Nullable Collection<?> wanted) {
        if (wanted == null || wanted.isEmpty()) {
            return when(wanted != null, "false");
        }
        var plain = wanted.stream().map(ListQuery::plain).toList();
        return when(true, expression + " in (" + parameter(plain) + ")");
    }

    /** From the first value to the one before the second; either may be open. */
    public ListQuery between(String expression, @Nullable Object from, @Nullable Object before) {
        if (from != null) {
            when(true, expression + " >= " + parameter(plain(from)));
        }
        if (before != null) {
            when(true, expression + " < " + parameter(plain(before)));
        }
        return this;
    }

    /** Every word of what was typed stands in the text that the list is searched for; a blank text filters nothing. */
    public ListQuery words(@Nullable String text) {
        if (text != null && text.indexOf('\0') >= 0) {
            return when(true, "false");
        }
        words = SearchWord.of(text);
        return this;
    }

    /** For lists that are small or seldom searched, without an index: what was typed is part of one of the expressions, in whatever case; a blank text filters nothing. */
    public ListQuery words(@Nullable String text, String... expressions) {
        if (text == null || text.isBlank()) {
            return this;
        }
        if (text.indexOf('\0') >= 0) {
            return when(true, "false");
        }
        var name = parameter("%" + text.strip().replaceAll("[!%_]", "!$0") + "%");
        return when(
                true,
                Arrays.stream(expressions)
                        .map(expression -> expression + " ilike " + name + " escape '!'")
                        .collect(Collectors.joining(" or ", "(", ")")));
    }

    /** A condition that names one parameter, if there is a value for it. */
    public ListQuery and(String condition, String name, @Nullable Object value) {
        if (value != null) {
            with(name, value);
            conditions.add(condition);
        }
        return this;
    }

    /** A condition of its own, if it is wanted; null is no wish. */
    public ListQuery when(@Nullable Boolean wanted, String condition) {
        if (Boolean.TRUE.equals(wanted)) {
            conditions.add(condition);
        }
        return this;
    }

    /** A value that the head or a condition names. */
    public ListQuery with(String name, @Nullable Object value) {
        values.put(name, value == null ? null : plain(value));
        return this;
    }

    private String parameter(Object value) {
        var name = "value" + values.size();
        values.put(name, value);
        return ":" + name;
    }

    private static Object plain(Object value) {
        return switch (value) {
            case Enum<?> constant -> constant.name();
            case JurisdictionCode code -> code.value();
            default -> value;
        };
    }

    /** The head with the conditions; it ends in a condition itself. */
    public String sql(String head) {
        return conditions.stream().map(condition -> " and " + condition).collect(Collectors.joining("", head, ""));
    }

    List<SearchWord> words() {
        return words;
    }

    public Map<String, @Nullable Object> values() {
        return values;
    }
}
