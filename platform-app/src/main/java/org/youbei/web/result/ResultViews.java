package org.youbei.web.result;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.youbei.assessment.campaign.Campaign;
import org.youbei.assessment.campaign.CampaignDesk;
import org.youbei.assessment.campaign.CampaignEntry;
import org.youbei.assessment.campaign.CampaignState;
import org.youbei.assessment.indicator.IndicatorTree;
import org.youbei.assessment.indicator.Node;
import org.youbei.assessment.indicator.Phase;
import org.youbei.assessment.method.RefusedInput;
import org.youbei.assessment.method.trend.Trend;
import org.youbei.assessment.result.AppealDesk;
import org.youbei.assessment.result.Improvement;
import org.youbei.assessment.result.Inputs;
import org.youbei.assessment.result.ResultDesk;
import org.youbei.assessment.result.Robustness;
import org.youbei.assessment.result.Scores;
import org.youbei.assessment.result.TrendDesk;
import org.youbei.assessment.result.UnitScore;
import org.youbei.assessment.review.ReviewDesk;
import org.youbei.model.Actor;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.JurisdictionLevel;
import org.youbei.model.NotFound;
import org.youbei.model.Role;
import org.youbei.web.campaign.CampaignWords;
import org.youbei.web.kit.part.State;

/** Makes the pages of results. */
@Component
class ResultViews {
    private static final int MOST_IMPROVEMENTS = 10;
    private static final int MOST_PLACES = 20;
    private static final int MOST_PEERS = 5;
    private static final double SIGNIFICANT = 0.05;

    private final CampaignDesk desk;
    private final ResultDesk results;
    private final AppealDesk appeals;
    private final TrendDesk trends;
    private final Sizes sizes;
    private final CampaignWords words;

    ResultViews(
            CampaignDesk desk,
            ResultDesk results,
            AppealDesk appeals,
            TrendDesk trends,
            Sizes sizes,
            CampaignWords words) {
        this.desk = desk;
        this.results = results;
        this.appeals = appeals;
        this.trends = trends;
        this.sizes = sizes;
        this.words = words;
    }

    CampaignWords words() {
        return words;
    }

    /** Whether the person sees the results of all units: who leads the campaign, and auditors of its unit. */
    static boolean seesAll(Actor actor, Campaign campaign) {
        return ReviewDesk.reviews(actor, campaign)
                || actor.has(Role.AUDITOR) && actor.scope().contains(campaign.unit());
    }

    /** @param heat class of each dimension's cell, by its score */
    record Line(
            String code,
            String name,
            String rank,
            String total,
            String coverage,
            String bounds,
            @Nullable State gate,
            String bands,
            String peers,
            List<String> groups,
            List<String> heat,
            String before) {}

    void ranking(Campaign campaign, JurisdictionLevel level, CampaignEntry.Method method, Model model) {
        var inputs = results.shown(campaign).by(method);
        model.addAttribute("campaign", campaign);
        model.addAttribute("state", words.state(campaign.state()));
        model.addAttribute("level", level.name());
        model.addAttribute("method", method.name());
        model.addAttribute("methods", CampaignEntry.Method.values());
        model.addAttribute("counts", method == campaign.entry().method());
        model.addAttribute("preview", campaign.state().compareTo(CampaignState.LOCKED) < 0);
        model.addAttribute("versions", results.versions(campaign));
        model.addAttribute("appeals", appeals.of(campaign.getId()));
        model.addAttribute("lines", List.of());
        model.addAttribute("dimensions", List.of());
        model.addAttribute("robustness", null);
        model.addAttribute("runs", List.of());
        model.addAttribute("courses", List.of());
        model.addAttribute("uncompared", "");
        model.addAttribute("holds", "");
        model.addAttribute("refused", "");
        try {
            var scores = Scores.of(inputs).stream()
                    .filter(score -> score.level() == level)
                    .toList();
            var tree = inputs.tree();
            var top = tree.children(null).stream()
                    .filter(node -> !node.isIndicator())
                    .toList();
            var course = trends.of(campaign, scores);
            model.addAttribute("dimensions", top.stream().map(Node::name).toList());
            model.addAttribute(
                    "lines",
                    scores.stream()
                            .sorted(Comparator.comparingInt(ResultViews::place).thenComparing(UnitScore::code))
                            .map(score -> line(tree, top, score, change(course, score)))
                            .toList());
            course(course, scores, model);
            robustness(inputs, level, scores.size(), model);
        } catch (RefusedInput refused) {
            model.addAttribute("refused", words.say("result.refused", words.method(refused)));
        }
    }

