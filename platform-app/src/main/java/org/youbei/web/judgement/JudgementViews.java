package org.youbei.web.judgement;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.youbei.assessment.judgement.Combined;
import org.youbei.assessment.judgement.Judge;
import org.youbei.assessment.judgement.Judgement;
import org.youbei.assessment.judgement.JudgementDesk;
import org.youbei.assessment.judgement.Verdict;
import org.youbei.assessment.method.RefusedInput;
import org.youbei.assessment.method.Weights;
import org.youbei.assessment.method.pairwise.GroupAggregation;
import org.youbei.assessment.system.SystemDesk;
import org.youbei.model.Actor;
import org.youbei.web.kit.form.Sent;
import org.youbei.web.kit.part.State;
import org.youbei.web.kit.word.Words;

/** Makes the pages of a judgement, and reads the pairs that somebody sends. */
@Component
class JudgementViews {
    private static final int STRONGEST = 9;

    private final JudgementDesk desk;
    private final Words words;

    JudgementViews(JudgementDesk desk, Words words) {
        this.desk = desk;
        this.words = words;
    }

    Words words() {
        return words;
    }

    /** A weight beside the name of what it is of. */
    record Weight(String name, String share) {}

    /**
     * What a matrix says so far.
     *
     * @param ratio with the name of its table; empty while nothing can be said
     * @param note why nothing can be said, or that the ratio is biased low
     * @param proposal what the worst pair would be for it to agree with the others; empty where none is needed
     * @param worst the index of the worst pair; -1 where there is none
     */
    record Said(List<Weight> weights, String ratio, boolean consistent, String note, String proposal, int worst) {}

    /** @param value as it stands in the select; empty for not compared */
    record Pair(int index, String first, String second, String value) {}

    void matrix(Judgement judgement, Judge judge, Model model) {
        model.addAttribute("judgement", judgement);
        model.addAttribute("judge", judge);
        model.addAttribute("pairs", pairs(judgement, judge.values()));
        model.addAttribute("judgements", choices());
        model.addAttribute("said", said(judgement, judge.values()));
        model.addAttribute("reason", judge.reason());
        model.addAttribute("open", judgement.isOpen() && judge.handedIn() == null);
    }

    private static List<Pair> pairs(Judgement judgement, List<@Nullable Double> values) {
        var pairs = new ArrayList<Pair>();
        for (int i = 0; i < judgement.size(); i++) {
            for (int j = i + 1; j < judgement.size(); j++) {
                var value = pairs.size() < values.size() ? values.get(pairs.size()) : null;
                pairs.add(new Pair(
                        pairs.size(),
                        judgement.names().get(i),
                        judgement.names().get(j),
                        key(value)));
            }
        }
        return pairs;
    }

    /** {@code 3} or {@code 1/3}; empty for not compared. */
    private static String key(@Nullable Double value) {
        if (value == null) {
            return "";
        }
        return value >= 1 ? String.valueOf(Math.round(value)) : "1/" + Math.round(1 / value);
    }

    /** From the first being far more important to the second being so, in words and numbers. */
    private Map<String, String> choices() {
        var choices = new LinkedHashMap<String, String>();
        choices.put("", words.say("judgement.not-compared"));
        for (int k = STRONGEST; k >= 2; k--) {
            choices.put(String.valueOf(k), words.say("judgement.first", words.say("judgement.scale." + k), k));
        }
        choices.put("1", words.say("judgement.equal"));
        for (int k = 2; k <= STRONGEST; k++) {
            choices.put("1/" + k, words.say("judgement.second", words.say("judgement.scale." + k), k));
        }
        return choices;
    }

    /** What was chosen for each pair; a word that is none of the scale is 0, which no matrix takes. */
    static List<@Nullable Double> values(Judgement judgement, Sent sent) {
        var values = new ArrayList<@Nullable Double>();
        for (int pair = 0; pair < judgement.pairs(); pair++) {
            var said = sent.texts().getOrDefault("p" + pair, "").strip();
            if (said.isEmpty()) {
                values.add(null);
            } else if (said.matches("1/[2-9]")) {
                values.add(1.0 / (said.charAt(2) - '0'));
            } else {
                values.add(said.matches("[1-9]") ? Double.valueOf(said) : Double.valueOf(0));
            }
        }
        return values;
    }

    Said said(Judgement judgement, List<@Nullable Double> values) {
        try {
            var verdict = Verdict.of(judgement.size(), values);
            var weights = new ArrayList<Weight>();
            for (int k = 0; k < judgement.size(); k++) {
                weights.add(new Weight(
                        judgement.names().get(k), percent(verdict.weights().get(k))));
            }
            var note = verdict.missing() == 0 ? "" : words.say("judgement.missing", verdict.missing());
            return new Said(
                    weights,
                    ratio(verdict.ratio()),
                    verdict.isConsistent(),
                    note,
                    proposal(judgement, verdict),
                    worst(judgement, verdict));
        } catch (RefusedInput refused) {
            var zh = LocaleContextHolder.getLocale().getLanguage().equals(Locale.CHINESE.getLanguage());
            var refusal = refused.refusal();
            return new Said(List.of(), "", false, zh ? refusal.zh() : refusal.en(), "", -1);
        }
    }

