package org.youbei.obligation.rule;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.youbei.model.JurisdictionLevel;

/**
 * The rules as shipped, of one version.
 *
 * @param plans which plans the units of each level must have, in the order in which pages show them
 * @param posts which posts they must have filled, in the same way
 * @param responsible which of them does what no post is named for
 */
public record RulePack(
        String version,
        Map<String, Rule> rules,
        List<LegalDate> dates,
        List<RequiredPlan> plans,
        List<RuleFigures> figures,
        List<RequiredPost> posts,
        List<Responsible> responsible) {
    public RulePack {
        rules = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(rules));
        dates = List.copyOf(dates);
        plans = List.copyOf(plans);
        figures = List.copyOf(figures);
        posts = List.copyOf(posts);
        responsible = List.copyOf(responsible);
    }

    /** The post that does a kind of duty in units of a level while nobody named one; nothing where the pack knows no posts of that level. */
    public Optional<RequiredPost> responsible(String kind, JurisdictionLevel level) {
        return responsible.stream()
                .filter(line -> line.kinds().contains(kind))
                .findFirst()
                .flatMap(line -> line.post(level))
                .or(() -> responsible.stream()
                        .filter(line -> line.kinds().isEmpty())
                        .findFirst()
                        .flatMap(line -> line.post(level)))
                .flatMap(id ->
                        posts.stream().filter(post -> post.id().equals(id)).findFirst());
    }

    public List<Rule> all() {
        return List.copyOf(rules.values());
    }

    public Optional<Rule> find(@Nullable String id) {
        return Optional.ofNullable(rules.get(id));
    }

    /**
     * @throws NoSuchElementException where the pack has no such rule, which is a mistake of the caller
     */
    public Rule get(String id) {
        return find(id).orElseThrow(() -> new NoSuchElementException("no rule " + id));
    }

    /**
     * @throws NoSuchElementException where the pack has no such figures, which is a mistake of the caller
     */
    public RuleFigures figures(String id) {
        return figures.stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("no figures " + id));
    }

    /** The legal dates within a span, both days included, in order. */
    public List<LegalDate.Occurrence> dates(LocalDate from, LocalDate to) {
        return LegalDate.within(dates, from, to);
    }
}