    private static int place(UnitScore score) {
        return score.rank() == null ? Integer.MAX_VALUE : score.rank();
    }

    /** What changed since the last run that can be compared. */
    private static String change(TrendDesk.Course course, UnitScore score) {
        var line = course.lines().get(score.code());
        var change = line == null ? null : line.change();
        return change == null ? "—" : String.format(Locale.ROOT, "%+.2f", change);
    }

    /** @param totals in the order of the runs */
    record Course(String name, List<String> totals, String trend) {}

    private void course(TrendDesk.Course course, List<UnitScore> scores, Model model) {
        var refused = course.refused();
        model.addAttribute("uncompared", refused == null ? "" : words.reason(refused));
        model.addAttribute(
                "runs", course.runs().stream().map(TrendDesk.Run::title).toList());
        model.addAttribute(
                "courses",
                course.runs().size() < 2
                        ? List.of()
                        : scores.stream()
                                .filter(score -> course.lines().containsKey(score.code()))
                                .map(score -> course(
                                        score.name(),
                                        Objects.requireNonNull(course.lines().get(score.code()))))
                                .toList());
    }

    private Course course(String name, TrendDesk.Line line) {
        var totals = new ArrayList<String>();
        line.totals().forEach(total -> totals.add(total == null ? "—" : UnitScore.shown(total)));
        return new Course(name, totals, trend(line.trend()));
    }

    /** The direction; from four runs on with the test of Mann and Kendall and the slope of Sen. */
    private String trend(@Nullable Trend trend) {
        if (trend == null) {
            return "—";
        }
        var direction = words.of("result.trend.", trend.direction());
        var p = trend.p();
        var sen = trend.sen();
        return p == null || sen == null
                ? words.say("result.trend.few", direction, String.format(Locale.ROOT, "%+.2f", trend.difference()))
                : words.say(
                        p < SIGNIFICANT ? "result.trend.tested" : "result.trend.open",
                        direction,
                        String.format(Locale.ROOT, "%.3f", p),
                        String.format(Locale.ROOT, "%+.2f", sen));
    }

    private Line line(IndicatorTree tree, List<Node> top, UnitScore score, String change) {
        var groups = new ArrayList<String>();
        var heat = new ArrayList<String>();
        for (var node : top) {
            var value = score.groups().get(node.code());
            groups.add(value == null ? "—" : UnitScore.shown(value));
            heat.add(value == null ? "" : value < 60 ? "h0" : value < 80 ? "h1" : value < 90 ? "h2" : "h3");
        }
        return new Line(
                score.code(),
                score.name(),
                score.rank() == null ? "—" : String.valueOf(score.rank()),
                score.shown(),
                score.coverageShown(),
                bounds(score),
                gate(score, tree),
                bands(score.bands()),
                score.peers().isEmpty() ? "—" : words.say("result.peer." + score.peers()),
                groups,
                heat,
                change);
    }

    private static String bounds(UnitScore score) {
        return score.lower() == null || score.upper() == null
                ? "—"
                : UnitScore.shown(score.lower()) + "–" + UnitScore.shown(score.upper());
    }

    /** One grade, or two where missing answers leave it open. */
    String bands(String grades) {
        if (grades.isEmpty()) {
            return words.say("result.band.none");
        }
        return Arrays.stream(grades.split("–"))
                .map(grade -> words.say("result.band." + grade))
                .collect(Collectors.joining("–"));
    }

