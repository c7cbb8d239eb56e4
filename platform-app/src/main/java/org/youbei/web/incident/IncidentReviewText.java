package org.youbei.web.incident;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.youbei.incident.Incident;
import org.youbei.incident.IncidentState;
import org.youbei.incident.call.CallOuts;
import org.youbei.incident.call.Called;
import org.youbei.incident.loss.LossSum;
import org.youbei.incident.loss.LossSurveys;
import org.youbei.incident.report.IncidentReports;
import org.youbei.incident.review.Archives;
import org.youbei.incident.review.IncidentReviews;
import org.youbei.incident.review.Replay;
import org.youbei.model.ChinaTime;
import org.youbei.paper.Paper;
import org.youbei.team.call.CallRule;
import org.youbei.web.incidentreport.ReportText;
import org.youbei.web.kit.part.State;
import org.youbei.web.kit.unit.UnitPicker;
import org.youbei.web.kit.word.Words;
import org.youbei.web.loss.LossText;

/** What a review says, on the page and in the papers of the archive. */
@Component
class IncidentReviewText {
    private final IncidentReports reports;
    private final IncidentReviews reviews;
    private final CallOuts callOuts;
    private final LossSurveys losses;
    private final IncidentAnnexes annexes;
    private final ReportText reportText;
    private final LossText lossText;
    private final UnitPicker units;
    private final Words words;
    private final Clock clock;

    IncidentReviewText(
            IncidentReports reports,
            IncidentReviews reviews,
            CallOuts callOuts,
            LossSurveys losses,
            IncidentAnnexes annexes,
            ReportText reportText,
            LossText lossText,
            UnitPicker units,
            Words words,
            Clock clock) {
        this.reports = reports;
        this.reviews = reviews;
        this.callOuts = callOuts;
        this.losses = losses;
        this.annexes = annexes;
        this.reportText = reportText;
        this.lossText = lossText;
        this.units = units;
        this.words = words;
        this.clock = clock;
    }

    String name(Incident incident) {
        return incident.exercise() ? words.say("incident.exercise", incident.title()) : incident.title();
    }

    String planned(Replay.Compared step) {
        return step.planned() == null ? Words.NONE : words.say("activation.within", step.planned());
    }

    State real(Replay.Compared step) {
        var took = step.real();
        if (took == null) {
            return new State(State.Kind.LATE, words.say("afteraction.missed"));
        }
        var word = words.say("kiosk.minutes", took);
        return step.isLate()
                ? new State(State.Kind.LATE, words.say("afteraction.late", word))
                : new State(State.Kind.DONE, word);
    }

    /** The clocks of the first report, by their names. */
    Map<String, State> clocks(Incident incident) {
        var clocks = new LinkedHashMap<String, State>();
        reports.clocks(incident)
                .forEach((name, standing) ->
                        clocks.put(words.say("inforeport.clock." + name), reportText.clock(standing)));
        return clocks;
    }

    /** What the incident adds to each figure that modules know by themselves. */
    Map<String, State> counted(Incident incident) {
        var counted = new LinkedHashMap<String, State>();
        var first = reports.clocks(incident).get("written");
        if (first != null) {
            counted.put("first-reports-on-time", reportText.clock(first));
        }
        var surveys = losses.of(incident.id());
        if (!surveys.isEmpty()) {
            counted.put("losses-on-time", new State(State.Kind.OPEN, lossText.coverage(LossSum.of(surveys))));
        }
        if (!incident.state().isRunning()) {
            var reviewed = incident.state() == IncidentState.REVIEWED || incident.state() == IncidentState.ARCHIVED;
            counted.put(
                    "incidents-reviewed",
                    new State(
                            reviewed ? State.Kind.DONE : State.Kind.SOON,
                            words.of("incident.state.", incident.state())));
        }
        return counted;
    }

    /** Each call-out: its name, answers in time and late, posts for which only the stand-in answered or nobody, minutes of the slowest answer. */
    List<List<String>> calls(Incident incident) {
        var now = clock.instant();
        var rows = new ArrayList<List<String>>();
        for (var out : callOuts.of(incident.id())) {
            var board = callOuts.board(out);
            var slowest = board.stream()
                    .filter(one -> one.answeredAt() != null)
                    .mapToLong(one -> one.minutes(now))
                    .max();
            rows.add(List.of(
                    out.title(),
                    count(board, CallRule.Reached.IN_TIME),
                    count(board, CallRule.Reached.LATE),
                    count(board, Called.Result.COVERED),
                    count(board, Called.Result.NOBODY),
                    slowest.isPresent() ? words.say("kiosk.minutes", slowest.getAsLong()) : Words.NONE));
        }
        return rows;
    }

    private static String count(List<Called> board, CallRule.Reached reached) {
        return Long.toString(board.stream()
                .filter(one -> !one.standsIn() && one.reached() == reached)
                .count());
    }

    private static String count(List<Called> board, Called.Result result) {
        return Long.toString(board.stream()
                .filter(one -> !one.standsIn() && one.result() == result)
                .count());
    }

