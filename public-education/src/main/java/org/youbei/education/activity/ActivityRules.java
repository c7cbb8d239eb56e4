package org.youbei.education.activity;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.youbei.model.Actor;
import org.youbei.model.ChinaTime;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Refusal;

/** What speaks against an activity or a step of it. */
final class ActivityRules {
    private static final int MOST_PEOPLE = 100_000;
    private static final BigDecimal MOST_COST = new BigDecimal("9999999");
    private static final Duration LONGEST = Duration.ofDays(31);
    private static final int REMARK = 500;

    private ActivityRules() {}

    static boolean works(Actor actor, JurisdictionCode unit) {
        return actor.isPlatform() || actor.works() && actor.scope().contains(unit);
    }

    static List<Refusal> objections(Entry entry, Instant now) {
        var found = new ArrayList<Refusal>();
        demand(found, "title", entry.title(), 200);
        demand(found, "place", entry.place(), 120);
        atMost(found, "speaker", entry.speaker(), 120);
        atMost(found, "keyDate", entry.keyDate(), 60);
        atMost(found, "materials", entry.materials(), 500);
        if (entry.startsAt().isBefore(now)) {
            found.add(ActivityRefusal.PAST.at("startsAt"));
        }
        if (!entry.endsAt().isAfter(entry.startsAt())
                || Duration.between(entry.startsAt(), entry.endsAt()).compareTo(LONGEST) > 0) {
            found.add(ActivityRefusal.TIMES.at("endsAt"));
        }
        if (entry.capacity() < 1 || entry.capacity() > MOST_PEOPLE) {
            found.add(ActivityRefusal.NUMBER.at("capacity"));
        }
        if (entry.cost().signum() < 0 || entry.cost().compareTo(MOST_COST) > 0) {
            found.add(ActivityRefusal.NUMBER.at("cost"));
        }
        return found;
    }

    /** The place of a unit is its own; a speaker is one person in the whole district. */
    static List<Refusal> clashes(JurisdictionCode unit, Entry entry, List<Activity> during, Optional<Refusal> engaged) {
        var found = new ArrayList<Refusal>();
        during.stream()
                .filter(one -> one.unit().equals(unit) && one.entry().place().equals(entry.place()))
                .findFirst()
                .ifPresent(one -> found.add(ActivityRefusal.PLACE_TAKEN.at(
                        "place", one.entry().title(), when(one.entry().startsAt()))));
        engaged.ifPresent(found::add);
        return found;
    }

    static String when(Instant at) {
        return at.atZone(ChinaTime.ZONE).toLocalDateTime().toString().replace('T', ' ');
    }

    static List<Refusal> objections(Actor actor, Activity activity, Step step, Instant now) {
        if (!works(actor, activity.unit())) {
            return List.of(ActivityRefusal.NOT_YOURS.refusal());
        }
        if (!step.kind().fits(activity.state())) {
            return List.of(ActivityRefusal.OUT_OF_ORDER.refusal());
        }
        var found = new ArrayList<Refusal>();
        atMost(found, "remark", step.remark(), REMARK);
        switch (step) {
            case Step.Recorded recorded -> {
                if (recorded.counted() < 1 || recorded.counted() > MOST_PEOPLE) {
                    found.add(ActivityRefusal.NUMBER.at("counted"));
                }
            }
            case Step.Plain plain -> plain(activity, plain, now, found);
        }
        return found;
    }

    private static void plain(Activity activity, Step.Plain plain, Instant now, List<Refusal> found) {
        if (plain.kind() == ActivityStep.RECORD) {
            found.add(ActivityRefusal.MISSING.at("counted"));
        }
        if (plain.kind() == ActivityStep.CANCELLATION && plain.remark().isBlank()) {
            found.add(ActivityRefusal.MISSING.at("remark"));
        }
        if (plain.kind() == ActivityStep.HOLDING
                && now.isBefore(activity.entry().startsAt())) {
            found.add(ActivityRefusal.NOT_BEGUN.refusal(when(activity.entry().startsAt())));
        }
        if (plain.kind() == ActivityStep.ANNOUNCEMENT
                && !now.isBefore(activity.entry().endsAt())) {
            found.add(ActivityRefusal.PAST.refusal());
        }
    }

    private static void demand(List<Refusal> found, String field, String text, int most) {
        if (text.isBlank()) {
            found.add(ActivityRefusal.MISSING.at(field));
        }
        atMost(found, field, text, most);
    }

    private static void atMost(List<Refusal> found, String field, String text, int most) {
        if (text.length() > most) {
            found.add(ActivityRefusal.TOO_LONG.at(field, most));
        }
    }
}