    private static int worst(Judgement judgement, Verdict verdict) {
        var worst = verdict.worst();
        if (worst == null || verdict.isConsistent()) {
            return -1;
        }
        int pair = 0;
        for (int i = 0; i < judgement.size(); i++) {
            for (int j = i + 1; j < judgement.size(); j++) {
                if (i == worst.row() && j == worst.column()) {
                    return pair;
                }
                pair++;
            }
        }
        return -1;
    }

    private String proposal(Judgement judgement, Verdict verdict) {
        var worst = verdict.worst();
        return worst == null || verdict.isConsistent()
                ? ""
                : words.say(
                        "judgement.proposal",
                        judgement.names().get(worst.row()),
                        judgement.names().get(worst.column()),
                        key(worst.judgment()),
                        key(worst.proposed()));
    }

    static String ratio(double ratio) {
        return String.format(Locale.ROOT, "%.4f", ratio);
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.2f %%", share * 100);
    }

    /** @param own whether it is the person's own matrix */
    record Line(
            UUID id,
            String name,
            State state,
            String until,
            String ratio,
            String distance,
            List<String> weights,
            String reason,
            boolean own,
            boolean revocable) {}

    /** @param name how the weights came together */
    record Column(String name, String ratio, List<String> weights) {}

    void show(Actor actor, Judgement judgement, Model model) {
        var judges = desk.judges(judgement.id());
        var columns = new ArrayList<Column>();
        var combined = desk.combined(judgement, GroupAggregation.AIJ);
        for (var aggregation : GroupAggregation.values()) {
            desk.combined(judgement, aggregation).ifPresent(one -> columns.add(column(one)));
        }
        model.addAttribute("judgement", judgement);
        model.addAttribute("state", state(judgement));
        model.addAttribute("keeper", SystemDesk.keeps(actor, judgement.unit()) && judgement.isOpen());
        model.addAttribute("columns", columns);
        model.addAttribute("counting", combined.map(one -> one.judges().size()).orElse(0));
        model.addAttribute(
                "lines",
                judges.stream()
                        .map(judge -> line(actor, judgement, judge, combined.orElse(null)))
                        .toList());
    }

    private Column column(Combined combined) {
        var ratio = Double.isNaN(combined.ratio()) ? Words.NONE : ratio(combined.ratio());
        return new Column(
                words.of("judgement.aggregation.", combined.aggregation()), ratio, shares(combined.weights()));
    }

    private static List<String> shares(Weights weights) {
        return weights.figures().stream().mapToObj(JudgementViews::percent).toList();
    }

    private Line line(Actor actor, Judgement judgement, Judge judge, @Nullable Combined combined) {
        int at = combined == null ? -1 : combined.judges().indexOf(judge);
        var verdict = combined == null || at < 0 ? null : combined.verdicts().get(at);
        var apart = combined == null || at < 0
                ? Words.NONE
                : String.format(Locale.ROOT, "%.2f", combined.distance(at))
                        + (combined.standsApart(at) ? " " + words.say("judgement.apart") : "");
        return new Line(
                judge.id(),
                judge.name(),
                state(judge),
                judge.until() == null ? Words.NONE : judge.until().toString(),
                verdict == null ? Words.NONE : ratio(verdict.ratio()) + (verdict.isConsistent() ? "" : " ⚠"),
                apart,
                verdict == null ? List.of() : shares(verdict.weights()),
                judge.reason(),
                actor.account().equals(judge.account()),
                judgement.isOpen() && !judge.revoked());
    }

    private State state(Judge judge) {
        if (judge.revoked()) {
            return new State(State.Kind.ENDED, words.say("judgement.judge.revoked"));
        }
        return judge.handedIn() == null
                ? new State(State.Kind.OPEN, words.say("judgement.judge.open"))
                : new State(State.Kind.DONE, words.say("judgement.judge.handed-in"));
    }

    State state(Judgement judgement) {
        return judgement.isOpen()
                ? new State(State.Kind.OPEN, words.say("judgement.open"))
                : new State(State.Kind.DONE, words.say("judgement.adopted"));
    }

    /** How common weights came about, kept with each of them. */
    String origin(Combined combined) {
        var ratios = new StringBuilder();
        for (var verdict : combined.verdicts()) {
            ratios.append(ratios.isEmpty() ? "" : ", ").append(ratio(verdict.ratio()));
        }
        var inconsistent = combined.verdicts().stream().anyMatch(one -> !one.isConsistent());
        var text = words.say(
                inconsistent ? "judgement.origin.inconsistent" : "judgement.origin",
                words.of("judgement.aggregation.", combined.aggregation()),
                String.valueOf(combined.judges().size()),
                ratios.toString(),
                Verdict.TABLE.name());
        return text.substring(0, Math.min(text.length(), 200));
    }
}
