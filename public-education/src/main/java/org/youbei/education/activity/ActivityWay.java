package org.youbei.education.activity;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.youbei.community.CommunityFigures;
import org.youbei.community.FigureSum;
import org.youbei.model.Actor;
import org.youbei.model.ChinaTime;
import org.youbei.model.Refusal;
import org.youbei.model.Subject;
import org.youbei.obligation.DutyBook;
import org.youbei.obligation.Evidence;
import org.youbei.obligation.ObligationKind;
import org.youbei.obligation.Opening;
import org.youbei.workflow.Chronicle;
import org.youbei.workflow.StepRecord;
import org.youbei.workflow.StepRequest;
import org.youbei.workflow.StepRule;

/** What a step of an activity brings: it falls due to be held, then to be recorded with its proof. */
@Component
class ActivityWay implements StepRule<Activity, Step> {
    private static final ObligationKind KIND = ObligationKind.EDUCATION_ACTIVITY;

    private final StoredActivities activities;
    private final CommunityFigures figures;
    private final DutyBook duties;
    private final JdbcClient jdbc;
    private final Chronicle chronicle;

    ActivityWay(StoredActivities activities, CommunityFigures figures, DutyBook duties, JdbcClient jdbc, Clock clock) {
        this.activities = activities;
        this.figures = figures;
        this.duties = duties;
        this.jdbc = jdbc;
        this.chronicle = new Chronicle(jdbc, clock, "education.activity_fact", "activity");
    }

    Chronicle chronicle() {
        return chronicle;
    }

    static Subject subject(UUID activity) {
        return new Subject("activity", activity);
    }

    @Override
    public List<Refusal> objections(StepRequest<Activity> asked, Step step) {
        return ActivityRules.objections(asked.actor(), asked.thing(), step, asked.now());
    }

    /** Numbers need proof, and are neither below who checked in nor above who lives there. */
    @Override
    public List<Refusal> demands(StepRequest<Activity> asked, Step step) {
        if (!(step instanceof Step.Recorded recorded)) {
            return List.of();
        }
        var activity = asked.thing();
        int arrived = arrived(activity.getId());
        if (activity.photo() == null && arrived == 0) {
            return List.of(ActivityRefusal.NO_PROOF.refusal());
        }
        if (recorded.counted() < arrived) {
            return List.of(ActivityRefusal.BELOW_ARRIVALS.at("counted", arrived));
        }
        var residents = residents(figures.sum(activity.unit(), "residents_usual"));
        return residents > 0 && recorded.counted() > residents
                ? List.of(ActivityRefusal.ABOVE_RESIDENTS.at("counted", residents))
                : List.of();
    }

    /** A bound holds only where every community has said how many live there. */
    private static long residents(FigureSum sum) {
        BigDecimal number = sum.number();
        return number == null || !sum.isComplete() ? 0 : number.longValue();
    }

    int arrived(UUID activity) {
        return jdbc.sql("select count(*)::int from education.arrival where activity = ?")
                .param(activity)
                .query(Integer.class)
                .single();
    }

    void planned(Actor actor, Activity activity) {
        duties.open(
                actor,
                new Opening(
                        KIND,
                        subject(activity.getId()),
                        activity.entry().title(),
                        activity.unit(),
                        null,
                        null,
                        "education-activity",
                        ChinaTime.day(activity.entry().startsAt()).minusDays(1),
                        ChinaTime.day(activity.entry().startsAt())));
    }

    @Override
    public StepRecord apply(StepRequest<Activity> asked, Step step) {
        var activity = asked.thing();
        var taken = activity.take(asked, step);
        activities.saveAndFlush(activity);
        var subject = subject(activity.getId());
        var actor = asked.actor();
        switch (step.kind()) {
            case HOLDING -> {
                duties.end(actor, subject, KIND, activity.entry().title());
                duties.open(
                        actor,
                        KIND,
                        subject,
                        activity.entry().title(),
                        activity.unit(),
                        "education-record",
                        asked.today());
            }
            case RECORD ->
                duties.fulfil(
                        actor,
                        subject,
                        KIND,
                        new Evidence(
                                "activity", activity.getId(), activity.entry().title()),
                        asked.today());
            case CANCELLATION -> duties.end(actor, subject, step.remark());
            case ANNOUNCEMENT -> {}
        }
        return taken;
    }
}
