package org.youbei.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Writes pages of a list down so that another markup changes nothing, and another row, order, text or link does. A row is written in full
 * where it is met first and by its number after that.
 */
class ListedPages {
    /** What is another one each time: the place of the next page, a hash. */
    private static final Pattern CURSOR = Pattern.compile("after=[^&\\s]+");

    private static final Pattern HASH = Pattern.compile("· [0-9a-f]{12}\\b");

    private final StringBuilder text = new StringBuilder();
    private final Map<String, Integer> rows = new LinkedHashMap<>();

    String text() {
        return text.toString();
    }

    void heading(String reader) {
        text.append("\n# ").append(reader).append('\n');
    }

    void asked(String address, int status) {
        text.append("\n## ")
                .append(address)
                .append(status == 200 ? "" : " " + status)
                .append('\n');
    }

    void file(List<String> lines) {
        lines(lines);
    }

    /** @return the address of the next page */
    @Nullable String page(String html) {
        var page = Jsoup.parse(html);
        line("actions", page.select("main .yb-acts, main header.yb-heading, main > header, main header:has(h1)"));
        line("filters", page.select(".yb-filter > a, .yb-filter > * > a.yb-chip"));
        line("forms", page.select(".yb-filter form"));
        line("head", page.select("table.yb-ledger.cards > thead th"));
        lines(page.select("table.yb-ledger.cards > tbody > tr").stream()
                .map(row -> row.children().stream().map(ListedPages::words).collect(Collectors.joining(" | ")))
                .toList());
        line("empty", page.select(".yb-empty"));
        line("foot", page.select("section.yb-paper > footer"));
        return next(page);
    }

    private static @Nullable String next(Document page) {
        var link = page.selectFirst("a[rel=next]");
        return link == null ? null : link.attr("href");
    }

    private void line(String name, List<Element> elements) {
        var words = elements.stream().map(ListedPages::words).distinct().collect(Collectors.joining(" | "));
        if (!words.isEmpty()) {
            once(name + ": " + words);
        }
    }

    private void lines(List<String> lines) {
        var shown = lines.stream().map(this::number).toList();
        var ranges = new StringBuilder();
        for (int at = 0; at < shown.size(); ) {
            int first = at;
            do {
                at++;
            } while (at < shown.size() && shown.get(at) == shown.get(at - 1) + 1);
            ranges.append(' ').append(shown.get(first)).append(at - first > 1 ? "–" + shown.get(at - 1) : "");
        }
        text.append("rows:").append(ranges.isEmpty() ? " none" : ranges).append('\n');
    }

    private int number(String line) {
        var known = rows.get(line);
        if (known == null) {
            known = rows.size() + 1;
            rows.put(line, known);
            text.append(known).append(" = ").append(line).append('\n');
        }
        return known;
    }

    /** Parts of a page repeat as rows do. */
    private void once(String line) {
        var known = rows.containsKey(line);
        var number = number(line);
        if (known) {
            text.append(line, 0, line.indexOf(':') + 2).append(number).append('\n');
        }
    }

    /** The words of an element, with where its links, forms and fields lead and how it is sorted. */
    private static String words(Element element) {
        var leads = element
                .select("a[href], form[action], input, button, [aria-sort]:not([aria-sort=none]), a[aria-current],"
                        + " [class*=yb-state]")
                .stream()
                .map(ListedPages::lead)
                .filter(lead -> !lead.isEmpty())
                .collect(Collectors.joining(" "));
        var words = HASH.matcher(CURSOR.matcher(element.text() + (leads.isEmpty() ? "" : " [" + leads + "]"))
                        .replaceAll("after=…"))
                .replaceAll("· …");
        return words.strip();
    }

    private static String lead(Element element) {
        var current = element.hasAttr("aria-current") ? "*" : "";
        return switch (element.tagName()) {
            case "a" -> element.attr("href") + current;
            case "form" -> element.attr("method") + " " + element.attr("action");
            case "button" ->
                element.hasAttr("formaction") ? "post " + element.attr("formaction") : element.attr("aria-label");
            case "input" ->
                element.attr("name").equals("_csrf") ? "" : element.attr("name") + "=" + element.attr("value");
            case "th" -> element.attr("aria-sort");
            case "span" -> element.className().replace("yb-state", "").strip();
            default -> element.hasAttr("aria-label") ? element.attr("aria-label") : "";
        };
    }
}
