package org.youbei.web.campaign;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.youbei.assessment.answer.Cell;
import org.youbei.assessment.answer.Said;
import org.youbei.assessment.campaign.CampaignRefusal;
import org.youbei.assessment.campaign.CampaignState;
import org.youbei.assessment.campaign.Participant;
import org.youbei.assessment.indicator.Measure;
import org.youbei.assessment.method.RefusedInput;
import org.youbei.model.Refusal;
import org.youbei.web.indicatorsystem.IndicatorWords;
import org.youbei.web.kit.part.State;

/** What campaigns, their units and cells are called, in the language of the person. */
@Component
public class CampaignWords extends IndicatorWords {
    public CampaignWords(MessageSource messages) {
        super(messages);
    }

    public State state(CampaignState state) {
        var kind = switch (state) {
            case DRAFT -> State.Kind.IDLE;
            case OPEN, CHECKING, ASSESSING, REVIEW -> State.Kind.OPEN;
            case LOCKED -> State.Kind.PAUSED;
            case PUBLISHED -> State.Kind.DONE;
            case FINAL -> State.Kind.ENDED;
        };
        return new State(kind, of("campaign.state.", state));
    }

    /** How far a unit has come. */
    public State state(Participant unit) {
        if (!unit.takesPart()) {
            return new State(State.Kind.ENDED, say("campaign.unit.left"));
        }
        if (unit.isLocked()) {
            return new State(State.Kind.DONE, say("campaign.unit.locked"));
        }
        if (unit.returned() > 0) {
            return new State(State.Kind.SOON, say("campaign.unit.returned", unit.returned()));
        }
        return unit.approved() == 0
                ? new State(State.Kind.IDLE, say("campaign.unit.answering"))
                : new State(
                        State.Kind.OPEN,
                        say(
                                "campaign.unit.approved",
                                level(unit.levels().get(unit.approved() - 1).name())));
    }

    public String level(String level) {
        return say("campaign.level." + level);
    }

    /** An answer as people read it: nothing, not applicable and 0 are three words. */
    public String said(Measure measure, Said said) {
        return switch (said.state()) {
            case UNANSWERED -> say("campaign.unanswered");
            case NOT_APPLICABLE -> say("campaign.not-applicable");
            case VALUE -> value(measure, said.value());
        };
    }

    public String figure(Measure measure, Cell.@Nullable Figure figure) {
        return figure == null ? NONE : said(measure, figure.said());
    }

    /** The sentence of a method that refuses. */
    public String method(RefusedInput refused) {
        return chinese() ? refused.refusal().zh() : refused.refusal().en();
    }

    public static boolean chinese() {
        return LocaleContextHolder.getLocale().getLanguage().equals("zh");
    }

    /** Levels and sentences of methods that refusals carry, in the language of the person. */
    @Override
    public String reason(Refusal refusal) {
        var arguments = refusal.arguments();
        if (CampaignRefusal.LOCKED_ABOVE.is(refusal) || CampaignRefusal.BELOW_OPEN.is(refusal)) {
            return say("refusal." + refusal.code(), level(arguments.getFirst().toString()));
        }
        if (CampaignRefusal.METHOD.is(refusal)) {
            return say("refusal." + refusal.code(), arguments.get(chinese() ? 0 : 1));
        }
        return super.reason(refusal);
    }

    /** The value as it is typed into a form again. */
    public static String typed(Measure measure, @Nullable BigDecimal value) {
        if (value == null) {
            return "";
        }
        return switch (measure.scale()) {
            case SHARE -> plain(value.movePointRight(2)) + "%";
            default -> plain(value);
        };
    }
}
