package org.youbei.web.incident;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.youbei.incident.Incident;
import org.youbei.incident.loss.LossSum;
import org.youbei.incident.loss.LossSurveys;
import org.youbei.incident.relief.Relief;
import org.youbei.incident.relief.ReliefRound;
import org.youbei.incident.review.Archives;
import org.youbei.incident.run.Activation;
import org.youbei.incident.run.Activations;
import org.youbei.model.ChinaTime;
import org.youbei.paper.Paper;
import org.youbei.web.activation.ActivationSheets;
import org.youbei.web.kit.thing.ThingCell;
import org.youbei.web.kit.unit.UnitPicker;
import org.youbei.web.kit.word.Words;
import org.youbei.web.loss.LossText;

/** The attachments of an archive: the order and the run sheet of each plan, the losses by community, the lists of signatures with masked names. */
@Component
class IncidentAnnexes {
    private final Activations activations;
    private final ActivationSheets sheets;
    private final LossSurveys losses;
    private final LossText lossText;
    private final Relief relief;
    private final UnitPicker units;
    private final Words words;
    private final Clock clock;

    IncidentAnnexes(
            Activations activations,
            ActivationSheets sheets,
            LossSurveys losses,
            LossText lossText,
            Relief relief,
            UnitPicker units,
            Words words,
            Clock clock) {
        this.activations = activations;
        this.sheets = sheets;
        this.losses = losses;
        this.lossText = lossText;
        this.relief = relief;
        this.units = units;
        this.words = words;
        this.clock = clock;
    }

    List<Archives.Part> of(Incident incident, Locale language) {
        var parts = new ArrayList<Archives.Part>();
        int number = 0;
        for (var one : activations.of(incident.id()).reversed()) {
            parts.add(part("activation-%02d.docx".formatted(++number), activation(incident, one), language));
        }
        if (!losses.of(incident.id()).isEmpty()) {
            parts.add(part("losses.docx", losses(incident), language));
        }
        number = 0;
        for (var round : relief.of(incident.id())) {
            parts.add(part("relief-%02d.docx".formatted(++number), relief(round), language));
        }
        return parts;
    }

    private static Archives.Part part(String name, Paper paper, Locale language) {
        return new Archives.Part(name, paper.word(language));
    }

    private Paper paper(String title, Incident incident, List<Paper.Chapter> chapters) {
        return new Paper(title, units.name(incident.unit()), ChinaTime.today(clock), chapters);
    }

    private Paper activation(Incident incident, Activation one) {
        var sheet = sheets.rows(one, activations.sheet(one.id()));
        var rows = sheet.rows().stream()
                .map(row -> row.stream().map(IncidentAnnexes::plain).toList())
                .toList();
        var order = new Paper.Chapter(
                words.say("activation.order"),
                List.of(
                        fact("incident.form.matter", one.matter()),
                        fact("incident.form.hours", Integer.toString(one.hours())),
                        fact("incident.form.measures", one.measures()),
                        fact("activation.started", words.moment(one.startedAt()) + " " + one.startedBy()),
                        fact("activation.ended", (words.moment(one.endedAt()) + " " + one.endReason()).strip())));
        var steps = new Paper.Chapter(
                words.say("activation.steps"), List.of(new Paper.Grid(sheet.heads(), List.of(1, 2, 4, 2, 3), rows)));
        return paper(sheets.title(one), incident, List.of(order, steps));
    }

    private static String plain(ThingCell cell) {
        var state = cell.state();
        return state == null ? cell.text() : state.word();
    }

    private Paper.Text fact(String key, String said) {
        return new Paper.Text(words.say("afteraction.fact", words.say(key), said.isEmpty() ? Words.NONE : said));
    }

    private Paper losses(Incident incident) {
        var chapters = new ArrayList<Paper.Chapter>();
        var all = losses.of(incident.id());
        chapters.add(new Paper.Chapter(
                words.say("afteraction.sum"),
                List.of(new Paper.Text(lossText.coverage(LossSum.of(all))), grid(LossSum.of(all)))));
        for (var survey : all) {
            chapters.add(new Paper.Chapter(units.name(survey.unit()), List.of(grid(LossSum.of(List.of(survey))))));
        }
        return paper(words.say("incident.losses"), incident, chapters);
    }

    private Paper.Grid grid(LossSum sum) {
        return new Paper.Grid(
                List.of(words.say("afteraction.head.figure"), words.say("afteraction.head.number")),
                List.of(3, 1),
                lossText.facts(sum.losses()).entrySet().stream()
                        .map(one -> List.of(one.getKey(), one.getValue()))
                        .toList());
    }

    private Paper relief(ReliefRound round) {
        var heads = List.of("name", "people", "quantity", "signed", "at", "reason").stream()
                .map(name -> words.say("relief.head." + name))
                .toList();
        var rows = relief.lines(round.id()).stream()
                .map(one -> List.of(
                        one.name(),
                        Integer.toString(one.people()),
                        one.quantity().stripTrailingZeros().toPlainString() + " " + round.measure(),
                        words.of("relief.signed.", one.signed()),
                        words.moment(one.handedAt()),
                        one.reason().isEmpty() ? Words.NONE : one.reason()))
                .toList();
        var list = new Paper.Chapter(
                words.say("relief.signatures"), List.of(new Paper.Grid(heads, List.of(2, 1, 2, 2, 3, 3), rows)));
        return new Paper(
                round.title() + " · " + round.item(), units.name(round.unit()), ChinaTime.today(clock), List.of(list));
    }
}
