package org.youbei.plan;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.youbei.model.Actor;
import org.youbei.model.ChinaTime;
import org.youbei.model.NotFound;
import org.youbei.model.Outcome;
import org.youbei.model.Refusal;
import org.youbei.model.ResponseLevel;
import org.youbei.model.UuidV7;
import org.youbei.plan.Drafting.Changed;
import org.youbei.plan.response.ActionStep;
import org.youbei.plan.response.ActionSteps;
import org.youbei.plan.response.Response;
import org.youbei.plan.response.ResponseWords;
import org.youbei.plan.response.Responses;
import org.youbei.plan.response.StepWords;
import org.youbei.plan.section.Sections;

/** Writes what a draft says about its response levels and about who does what when it is put into action. */
@Component
@Transactional
public class PlanActions {
    private final Drafting drafting;
    private final Responses responses;
    private final ActionSteps steps;
    private final Sections sections;
    private final Clock clock;

    PlanActions(Drafting drafting, Responses responses, ActionSteps steps, Sections sections, Clock clock) {
        this.drafting = drafting;
        this.responses = responses;
        this.steps = steps;
        this.sections = sections;
        this.clock = clock;
    }

    public Outcome<UUID> addResponse(Actor actor, UUID plan, ResponseLevel level, ResponseWords said) {
        var words = clean(said);
        return drafting.change(actor, plan, "plan.response-added", draft -> {
            var objections = objections(words);
            if (!objections.isEmpty()) {
                return Outcome.refused(objections);
            }
            var id = UuidV7.next(clock);
            return responses.add(draft.unit(), response(id, draft, level, words, 0))
                    ? Changed.to(id, Map.of("level", level.name(), "trigger", words.trigger()))
                    : Outcome.refused(PlanRefusal.LEVEL_TAKEN.at("level"));
        });
    }

    /** @param revision of the response when it was opened */
    public Outcome<UUID> rewriteResponse(Actor actor, UUID plan, UUID id, int revision, ResponseWords said) {
        var words = clean(said);
        return drafting.change(actor, plan, "plan.response-rewritten", draft -> {
            var known = responses.find(draft.getId(), id).orElseThrow(() -> new NotFound(id));
            var objections = objections(words);
            if (!objections.isEmpty()) {
                return Outcome.refused(objections);
            }
            return responses.rewrite(response(id, draft, known.level(), words, revision))
                    ? Outcome.done(new Changed<>(
                            id,
                            Map.of("trigger", known.trigger(), "decider", known.decider()),
                            Map.of("trigger", words.trigger(), "decider", words.decider())))
                    : Outcome.refused(PlanRefusal.CHANGED_MEANWHILE.refusal());
        });
    }

    public Outcome<UUID> removeResponse(Actor actor, UUID plan, UUID id) {
        return drafting.change(actor, plan, "plan.response-removed", draft -> {
            var known = responses.find(draft.getId(), id).orElseThrow(() -> new NotFound(id));
            responses.remove(draft.getId(), id);
            return Outcome.done(
                    new Changed<>(id, Map.of("level", known.level().name(), "trigger", known.trigger()), Map.of()));
        });
    }

    /** Behind the last one. */
    public Outcome<UUID> addStep(Actor actor, UUID plan, StepWords said) {
        var words = clean(said);
        return drafting.change(actor, plan, "plan.step-added", draft -> {
            var objections = objections(draft, words);
            if (!objections.isEmpty()) {
                return Outcome.refused(objections);
            }
            var id = UuidV7.next(clock);
            steps.add(draft.unit(), List.of(words.at(id, draft.getId(), steps.next(draft.getId()), 0)));
            return Changed.to(id, values(words));
        });
    }

    /** @param revision of the step when it was opened */
    public Outcome<UUID> rewriteStep(Actor actor, UUID plan, UUID id, int revision, StepWords said) {
        var words = clean(said);
        return drafting.change(actor, plan, "plan.step-rewritten", draft -> {
            var known = step(draft, id);
            var objections = objections(draft, words);
            if (!objections.isEmpty()) {
                return Outcome.refused(objections);
            }
            return steps.rewrite(words.at(id, draft.getId(), known.position(), revision))
                    ? Outcome.done(new Changed<>(id, values(words(known)), values(words)))
                    : Outcome.refused(PlanRefusal.CHANGED_MEANWHILE.refusal());
        });
    }

    public Outcome<UUID> moveStep(Actor actor, UUID plan, UUID id, boolean later) {
        return drafting.change(actor, plan, "plan.step-moved", draft -> {
            step(draft, id);
            steps.move(draft.getId(), id, later);
            return Changed.to(id, Map.of("step", id, "later", later));
        });
    }

    public Outcome<UUID> removeStep(Actor actor, UUID plan, UUID id) {
        return drafting.change(actor, plan, "plan.step-removed", draft -> {
            var known = step(draft, id);
            steps.remove(draft.getId(), id);
            return Outcome.done(new Changed<>(id, values(words(known)), Map.of()));
        });
    }

    private ActionStep step(PlanVersion draft, UUID id) {
        return steps.find(draft.getId(), id).orElseThrow(() -> new NotFound(id));
    }

    private static Response response(
            UUID id, PlanVersion draft, ResponseLevel level, ResponseWords words, int revision) {
        return new Response(id, draft.getId(), level, words.trigger(), words.actions(), words.decider(), revision);
    }

    private List<Refusal> objections(ResponseWords words) {
        var objections = objecting();
        objections.atMost("trigger", words.trigger(), Response.LONGEST_TEXT);
        objections.atMost("actions", words.actions(), Response.LONGEST_TEXT);
        objections.atMost("decider", words.decider(), Response.LONGEST_NAME);
        return objections.found();
    }

    private List<Refusal> objections(PlanVersion draft, StepWords words) {
        var objections = objecting();
        objections.atMost("post", words.post(), ActionStep.LONGEST_POST);
        objections.required("action", words.action(), ActionStep.LONGEST_ACTION);
        objections.atMost("resources", words.resources(), ActionStep.LONGEST_RESOURCES);
        var minutes = words.minutes();
        if (minutes != null && (minutes < 0 || minutes > ActionStep.MOST_MINUTES)) {
            objections.add(PlanRefusal.MINUTES_RANGE.at("minutes", ActionStep.MOST_MINUTES));
        }
        var section = words.section();
        if (section != null && sections.find(draft.getId(), section).isEmpty()) {
            objections.add(PlanRefusal.SECTION_GONE.at("section"));
        }
        return objections.found();
    }

    private Objections objecting() {
        return new Objections(ChinaTime.today(clock));
    }

    private static ResponseWords clean(ResponseWords words) {
        return new ResponseWords(
                Wording.lines(words.trigger()), Wording.lines(words.actions()), Wording.line(words.decider()));
    }

    private static StepWords clean(StepWords words) {
        return new StepWords(
                Wording.line(words.post()),
                Wording.lines(words.action()),
                words.minutes(),
                Wording.line(words.resources()),
                words.level(),
                words.section());
    }

    private static StepWords words(ActionStep step) {
        return new StepWords(
                step.post(), step.action(), step.minutes(), step.resources(), step.level(), step.section());
    }

    private static Map<String, Object> values(StepWords words) {
        return Map.of(
                "post", words.post(),
                "action", words.action(),
                "minutes", Objects.toString(words.minutes(), ""),
                "resources", words.resources(),
                "level", Objects.toString(words.level(), ""));
    }
}
