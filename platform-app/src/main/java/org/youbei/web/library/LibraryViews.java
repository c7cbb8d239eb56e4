package org.youbei.web.library;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.youbei.library.text.Clause;
import org.youbei.library.text.Document;
import org.youbei.library.text.DocumentState;
import org.youbei.library.text.RuleTexts;
import org.youbei.library.text.Titles;
import org.youbei.model.Actor;
import org.youbei.obligation.rule.Rules;
import org.youbei.plan.Authority;
import org.youbei.web.kit.part.Crumb;
import org.youbei.web.kit.part.State;
import org.youbei.web.kit.part.State.Kind;
import org.youbei.web.kit.thing.ThingCell;
import org.youbei.web.kit.thing.ThingLink;
import org.youbei.web.kit.thing.ThingPart;
import org.youbei.web.kit.unit.UnitPicker;
import org.youbei.web.kit.word.Words;

/** Makes the page of a text. */
@Component
public class LibraryViews {
    private final RuleTexts texts;
    private final Rules rules;
    private final UnitPicker names;
    private final Words words;

    LibraryViews(RuleTexts texts, Rules rules, UnitPicker names, Words words) {
        this.texts = texts;
        this.rules = rules;
        this.names = names;
        this.words = words;
    }

    /** A clause ready to print; {@code level} of its heading from 2 on. */
    public record Shown(String anchor, String heading, int level, List<String> paragraphs) {}

    /** How a text stands, as a badge. */
    public State state(DocumentState state) {
        var kind = switch (state) {
            case IN_FORCE -> Kind.DONE;
            case PENDING -> Kind.IDLE;
            case AMENDED, REPLACED -> Kind.SOON;
            case ENDED -> Kind.ENDED;
        };
        return new State(kind, words.of("library.state.", state));
    }

    void show(Actor actor, Document document, Model model) {
        var shown = texts.show(document.id());
        var clauses = texts.clauses(document.id());
        model.addAttribute("title", document.title());
        model.addAttribute("state", state(shown.state()));
        model.addAttribute(
                "sub", document.number().isEmpty() ? document.issuer() : document.issuer() + " · " + document.number());
        model.addAttribute("crumbs", List.of(new Crumb(words.say("library.list"), "/library")));
        model.addAttribute("clauses", shown(clauses));
        model.addAttribute(
                "contents",
                clauses.stream()
                        .filter(one -> one.level() < 3 && !one.heading().isEmpty())
                        .toList());
        model.addAttribute("parts", List.of(facts(shown), citers(actor, document, clauses), ruled(document, clauses)));
        model.addAttribute("acts", acts(actor, document));
    }

    private static List<Shown> shown(List<Clause> clauses) {
        var levels = new ArrayList<Integer>();
        var out = new ArrayList<Shown>();
        for (var clause : clauses) {
            while (!levels.isEmpty() && levels.getLast() >= clause.level()) {
                levels.removeLast();
            }
            if (!clause.heading().isEmpty()) {
                levels.add(clause.level());
            }
            out.add(new Shown(
                    clause.anchor(),
                    clause.heading(),
                    Math.min(levels.size() + 1, 6),
                    clause.body().lines().toList()));
        }
        return out;
    }

    private ThingPart facts(RuleTexts.Shown shown) {
        var document = shown.document();
        var facts = new LinkedHashMap<String, String>();
        facts.put(words.say("library.form.kind"), words.of("library.kind.", document.kind()));
        facts.put(words.say("library.form.issuer"), document.issuer());
        facts.put(words.say("library.form.number"), document.number().isEmpty() ? Words.NONE : document.number());
        facts.put(words.say("library.form.issued"), words.day(document.issued()));
        facts.put(words.say("library.form.from"), words.day(document.from()));
        if (document.to() != null) {
            facts.put(words.say("library.form.on"), words.day(document.to()));
        }
        facts.put(
                words.say("library.form.unit"),
                document.isShipped() ? words.say("library.shipped") : names.name(document.unit()));
        facts.put(words.say("library.form.secrecy"), words.of("library.secrecy.", document.secrecy()));
        facts.put(words.say("library.form.source"), document.source());
        var part = ThingPart.facts(words.say("library.facts"), facts);
        var links = new ArrayList<ThingLink>();
        if (shown.successor() != null) {
            links.add(ThingLink.of(
                    "/library/" + shown.successor().id(),
                    words.say("library.successor", shown.successor().title())));
        }
        if (shown.predecessor() != null) {
            links.add(ThingLink.of(
                    "/library/" + shown.predecessor().id(),
                    words.say("library.predecessor", shown.predecessor().title())));
        }
        return part.with(links.toArray(ThingLink[]::new));
    }

    /** Texts and regimes that name this one; a clause that no longer exists is said so. */
    private ThingPart citers(Actor actor, Document document, List<Clause> clauses) {
        var anchors = clauses.stream().map(Clause::anchor).toList();
        var rows = texts.citers(document).stream()
                .map(citer -> List.of(
                        ThingCell.link(citer.title(), "/library/" + citer.document() + "#" + citer.clause()),
                        ThingCell.of(words.of("library.kind.", citer.kind())),
                        citer.anchor().isEmpty()
                                ? ThingCell.of(words.say("library.whole"))
                                : anchors.contains(citer.anchor())
                                        ? ThingCell.link(citer.anchor().substring(4), "#" + citer.anchor())
                                        : ThingCell.state(new State(
                                                Kind.LATE,
                                                words.say(
                                                        "library.gone",
                                                        citer.anchor().substring(4))))))
                .toList();
        var table = ThingPart.table(
                words.say("library.citers"),
                List.of(words.say("library.citer"), words.say("library.form.kind"), words.say("library.clause")),
                rows,
                words.say("library.citers.none"));
        return Authority.mayRead(actor)
                ? table.with(ThingLink.of(
                        "/plans?q=" + URLEncoder.encode(document.plain(), StandardCharsets.UTF_8),
                        words.say("library.plans")))
                : table;
    }

    /** Rules of the pack that rest on this text. */
    private ThingPart ruled(Document document, List<Clause> clauses) {
        var locale = LocaleContextHolder.getLocale();
        var anchors = clauses.stream().map(Clause::anchor).toList();
        var rows = rules.pack().all().stream()
                .filter(rule -> Titles.plain(rule.document().in(Locale.CHINA)).equals(document.plain()))
                .map(rule -> {
                    var anchor = Titles.anchor(rule.article());
                    return List.of(
                            ThingCell.link(rule.title().in(locale), "/rules"),
                            anchors.contains(anchor)
                                    ? ThingCell.link(rule.article(), "#" + anchor)
                                    : ThingCell.of(rule.article()));
                })
                .toList();
        return ThingPart.table(
                words.say("library.rules"),
                List.of(words.say("library.rule"), words.say("library.clause")),
                rows,
                words.say("library.rules.none"));
    }

    private List<ThingLink> acts(Actor actor, Document document) {
        var own = actor.works() && actor.scope().contains(document.unit());
        var path = "/library/" + document.id();
        var acts = new ArrayList<ThingLink>();
        acts.add(ThingLink.of("/library/clauses?document=" + document.id(), words.say("library.search.here")));
        if (own) {
            acts.add(ThingLink.of(path + "/replacement", words.say("library.replacement")));
        }
        if (own && document.to() == null) {
            acts.add(ThingLink.of(path + "/ending", words.say("library.ending")));
        }
        return acts;
    }
}
