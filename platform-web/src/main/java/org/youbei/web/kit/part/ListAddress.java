package org.youbei.web.kit.part;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/**
 * The address of a list with its filter, sort and place in the query string, from which every link of the list is made, so that a link,
 * the print and the export show the same rows. Changing anything but the place goes back to the first page. Place parameters are
 * {@code after} and {@code before} (keyset), the sort is {@code sort=name} or {@code sort=-name}.
 */
public record ListAddress(String path, Map<String, List<String>> parameters) {
    private static final String SORT = "sort";
    private static final String AFTER = "after";
    private static final String BEFORE = "before";

    public ListAddress {
        parameters = new LinkedHashMap<>(parameters);
    }

    /** From a request's parameters, keeping only the allowed names and {@code sort}, in this order. */
    public static ListAddress of(String path, Map<String, String[]> request, String... allowed) {
        var kept = new LinkedHashMap<String, List<String>>();
        var names = new ArrayList<>(List.of(allowed));
        names.add(SORT);
        for (String name : names) {
            String[] values = request.get(name);
            if (values != null && !String.join("", values).isBlank()) {
                kept.put(name, List.of(values));
            }
        }
        return new ListAddress(path, kept);
    }

    /** This list as it is, at its first page. */
    public String first() {
        return address(path, parameters);
    }

    /** The same rows at another path, for example {@code /obligations.xlsx}. */
    public String at(String other) {
        return address(other, parameters);
    }

    public String with(String name, String value) {
        return address(path, changed(name, value));
    }

    public String without(String name) {
        return address(path, changed(name, null));
    }

    /** Without any filter, in the same order. */
    public String unfiltered() {
        var sort = parameters.get(SORT);
        return address(path, sort == null ? Map.of() : Map.of(SORT, sort));
    }

    public String after(String key) {
        return address(path, changed(AFTER, key));
    }

    public String before(String key) {
        return address(path, changed(BEFORE, key));
    }

    /** Sorted by the column, the other way round if it already is. */
    public String sorted(String column) {
        return with(SORT, isSorted(column) ? "-" + column : column);
    }

    /** The value of {@code aria-sort} at the column's head. */
    public String ariaSort(String column) {
        return isSorted(column) ? "ascending" : is(SORT, "-" + column) ? "descending" : "none";
    }

    public boolean is(String name, String value) {
        return parameters.getOrDefault(name, List.of()).contains(value);
    }

    public boolean has(String name) {
        return parameters.containsKey(name);
    }

    /** The first value of the parameter; empty if it is absent. */
    public String value(String name) {
        return parameters.getOrDefault(name, List.of("")).getFirst();
    }

    public boolean filtered() {
        return parameters.keySet().stream().anyMatch(name -> !name.equals(SORT));
    }

    private boolean isSorted(String column) {
        return is(SORT, column);
    }

    private Map<String, List<String>> changed(String name, @Nullable String value) {
        var changed = new LinkedHashMap<>(parameters);
        if (value == null) {
            changed.remove(name);
        } else {
            changed.put(name, List.of(value));
        }
        return changed;
    }

    private static String address(String path, Map<String, List<String>> parameters) {
        String query = parameters.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream().map(value -> pair(entry.getKey(), value)))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? path : path + "?" + query;
    }

    private static String pair(String name, String value) {
        return UriUtils.encode(name, StandardCharsets.UTF_8) + "=" + UriUtils.encode(value, StandardCharsets.UTF_8);
    }
}