    @Nullable State gate(UnitScore score, IndicatorTree tree) {
        if (score.gate() == null) {
            return null;
        }
        var names = new ArrayList<String>();
        score.unmet().forEach(code -> names.add(name(tree, code)));
        score.unknown().forEach(code -> names.add(name(tree, code) + "？"));
        var word = words.say("result.gate." + score.gate()) + (names.isEmpty() ? "" : "：" + String.join("、", names));
        return switch (score.gate()) {
            case "PASS" -> new State(State.Kind.DONE, word);
            case "FAIL" -> new State(State.Kind.LATE, word);
            default -> new State(State.Kind.SOON, word);
        };
    }

    private static String name(IndicatorTree tree, String code) {
        return tree.find(code).map(Node::name).orElse(code);
    }

    /** @param stable between which weights no two units change places */
    record Weight(String name, String weight, String stable, String nearest) {}

    record Place(String name, String rank, String first, String mean) {}

    private void robustness(Inputs inputs, JurisdictionLevel level, int units, Model model) {
        if (units < 2) {
            return;
        }
        try {
            var found = results.robustness(inputs.by(CampaignEntry.Method.WEIGHTED_SUM), level);
            model.addAttribute("robustness", found);
            model.addAttribute(
                    "holds",
                    words.say(
                            "result.holds",
                            found.units(),
                            found.all(),
                            String.valueOf(Robustness.DRAWS),
                            String.format(Locale.ROOT, "%.3f", found.tau()),
                            String.format(Locale.ROOT, "%.3f", found.leastTau()),
                            found.reversals().size(),
                            String.valueOf(found.seed())));
            model.addAttribute(
                    "weights",
                    found.lines().stream()
                            .filter(line -> line.weight() > 0)
                            .map(this::weight)
                            .toList());
            model.addAttribute(
                    "places",
                    found.places().stream()
                            .limit(MOST_PLACES)
                            .map(one -> new Place(
                                    one.name(),
                                    String.valueOf(one.rank()),
                                    percent(one.first()),
                                    String.format(Locale.ROOT, "%.1f", one.mean())))
                            .toList());
        } catch (RefusedInput refused) {
            model.addAttribute("holds", words.say("result.holds.refused", words.method(refused)));
        }
    }

    private Weight weight(Robustness.Line line) {
        var nearest = line.nearest();
        return new Weight(
                line.code() + " " + line.name(),
                percent(line.weight()),
                percent(line.low()) + "–" + percent(line.high()),
                nearest == null
                        ? "—"
                        : words.say("result.crossing", nearest.first(), nearest.second(), percent(nearest.at())));
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.2f %%", share * 100);
    }

    /** @param link its answer, with the evidence behind it */
    record Cell(
            String code,
            String name,
            String look,
            boolean indicator,
            String weight,
            String value,
            String score,
            String points,
            String link) {}

    record Gain(String name, String gain, String from, String to, String per) {}

    /** A unit's own result: from the total down to each indicator, whose link leads to the answer and its evidence. */
    void unit(Campaign campaign, UnitScore score, @Nullable Inputs inputs, Model model) {
        var tree = desk.tree(campaign);
        var values = new HashMap<String, String>();
        if (inputs != null) {
            inputs.units().stream()
                    .filter(unit -> unit.code().equals(score.code()))
                    .flatMap(unit -> unit.values().stream())
                    .forEach(value -> tree.find(value.code())
                            .ifPresent(node -> values.put(value.code(), words.said(node.measured(), value.said()))));
        }
        var names = tree.indicators().stream().collect(Collectors.toMap(Node::code, Node::name));
        model.addAttribute("campaign", campaign);
        model.addAttribute("score", score);
        model.addAttribute("state", words.state(campaign.state()));
        model.addAttribute("gate", gate(score, tree));
        model.addAttribute("bands", bands(score.bands()));
        model.addAttribute("peers", score.peers().isEmpty() ? "—" : words.say("result.peer." + score.peers()));
        model.addAttribute("bounds", bounds(score));
        model.addAttribute("phases", phases(score));
        model.addAttribute("cells", cells(campaign, tree, score, values));
        model.addAttribute(
                "worked",
                campaign.entry().method() == CampaignEntry.Method.WEIGHTED_SUM && score.total() != null
                        ? Scores.worked(score, names)
                        : "");
        var course = trends.of(campaign, List.of(score));
        model.addAttribute("runs", List.of());
        model.addAttribute("courses", List.of());
        course(course, List.of(score), model);
        model.addAttribute("gains", inputs == null ? List.of() : gains(inputs, score));
        model.addAttribute("appealable", campaign.state() == CampaignState.PUBLISHED);
    }

