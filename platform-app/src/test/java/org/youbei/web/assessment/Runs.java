package org.youbei.web.assessment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.context.ApplicationContext;
import org.youbei.assessment.answer.AnswerDesk;
import org.youbei.assessment.answer.AnswerEntry;
import org.youbei.assessment.answer.Cell;
import org.youbei.assessment.answer.Said;
import org.youbei.assessment.campaign.CampaignDesk;
import org.youbei.assessment.campaign.CampaignEntry;
import org.youbei.assessment.campaign.CampaignStep;
import org.youbei.assessment.campaign.Participant;
import org.youbei.assessment.review.ApprovalDesk;
import org.youbei.assessment.review.ReviewDesk;
import org.youbei.assessment.system.SystemDesk;
import org.youbei.jurisdiction.Scopes;
import org.youbei.model.Actor;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Outcome;
import org.youbei.model.Role;
import org.youbei.model.Scope;
import org.youbei.testing.Cast;

/** Whole runs of an assessment, made by the facades, so that their pages can be looked at. Everything is invented. */
final class Runs {
    static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private static final Actor LEADS = Cast.SUPERVISOR;
    private static final Actor REVIEWER =
            new Actor(new UUID(9, 1), "评审示例", Set.of(Role.DISTRICT_SUPERVISOR), Scope.of(Cast.WUCHANG));

    private final SystemDesk systems;
    private final CampaignDesk campaigns;
    private final AnswerDesk answers;
    private final ApprovalDesk approvals;
    private final ReviewDesk reviews;

    Runs(ApplicationContext context) {
        systems = context.getBean(SystemDesk.class);
        campaigns = context.getBean(CampaignDesk.class);
        answers = context.getBean(AnswerDesk.class);
        approvals = context.getBean(ApprovalDesk.class);
        reviews = context.getBean(ReviewDesk.class);
    }

    private static <T> T as(Actor actor, Supplier<Outcome<T>> work) {
        return Scopes.in(actor.scope(), work).orElseThrow();
    }

    static Map<String, String> node(String code, String weight, String... more) {
        var said = new HashMap<>(Map.of("code", code, "name", "指标" + code, "weight", weight, "scale", "COUNT"));
        for (int k = 0; k < more.length; k += 2) {
            said.put(more[k], more[k + 1]);
        }
        return said;
    }

    static Map<String, String> group(String code, String parent, String weight) {
        return Map.of("code", code, "parent", parent, "name", "维度" + code, "weight", weight, "indicator", "false");
    }

    UUID system(List<Map<String, String>> nodes) {
        var id = UUID.randomUUID();
        as(LEADS, () -> systems.draw(LEADS, id, Cast.WUCHANG, "own", "示例体系", false));
        as(LEADS, () -> systems.load(LEADS, id, UUID.randomUUID(), nodes));
        as(LEADS, () -> systems.freeze(LEADS, id, UUID.randomUUID(), ""));
        return id;
    }

    UUID shipped(String origin) {
        var id = UUID.randomUUID();
        as(LEADS, () -> systems.draw(LEADS, id, Cast.WUCHANG, origin, "示例" + origin, false));
        as(LEADS, () -> systems.freeze(LEADS, id, UUID.randomUUID(), ""));
        return id;
    }

    UUID opened(UUID system, CampaignEntry.Levels levels, CampaignEntry.Method method, int year) {
        var entry = new CampaignEntry(
                year + " 年度示例",
                system,
                levels,
                method,
                CampaignEntry.Grading.PEERS,
                LocalDate.of(year, 1, 1),
                LocalDate.of(year, 12, 31),
                TODAY.plusDays(10),
                TODAY.plusDays(20),
                TODAY.plusDays(30),
                5);
        var id = as(LEADS, () -> campaigns.plan(LEADS, UUID.randomUUID(), Cast.WUCHANG, entry))
                .getId();
        step(id, CampaignStep.OPENING);
        return id;
    }

    void step(UUID campaign, CampaignStep step) {
        as(LEADS, () -> campaigns.take(LEADS, campaign, UUID.randomUUID(), step, "示例"));
    }

    List<JurisdictionCode> units(UUID campaign) {
        return Scopes.in(LEADS.scope(), () -> campaigns.participants(campaign)).stream()
                .filter(Participant::takesPart)
                .map(Participant::unit)
                .toList();
    }

    void only(UUID campaign, List<JurisdictionCode> kept) {
        units(campaign).stream()
                .filter(unit -> !kept.contains(unit))
                .forEach(unit -> as(LEADS, () -> campaigns.leave(LEADS, campaign, UUID.randomUUID(), unit, "不参加")));
    }

    private static Actor worker(JurisdictionCode unit) {
        var role = unit.value().length() == 12 ? Role.COMMUNITY_WORKER : Role.STREET_STAFF;
        return new Actor(new UUID(9, unit.hashCode()), "某示例", Set.of(role), Scope.of(unit));
    }

    void value(UUID campaign, JurisdictionCode unit, String code, BigDecimal value) {
        var worker = worker(unit);
        as(
                worker,
                () -> answers.answer(
                        worker,
                        campaign,
                        unit,
                        code,
                        UUID.randomUUID(),
                        answers.cell(campaign, unit, code).revision(),
                        new AnswerEntry(Said.of(value), null, null, "示例")));
    }

    /** From answers to the lock, by everybody whose turn it is. */
    void locked(UUID campaign) {
        var units = units(campaign);
        for (var unit : units) {
            approve(worker(unit), campaign, unit);
            if (unit.value().length() == 12) {
                approve(worker(new JurisdictionCode(unit.value().substring(0, 9))), campaign, unit);
            }
        }
        step(campaign, CampaignStep.CHECKING_BEGIN);
        step(campaign, CampaignStep.REVIEW_BEGIN);
        for (var unit : units) {
            for (var cell : Scopes.in(REVIEWER.scope(), () -> answers.cells(campaign, List.of(unit)))) {
                var wish = new ReviewDesk.Wish(Cell.Ground.SELF, null, "");
                as(
                        REVIEWER,
                        () -> reviews.decide(
                                REVIEWER, campaign, unit, cell.code(), UUID.randomUUID(), cell.revision(), wish));
            }
            approve(LEADS, campaign, unit);
        }
        step(campaign, CampaignStep.LOCKING);
    }

    private void approve(Actor actor, UUID campaign, JurisdictionCode unit) {
        as(actor, () -> approvals.approve(actor, campaign, unit, UUID.randomUUID()));
    }
}
