package org.youbei.web.review;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.util.UriComponentsBuilder;
import org.youbei.assessment.answer.AnswerDesk;
import org.youbei.assessment.answer.Cell;
import org.youbei.assessment.answer.CellState;
import org.youbei.assessment.campaign.Campaign;
import org.youbei.assessment.campaign.CampaignDesk;
import org.youbei.assessment.campaign.Participant;
import org.youbei.assessment.indicator.Measure;
import org.youbei.assessment.indicator.Node;
import org.youbei.assessment.method.Direction;
import org.youbei.assessment.review.ApprovalDesk;
import org.youbei.assessment.review.ReviewDesk;
import org.youbei.model.Actor;
import org.youbei.model.JurisdictionCode;
import org.youbei.web.campaign.AnswerViews;
import org.youbei.web.campaign.CampaignWords;

/** Makes the review grid. */
@Component
class ReviewViews {
    private static final int MOST_UNITS = 40;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final CampaignDesk desk;
    private final AnswerDesk answers;
    private final ReviewDesk reviews;
    private final AnswerViews cells;
    private final CampaignWords words;

    ReviewViews(CampaignDesk desk, AnswerDesk answers, ReviewDesk reviews, AnswerViews cells, CampaignWords words) {
        this.desk = desk;
        this.answers = answers;
        this.reviews = reviews;
        this.cells = cells;
        this.words = words;
    }

    CampaignWords words() {
        return words;
    }

    /** Which cells the grid marks. */
    enum Show {
        ALL,
        OPEN,
        DIFFERENT,
        LOWER,
        HIGHER,
        COMMENTED
    }

    /**
     * What the address asks for.
     *
     * @param street whose communities are shown; null for the streets, or the first street
     * @param unit with {@code code}: the cell that stands beside the grid
     */
    record Asked(
            @Nullable JurisdictionCode street,
            @Nullable JurisdictionCode unit,
            @Nullable String code,
            @Nullable Show show) {}

    record Head(String code, String name, String scale) {}

    /** @param sign how the decision stands to the answer, with its word */
    record Box(
            String href,
            String look,
            String self,
            String figure,
            String decision,
            String sign,
            String said,
            int comments,
            boolean locked,
            boolean selected,
            boolean faint) {}

    record Row(String name, String code, String progress, boolean locked, List<@Nullable Box> boxes) {}

    record Link(String label, String href, boolean current) {}

    void grid(Actor actor, Campaign campaign, Asked asked, Model model) {
        var all = desk.participants(campaign.getId()).stream()
                .filter(Participant::takesPart)
                .toList();
        var shown = shown(all, asked);
        var tree = desk.tree(campaign);
        var byUnit = new HashMap<JurisdictionCode, Map<String, Cell>>();
        answers.cells(campaign.getId(), shown.stream().map(Participant::unit).toList())
                .forEach(cell -> byUnit.computeIfAbsent(cell.unit(), none -> new HashMap<>())
                        .put(cell.code(), cell));
        var columns = tree.indicators().stream()
                .filter(node -> byUnit.values().stream().anyMatch(one -> one.containsKey(node.code())))
                .toList();
        var rows = new ArrayList<Row>();
        for (var unit : shown) {
            rows.add(row(campaign, unit, columns, byUnit.getOrDefault(unit.unit(), Map.of()), asked));
        }
        model.addAttribute("campaign", campaign);
        model.addAttribute("state", words.state(campaign.state()));
        model.addAttribute("heads", columns.stream().map(this::head).toList());
        model.addAttribute("rows", rows);
        model.addAttribute("streets", streets(campaign, all, shown));
        model.addAttribute("shows", shows(campaign, asked));
        model.addAttribute("sub", sub(all));
        model.addAttribute("reviewing", ReviewDesk.reviews(actor, campaign));
        selected(actor, campaign, all, asked, model);
    }

    private static List<Participant> shown(List<Participant> all, Asked asked) {
        var street = Optional.ofNullable(asked.street())
                .or(() -> Optional.ofNullable(asked.unit())
                        .filter(unit -> unit.value().length() == 12)
                        .map(unit -> new JurisdictionCode(unit.value().substring(0, 9))));
        if (street.isPresent()) {
            return of(all, street.get());
        }
        var streets = all.stream()
                .filter(one -> one.unit().value().length() == 9)
                .limit(MOST_UNITS)
                .toList();
        return !streets.isEmpty() || all.isEmpty()
                ? streets
                : of(all, new JurisdictionCode(all.getFirst().unit().value().substring(0, 9)));
    }

    private static List<Participant> of(List<Participant> all, JurisdictionCode street) {
        return all.stream()
                .filter(one -> one.unit().value().startsWith(street.value()))
                .limit(MOST_UNITS)
                .toList();
    }

    private String sub(List<Participant> all) {
        int decided = all.stream().mapToInt(Participant::decided).sum();
        int cells = all.stream().mapToInt(Participant::cells).sum();
        long locked = all.stream().filter(Participant::isLocked).count();
        return words.say("review.sub", all.size(), decided, cells, locked);
    }

    private Head head(Node node) {
        return new Head(node.code(), node.name(), words.scale(node.measured()));
    }

    private Row row(Campaign campaign, Participant unit, List<Node> columns, Map<String, Cell> known, Asked asked) {
        var boxes = new ArrayList<@Nullable Box>();
        for (var node : columns) {
            var cell = known.get(node.code());
            boxes.add(cell == null ? null : box(campaign, unit, node, cell, asked));
        }
        return new Row(unit.name(), unit.unit().value(), unit.decided() + "/" + unit.cells(), unit.isLocked(), boxes);
    }

