package org.youbei.browser;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Follows the links that a person can see, one page of each kind, from the dashboard on. */
final class Crawl {
    private static final Pattern ID = Pattern.compile("[0-9a-fA-F-]{36}|\\d{2,15}|(?<=/rules/)[a-z-]+(?=/)");
    private static final Pattern FILE = Pattern.compile("/attachments/.*|.*\\.(xlsx|csv|docx|json|ics|pdf|svg)$");
    private static final int MOST = 60;

    private final Visit visit;
    private final Set<String> known = new HashSet<>();
    private final ArrayDeque<String> ahead = new ArrayDeque<>();
    private final List<String> dead = new ArrayList<>();

    Crawl(Visit visit) {
        this.visit = visit;
    }

    /** Calls the action on each kind of page while the browser shows it. */
    Crawl each(Consumer<String> onPage) {
        note("/");
        for (int pages = 0; !ahead.isEmpty() && pages < MOST; pages++) {
            follow(ahead.remove(), onPage);
        }
        return this;
    }

    private void follow(String path, Consumer<String> onPage) {
        var response = visit.open(path);
        if (response == null || response.status() >= 400) {
            dead.add(path + " → " + (response == null ? "nothing" : response.status()));
        } else {
            onPage.accept(path);
            links().forEach(this::note);
        }
    }

    private void fetch(String file) {
        var response = visit.context().request().get(Site.address(file));
        if (response.status() >= 400) {
            dead.add(file + " → " + response.status());
        }
        response.dispose();
    }

    private static boolean isFile(String path) {
        return FILE.matcher(path.replaceFirst("\\?.*", "")).matches();
    }

    /** Links that lead to an error. */
    List<String> dead() {
        return List.copyOf(dead);
    }

    /** The kinds of pages seen: paths with ids replaced. */
    Set<String> kinds() {
        return Set.copyOf(known);
    }

    static String kind(String path) {
        return ID.matcher(path.replaceFirst("\\?.*", "")).replaceAll("{id}");
    }

    private void note(String path) {
        if (known.add(kind(path))) {
            if (isFile(path)) {
                fetch(path);
            } else {
                ahead.add(path);
            }
        }
    }

    @SuppressWarnings("unchecked")
    private List<String> links() {
        var here = URI.create(Site.address("/")).getAuthority();
        var found = (List<String>)
                visit.page().locator("a[href]").evaluateAll("links => links.map(link => link.href.replace(/#.*/, ''))");
        return found.stream()
                .filter(link -> link.startsWith("http://" + here + "/"))
                .map(link -> link.substring(("http://" + here).length()))
                .toList();
    }
}
