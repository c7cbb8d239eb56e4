package org.youbei.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.youbei.jurisdiction.Jurisdiction;
import org.youbei.model.Actor;
import org.youbei.model.ChinaTime;
import org.youbei.model.HazardCategory;
import org.youbei.model.UuidV7;
import org.youbei.plan.PlanConsultations;
import org.youbei.plan.PlanDossiers;
import org.youbei.plan.PlanInheritance;
import org.youbei.plan.PlanKind;
import org.youbei.plan.PlanPreparation;
import org.youbei.plan.PlanProposals;
import org.youbei.plan.PlanRegistry;
import org.youbei.plan.PlanReviews;
import org.youbei.plan.PlanSchooling;
import org.youbei.plan.PlanText;
import org.youbei.plan.PlanWay;
import org.youbei.plan.Procedure;
import org.youbei.plan.Proof;
import org.youbei.plan.Step;
import org.youbei.plan.consultation.Answer;
import org.youbei.plan.inheritance.Stance;
import org.youbei.plan.preparation.PaperKind;
import org.youbei.plan.review.Judgement;
import org.youbei.plan.review.ReviewPoint;
import org.youbei.plan.section.Passage;

/**
 * Tells what is under way: a consultation, an expert review, a superior plan that has changed, proposals, trainings. All of it is
 * written for the demonstration.
 */
@Component
class DemoWay {
    private final PlanRegistry registry;
    private final PlanWay way;
    private final PlanText text;
    private final PlanDossiers dossiers;
    private final PlanPreparation preparation;
    private final PlanConsultations consultations;
    private final PlanReviews reviews;
    private final PlanInheritance inheritance;
    private final PlanProposals proposals;
    private final PlanSchooling schooling;
    private final Clock clock;
    private final DemoTexts texts = new DemoTexts();

    DemoWay(
            PlanRegistry registry,
            PlanWay way,
            PlanText text,
            PlanDossiers dossiers,
            PlanPreparation preparation,
            PlanConsultations consultations,
            PlanReviews reviews,
            PlanInheritance inheritance,
            PlanProposals proposals,
            PlanSchooling schooling,
            Clock clock) {
        this.registry = registry;
        this.way = way;
        this.text = text;
        this.dossiers = dossiers;
        this.preparation = preparation;
        this.consultations = consultations;
        this.reviews = reviews;
        this.inheritance = inheritance;
        this.proposals = proposals;
        this.schooling = schooling;
        this.clock = clock;
    }

    /** @param general the district's general plan, in force */
    void tell(Actor district, UUID general, List<Jurisdiction> streets, Function<Jurisdiction, Actor> keepers) {
        schooling
                .record(district, general, today().minusDays(20), "总体预案解读", "各街道和成员单位联络员（示例）", 46, null)
                .orElseThrow();
        proposals
                .propose(keepers.apply(streets.getFirst()), general, null, "建议写明街道提级响应的报批时限（示例）。")
                .orElseThrow();
        consulted(keepers.apply(streets.getFirst()), streets.getFirst(), general);
        reviewed(keepers.apply(streets.get(1)), streets.get(1), general);
        changedAbove(district, general, streets, keepers);
    }

    private void consulted(Actor keeper, Jurisdiction street, UUID general) {
        var plan = drafted(keeper, street, general, "高层建筑火灾专项应急预案", "高层建筑火灾");
        var step = new Step.Consultation(
                today().minusDays(6),
                today().plusDays(8),
                "派出所\n卫生服务中心\n辖区物业企业",
                "征求意见稿全文",
                today().minusDays(5),
                today().plusDays(8),
                "");
        take(keeper, plan, step);
        var version = version(plan);
        var asked = consultations.of(version).getFirst().opinions();
        consultations
                .answer(keeper, plan, asked.getFirst().id(), reply(Answer.AGREES, 2, ""))
                .orElseThrow();
        consultations
                .answer(keeper, plan, asked.getLast().id(), reply(Answer.COMMENTS, 1, "建议写明消防车通道由谁清障（示例）。"))
                .orElseThrow();
    }

