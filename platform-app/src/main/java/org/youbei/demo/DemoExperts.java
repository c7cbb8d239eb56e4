package org.youbei.demo;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.youbei.expert.ExpertEntry;
import org.youbei.expert.ExpertField;
import org.youbei.expert.ExpertInvitations;
import org.youbei.expert.Experts;
import org.youbei.expert.InvitationEntry;
import org.youbei.jurisdiction.Jurisdictions;
import org.youbei.model.Actor;
import org.youbei.model.ChinaTime;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Role;
import org.youbei.model.UuidV7;

/** Experts of the district: in their term, at its end, and one who keeps out of the matters of a street. All people are invented. */
@Component
@Order(62)
class DemoExperts implements DemoPart {
    private static final List<Told> PEOPLE = List.of(
            new Told("陈示例", "示例大学", "教授", Set.of(ExpertField.FLOOD, ExpertField.GEOLOGY), 30),
            new Told("刘示例", "示例安全科学研究院", "高级工程师", Set.of(ExpertField.CHEMICALS, ExpertField.FIRE), 20),
            new Told("赵示例", "示例消防技术服务公司", "一级注册消防工程师", Set.of(ExpertField.FIRE), 2),
            new Told("黄示例", "示例建筑设计院", "高级工程师", Set.of(ExpertField.BUILDING, ExpertField.EARTHQUAKE), 25),
            new Told("周示例华", "示例疾控中心", "主任医师", Set.of(ExpertField.HEALTH), 14),
            new Told("徐示例", "示例应急培训中心", "讲师", Set.of(ExpertField.PLANNING, ExpertField.SUPPLIES), 18));

    private final Experts experts;
    private final ExpertInvitations invitations;
    private final Jurisdictions units;
    private final Clock clock;

    DemoExperts(Experts experts, ExpertInvitations invitations, Jurisdictions units, Clock clock) {
        this.experts = experts;
        this.invitations = invitations;
        this.units = units;
        this.clock = clock;
    }

    private record Told(String name, String employer, String title, Set<ExpertField> fields, int months) {}

    @Override
    public void load(JurisdictionCode district) {
        var supervisor = DemoDrills.people("周示例", Role.DISTRICT_SUPERVISOR, district);
        for (var told : PEOPLE) {
            appoint(supervisor, district, told);
        }
    }

    /** One has accepted, one has yet to answer. */
    private void invite(Actor supervisor, JurisdictionCode district, UUID expert, Told told) {
        var isAsked = told.fields().contains(ExpertField.FLOOD);
        if (!isAsked && !told.fields().contains(ExpertField.BUILDING)) {
            return;
        }
        var today = ChinaTime.today(clock);
        var said = new InvitationEntry(
                district,
                isAsked ? InvitationEntry.Kind.PLAN_REVIEW : InvitationEntry.Kind.DRILL,
                isAsked ? "区防汛应急预案评审（示例）" : "高层建筑疏散演练评估（示例）",
                Set.of(),
                "区应急管理局会议室",
                today.plusDays(9).atTime(9, 0).atZone(ChinaTime.ZONE).toInstant(),
                today.plusDays(4));
        var id =
                invitations.invite(supervisor, UuidV7.next(clock), expert, said).orElseThrow();
        if (isAsked) {
            invitations.answer(supervisor, id, true, "电话答复").orElseThrow();
        }
    }

    private void appoint(Actor supervisor, JurisdictionCode district, Told told) {
        var today = ChinaTime.today(clock);
        var until = today.plusMonths(told.months());
        var said = new ExpertEntry(
                district,
                told.name(),
                told.employer(),
                told.title(),
                told.fields(),
                "从事本专业十年以上，参加过三次区级预案评审（示例）",
                until.minusYears(3),
                until);
        var id = UuidV7.next(clock);
        experts.appoint(supervisor, id, said, "1360000%04d".formatted(told.months()))
                .orElseThrow();
        invite(supervisor, district, id, told);
        if (told.fields().contains(ExpertField.PLANNING)) {
            var street = units.children(district).getFirst().code();
            experts.declare(supervisor, new UUID(62, 1), id, street, "", "承担该街道的应急培训服务")
                    .orElseThrow();
        }
    }
}
