package org.youbei.web.incidentreport;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.youbei.incident.Incident;
import org.youbei.incident.report.Report;
import org.youbei.incident.report.ReportWords;
import org.youbei.incident.rule.ReportClock;
import org.youbei.model.ChinaTime;
import org.youbei.paper.Paper;
import org.youbei.web.kit.part.State;
import org.youbei.web.kit.word.Words;

/** What reports say, what is different from the one before, and where clocks stand, in the reader's language. */
@Component
public class ReportText {
    private static final String LABELS = "inforeport.form.";

    private final Words words;

    ReportText(Words words) {
        this.words = words;
    }

    /** Labels and values, in the order of the paper; empty ones left out. */
    Map<String, String> facts(ReportWords said) {
        var facts = new LinkedHashMap<String, String>();
        put(facts, "source", said.source());
        put(facts, "what", said.what());
        facts.put(words.say("inforeport.people"), people(said));
        put(facts, "damage", said.damage());
        put(facts, "cause", said.cause());
        put(facts, "measures", said.measures());
        put(facts, "trend", said.trend());
        put(facts, "asked", said.asked());
        put(facts, "contact", said.contact());
        return facts;
    }

    private void put(Map<String, String> facts, String field, String text) {
        if (!text.isEmpty()) {
            facts.put(words.say(LABELS + field), text);
        }
    }

    public String people(ReportWords said) {
        return words.say(
                "inforeport.people.said",
                number(said.dead()),
                number(said.injured()),
                number(said.trapped()),
                number(said.moved()));
    }

    /** A number that is not known yet is said so, and never as zero. */
    private String number(@Nullable Integer number) {
        return number == null ? words.say("inforeport.unknown") : number.toString();
    }

    /** What is different from the report before: a row for each, with the old and the new text. */
    List<List<String>> changes(ReportWords before, ReportWords now) {
        var was = facts(before);
        var is = facts(now);
        var changes = new ArrayList<List<String>>();
        is.forEach((label, text) -> {
            var old = was.getOrDefault(label, "");
            if (!old.equals(text)) {
                changes.add(List.of(label, old.isEmpty() ? Words.NONE : old, text));
            }
        });
        was.keySet().stream()
                .filter(label -> !is.containsKey(label))
                .forEach(label -> changes.add(List.of(label, Objects.requireNonNull(was.get(label)), Words.NONE)));
        return changes;
    }

    public State clock(ReportClock.Standing standing) {
        var kind = switch (standing.state()) {
            case RUNNING -> State.Kind.SOON;
            case IN_TIME, COVERED -> State.Kind.DONE;
            case LATE, OVERDUE -> State.Kind.LATE;
        };
        return new State(
                kind,
                words.say(
                        "inforeport.clock." + standing.state(), standing.over().toMinutes()));
    }

    State state(Report.State state) {
        var kind = switch (state) {
            case DRAFTED -> State.Kind.IDLE;
            case SIGNED -> State.Kind.SOON;
            case SENT -> State.Kind.OPEN;
            case RECEIVED -> State.Kind.DONE;
            case RETURNED -> State.Kind.LATE;
        };
        return new State(kind, words.of("inforeport.state.", state));
    }

    public String title(Report report, Incident incident) {
        var title = words.say(
                "inforeport.title", words.of("inforeport.kind.", report.kind()), report.number(), incident.title());
        return incident.exercise() ? words.say("incident.exercise", title) : title;
    }

    /** The official paper. */
    public Paper paper(Report report, Incident incident, String unit) {
        var chapters = new ArrayList<Paper.Chapter>();
        var head = List.<Paper.Block>of(
                new Paper.Text(
                        words.say("inforeport.paper.event", words.moment(incident.happenedAt()), incident.place())),
                new Paper.Text(words.say("inforeport.paper.known", words.moment(incident.knownAt()))));
        chapters.add(new Paper.Chapter(words.say("inforeport.paper.head"), head));
        facts(report.words())
                .forEach((label, text) -> chapters.add(new Paper.Chapter(label, List.of(new Paper.Text(text)))));
        chapters.add(new Paper.Chapter(
                words.say("inforeport.signer"),
                List.of(new Paper.Text(
                        report.signer().isEmpty() ? words.say("inforeport.unsigned") : report.signer()))));
        var sent = report.sentAt();
        return new Paper(title(report, incident), unit, sent == null ? null : ChinaTime.day(sent), chapters);
    }
}
