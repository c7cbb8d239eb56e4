package org.youbei.web.inspection;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.youbei.inspection.checklist.Checklist;
import org.youbei.inspection.checklist.ChecklistWords;
import org.youbei.inspection.checklist.HazardGrade;
import org.youbei.inspection.hazard.HazardState;
import org.youbei.inspection.hazard.HazardStep;
import org.youbei.inspection.point.PointType;
import org.youbei.model.RiskColour;
import org.youbei.web.kit.part.State;
import org.youbei.web.kit.word.Words;

/** What things of an inspection are called and how their values are printed, in the language of the person. */
@Component
public class InspectionWords extends Words {
    private final ChecklistWords checklists;

    InspectionWords(MessageSource messages, ChecklistWords checklists) {
        super(messages);
        this.checklists = checklists;
    }

    /** For the eye only. */
    public Checklist checklist(Checklist list) {
        return checklists.say(list, LocaleContextHolder.getLocale());
    }

    /** A sentence or title of a checklist. */
    public String asked(String sentence) {
        return checklists.say(sentence, LocaleContextHolder.getLocale());
    }

    public String basis(String basis) {
        return checklists.basis(basis, LocaleContextHolder.getLocale());
    }

    public String type(PointType type) {
        return say("point.type." + type);
    }

    public String colour(RiskColour colour) {
        return say("point.colour." + colour);
    }

    public String grade(HazardGrade grade) {
        return say("hazard.grade." + grade);
    }

    public String step(HazardStep step) {
        return say("hazard.step." + noun(step));
    }

    public State state(HazardState state, boolean overdue) {
        var word = say("hazard.state." + state);
        if (overdue) {
            return new State(State.Kind.LATE, say("hazard.state.overdue", word));
        }
        var kind = switch (state) {
            case FOUND, GRADED -> State.Kind.SOON;
            case NOTICED, RECTIFYING, ACCEPTED -> State.Kind.OPEN;
            case SUBMITTED -> State.Kind.SOON;
            case TRANSFERRED -> State.Kind.PAUSED;
            case CLOSED -> State.Kind.DONE;
            case DISMISSED -> State.Kind.ENDED;
        };
        return new State(kind, word);
    }
}
