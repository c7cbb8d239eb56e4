package org.youbei.web.team;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.youbei.model.Actor;
import org.youbei.model.NotFound;
import org.youbei.team.StaffingForecasts;
import org.youbei.team.staffing.Staffing;
import org.youbei.web.inspection.InspectionAnswers;
import org.youbei.web.kit.part.State;
import org.youbei.web.kit.thing.TablePage;
import org.youbei.web.kit.thing.ThingCell;
import org.youbei.web.kit.thing.ThingPart;
import org.youbei.web.person.PersonWords;

/** Who will be able to do what in 30, 60 and 90 days, and who could be trained to close a gap. */
@Controller
class ForecastController {
    private final StaffingForecasts forecasts;
    private final TeamWords words;
    private final PersonWords qualifications;

    ForecastController(StaffingForecasts forecasts, TeamWords words, PersonWords qualifications) {
        this.forecasts = forecasts;
        this.words = words;
        this.qualifications = qualifications;
    }

    @GetMapping("/staffing-forecast")
    String index(Actor actor, Model model) {
        InspectionAnswers.demandReader(actor);
        var unit = actor.scope().unit().orElseThrow(() -> new NotFound("forecast of the whole tree"));
        var lines = forecasts.of(unit);
        var heads = new ArrayList<String>();
        heads.add(words.say("forecast.team"));
        heads.add(words.say("forecast.qualification"));
        StaffingForecasts.AHEAD.forEach(
                days -> heads.add(words.say(days == 0 ? "forecast.today" : "forecast.days", days)));
        heads.add(words.say("forecast.lapsing"));
        var gaps = lines.stream().filter(StaffingForecasts.Line::isGap).count();
        return new TablePage(
                        words.say("forecast.title"),
                        words.say("forecast.sub", gaps),
                        List.of(),
                        List.of(ThingPart.table(
                                words.say("forecast.title"),
                                heads,
                                lines.stream().map(this::row).toList(),
                                words.say("forecast.none"))))
                .show(model);
    }

    private List<ThingCell> row(StaffingForecasts.Line line) {
        var cells = new ArrayList<ThingCell>();
        cells.add(ThingCell.link(line.name() + " · " + line.unitName(), "/teams/" + line.team()));
        cells.add(ThingCell.of(
                words.say("forecast.need", qualifications.qualification(line.qualification()), line.least())));
        for (int at = 0; at < line.people().size(); at++) {
            cells.add(
                    ThingCell.state(state(line.staffing().get(at), line.people().get(at))));
        }
        cells.add(ThingCell.of(line.lapsing().isEmpty() ? TeamWords.NONE : String.join("、", line.lapsing())));
        return cells;
    }

    private State state(Staffing staffing, int people) {
        var state = words.staffing(staffing);
        return new State(state.kind(), words.say("forecast.people", people, state.word()));
    }
}