    private PlanConsultations.Reply reply(Answer answer, int daysAgo, String words) {
        var on = today().minusDays(daysAgo);
        return new PlanConsultations.Reply(answer, on, words, Proof.because("复函存应急办（示例）"), false);
    }

    private void reviewed(Actor keeper, Jurisdiction street, UUID general) {
        var plan = drafted(keeper, street, general, "轨道交通站点涉水专项应急预案", "轨道交通站点涉水事件");
        take(keeper, plan, new Step.Review(today().minusDays(1), "陈教授（示例），高校安全工程系\n刘工（示例），市安全生产技术中心"));
        var points = IntStream.rangeClosed(1, 4)
                .mapToObj(n -> new ReviewPoint(n, Judgement.MET, ""))
                .toList();
        reviews.judge(keeper, plan, points).orElseThrow();
        var expert = reviews.of(version(plan)).getFirst().experts().getFirst();
        reviews.sign(keeper, plan, expert.id(), today(), Proof.because("签字页存应急办（示例）"))
                .orElseThrow();
    }

    private UUID drafted(Actor keeper, Jurisdiction street, UUID general, String title, String hazard) {
        var special = new DemoTexts.Special(HazardCategory.PRODUCTION_ACCIDENT, title, hazard);
        var entry = DemoPlans.entry(street.code(), PlanKind.SPECIAL, special, street.name() + title, general);
        var content = texts.content("special", street.name(), street.name() + "办事处", hazard);
        var id = UuidV7.next(clock);
        registry.register(keeper, id, entry, content, Procedure.FULL).orElseThrow();
        preparation
                .addDrafter(keeper, id, "吴示例", street.name() + "办事处", "分管副主任", true)
                .orElseThrow();
        for (var kind : List.of(PaperKind.RISK_ASSESSMENT, PaperKind.RESOURCE_SURVEY)) {
            preparation.addPaper(keeper, id, kind, "纸质报告存应急办（示例）", null).orElseThrow();
        }
        return id;
    }

    /** The district's general plan is revised; two streets have looked at it, the others have not. */
    private void changedAbove(
            Actor district, UUID general, List<Jurisdiction> streets, Function<Jurisdiction, Actor> keepers) {
        var issued = dossiers.open(general, Optional.empty()).version();
        take(district, general, new Step.Revision("信息报告时限调整（示例）"));
        var section = dossiers.open(general, Optional.of(issued.number() + 1)).sections().stream()
                .filter(one -> one.title().equals("信息报告"))
                .findFirst()
                .orElseThrow();
        var words = new Passage(
                section.depth(),
                section.number(),
                section.title(),
                section.body().replace("三十分钟", "二十分钟"));
        text.rewrite(district, general, section.id(), section.revision(), words).orElseThrow();
        take(district, general, new Step.Submission("只调整信息报告时限（示例）。"));
        take(DemoDistrict.colleague(district), general, new Step.Approval("区委、区政府", today().minusDays(4), true));
        take(district, general, new Step.Issue("武政〔" + today().getYear() + "〕900号", today().minusDays(3)));
        decided(streets.get(2), keepers, Stance.CONFORMS, "");
        decided(streets.get(3), keepers, Stance.DEVIATES, "本街道已要求十五分钟内报告，严于区预案（示例）");
    }

    private void decided(Jurisdiction street, Function<Jurisdiction, Actor> keepers, Stance stance, String reason) {
        var keeper = keepers.apply(street);
        inheritance.matrix(keeper.scope()).stream()
                .filter(row -> row.stance() == Stance.STALE
                        && row.unit().equals(street.code().value()))
                .forEach(row ->
                        inheritance.decide(keeper, row.plan(), stance, reason).orElseThrow());
    }

    private UUID version(UUID plan) {
        var shown = dossiers.open(plan, Optional.empty());
        return shown.working().orElse(shown.version().id());
    }

    private LocalDate today() {
        return ChinaTime.today(clock);
    }

    private void take(Actor actor, UUID id, Step step) {
        way.take(actor, id, UuidV7.next(clock), step).orElseThrow();
    }
}
