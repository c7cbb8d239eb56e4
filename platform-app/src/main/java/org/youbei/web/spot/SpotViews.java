package org.youbei.web.spot;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.youbei.assessment.campaign.Campaign;
import org.youbei.assessment.campaign.CampaignDesk;
import org.youbei.assessment.campaign.CampaignState;
import org.youbei.assessment.campaign.Participant;
import org.youbei.assessment.indicator.IndicatorTree;
import org.youbei.assessment.review.ReviewDesk;
import org.youbei.assessment.spot.Drawing;
import org.youbei.assessment.spot.Finding;
import org.youbei.assessment.spot.Sample;
import org.youbei.assessment.spot.SpotDesk;
import org.youbei.assessment.spot.SpotResult;
import org.youbei.model.Actor;
import org.youbei.web.campaign.CampaignWords;
import org.youbei.web.kit.part.Crumb;
import org.youbei.web.kit.part.State;
import org.youbei.web.kit.thing.ThingCell;
import org.youbei.web.kit.thing.ThingLink;
import org.youbei.web.kit.thing.ThingPage;
import org.youbei.web.kit.thing.ThingPart;

/** Makes the pages of samples. */
@Component
class SpotViews {
    private final CampaignDesk campaigns;
    private final SpotDesk desk;
    private final CampaignWords words;

    SpotViews(CampaignDesk campaigns, SpotDesk desk, CampaignWords words) {
        this.campaigns = campaigns;
        this.desk = desk;
        this.words = words;
    }

    private static String path(Campaign campaign) {
        return "/campaigns/" + campaign.getId() + "/spot-checks";
    }

    private static boolean draws(Actor actor, Campaign campaign) {
        var state = campaign.state();
        return ReviewDesk.reviews(actor, campaign)
                && state != CampaignState.DRAFT
                && state.compareTo(CampaignState.LOCKED) < 0;
    }

    private List<Crumb> crumbs(Campaign campaign) {
        return List.of(
                new Crumb(words.say("campaign.list"), "/campaigns"),
                new Crumb(campaign.title(), "/campaigns/" + campaign.getId()));
    }

    ThingPage list(Actor actor, Campaign campaign, List<Sample> samples) {
        var rows = samples.stream()
                .map(one -> List.of(
                        ThingCell.link(words.say("spot.number", one.number()), path(campaign) + "/" + one.id()),
                        ThingCell.of(one.percent() + " %"),
                        ThingCell.of(
                                one.units().size() + " / " + one.population().size()),
                        ThingCell.of(String.valueOf(one.seed())),
                        ThingCell.of(one.by()),
                        ThingCell.of(words.moment(one.at())),
                        ThingCell.of(one.reason())))
                .toList();
        var table = ThingPart.table(
                words.say("spot.samples"),
                words.under("spot.head.", "sample", "percent", "units", "seed", "by", "at", "reason"),
                rows,
                words.say("spot.none"));
        List<ThingLink> acts = draws(actor, campaign)
                ? List.of(new ThingLink(path(campaign) + "/new", words.say("spot.new"), true))
                : List.of();
        return new ThingPage(
                words.say("spot.title"),
                words.state(campaign.state()),
                words.say("spot.sub"),
                crumbs(campaign),
                acts,
                List.of(),
                List.of(table),
                List.of(),
                List.of());
    }

    ThingPage sample(Actor actor, Campaign campaign, Sample sample) {
        var names = names(campaign);
        var results = desk.results(sample.id());
        var crumbs = new ArrayList<>(crumbs(campaign));
        crumbs.add(new Crumb(words.say("spot.title"), path(campaign)));
        return new ThingPage(
                words.say("spot.number", sample.number()),
                words.state(campaign.state()),
                words.say(
                        "spot.sample.sub",
                        sample.units().size(),
                        sample.population().size(),
                        results.size()),
                crumbs,
                List.of(),
                List.of(),
                List.of(
                        ThingPart.facts(words.say("spot.how"), facts(sample)),
                        units(campaign, sample, names, results, draws(actor, campaign)),
                        findings(campaign, names, results)),
                List.of(),
                List.of());
    }

