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
    private final ArrayDeque<Link> ahead = new ArrayDeque<>();
    private final List<String> dead = new ArrayList<>();

    /** @param on the page that shows it */
    private record Link(String path, String on) {}

    Crawl(Visit visit) {
        this.visit = visit;
    }

    /** Calls the action on each kind of page while the browser shows it. */
    Crawl each(Consumer<String> onPage) {
        note("/", "/");
        for (int pages = 0; !ahead.isEmpty() && pages < MOST; pages++) {
            follow(ahead.remove(), onPage);
        }
        return this;
    }

    private void follow(Link link, Consumer<String> onPage) {
        var response = visit.open(link.path());
        if (response == null || response.status() >= 400) {
            bury(link, response == null ? "nothing" : String.valueOf(response.status()));
        } else {
            onPage.accept(link.path());
            links().forEach(path -> note(path, link.path()));
        }
    }

    private void fetch(Link link) {
        var response = visit.context().request().get(Site.address(link.path()));
        if (response.status() >= 400) {
            bury(link, String.valueOf(response.status()));
        }
        response.dispose();
    }

    /** Dead if its page shows it still: meanwhile somebody may have done what it offered. */
    private void bury(Link link, String answer) {
        visit.open(link.on());
        if (links().contains(link.path())) {
            dead.add(link.path() + " → " + answer + " on " + link.on());
        }
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

    private void note(String path, String on) {
        if (known.add(kind(path))) {
            var link = new Link(path, on);
            if (isFile(path)) {
                fetch(link);
            } else {
                ahead.add(link);
            }
        }
    }

    @SuppressWarnings("unchecked")
    private List<String> links() {
        var here = URI.create(Site.address("/")).getAuthority();
        var found = (List<String>)
                visit.page()
                        .locator("a[href]")
                        .evaluateAll(
                                "links => links.map(a => new URL(a.getAttribute('href'), document.baseURI).href.replace(/#.*/, ''))");
        return found.stream()
                .filter(link -> link.startsWith("http://" + here + "/"))
                .map(link -> link.substring(("http://" + here).length()))
                .toList();
    }
}
