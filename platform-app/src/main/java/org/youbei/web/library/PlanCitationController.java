package org.youbei.web.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.youbei.library.text.RuleTexts;
import org.youbei.library.text.Titles;
import org.youbei.model.Actor;
import org.youbei.plan.PlanDossiers;
import org.youbei.plan.section.Section;
import org.youbei.web.kit.part.Crumb;
import org.youbei.web.kit.part.State;
import org.youbei.web.kit.thing.ThingCell;
import org.youbei.web.kit.thing.ThingPage;
import org.youbei.web.kit.thing.ThingPart;
import org.youbei.web.kit.word.Words;
import org.youbei.web.plan.PlanAnswers;

/** What a plan cites, each with how it stands today and the way to its clause. */
@Controller
class PlanCitationController {
    private final PlanDossiers dossiers;
    private final RuleTexts texts;
    private final LibraryViews views;
    private final Words words;

    PlanCitationController(PlanDossiers dossiers, RuleTexts texts, LibraryViews views, Words words) {
        this.dossiers = dossiers;
        this.texts = texts;
        this.views = views;
        this.words = words;
    }

    @GetMapping("/plans/{id}/citations")
    String index(Actor actor, @PathVariable UUID id, Model model) {
        PlanAnswers.demandReader(actor);
        var dossier = dossiers.open(id, Optional.empty());
        var index = texts.index();
        var rows = new ArrayList<List<ThingCell>>();
        for (var section : dossier.sections()) {
            Titles.in(section.body()).forEach(cited -> rows.add(row(section, cited, index)));
        }
        var part = ThingPart.table(
                words.say("citation.title"),
                List.of(words.say("citation.section"), words.say("citation.cited"), words.say("citation.state")),
                rows,
                words.say("citation.none"));
        var title = dossier.entry().title();
        model.addAttribute(
                "thing",
                new ThingPage(
                        words.say("citation.title"),
                        new State(State.Kind.OPEN, String.valueOf(rows.size())),
                        words.say("citation.sub"),
                        List.of(new Crumb(title, "/plans/" + id)),
                        List.of(),
                        List.of(),
                        List.of(part),
                        List.of(),
                        List.of()));
        return "thing/show";
    }

    private List<ThingCell> row(Section section, Titles.Cited cited, RuleTexts.Index index) {
        var place = ThingCell.of((section.number() + " " + section.title()).strip());
        var article = cited.anchor().isEmpty() ? "" : " " + cited.anchor().substring(4);
        var name = "《" + cited.title() + "》" + article;
        var found = index.plain(cited.plain(), cited.anchor());
        if (found.isEmpty()) {
            return List.of(
                    place,
                    ThingCell.of(name),
                    ThingCell.state(new State(State.Kind.IDLE, words.say("citation.unknown"))));
        }
        var gone = index.isGone(cited.plain(), cited.anchor());
        var state = gone
                ? new State(State.Kind.LATE, words.say("citation.gone"))
                : views.state(found.get().state());
        return List.of(place, ThingCell.link(name, found.get().href()), ThingCell.state(state));
    }
}
