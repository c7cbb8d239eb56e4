package org.youbei.browser;

import com.microsoft.playwright.Response;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * Follows the links that a person can see, one page of each kind, from the dashboard on to the last. A page that was shown to somebody else
 * with the same elements is read for its links and not looked at again.
 */
final class Crawl {
    private static final Pattern ID = Pattern.compile("[0-9a-fA-F-]{36}|\\d{2,15}|(?<=/rules/)[a-z-]+(?=/)");
    private static final Pattern FILE =
            Pattern.compile("/attachments/.*|.*\\.(xlsx|csv|docx|md|json|ics|pdf|svg|cap|zip|png)$");

    private final Visit visit;
    private final Shown shown;
    private final Set<String> known = new HashSet<>();
    private final Set<String> followed = new HashSet<>();
    private final ArrayDeque<Link> ahead = new ArrayDeque<>();
    private final List<String> dead = new ArrayList<>();

    /** @param on the page that shows it */
    private record Link(String path, String on) {
        String kind() {
            return Crawl.kind(path);
        }
    }

    /** @param shown what other people have been shown, which this one adds to */
    Crawl(Visit visit, Shown shown) {
        this.visit = visit;
        this.shown = shown;
    }

    /** Calls the action on each page that is like none before, while the browser shows it. */
    Crawl each(Consumer<String> onPage) {
        note("/", "/");
        while (!ahead.isEmpty()) {
            var link = ahead.remove();
            followed.add(link.kind());
            follow(link, onPage);
        }
        return this;
    }

    private void follow(Link link, Consumer<String> onPage) {
        if (!shown.knows(link.kind())) {
            look(link, onPage);
            return;
        }
        var response = visit.context().request().get(Site.address(link.path()));
        if (response.status() >= 400) {
            bury(link, String.valueOf(response.status()));
        } else if (shown.isNew(link.kind(), document(response.text(), response.url()))) {
            look(link, onPage);
        } else {
            links(document(response.text(), response.url())).forEach(path -> note(path, link.path()));
        }
        response.dispose();
    }

    private void look(Link link, Consumer<String> onPage) {
        var response = visit.open(link.path());
        if (response == null || response.status() >= 400) {
            bury(link, response == null ? "nothing" : String.valueOf(response.status()));
            return;
        }
        shown.isNew(link.kind(), source(response));
        onPage.accept(link.path());
        links(document(visit.page().content(), visit.page().url())).forEach(path -> note(path, link.path()));
    }

    private static Document source(Response response) {
        return document(response.text(), response.url());
    }

    private static Document document(String html, String address) {
        return Jsoup.parse(html, address);
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
        if (links(document(visit.page().content(), visit.page().url())).contains(link.path())) {
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

    /** The kinds of pages that are linked: paths with ids replaced. */
    Set<String> kinds() {
        return Set.copyOf(known);
    }

    /** Those of them that were really asked for. */
    Set<String> followed() {
        return Set.copyOf(followed);
    }

    static String kind(String path) {
        return ID.matcher(path.replaceFirst("\\?.*", "")).replaceAll("{id}");
    }

    private void note(String path, String on) {
        if (known.add(kind(path))) {
            var link = new Link(path, on);
            if (isFile(path)) {
                followed.add(link.kind());
                fetch(link);
            } else {
                ahead.add(link);
            }
        }
    }

    private static List<String> links(Document page) {
        var here = "http://" + URI.create(Site.address("/")).getAuthority();
        return page.select("a[href]").stream()
                .map(link -> link.absUrl("href").replaceFirst("#.*", ""))
                .filter(link -> link.startsWith(here + "/"))
                .map(link -> link.substring(here.length()))
                .toList();
    }
}
