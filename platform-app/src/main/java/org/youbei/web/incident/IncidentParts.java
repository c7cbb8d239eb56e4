package org.youbei.web.incident;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.youbei.community.CommunityFigures;
import org.youbei.duty.DutyWatch;
import org.youbei.incident.Incident;
import org.youbei.incident.call.CallOuts;
import org.youbei.incident.loss.LossSum;
import org.youbei.incident.loss.LossSurveys;
import org.youbei.incident.report.IncidentReports;
import org.youbei.incident.run.Activations;
import org.youbei.model.JurisdictionCode;
import org.youbei.place.Places;
import org.youbei.web.callout.CallOutText;
import org.youbei.web.incidentreport.ReportText;
import org.youbei.web.kit.thing.ThingCell;
import org.youbei.web.kit.thing.ThingPart;
import org.youbei.web.kit.unit.UnitPicker;
import org.youbei.web.kit.word.Words;
import org.youbei.web.loss.LossText;

/** What stands on the page of an incident beside its timeline. */
@Component
class IncidentParts {
    private static final double REACH = 1_500;
    private static final int MOST_NEAR = 12;

    private final IncidentReports reports;
    private final Activations activations;
    private final CallOuts callOuts;
    private final CallOutText callText;
    private final LossSurveys losses;
    private final LossText lossText;
    private final CommunityFigures figures;
    private final Places places;
    private final DutyWatch watch;
    private final ReportText text;
    private final UnitPicker units;
    private final Words words;
    private final Clock clock;

    IncidentParts(
            IncidentReports reports,
            Activations activations,
            CallOuts callOuts,
            CallOutText callText,
            LossSurveys losses,
            LossText lossText,
            CommunityFigures figures,
            Places places,
            DutyWatch watch,
            ReportText text,
            UnitPicker units,
            Words words,
            Clock clock) {
        this.reports = reports;
        this.activations = activations;
        this.callOuts = callOuts;
        this.callText = callText;
        this.losses = losses;
        this.lossText = lossText;
        this.figures = figures;
        this.places = places;
        this.watch = watch;
        this.text = text;
        this.units = units;
        this.words = words;
        this.clock = clock;
    }

    List<ThingPart> main(Incident incident) {
        return List.of(
                ThingPart.facts(words.say("incident.facts"), facts(incident)),
                reports(incident),
                running(incident),
                calls(incident),
                affected(incident),
                losses(incident),
                near(incident));
    }

    List<ThingPart> side(Incident incident) {
        return List.of(clocks(incident), onDuty(incident));
    }

    private LinkedHashMap<String, String> facts(Incident incident) {
        var facts = new LinkedHashMap<String, String>();
        facts.put(words.say("incident.category"), words.of("incident.category.", incident.category()));
        facts.put(words.say("incident.happened"), words.moment(incident.happenedAt()));
        facts.put(words.say("incident.known"), words.moment(incident.knownAt()));
        facts.put(
                words.say("incident.grade"),
                incident.grade() == null
                        ? words.say("incident.grade.none")
                        : words.of("incident.grade.", incident.grade()) + " · " + incident.gradeReason());
        var at = incident.at();
        facts.put(
                words.say("incident.place"),
                at == null ? incident.place() : incident.place() + "（" + at.longitude() + ", " + at.latitude() + "）");
        reports.of(incident.id()).stream()
                .findFirst()
                .ifPresent(last -> facts.put(words.say("inforeport.people"), text.people(last.words())));
        return facts;
    }

    private ThingPart reports(Incident incident) {
        var rows = reports.of(incident.id()).stream()
                .map(one -> List.of(
                        ThingCell.link(
                                words.of("inforeport.kind.", one.kind()) + " " + one.number(),
                                "/incident-reports/" + one.id()),
                        ThingCell.of(words.of("inforeport.state.", one.state())),
                        ThingCell.of(words.moment(one.sentAt())),
                        ThingCell.of(words.moment(one.receivedAt()))))
                .toList();
        var part = ThingPart.table(
                words.say("inforeport.list"),
                List.of(
                        words.say("inforeport.report"),
                        words.say("inforeport.state"),
                        words.say("inforeport.sent"),
                        words.say("inforeport.received")),
                rows,
                words.say("inforeport.none"));
        return reports.nextDue(incident)
                .map(due -> new ThingPart(
                        part.title(),
                        Map.of(
                                words.say("inforeport.next-due"),
                                due.toLocalDate() + " " + due.toLocalTime().withNano(0)),
                        part.note(),
                        part.heads(),
                        part.rows(),
                        part.links()))
                .orElse(part);
    }

