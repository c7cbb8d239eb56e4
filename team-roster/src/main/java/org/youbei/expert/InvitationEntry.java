package org.youbei.expert;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.youbei.model.ChinaTime;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Refusal;
import org.youbei.person.Said;

/**
 * What an expert is invited to.
 *
 * @param unit that invites, and whose work it is
 * @param parties the organisations that made what is to be judged; their own people keep out
 * @param answerBy the last day for the answer, on or before the day of the work
 */
public record InvitationEntry(
        JurisdictionCode unit,
        Kind kind,
        String matter,
        Set<String> parties,
        String place,
        Instant heldAt,
        LocalDate answerBy) {
    /** What there is to do. */
    public enum Kind {
        /** 预案评审 */
        PLAN_REVIEW,
        /** 考核评估 */
        ASSESSMENT,
        /** 演练评估 */
        DRILL,
        /** 授课 */
        TRAINING,
        /** 其他 */
        OTHER
    }

    public InvitationEntry {
        matter = matter.strip();
        place = place.strip();
        parties = Set.copyOf(parties);
    }

    /** The day of the work. */
    public LocalDate day() {
        return ChinaTime.day(heldAt);
    }

    Work work() {
        return new Work(unit, parties);
    }

    List<String> sortedParties() {
        return work().parties().stream().sorted().toList();
    }

    List<Refusal> objections(Instant now) {
        var tooLong = parties.stream().anyMatch(party -> party.length() > 100);
        return new Said()
                .required("matter", matter, 200)
                .required("place", place, 200)
                .when(tooLong || parties.size() > 20, ExpertRefusal.PARTIES.at("parties"))
                .when(!heldAt.isAfter(now), ExpertRefusal.PAST.at("heldAt"))
                .when(
                        answerBy.isBefore(ChinaTime.day(now)) || answerBy.isAfter(day()),
                        ExpertRefusal.ANSWER_BY.at("answerBy"))
                .found();
    }
}
