package org.youbei.web.activity;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.youbei.education.activity.Activities;
import org.youbei.education.activity.ActivityState;
import org.youbei.model.Actor;
import org.youbei.model.Gate;
import org.youbei.model.NotFound;
import org.youbei.web.inspection.InspectionAnswers;
import org.youbei.web.kit.unit.UnitPicker;
import org.youbei.web.kit.word.Words;
import org.youbei.web.point.CodePicture;

/** Posters of an activity with its codes, to print on A4 or A3. */
@Controller
class PosterController {
    private final Gate gate = new Gate("posters to be drawn", 4, 32);
    private final Activities activities;
    private final UnitPicker names;
    private final Words words;

    PosterController(Activities activities, UnitPicker names, Words words) {
        this.activities = activities;
        this.names = names;
        this.words = words;
    }

    /** One sheet. */
    public record Poster(String head, String say, String address, CodePicture picture) {}

    @GetMapping("/activities/{id}/posters")
    String posters(Actor actor, @PathVariable UUID id, @RequestParam(defaultValue = "A4") String paper, Model model) {
        InspectionAnswers.demandReader(actor);
        var activity = activities.find(id);
        if (activity.state() == ActivityState.CANCELLED) {
            throw new NotFound(id);
        }
        var codes = activity.codes();
        model.addAttribute("id", id);
        model.addAttribute("paper", paper.equals("A3") ? "A3" : "A4");
        model.addAttribute("title", activity.entry().title());
        model.addAttribute("unit", names.name(activity.unit()));
        model.addAttribute("when", words.moment(activity.entry().startsAt()));
        model.addAttribute("place", activity.entry().place());
        model.addAttribute(
                "posters",
                gate.pass(() -> List.of(
                        poster("checkin", "/checkin/" + codes.checkin()),
                        poster("before", "/quiz/" + codes.before()),
                        poster("after", "/quiz/" + codes.after()))));
        return "activity/posters";
    }

    private Poster poster(String key, String path) {
        var address = ServletUriComponentsBuilder.fromCurrentContextPath().toUriString() + path;
        return new Poster(
                words.say("poster." + key), words.say("poster." + key + ".say"), address, CodePicture.of(address));
    }
}
