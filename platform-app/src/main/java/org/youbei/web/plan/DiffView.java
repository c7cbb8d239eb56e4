package org.youbei.web.plan;

import java.util.List;
import org.youbei.plan.comparison.Comparison;
import org.youbei.plan.comparison.Piece;
import org.youbei.plan.comparison.SectionChange;
import org.youbei.plan.comparison.SectionChange.Kind;
import org.youbei.web.kit.part.State;

/**
 * A comparison, ready to print: what changed, section by section, and how many stayed the same.
 *
 * @param summary how many sections were changed, moved, added and removed
 */
public record DiffView(String summary, boolean empty, long same, List<Change> changes) {

    /** A section that is not the same. */
    public record Change(State state, String number, List<Piece> title, List<Piece> body) {}

    public static DiffView of(Comparison comparison, PlanWords words) {
        return new DiffView(
                words.say(
                        "plan.diff.summary",
                        comparison.count(Kind.CHANGED),
                        comparison.count(Kind.MOVED),
                        comparison.count(Kind.ADDED),
                        comparison.count(Kind.REMOVED),
                        comparison.count(Kind.SAME)),
                comparison.isEmpty(),
                comparison.count(Kind.SAME),
                comparison.changes().stream()
                        .filter(change -> change.kind() != Kind.SAME)
                        .map(change -> change(change, words))
                        .toList());
    }

    private static Change change(SectionChange change, PlanWords words) {
        var kind = switch (change.kind()) {
            case SAME, MOVED -> State.Kind.OPEN;
            case CHANGED -> State.Kind.SOON;
            case ADDED -> State.Kind.DONE;
            case REMOVED -> State.Kind.ENDED;
        };
        return new Change(
                new State(kind, words.say("plan.diff." + change.kind())),
                number(change),
                change.title(),
                change.body());
    }

    private static String number(SectionChange change) {
        if (change.oldNumber().isEmpty()
                || change.newNumber().isEmpty()
                || change.oldNumber().equals(change.newNumber())) {
            return change.newNumber().isEmpty() ? change.oldNumber() : change.newNumber();
        }
        return change.oldNumber() + " → " + change.newNumber();
    }
}
