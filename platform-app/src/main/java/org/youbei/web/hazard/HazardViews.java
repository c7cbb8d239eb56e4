package org.youbei.web.hazard;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.youbei.inspection.checklist.HazardGrade;
import org.youbei.inspection.hazard.Hazard;
import org.youbei.inspection.hazard.HazardDesk;
import org.youbei.inspection.hazard.HazardState;
import org.youbei.inspection.hazard.HazardStep;
import org.youbei.inspection.hazard.Transfer;
import org.youbei.inspection.photo.Photo;
import org.youbei.inspection.photo.Photos;
import org.youbei.model.Actor;
import org.youbei.model.ChinaTime;
import org.youbei.obligation.ObligationIndex;
import org.youbei.obligation.ObligationRow;
import org.youbei.obligation.ObligationState;
import org.youbei.web.hazard.HazardView.DutyLine;
import org.youbei.web.hazard.HazardView.Picture;
import org.youbei.web.hazard.HazardView.StepLink;
import org.youbei.web.inspection.InspectionWords;
import org.youbei.web.kit.part.Crumb;
import org.youbei.web.kit.part.State;
import org.youbei.web.kit.part.TimelineEntry;
import org.youbei.web.kit.unit.UnitPicker;
import org.youbei.web.kit.word.Words;
import org.youbei.workflow.Fact;

/** Makes the page of a hazard. */
@Component
class HazardViews {
    private final HazardDesk desk;
    private final Photos photos;
    private final ObligationIndex duties;
    private final UnitPicker units;
    private final InspectionWords words;
    private final Clock clock;

    HazardViews(
            HazardDesk desk,
            Photos photos,
            ObligationIndex duties,
            UnitPicker units,
            InspectionWords words,
            Clock clock) {
        this.desk = desk;
        this.photos = photos;
        this.duties = duties;
        this.units = units;
        this.words = words;
        this.clock = clock;
    }

    HazardView of(Actor actor, Hazard hazard) {
        var shown = photos.showing(hazard.getId());
        return new HazardView(
                hazard.getId().toString(),
                hazard.description(),
                state(hazard),
                words.grade(hazard.grade()) + " · " + hazard.origin().pointName() + " · " + units.name(hazard.unit()),
                List.of(new Crumb(words.say("hazard.list"), "/hazards")),
                steps(actor, hazard),
                actor.works() && isWithContact(hazard.state()),
                actor.works() && hazard.state().isOpen(),
                facts(hazard),
                commitments(hazard),
                pictures(shown, Photo.Stage.BEFORE),
                pictures(shown, Photo.Stage.AFTER),
                duties.ofSubject(HazardDesk.subject(hazard.getId())).stream()
                        .map(this::duty)
                        .toList(),
                desk.timeline(hazard.getId()).stream().map(this::entry).toList());
    }

    State state(Hazard hazard) {
        var due = hazard.dueOn();
        var late = due != null
                && due.isBefore(ChinaTime.today(clock))
                && (hazard.state() == HazardState.NOTICED || hazard.state() == HazardState.RECTIFYING);
        return words.state(hazard.state(), late);
    }

    private List<StepLink> steps(Actor actor, Hazard hazard) {
        var possible = desk.possible(actor, hazard);
        var first = possible.stream().filter(step -> leadsOn(step, hazard)).findFirst();
        return possible.stream()
                .map(step -> new StepLink(
                        "/hazards/" + hazard.getId() + "/" + Words.noun(step),
                        words.step(step),
                        first.filter(step::equals).isPresent()))
                .toList();
    }

    /** Whether the step is the one that brings the hazard nearer to its end now. */
    static boolean leadsOn(HazardStep step, Hazard hazard) {
        return switch (step) {
            case GRADING -> hazard.state() == HazardState.FOUND;
            case PLAN -> !hazard.commitments().isWhole();
            case NOTICE, START, SUBMISSION, ACCEPTANCE, CLOSING, ANSWER -> true;
            default -> false;
        };
    }

    static boolean isWithContact(HazardState state) {
        return state == HazardState.NOTICED || state == HazardState.RECTIFYING || state == HazardState.SUBMITTED;
    }

