package org.youbei.web.separation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.youbei.jurisdiction.Jurisdiction;
import org.youbei.jurisdiction.Jurisdictions;
import org.youbei.model.Actor;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.JurisdictionLevel;
import org.youbei.separation.Separation;
import org.youbei.separation.SeparationSwitch;
import org.youbei.separation.Separations;
import org.youbei.web.kit.form.FormField;
import org.youbei.web.kit.form.FormPages;
import org.youbei.web.kit.form.Sent;
import org.youbei.web.kit.form.StepForm;
import org.youbei.web.kit.form.StepPages;
import org.youbei.web.kit.part.State;
import org.youbei.web.kit.unit.UnitPicker;
import org.youbei.web.kit.word.Words;

/** Which two acts one person may not do both, as they stand in each district of the scope; administrators switch them. */
@Controller
@RequestMapping("/separation")
class SeparationController {
    private static final int LONGEST_REASON = 500;

    private final Separations separations;
    private final Jurisdictions jurisdictions;
    private final UnitPicker units;
    private final StepPages pages;
    private final Words words;

    SeparationController(
            Separations separations, Jurisdictions jurisdictions, UnitPicker units, StepPages pages, Words words) {
        this.separations = separations;
        this.jurisdictions = jurisdictions;
        this.units = units;
        this.pages = pages;
        this.words = words;
    }

    /** A district with its policies, ready to print. */
    record DistrictPart(String name, List<Line> policies, List<Past> past) {}

    /**
     * A policy, ready to print.
     *
     * @param href where it is switched; empty for who may not
     */
    record Line(String title, String text, State state, String since, String href, String act) {}

    /** What was decided once. */
    record Past(String policy, State state, String by, String at, String reason) {}

    @GetMapping
    String index(Actor actor, Model model) {
        model.addAttribute(
                "districts",
                districts(actor).stream().map(code -> part(actor, code)).toList());
        return "separation/index";
    }

    @GetMapping("/{district}/{policy}")
    ModelAndView form(Actor actor, @PathVariable JurisdictionCode district, @PathVariable String policy) {
        return pages.show(form(standing(actor, district, policy)));
    }

    @PostMapping("/{district}/{policy}")
    ModelAndView decide(Actor actor, @PathVariable JurisdictionCode district, @PathVariable String policy, Sent sent) {
        var now = standing(actor, district, policy);
        return pages.take(
                form(now),
                sent,
                typed -> new Decision(!typed.text("on").equals("false"), typed.text("reason")),
                (request, said) ->
                        separations.decide(actor, request, district, now.policy(), said.on(), said.reason()));
    }

    /** What was meant when the form was shown: whoever was faster is not turned back. */
    private record Decision(boolean on, String reason) {}

    private StepForm form(SeparationSwitch now) {
        var page = new FormPages.Form(
                now.on() ? "separation.off" : "separation.on",
                "separation.form",
                words.of("separation.policy.", now.policy()) + " · " + units.name(now.district()),
                words.say(now.on() ? "separation.off.hint" : "separation.on.hint"),
                "/separation/" + now.district() + "/" + Words.noun(now.policy()),
                "/separation");
        return StepForm.of(
                page,
                List.of(
                        FormField.hidden("on", String.valueOf(!now.on())),
                        FormField.area("reason", LONGEST_REASON).with("rows", 3)));
    }

    private SeparationSwitch standing(Actor actor, JurisdictionCode district, String noun) {
        var policy = Words.constant(Separation.values(), noun)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (district.level() != JurisdictionLevel.DISTRICT || !isSeen(actor, district)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        if (!Separations.mayDecide(actor, district)) {
            throw new AccessDeniedException("not allowed to switch policies of " + district);
        }
        return separations.of(district).stream()
                .filter(one -> one.policy() == policy)
                .findFirst()
                .orElseThrow();
    }

    /** A district in the scope, or around it. */
    private static boolean isSeen(Actor actor, JurisdictionCode district) {
        return actor.scope().contains(district)
                || actor.scope().unit().filter(district::contains).isPresent();
    }

    private DistrictPart part(Actor actor, JurisdictionCode district) {
        return new DistrictPart(
                units.name(district),
                separations.of(district).stream().map(one -> line(actor, one)).toList(),
                separations.history(district).stream().map(this::past).toList());
    }

    private Line line(Actor actor, SeparationSwitch one) {
        var mine = Separations.mayDecide(actor, one.district());
        var since = one.at() == null
                ? words.say("separation.never")
                : words.say(
                        "separation.since",
                        words.moment(one.at()),
                        Objects.requireNonNullElse(one.by(), ""),
                        Objects.requireNonNullElse(one.reason(), ""));
        return new Line(
                words.of("separation.policy.", one.policy()),
                words.say("refusal." + one.policy().code()),
                state(one),
                since,
                mine ? "/separation/" + one.district() + "/" + Words.noun(one.policy()) : "",
                words.say(one.on() ? "separation.off" : "separation.on"));
    }

    private Past past(SeparationSwitch one) {
        return new Past(
                words.of("separation.policy.", one.policy()),
                state(one),
                Objects.requireNonNullElse(one.by(), ""),
                words.moment(one.at()),
                Objects.requireNonNullElse(one.reason(), ""));
    }

    private State state(SeparationSwitch one) {
        return one.on()
                ? new State(State.Kind.DONE, words.say("separation.state.on"))
                : new State(State.Kind.LATE, words.say("separation.state.off"));
    }

    /** The district that the scope lies in, or those that lie in it. */
    private List<JurisdictionCode> districts(Actor actor) {
        var top = actor.scope().unit();
        if (top.filter(unit -> unit.level().compareTo(JurisdictionLevel.DISTRICT) >= 0)
                .isPresent()) {
            return List.of(new JurisdictionCode(top.get().district()));
        }
        var found = new ArrayList<JurisdictionCode>();
        below(top.flatMap(jurisdictions::find).map(List::of).orElseGet(jurisdictions::roots), found);
        return found;
    }

    private void below(List<Jurisdiction> from, List<JurisdictionCode> found) {
        for (var unit : from) {
            var distance = unit.code().level().compareTo(JurisdictionLevel.DISTRICT);
            if (distance == 0) {
                found.add(unit.code());
            } else if (distance < 0) {
                below(jurisdictions.children(unit.code()), found);
            }
        }
    }
}