    /** A unit of much the same size, with how it came out. */
    record Peer(String code, String name, String residents, String total, String rank) {}

    /** The units of the same level whose residents are nearest to this one's; for who may see all of them. */
    void peers(Actor actor, Campaign campaign, UnitScore score, Model model) {
        var residents = sizes.residents(actor.scope());
        var own = residents.get(score.code());
        model.addAttribute("residents", own == null ? "" : String.valueOf(own));
        if (own == null || own == 0) {
            model.addAttribute("alike", List.of());
            return;
        }
        model.addAttribute(
                "alike",
                Scores.of(results.shown(campaign)).stream()
                        .filter(one ->
                                one.level() == score.level() && !one.code().equals(score.code()))
                        .filter(one -> residents.getOrDefault(one.code(), 0L) > 0)
                        .sorted(Comparator.comparingDouble(one ->
                                Math.abs(Math.log((double) residents.getOrDefault(one.code(), 1L) / own))))
                        .limit(MOST_PEERS)
                        .map(one -> new Peer(
                                one.code(),
                                one.name(),
                                String.valueOf(residents.get(one.code())),
                                one.shown(),
                                one.rank() == null ? "—" : String.valueOf(one.rank())))
                        .toList());
    }

    private List<String> phases(UnitScore score) {
        var phases = new ArrayList<String>();
        for (var phase : Phase.values()) {
            var value = score.phases().get(phase.name());
            if (value != null) {
                phases.add(words.of("indicatorsystem.phase.", phase) + " " + UnitScore.shown(value));
            }
        }
        return phases;
    }

    private static List<Cell> cells(
            Campaign campaign, IndicatorTree tree, UnitScore score, Map<String, String> values) {
        var cells = new ArrayList<Cell>();
        for (var placed : tree.placed()) {
            var node = placed.node();
            var share = score.shares().get(node.code());
            var value = node.isIndicator()
                    ? score.cells().get(node.code())
                    : score.groups().get(node.code());
            if (!node.isIndicator() || share != null) {
                cells.add(new Cell(
                        node.code(),
                        node.name(),
                        "depth" + placed.depth(),
                        node.isIndicator(),
                        share == null ? "" : percent(share),
                        values.getOrDefault(node.code(), ""),
                        value == null ? "—" : UnitScore.shown(value),
                        value == null || share == null ? "" : UnitScore.shown(value * share),
                        "/campaigns/" + campaign.getId() + "/answers/" + score.code() + "/" + node.code()));
            }
        }
        return cells;
    }

    private List<Gain> gains(Inputs inputs, UnitScore score) {
        return Improvement.of(inputs, score).stream()
                .limit(MOST_IMPROVEMENTS)
                .map(one -> new Gain(
                        one.code() + " " + one.name(),
                        "+" + UnitScore.shown(one.gain()),
                        one.from() == null ? words.say("campaign.unanswered") : words.value(one.measure(), one.from()),
                        words.value(one.measure(), one.to()),
                        one.per() == null ? "—" : "+" + UnitScore.shown(one.per())))
                .toList();
    }

    /** The score of a unit as the page may show it: to the district at any time, to the unit itself after publication. */
    UnitScore score(Actor actor, Campaign campaign, JurisdictionCode unit) {
        if (!seesAll(actor, campaign)) {
            return results.own(campaign, unit).orElseThrow(() -> new NotFound(unit));
        }
        return Scores.of(results.shown(campaign)).stream()
                .filter(score -> score.code().equals(unit.value()))
                .findFirst()
                .orElseThrow(() -> new NotFound(unit));
    }
}
