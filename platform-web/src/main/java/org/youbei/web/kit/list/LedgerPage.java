package org.youbei.web.kit.list;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.youbei.web.kit.part.ListAddress;
import org.youbei.web.kit.part.PageLinks;

/**
 * One page of a list as the template prints it. A controller adds what can be done above the list and how it is narrowed, in the order in
 * which they are added.
 */
public final class LedgerPage<R> {
    /** A head, with its link where the column can be sorted by. */
    public record Head(String label, String look, @Nullable String href, String sorted) {
        /** The arrow beside the link. */
        public String icon() {
            return switch (sorted) {
                case "ascending" -> "arrow-up";
                case "descending" -> "arrow-down";
                default -> "selector";
            };
        }
    }

    /**
     * What is shown where there are no rows.
     *
     * @param href where to begin; null where there is nothing to begin
     */
    public record Empty(
            String title,
            String text,
            @Nullable String href,
            @Nullable String label) {}

    private final Texts texts;
    private final List<Column<R>> columns;
    private final List<R> rows;
    private final ListAddress list;
    private final PageLinks links;
    private final List<Act> acts = new ArrayList<>();
    private final List<Act> bulk = new ArrayList<>();
    private final List<Chip> chips = new ArrayList<>();
    private final List<Find> finds = new ArrayList<>();
    private final List<Find> asked = new ArrayList<>();
    private final List<Menu> menus = new ArrayList<>();
    private @Nullable Menu units;
    private String sub;
    private Empty empty;
    private boolean finished;

    /** The texts of a list: {@code hazard.list}, {@code hazard.rows} … of the noun {@code hazard}. */
    interface Texts {
        String noun();

        String say(String key, Object... arguments);
    }

    LedgerPage(Texts texts, List<Column<R>> columns, List<R> rows, ListAddress list, PageLinks links) {
        this.texts = texts;
        this.columns = columns.stream().filter(column -> column.cell() != null).toList();
        this.rows = rows;
        this.list = list;
        this.links = links;
        sub = own(".list.sub");
        empty = new Empty(own(".empty"), own(".empty.text"), null, null);
    }

    /** Values for the line under the title. */
    public LedgerPage<R> sub(Object... arguments) {
        sub = texts.say(texts.noun() + ".list.sub", arguments);
        return this;
    }

    /** An empty list is a good one. */
    public LedgerPage<R> finishedWhenEmpty() {
        finished = true;
        return this;
    }

    /** Where to begin while there are no rows. */
    public LedgerPage<R> begin(boolean may, String key, String href) {
        if (may) {
            empty = new Empty(empty.title(), empty.text(), href, texts.say(key));
        }
        return this;
    }

    /** The same rows at another path, as a file or a map. */
    public LedgerPage<R> same(String key, String path) {
        return act(key, list.at(path));
    }

    public LedgerPage<R> act(String key, String href) {
        acts.add(new Act(texts.say(key), href, "btn-quiet", false));
        return this;
    }

    public LedgerPage<R> act(boolean may, String key, String href) {
        return may ? act(key, href) : this;
    }

    /** What is done most. */
    public LedgerPage<R> primary(boolean may, String key, String href) {
        return may ? act(new Act(texts.say(key), href, "btn-primary", false)) : this;
    }

    /** Something that changes, by a button. */
    public LedgerPage<R> send(boolean may, String key, String href, String look) {
        return may ? act(new Act(texts.say(key), href, look, true)) : this;
    }

    /** What is done to all rows whose boxes are ticked, by a button below the list. */
    public LedgerPage<R> bulk(boolean may, String key, String href) {
        if (may) {
            bulk.add(new Act(texts.say(key), href, "btn-quiet", true));
        }
        return this;
    }

    public List<Act> getBulk() {
        return rows.isEmpty() ? List.of() : bulk;
    }

    public LedgerPage<R> act(Act act) {
        acts.add(act);
        return this;
    }

    /** A filter that other pages set, to be taken back here; the label is null where it is not set. */
    public LedgerPage<R> set(String name, @Nullable String label) {
        if (label != null) {
            chips.add(new Chip(label, list.without(name), true, null));
        }
        return this;
    }

    /**
     * The filter by unit: what is set, to be taken back, and the way to every other unit, by its name or in the tree.
     *
     * @param label the unit that is set; null for none
     */
    public LedgerPage<R> unit(@Nullable String label) {
        return unit(label, Map.of());
    }

    /** @param near units that are chosen at once, their names by their codes */
    public LedgerPage<R> unit(@Nullable String label, Map<String, String> near) {
        units = new Menu(
                texts.say("fragment.unit"),
                near.entrySet().stream()
                        .map(value -> choice("unit", value.getKey(), value.getValue(), null))
                        .toList());
        return set("unit", label);
    }