    /** Whoever was called and did not answer, masked, those for whom nobody answered in front: call-out, post, person, what became of it. */
    List<Silent> silent(Incident incident) {
        var silent = new ArrayList<Silent>();
        for (var out : callOuts.of(incident.id()).reversed()) {
            callOuts.board(out).stream()
                    .filter(one -> !one.standsIn() && one.result() != Called.Result.ANSWERED)
                    .forEach(one -> silent.add(new Silent(
                            out.title(), one.post().isEmpty() ? Words.NONE : one.post(), one.name(), result(one))));
        }
        silent.sort(Comparator.comparing(one -> one.result().kind() != State.Kind.LATE));
        return silent;
    }

    /** Somebody who did not answer. */
    record Silent(String call, String post, String name, State result) {}

    private State result(Called one) {
        var covered = one.coveredAt();
        return covered == null
                ? new State(State.Kind.LATE, words.say("afteraction.nobody"))
                : new State(
                        State.Kind.SOON,
                        words.say(
                                "afteraction.covered",
                                Duration.between(one.askedAt(), covered).toMinutes()));
    }

    /** The papers of the archive: the review, each report, and the attachments. */
    List<Archives.Part> files(Incident incident, Locale language) {
        var parts = new ArrayList<Archives.Part>();
        parts.add(new Archives.Part("review.docx", paper(incident).word(language)));
        reports.of(incident.id()).reversed().forEach(report -> {
            var bytes = reportText
                    .paper(report, incident, units.name(report.unit()))
                    .word(language);
            parts.add(new Archives.Part("report-%02d.docx".formatted(report.number()), bytes));
        });
        parts.addAll(annexes.of(incident, language));
        return parts;
    }

    private Paper paper(Incident incident) {
        var replay = reviews.replay(incident);
        var chapters = new ArrayList<Paper.Chapter>();
        chapters.add(new Paper.Chapter(
                words.say("incident.facts"),
                List.of(
                        new Paper.Text(words.say(
                                "inforeport.paper.event", words.moment(incident.happenedAt()), incident.place())),
                        new Paper.Text(words.say("inforeport.paper.known", words.moment(incident.knownAt()))),
                        new Paper.Text(lossText.coverage(LossSum.of(losses.of(incident.id())))))));
        chapters.add(new Paper.Chapter(
                words.say("afteraction.reports"),
                List.of(grid(
                        List.of(2, 1),
                        List.of("limit", "standing"),
                        clocks(incident).entrySet().stream()
                                .map(one -> List.of(one.getKey(), one.getValue().word()))
                                .toList()))));
        chapters.add(new Paper.Chapter(words.say("afteraction.steps"), List.of(steps(replay))));
        chapters.add(new Paper.Chapter(
                words.say("incident.calls"),
                List.of(grid(
                        List.of(3, 1, 1, 1, 1, 1),
                        List.of("call", "in-time", "late", "covered", "nobody", "slowest"),
                        calls(incident)))));
        chapters.add(new Paper.Chapter(
                words.say("afteraction.silent"),
                List.of(grid(
                        List.of(3, 2, 2, 3),
                        List.of("call", "post", "name", "result"),
                        silent(incident).stream()
                                .map(one -> List.of(
                                        one.call(),
                                        one.post(),
                                        one.name(),
                                        one.result().word()))
                                .toList()))));
        chapters.add(new Paper.Chapter(words.say("afteraction.findings"), List.of(findings(incident))));
        chapters.add(new Paper.Chapter(words.say("afteraction.replay"), List.of(lines(replay))));
        return new Paper(
                words.say("afteraction.title", name(incident)),
                units.name(incident.unit()),
                ChinaTime.today(clock),
                chapters);
    }

    private Paper.Grid steps(Replay replay) {
        return grid(
                List.of(2, 4, 1, 1),
                List.of("post", "action", "planned", "real"),
                replay.steps().stream()
                        .map(one -> List.of(
                                one.post(),
                                one.action(),
                                planned(one),
                                real(one).word()))
                        .toList());
    }

    private Paper.Grid findings(Incident incident) {
        return grid(
                List.of(2, 3, 3, 1),
                List.of("capability", "finding", "measure", "state"),
                reviews.findings(incident.id()).stream()
                        .map(one -> List.of(
                                one.capability(),
                                one.text(),
                                one.measure(),
                                words.of("afteraction.finding.", one.state())))
                        .toList());
    }

    private Paper.Grid lines(Replay replay) {
        return grid(
                List.of(1, 2, 2, 5),
                List.of("minute", "at", "what", "said"),
                replay.lines().stream()
                        .map(one -> List.of(
                                words.say("afteraction.minute", one.minute()),
                                words.moment(one.line().at()),
                                words.say("incident.line." + one.line().what()),
                                one.line().said()))
                        .toList());
    }

    private Paper.Grid grid(List<Integer> shares, List<String> heads, List<List<String>> rows) {
        return new Paper.Grid(
                heads.stream()
                        .map(head -> words.say("afteraction.head." + head))
                        .toList(),
                shares,
                rows);
    }
}