    Map<String, String> facts(Hazard hazard) {
        var facts = new LinkedHashMap<String, String>();
        put(facts, "grade", words.grade(hazard.grade()));
        put(facts, "place", hazard.origin().pointName());
        put(facts, "type", words.type(hazard.origin().pointType()));
        put(facts, "unit", units.name(hazard.unit()));
        put(facts, "responsible", hazard.responsibleUnit());
        put(facts, "creditCode", hazard.creditCode() == null ? "" : hazard.creditCode());
        put(
                facts,
                "found",
                words.say(
                        "hazard.fact.by",
                        words.moment(hazard.origin().foundAt()),
                        hazard.origin().foundBy()));
        put(
                facts,
                "noticed",
                hazard.noticedOn() == null ? "" : hazard.noticedOn().toString());
        put(facts, "demand", hazard.demand());
        put(facts, "due", hazard.dueOn() == null ? "" : hazard.dueOn().toString());
        desk.extensionAsked(hazard).ifPresent(until -> put(facts, "extension", until.toString()));
        put(
                facts,
                "recurrences",
                hazard.recurrences() == 0 ? "" : words.say("hazard.recurrences", hazard.recurrences()));
        put(facts, "returns", hazard.returns() == 0 ? "" : words.say("hazard.returns", hazard.returns()));
        put(facts, "listing", hazard.isListed() ? words.say("hazard.listed") : "");
        desk.transfers(hazard.getId()).forEach(transfer -> put(facts, "transfer", transfer(transfer)));
        return facts;
    }

    private void put(Map<String, String> facts, String key, String value) {
        if (!value.isEmpty()) {
            facts.merge(words.say("hazard.fact." + key), value, (first, second) -> first + "\n" + second);
        }
    }

    private String transfer(Transfer transfer) {
        var answered = transfer.answeredOn();
        return answered == null
                ? words.say("hazard.transfer.open", transfer.department(), words.day(transfer.sentOn()))
                : words.say("hazard.transfer.answered", transfer.department(), words.day(answered), transfer.answer());
    }

    private Map<String, String> commitments(Hazard hazard) {
        var plan = hazard.commitments();
        var lines = new LinkedHashMap<String, String>();
        if (hazard.grade() == HazardGrade.MAJOR && plan.isWhole()) {
            lines.put(words.say("hazard.form.responsibility"), plan.responsibility());
            lines.put(words.say("hazard.form.measures"), plan.measures());
            lines.put(words.say("hazard.form.funds"), plan.funds());
            lines.put(words.say("hazard.form.deadline"), words.day(plan.deadline()));
            lines.put(words.say("hazard.form.contingency"), plan.contingency());
        }
        return lines;
    }

    private List<Picture> pictures(List<Photo> all, Photo.Stage stage) {
        return all.stream()
                .filter(photo -> photo.stage() == stage)
                .map(photo -> new Picture(
                        photo.attachment() == null ? null : "/attachments/" + photo.attachment(),
                        words.say(
                                "hazard.photo." + stage.name().toLowerCase(Locale.ROOT),
                                photo.number(),
                                words.moment(photo.takenAt()))))
                .toList();
    }

    private DutyLine duty(ObligationRow duty) {
        return new DutyLine(
                "/obligations/" + duty.id(),
                words.say("obligation.kind." + duty.kind().code()),
                words.say("hazard.due", duty.due().toString()),
                new State(kind(duty.state()), words.say("obligation.state." + duty.state())));
    }

    private static State.Kind kind(ObligationState state) {
        return switch (state) {
            case OVERDUE -> State.Kind.LATE;
            case DUE_SOON -> State.Kind.SOON;
            case UPCOMING -> State.Kind.IDLE;
            case PAUSED -> State.Kind.PAUSED;
            case FULFILLED, FULFILLED_LATE -> State.Kind.DONE;
            case WAIVED, CANCELLED -> State.Kind.ENDED;
        };
    }

    TimelineEntry entry(Fact<HazardState> fact) {
        var noun = Words.noun(fact.step());
        var kind = switch (fact.after()) {
            case CLOSED -> State.Kind.DONE;
            case DISMISSED -> State.Kind.ENDED;
            default -> State.Kind.OPEN;
        };
        return TimelineEntry.told(
                words,
                fact.at(),
                fact.name(),
                words.say("hazard.step." + noun + ".was"),
                fact.remark().isEmpty() ? null : fact.remark(),
                null,
                kind);
    }
}