    public @Nullable Menu getUnits() {
        return units;
    }

    /** A filter of one value with words of its own. */
    public LedgerPage<R> chip(String name, String value, String key) {
        return chip(name, value, texts.say(key), null);
    }

    /** A filter of the constants of an enum, whose texts are named by them. */
    public LedgerPage<R> chips(String name, Enum<?>[] constants, String keys) {
        Stream.of(constants).forEach(one -> chip(name, one.name(), keys + one.name()));
        return this;
    }

    /** The same with how many rows there are; those without any are left out. */
    public <E extends Enum<E>> LedgerPage<R> chips(String name, E[] constants, String keys, Map<E, Long> counts) {
        Stream.of(constants)
                .filter(counts::containsKey)
                .forEach(one -> chip(name, one.name(), texts.say(keys + one.name()), counts.get(one)));
        return this;
    }

    public LedgerPage<R> chip(String name, String value, String label, @Nullable Long count) {
        chips.add(choice(name, value, label, count));
        return this;
    }

    /** A filter of many values, by what they are called. */
    public LedgerPage<R> menu(String name, String key, Map<String, String> values) {
        var choices = values.entrySet().stream()
                .map(value -> choice(name, value.getKey(), value.getValue(), null))
                .toList();
        var chosen = values.get(list.value(name));
        menus.add(new Menu(chosen == null ? texts.say(key) : chosen, choices));
        return this;
    }

    private Chip choice(String name, String value, String label, @Nullable Long count) {
        var current = list.is(name, value);
        return new Chip(label, current ? list.without(name) : list.with(name, value), current, count);
    }

    /** A field in which the list is searched. */
    public LedgerPage<R> find(String name, String key) {
        finds.add(new Find(name, texts.say(key), "search"));
        return this;
    }

    /** A field of the form that narrows the list by several values at once. */
    public LedgerPage<R> ask(String name, String key, String type) {
        asked.add(new Find(name, texts.say(key), type));
        return this;
    }

    /** Puts the page into the model of the template that all lists share. */
    public String show(Model model) {
        return show(model, "list/index");
    }

    /** The same for a template of its own, which has more than the list. */
    public String show(Model model, String template) {
        model.addAttribute("ledger", this);
        return template;
    }

    public String getTitle() {
        return own(".list");
    }

    public String getSub() {
        return sub;
    }

    public ListAddress getList() {
        return list;
    }

    public List<Act> getActs() {
        return acts;
    }

    public List<Chip> getChips() {
        return chips;
    }

    public List<Find> getFinds() {
        return finds;
    }

    public List<Find> getAsked() {
        return asked;
    }

    /** Whether there is anything to narrow the list by. */
    public boolean isNarrowable() {
        return units != null || Stream.of(chips, finds, asked, menus).anyMatch(list -> !list.isEmpty());
    }

    /** Whether a parameter is set by something else than the form that asks. */
    public boolean keeps(String name) {
        return asked.stream().noneMatch(find -> find.name().equals(name));
    }

    public List<Menu> getMenus() {
        return menus;
    }

    public List<Head> getHeads() {
        return columns.stream().map(this::head).toList();
    }

    private Head head(Column<R> column) {
        var sort = column.sort();
        return new Head(
                texts.say(column.text()),
                column.look().equals("main") ? "" : column.look(),
                sort == null ? null : list.sorted(sort),
                sort == null ? "" : list.ariaSort(sort));
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }

    public boolean isFinished() {
        return finished;
    }

    public Empty getBeginning() {
        return empty;
    }

    public PageLinks getLinks() {
        return links;
    }

    /** How many rows are on this page. */
    public String getCount() {
        return texts.say(texts.noun() + ".rows", rows.size());
    }

    /** The rows as markup. */
    String print(String root) {
        var out = new Markup(root);
        var begins = columns.stream().map(this::begin).toList();
        for (var row : rows) {
            out.raw("<tr>");
            for (int n = 0; n < begins.size(); n++) {
                out.raw(begins.get(n));
                var cell = columns.get(n).cell();
                if (cell != null) {
                    cell.accept(row, out);
                }
                out.raw("</td>");
            }
            out.raw("</tr>");
        }
        return out.toString();
    }

    private String begin(Column<R> column) {
        var look = column.look().isEmpty() ? "" : " class=\"" + Markup.escaped(column.look()) + "\"";
        var label = column.labelled() ? " data-label=\"" + Markup.escaped(texts.say(column.text())) + "\"" : "";
        return "<td" + look + label + ">";
    }

    private String own(String key) {
        return texts.say(texts.noun() + key);
    }
}
