package org.youbei.browser;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Of each kind of page, the elements with their parents that somebody has been shown, as far as the rules of accessibility look at them. */
final class Shown {
    private static final Pattern TOLD =
            Pattern.compile("class|role|type|scope|tabindex|aria-(hidden|expanded|current|live)");

    private final Map<String, Set<String>> bones = new ConcurrentHashMap<>();

    boolean knows(String kind) {
        return bones.containsKey(kind);
    }

    /** Whether the page has anything that no page of its kind had yet; asked again about the same page it has not. */
    boolean isNew(String kind, Document page) {
        return bones.computeIfAbsent(kind, one -> ConcurrentHashMap.newKeySet()).addAll(of(page));
    }

    private static Set<String> of(Document page) {
        return page.getAllElements().stream()
                .map(element -> bone(element.parent()) + " > " + bone(element))
                .collect(Collectors.toSet());
    }

    private static String bone(@Nullable Element element) {
        if (element == null) {
            return "";
        }
        var names = new TreeSet<String>();
        for (Attribute attribute : element.attributes()) {
            names.add(TOLD.matcher(attribute.getKey()).matches() ? attribute.html() : attribute.getKey());
        }
        return element.tagName() + " " + String.join(" ", names) + (element.hasText() ? "" : " empty");
    }
}
