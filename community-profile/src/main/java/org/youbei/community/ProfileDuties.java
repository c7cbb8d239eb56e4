package org.youbei.community;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.youbei.jurisdiction.Jurisdictions;
import org.youbei.model.Actor;
import org.youbei.model.ChinaTime;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Subject;
import org.youbei.obligation.DutyBook;
import org.youbei.obligation.Evidence;
import org.youbei.obligation.ObligationKind;
import org.youbei.obligation.Opening;

/**
 * The one duty of a community about its figures: to complete them, or to renew those that cease to hold first. Renewed in time, it is fulfilled,
 * and the next oldest figures stand for the next one.
 */
@Component
class ProfileDuties {
    private static final String TITLE = "社区数据更新：";

    private final Profiles profiles;
    private final FigureRules rules;
    private final DutyBook book;
    private final Jurisdictions jurisdictions;
    private final Clock clock;

    ProfileDuties(Profiles profiles, FigureRules rules, DutyBook book, Jurisdictions jurisdictions, Clock clock) {
        this.profiles = profiles;
        this.rules = rules;
        this.book = book;
        this.jurisdictions = jurisdictions;
        this.clock = clock;
    }

    /** What asks for attention, by which rule and from when, and by which day. */
    private record Claim(String rule, LocalDate from, LocalDate due) {}

    /** Writes the summary of profiles that changed, and moves their duties. */
    void move(Actor actor, Collection<Profiles.Head> changed, Map<JurisdictionCode, Map<String, Figure>> figures) {
        var holding = rules.now();
        var names =
                jurisdictions.names(changed.stream().map(Profiles.Head::unit).toList());
        var news = new ArrayList<Profiles.News>();
        var renewed = new HashMap<UUID, Evidence>();
        var openings = new ArrayList<Opening>();
        for (var head : changed) {
            var known = figures.getOrDefault(head.unit(), Map.of());
            var claim = claim(holding, head, known);
            var rule = claim == null ? null : claim.rule();
            var from = claim == null ? null : claim.from();
            news.add(new Profiles.News(head.unit(), summary(holding, known), rule, from));
            if (Objects.equals(rule, head.dutyRule()) && Objects.equals(from, head.dutyFrom())) {
                continue;
            }
            var title = TITLE + names.getOrDefault(head.unit(), head.unit().value());
            if (head.dutyRule() != null) {
                renewed.put(head.id(), new Evidence(ProfileDesk.SUBJECT, head.id(), title));
            }
            if (claim != null) {
                openings.add(opening(head, claim, title));
            }
        }
        var left = book.fulfil(
                actor, ProfileDesk.SUBJECT, renewed, ObligationKind.COMMUNITY_FIGURES, ChinaTime.today(clock));
        if (!left.isEmpty()) {
            throw new IllegalStateException("a duty of figures cannot be fulfilled: " + left);
        }
        book.open(actor, openings);
        profiles.changed(actor, news);
    }

    private static Opening opening(Profiles.Head head, Claim claim, String title) {
        var subject = new Subject(ProfileDesk.SUBJECT, head.id());
        return new Opening(
                ObligationKind.COMMUNITY_FIGURES, subject, title, head.unit(), null, null, claim.rule(), claim.from());
    }

    private static @Nullable Claim claim(FigureRules.Holding holding, Profiles.Head head, Map<String, Figure> known) {
        var claims = new ArrayList<Claim>();
        known.values().forEach(figure -> {
            var rule = FigureCatalogue.SHIPPED.get(figure.code()).keeps();
            claims.add(new Claim(rule, figure.asOf(), holding.until(figure)));
        });
        if (missing(known) > 0) {
            var due = holding.until(FigureRules.MISSING, head.unit(), head.startedOn());
            claims.add(new Claim(FigureRules.MISSING, head.startedOn(), due));
        }
        return claims.stream()
                .min(Comparator.comparing(Claim::due).thenComparing(Claim::rule))
                .orElse(null);
    }

    private static Profiles.Summary summary(FigureRules.Holding holding, Map<String, Figure> known) {
        return new Profiles.Summary(
                missing(known),
                known.values().stream()
                        .map(Figure::asOf)
                        .max(Comparator.naturalOrder())
                        .orElse(null),
                known.values().stream()
                        .map(holding::until)
                        .min(Comparator.naturalOrder())
                        .orElse(null),
                whole(known.get("residents_usual")),
                whole(known.get("households")));
    }

    private static int missing(Map<String, Figure> known) {
        return (int) FigureCatalogue.SHIPPED.all().stream()
                .filter(figure -> !known.containsKey(figure.code()))
                .count();
    }

    private static @Nullable Long whole(@Nullable Figure figure) {
        BigDecimal number = figure == null ? null : figure.value().number();
        return number == null ? null : number.longValue();
    }
}
