package org.youbei.web.loss;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.youbei.incident.loss.LossSum;
import org.youbei.incident.loss.LossSurvey;
import org.youbei.incident.loss.Losses;
import org.youbei.incident.rule.ReportClock;
import org.youbei.model.ChinaTime;
import org.youbei.web.kit.part.State;
import org.youbei.web.kit.word.Words;

/** Losses and their clocks in words. A number that nobody knows yet is said so, and never as zero. */
@Component
public class LossText {
    private static final String LABELS = "loss.form.";

    private final Words words;

    LossText(Words words) {
        this.words = words;
    }

    /** Each figure by its label, in the order of the form. */
    public Map<String, String> facts(Losses losses) {
        var facts = new LinkedHashMap<String, String>();
        put(facts, "affected", losses.affected());
        put(facts, "dead", losses.dead());
        put(facts, "missing", losses.missing());
        put(facts, "hurt", losses.hurt());
        put(facts, "moved", losses.moved());
        put(facts, "trapped", losses.trapped());
        put(facts, "thirsty", losses.thirsty());
        put(facts, "collapsed", losses.collapsed());
        put(facts, "damaged", losses.damaged());
        put(facts, "loss", losses.loss());
        put(facts, "farmLoss", losses.farmLoss());
        put(facts, "needy", losses.needy());
        put(facts, "helped", losses.helped());
        return facts;
    }

    private void put(Map<String, String> facts, String field, @Nullable Object number) {
        facts.put(words.say(LABELS + field), number(number));
    }

    String number(@Nullable Object number) {
        return number == null ? words.say("inforeport.unknown") : number.toString();
    }

    /** How many of those asked have answered and verified. */
    public String coverage(LossSum sum) {
        return words.say("loss.coverage", sum.answered(), sum.asked(), sum.verified());
    }

    /** What is owed next, and how it stands. */
    State state(LossSurvey survey, Instant now) {
        var standing = survey.standing(now);
        if (standing.isEmpty()) {
            return new State(State.Kind.DONE, words.say("loss.verified"));
        }
        var due = survey.due().orElseThrow();
        var what = words.say(
                survey.last().isEmpty()
                        ? "loss.owed.first"
                        : survey.endedAt() == null ? "loss.owed.next" : "loss.owed.verified");
        if (standing.get().state() == ReportClock.State.OVERDUE) {
            return new State(
                    State.Kind.LATE,
                    words.say("loss.overdue", what, hours(standing.get().over())));
        }
        var at = due.atZone(ChinaTime.ZONE).toInstant();
        return new State(State.Kind.SOON, words.say("loss.until", what, words.moment(at)));
    }

    private String hours(Duration over) {
        return over.toHours() == 0
                ? words.say("loss.minutes", over.toMinutes())
                : words.say("loss.hours", over.toHours());
    }
}