    private Box box(Campaign campaign, Participant unit, Node node, Cell cell, Asked asked) {
        var measure = node.measured();
        var decision = cell.decision();
        int order = decision == null ? 0 : order(measure, cell);
        var selected = unit.unit().equals(asked.unit()) && node.code().equals(asked.code());
        var sign = decision == null ? (cell.differs() ? "≠" : "") : order < 0 ? "↓" : order > 0 ? "↑" : "＝";
        var word = decision == null
                ? words.say(cell.differs() ? "review.differs" : "review.open")
                : words.say(order < 0 ? "review.lower" : order > 0 ? "review.higher" : "review.same");
        return new Box(
                address(campaign, asked, unit.unit(), node.code()),
                (order < 0 ? "low" : order > 0 ? "high" : "") + (selected ? " sel" : ""),
                brief(measure, cell.said().value(), cell.said().state()),
                cell.evidence() == null
                        ? "—"
                        : brief(
                                measure,
                                cell.evidence().said().value(),
                                cell.evidence().said().state()),
                decision == null
                        ? "○"
                        : brief(
                                measure,
                                decision.said().value(),
                                decision.said().state()),
                sign,
                word,
                cell.comments(),
                unit.isLocked(),
                selected,
                asked.show() != null && !wanted(asked.show(), cell, order));
    }

    private static boolean wanted(Show show, Cell cell, int order) {
        return switch (show) {
            case ALL -> true;
            case OPEN -> cell.decision() == null;
            case DIFFERENT -> cell.differs();
            case LOWER -> order < 0;
            case HIGHER -> order > 0;
            case COMMENTED -> cell.comments() > 0;
        };
    }

    /** How the decision stands to the answer; nothing said and not applicable count as nothing. */
    private static int order(Measure measure, Cell cell) {
        var decided = cell.counting().value();
        var said = cell.said().value();
        int order = (decided == null ? BigDecimal.valueOf(-1) : decided)
                .compareTo(said == null ? BigDecimal.valueOf(-1) : said);
        return measure.direction() == Direction.MAX ? order : -order;
    }

    private String brief(Measure measure, @Nullable BigDecimal value, CellState state) {
        return switch (state) {
            case UNANSWERED -> "·";
            case NOT_APPLICABLE -> words.say("review.na");
            case VALUE ->
                value == null
                        ? ""
                        : switch (measure.scale()) {
                            case YES_NO -> words.value(measure, value);
                            case SHARE -> CampaignWords.plain(value.multiply(HUNDRED)) + "%";
                            default -> CampaignWords.plain(value);
                        };
        };
    }

    private static String address(
            Campaign campaign, Asked asked, @Nullable JurisdictionCode unit, @Nullable String code) {
        var address = UriComponentsBuilder.fromPath("/campaigns/" + campaign.getId() + "/review");
        if (asked.street() != null) {
            address.queryParam("street", asked.street().value());
        }
        if (asked.show() != null) {
            address.queryParam("show", asked.show());
        }
        if (unit != null && code != null) {
            address.queryParam("unit", unit.value()).queryParam("code", code);
        }
        return address.build().toUriString();
    }

    private static List<Link> streets(Campaign campaign, List<Participant> all, List<Participant> shown) {
        var links = new ArrayList<Link>();
        var current = shown.isEmpty() ? "" : shown.getFirst().unit().value().substring(0, 9);
        var whole = shown.stream().allMatch(one -> one.unit().value().length() == 9);
        var seen = new LinkedHashMap<String, String>();
        for (var one : all) {
            var street = one.unit().value().substring(0, 9);
            seen.putIfAbsent(street, one.unit().value().length() == 9 ? one.name() : street);
        }
        if (seen.size() > 1) {
            seen.forEach((code, name) -> links.add(new Link(
                    name,
                    "/campaigns/" + campaign.getId() + "/review?street=" + code,
                    !whole && code.equals(current))));
        }
        return links;
    }

    private List<Link> shows(Campaign campaign, Asked asked) {
        var links = new ArrayList<Link>();
        for (var show : Show.values()) {
            var wish = new Asked(asked.street(), null, null, show == Show.ALL ? null : show);
            var current = show == (asked.show() == null ? Show.ALL : asked.show());
            links.add(new Link(words.of("review.show.", show), address(campaign, wish, null, null), current));
        }
        return links;
    }

    private void selected(Actor actor, Campaign campaign, List<Participant> all, Asked asked, Model model) {
        model.addAttribute("cell", null);
        var unit = all.stream().filter(one -> one.unit().equals(asked.unit())).findFirst();
        var node = Optional.ofNullable(asked.code())
                .flatMap(code -> desk.tree(campaign).find(code))
                .filter(Node::isIndicator);
        if (unit.isEmpty() || node.isEmpty()) {
            return;
        }
        var cell = answers.cell(campaign.getId(), unit.get().unit(), node.get().code());
        cells.cell(actor, campaign, unit.get(), node.get(), cell, model);
        var decision = cell.decision();
        var level = ApprovalDesk.levelOf(actor, campaign, unit.get()).orElse(0);
        model.addAttribute(
                "refused",
                reviews.barred(actor, campaign, unit.get(), cell)
                        .map(words::reason)
                        .orElse(""));
        model.addAttribute("returning", level > 0 && unit.get().approved() <= level);
        model.addAttribute(
                "ground", decision == null ? "SELF" : decision.ground().name());
        model.addAttribute(
                "value",
                decision == null
                        ? ""
                        : brief(
                                node.get().measured(),
                                decision.said().value(),
                                decision.said().state()));
        model.addAttribute("comment", decision == null ? "" : decision.comment());
        model.addAttribute(
                "decided", decision == null ? "" : words.said(node.get().measured(), decision.said()));
    }
}