    ThingPart running(Incident incident) {
        var rows = activations.of(incident.id()).stream()
                .map(one -> List.of(
                        ThingCell.link(one.planTitle(), "/activations/" + one.id()),
                        ThingCell.of(words.say("activation.level." + one.level())),
                        ThingCell.of(words.moment(one.startedAt())),
                        ThingCell.of(one.isRunning() ? words.say("activation.running") : words.moment(one.endedAt()))))
                .toList();
        return ThingPart.table(
                words.say("activation.list"),
                List.of(
                        words.say("activation.plan"),
                        words.say("activation.level"),
                        words.say("activation.started"),
                        words.say("activation.ended")),
                rows,
                words.say("activation.none"));
    }

    private ThingPart calls(Incident incident) {
        var all = callOuts.of(incident.id());
        var sums = callOuts.sums(all);
        return ThingPart.table(
                words.say("incident.calls"),
                List.of(
                        words.say("callout.head.title"),
                        words.say("callout.head.called"),
                        words.say("callout.head.answered")),
                all.stream()
                        .map(one -> List.of(
                                ThingCell.link(one.title(), "/call-outs/" + one.id()),
                                ThingCell.of(words.moment(one.calledAt())),
                                ThingCell.state(callText.state(one, sums, clock.instant()))))
                        .toList(),
                words.say("incident.calls.none"));
    }

    /** Counts as far as communities have said them; never names. */
    private ThingPart affected(Incident incident) {
        var codes = List.of("residents_usual", "households", "residents_65");
        var rows = new ArrayList<List<ThingCell>>();
        for (var code : incident.affected()) {
            var unit = new JurisdictionCode(code);
            var sums = figures.sums(unit, codes);
            var cells = new ArrayList<ThingCell>();
            cells.add(ThingCell.of(units.name(unit)));
            sums.forEach(sum -> {
                var number = sum.number();
                cells.add(ThingCell.of(number == null ? words.say("inforeport.unknown") : number.toPlainString()));
            });
            rows.add(cells);
        }
        return ThingPart.table(
                words.say("incident.affected"),
                List.of(
                        words.say("incident.community"),
                        words.say("incident.residents"),
                        words.say("incident.households"),
                        words.say("incident.aged")),
                rows,
                words.say("incident.affected.none"));
    }

    private ThingPart losses(Incident incident) {
        var all = losses.of(incident.id());
        var rows = all.stream()
                .map(one -> List.of(
                        ThingCell.link(units.name(one.unit()), "/loss-surveys/" + one.id()),
                        ThingCell.of(one.last()
                                .map(last ->
                                        words.of("loss.kind.", last.kind()) + " " + words.moment(last.reportedAt()))
                                .orElse(Words.NONE))))
                .toList();
        var title = words.say("incident.losses");
        return ThingPart.table(
                all.isEmpty() ? title : title + " · " + lossText.coverage(LossSum.of(all)),
                List.of(words.say("loss.unit"), words.say("loss.now")),
                rows,
                words.say("incident.losses.none"));
    }

    private ThingPart near(Incident incident) {
        var at = incident.at();
        var rows = at == null
                ? List.<List<ThingCell>>of()
                : places.within(at, REACH, Set.of(), MOST_NEAR).stream()
                        .map(one -> List.of(
                                ThingCell.of(one.mark().name()), ThingCell.of(Long.toString(Math.round(one.metres())))))
                        .toList();
        return ThingPart.table(
                words.say("incident.near"),
                List.of(words.say("incident.near.what"), words.say("incident.near.metres")),
                rows,
                words.say(at == null ? "incident.near.nowhere" : "incident.near.none"));
    }

    private ThingPart clocks(Incident incident) {
        var rows = reports.clocks(incident).entrySet().stream()
                .map(one -> List.of(
                        ThingCell.of(words.say("inforeport.clock." + one.getKey())),
                        ThingCell.state(text.clock(one.getValue()))))
                .toList();
        return ThingPart.table(
                words.say("inforeport.clocks"),
                List.of(words.say("inforeport.clock"), words.say("inforeport.standing")),
                rows,
                "");
    }

    /** By the one answer to who is on duty. */
    private ThingPart onDuty(Incident incident) {
        var rows = watch.at(incident.unit(), clock.instant()).stream()
                .flatMap(now -> now.people().stream())
                .map(person ->
                        List.of(ThingCell.of(person.name() + " · " + person.post()), ThingCell.of(person.phoneShown())))
                .toList();
        return ThingPart.table(
                words.say("duty.now"),
                List.of(words.say("duty.form.person"), words.say("duty.form.phone")),
                rows,
                words.say("duty.now.nobody"));
    }
}
