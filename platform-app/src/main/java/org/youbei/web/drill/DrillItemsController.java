package org.youbei.web.drill;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.youbei.account.AccountRow;
import org.youbei.drill.Drill;
import org.youbei.drill.DrillCalendar;
import org.youbei.drill.DrillRefusal;
import org.youbei.drill.DrillState;
import org.youbei.drill.PreparationBundles;
import org.youbei.drill.PreparationBundles.Bundle;
import org.youbei.drill.PreparationBundles.Judge;
import org.youbei.drill.preparation.Inject;
import org.youbei.drill.preparation.Objective;
import org.youbei.drill.preparation.Participant;
import org.youbei.model.Actor;
import org.youbei.model.Outcome;
import org.youbei.model.Refusal;
import org.youbei.web.kit.form.FormField;
import org.youbei.web.kit.form.FormPages;
import org.youbei.web.kit.form.Sent;
import org.youbei.web.kit.form.StepForm;
import org.youbei.web.kit.form.StepPages;
import org.youbei.web.kit.form.Typed;

/** One form for all that is made ready for a drill, one thing a line; people with an account are known by their names. */
@Controller
@RequestMapping("/drills/{id}/items")
class DrillItemsController {
    private static final int LONG = 5_000;

    private final DrillCalendar calendar;
    private final PreparationBundles bundles;
    private final DrillChoices choices;
    private final DrillWords words;
    private final StepPages pages;

    DrillItemsController(
            DrillCalendar calendar,
            PreparationBundles bundles,
            DrillChoices choices,
            DrillWords words,
            StepPages pages) {
        this.calendar = calendar;
        this.bundles = bundles;
        this.choices = choices;
        this.words = words;
        this.pages = pages;
    }

    @GetMapping
    ModelAndView form(Actor actor, @PathVariable UUID id) {
        var drill = kept(actor, id);
        var barred =
                drill.state() == DrillState.PLANNED ? List.<Refusal>of() : List.of(DrillRefusal.OUT_OF_ORDER.refusal());
        return pages.show(form(drill).barred(barred, words));
    }

    @PostMapping
    ModelAndView take(Actor actor, @PathVariable UUID id, Sent sent) {
        var drill = kept(actor, id);
        return pages.take(
                form(drill),
                sent,
                typed -> typed,
                (request, typed) ->
                        bundle(drill, request, typed).then(bundle -> bundles.prepare(actor, id, request, bundle)));
    }

    private StepForm form(Drill drill) {
        var back = "/drills/" + drill.getId();
        var page =
                new FormPages.Form("drill.items", drill.title(), words.say("drill.items.hint"), back + "/items", back);
        return StepForm.of(
                page,
                List.of(
                        lines("objectives"),
                        lines("injects"),
                        lines("participants"),
                        lines("evaluators"),
                        FormField.check("ready")));
    }

    private FormField lines(String name) {
        return FormField.area(name, LONG).optional().with("rows", 3).hint(words.say("drill.items." + name + ".hint"));
    }

    private Outcome<Bundle> bundle(Drill drill, UUID request, Typed typed) {
        var refused = new ArrayList<Refusal>();
        var injects = injects(request, typed, refused);
        var judges = judges(drill, typed, refused);
        if (!refused.isEmpty()) {
            return Outcome.refused(refused);
        }
        return Outcome.done(new Bundle(
                objectives(request, typed), injects, participants(drill, request, typed), judges, typed.flag("ready")));
    }

    private static List<Objective> objectives(UUID request, Typed typed) {
        var lines = lines(typed, "objectives");
        return IntStream.range(0, lines.size())
                .mapToObj(n -> {
                    var said = parts(lines.get(n), "：:", 2);
                    return new Objective(id(request, "objective", n), said.get(0), said.get(1), null, null, "");
                })
                .toList();
    }

    /** A minute and what happens then; a line without a minute is refused. */
    private static List<Inject> injects(UUID request, Typed typed, List<Refusal> refused) {
        var lines = lines(typed, "injects");
        var injects = new ArrayList<Inject>();
        for (int n = 0; n < lines.size(); n++) {
            var line = lines.get(n);
            var digits = digits(line);
            if (digits == 0 || digits > 5) {
                refused.add(DrillRefusal.MINUTE_MISSING.at("injects", line));
                continue;
            }
            var text = line.substring(digits).strip();
            text = text.startsWith("分钟") ? text.substring(2) : text;
            var minute = Integer.parseInt(line.substring(0, digits));
            injects.add(new Inject(
                    id(request, "inject", n), minute, parts(text, "", 1).getFirst(), ""));
        }
        return injects;
    }

    private static int digits(String line) {
        int n = 0;
        while (n < line.length() && line.charAt(n) >= '0' && line.charAt(n) <= '9') {
            n++;
        }
        return n;
    }

    private List<Participant> participants(Drill drill, UUID request, Typed typed) {
        var lines = lines(typed, "participants");
        return IntStream.range(0, lines.size())
                .mapToObj(n -> participant(drill, id(request, "participant", n), parts(lines.get(n), "，,、", 3)))
                .toList();
    }

    private Participant participant(Drill drill, UUID id, List<String> said) {
        var person = choices.named(said.get(0)).filter(one -> drill.unit().contains(one.jurisdiction()));
        return new Participant(
                id,
                said.get(0),
                said.get(1),
                said.get(2),
                person.map(AccountRow::jurisdiction).orElse(drill.unit()),
                person.map(AccountRow::id).orElse(null),
                null,
                "",
                null);
    }

    private List<Judge> judges(Drill drill, Typed typed, List<Refusal> refused) {
        var judges = new ArrayList<Judge>();
        for (var name : lines(typed, "evaluators")) {
            choices.judge(drill.unit(), name)
                    .ifPresentOrElse(
                            one -> judges.add(new Judge(one.account(), one.name(), one.unit())),
                            () -> refused.add(DrillRefusal.PERSON_UNKNOWN.at("evaluators", name)));
        }
        return judges;
    }

    private static List<String> lines(Typed typed, String name) {
        return typed.text(name)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /** The line parted at the marks, at most into so many parts, filled up with nothing. */
    private static List<String> parts(String line, String marks, int most) {
        var parts = new ArrayList<String>();
        var rest = new StringBuilder();
        for (int n = 0; n < line.length(); n++) {
            if (marks.indexOf(line.charAt(n)) >= 0 && parts.size() < most - 1) {
                parts.add(rest.toString().strip());
                rest.setLength(0);
            } else {
                rest.append(line.charAt(n));
            }
        }
        parts.add(rest.toString().strip());
        while (parts.size() < most) {
            parts.add("");
        }
        return parts;
    }

    /** The same of the same form, so that sending it twice adds nothing. */
    private static UUID id(UUID request, String kind, int n) {
        return UUID.nameUUIDFromBytes((request + kind + n).getBytes(StandardCharsets.UTF_8));
    }

    private Drill kept(Actor actor, UUID id) {
        DrillAnswers.demandReader(actor);
        var drill = calendar.find(id);
        DrillAnswers.demandKeeper(actor, drill.unit());
        return drill;
    }
}