    /** By code; streets are named even where they take no part themselves. */
    private Map<String, String> names(Campaign campaign) {
        return campaigns.participants(campaign.getId()).stream()
                .collect(Collectors.toMap(one -> one.unit().value(), Participant::name));
    }

    private Map<String, String> facts(Sample sample) {
        var facts = new LinkedHashMap<String, String>();
        facts.put(words.say("spot.head.percent"), sample.percent() + " %");
        facts.put(words.say("spot.head.seed"), String.valueOf(sample.seed()));
        facts.put(words.say("spot.rule"), words.say("spot.rule.text"));
        facts.put(
                words.say("spot.again"),
                words.say(sample.again().units().equals(sample.units()) ? "spot.again.same" : "spot.again.other"));
        facts.put(words.say("spot.head.by"), sample.by() + " " + words.moment(sample.at()));
        facts.put(words.say("spot.head.reason"), sample.reason().isEmpty() ? CampaignWords.NONE : sample.reason());
        return facts;
    }

    private ThingPart units(
            Campaign campaign, Sample sample, Map<String, String> names, List<SpotResult> results, boolean noting) {
        var sizes = sample.again().strata().stream().collect(Collectors.toMap(Drawing.Stratum::code, one -> one));
        var rows = new ArrayList<List<ThingCell>>();
        for (var unit : sample.units()) {
            var stratum = Drawing.stratum(unit);
            var drawn = sizes.get(stratum);
            var name = names.getOrDefault(unit.value(), unit.value());
            var checked =
                    results.stream().filter(one -> one.unit().equals(unit)).count();
            rows.add(List.of(
                    noting
                            ? ThingCell.link(name, path(campaign) + "/" + sample.id() + "/" + unit.value())
                            : ThingCell.of(name),
                    ThingCell.of(unit.value()),
                    ThingCell.of(names.getOrDefault(stratum, stratum)),
                    ThingCell.of(drawn == null ? "" : drawn.drawn().size() + " / " + drawn.size()),
                    ThingCell.of(String.valueOf(checked))));
        }
        return ThingPart.table(
                words.say("spot.units"),
                words.under("spot.head.", "unit", "code", "stratum", "drawn", "checked"),
                rows,
                "");
    }

    private ThingPart findings(Campaign campaign, Map<String, String> names, List<SpotResult> results) {
        var tree = campaigns.tree(campaign);
        var rows = results.stream()
                .map(one -> List.of(
                        ThingCell.of(names.getOrDefault(
                                one.unit().value(), one.unit().value())),
                        ThingCell.link(
                                name(tree, one),
                                "/campaigns/" + campaign.getId() + "/answers/"
                                        + one.unit().value() + "/" + one.code()),
                        ThingCell.state(state(one.finding())),
                        ThingCell.of(value(tree, one)),
                        ThingCell.of(one.note()),
                        ThingCell.of(one.by() + " " + words.moment(one.at()))))
                .toList();
        return ThingPart.table(
                words.say("spot.findings"),
                words.under("spot.head.", "unit", "indicator", "finding", "value", "note", "by"),
                rows,
                words.say("spot.findings.none"));
    }

    private static String name(IndicatorTree tree, SpotResult result) {
        return tree.find(result.code())
                .map(node -> node.code() + " " + node.name())
                .orElse(result.code());
    }

    private String value(IndicatorTree tree, SpotResult result) {
        return tree.find(result.code())
                .map(node -> words.value(node.measured(), result.value()))
                .orElse("");
    }

    private State state(Finding finding) {
        return switch (finding) {
            case CONFIRMED -> new State(State.Kind.DONE, words.of("spot.finding.", finding));
            case DIFFERENT -> new State(State.Kind.LATE, words.of("spot.finding.", finding));
            case UNPROVEN -> new State(State.Kind.SOON, words.of("spot.finding.", finding));
        };
    }
}
