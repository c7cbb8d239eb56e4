package org.youbei.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.youbei.jurisdiction.Scopes;
import org.youbei.model.Actor;
import org.youbei.model.BindableKind;
import org.youbei.model.BindableThing;
import org.youbei.model.NotFound;
import org.youbei.model.Outcome;
import org.youbei.model.Refusal;
import org.youbei.model.ResponseLevel;
import org.youbei.plan.binding.Anchor;
import org.youbei.plan.contact.Contact;
import org.youbei.plan.contact.ContactWords;
import org.youbei.plan.response.ActionStep;
import org.youbei.plan.response.ResponseWords;
import org.youbei.plan.response.StepWords;
import org.youbei.testing.Cast;
import org.youbei.testing.PostgresTest;
import org.youbei.testing.RememberedAudit;

@PostgresTest
class PlanActionsTests {
    private static final ContactWords ZHANG = new ContactWords("张三", "主任", "街道办", "138 0000 0001");

    @Autowired
    PlanRegistry registry;

    @Autowired
    PlanWay way;

    @Autowired
    PlanActions actions;

    @Autowired
    PlanContacts contacts;

    @Autowired
    PlanBindings bindings;

    @Autowired
    PlanDossiers dossiers;

    @Autowired
    PlanStructures structures;

    @Autowired
    RememberedAudit audit;

    private UUID plan;

    @BeforeEach
    void aDraft() {
        plan = in(() -> registry.register(
                        Cast.STREET,
                        UUID.randomUUID(),
                        PlanCast.entry(Cast.JIYUQIAO, PlanKind.GENERAL, "行动"),
                        PlanCast.CONTENT))
                .orElseThrow()
                .getId();
        audit.clear();
    }

    @Test
    void writesEachLevelOnceAndNeverOverSomebodyElse() {
        var id = in(() -> actions.addResponse(Cast.STREET, plan, ResponseLevel.III, words("红色预警")))
                .orElseThrow();
        assertThat(refusals(in(() -> actions.addResponse(Cast.STREET, plan, ResponseLevel.III, words("")))))
                .allMatch(PlanRefusal.LEVEL_TAKEN::is);
        in(() -> actions.rewriteResponse(Cast.STREET, plan, id, 0, words("别人的")))
                .orElseThrow();
        assertThat(refusals(in(() -> actions.rewriteResponse(Cast.STREET, plan, id, 0, words("我的")))))
                .allMatch(PlanRefusal.CHANGED_MEANWHILE::is);
        assertThat(structure().responses())
                .singleElement()
                .satisfies(response -> assertThat(response.trigger()).isEqualTo("别人的"));
        in(() -> actions.removeResponse(Cast.STREET, plan, id)).orElseThrow();
        assertThat(structure().responses()).isEmpty();
        assertThat(audit.entries())
                .map(entry -> entry.action())
                .containsExactly("plan.response-added", "plan.response-rewritten", "plan.response-removed");
    }

    @Test
    void keepsStepsInTheOrderOfAction() {
        var first = step("甲", 5);
        var second = step("乙", null);
        var third = step("丙", 30);
        in(() -> actions.moveStep(Cast.STREET, plan, third, false)).orElseThrow();
        assertThat(posts()).containsExactly("甲", "丙", "乙");
        in(() -> actions.moveStep(Cast.STREET, plan, first, false)).orElseThrow();
        assertThat(posts()).containsExactly("甲", "丙", "乙");
        in(() -> actions.removeStep(Cast.STREET, plan, first)).orElseThrow();
        assertThat(structure().steps()).map(ActionStep::position).containsExactly(0, 1);

        var changed = new StepWords("乙", "清点人数", 20, "名册", ResponseLevel.IV, null);
        in(() -> actions.rewriteStep(Cast.STREET, plan, second, 0, changed)).orElseThrow();
        assertThat(refusals(in(() -> actions.rewriteStep(Cast.STREET, plan, second, 0, changed))))
                .allMatch(PlanRefusal.CHANGED_MEANWHILE::is);
        assertThat(structure().steps().getLast().isDoneAt(ResponseLevel.II)).isTrue();
    }

    @Test
    void refusesStepsThatCannotBe() {
        assertThat(refused(new StepWords("甲", " ", 5, "", null, null))).allMatch(PlanRefusal.MISSING::is);
        assertThat(refused(new StepWords("甲", "做", 43_201, "", null, null))).allMatch(PlanRefusal.MINUTES_RANGE::is);
        assertThat(refused(new StepWords("甲", "做", 1, "", null, UUID.randomUUID())))
                .allMatch(PlanRefusal.SECTION_GONE::is);
        assertThat(refused(new StepWords("甲".repeat(101), "做", 1, "", null, null)))
                .allMatch(PlanRefusal.TOO_LONG::is);
        assertThat(structure().steps()).isEmpty();
    }

    @Test
    void showsANumberOnlyToWhoSaysWhy() {
        var contact = in(() -> contacts.add(Cast.STREET, plan, ZHANG)).orElseThrow();
        var version = version();
        assertThat(structure().contacts()).map(Contact::phone).containsExactly("138****0001");
        assertThat(refusals(in(() -> contacts.reveal(Cast.STREET, plan, version, contact, " "))))
                .allMatch(PlanRefusal.MISSING::is);
        assertThat(in(() -> contacts.reveal(Cast.STREET, plan, version, contact, "核对号码"))
                        .orElseThrow())
                .isEqualTo("13800000001");
        assertThat(audit.entries().getLast().after()).containsEntry("reason", "核对号码");
        assertThat(audit.entries().toString()).doesNotContain("13800000001");
        assertThatThrownBy(() -> as(
                        Cast.SIBLING_STREET, () -> contacts.reveal(Cast.SIBLING_STREET, plan, version, contact, "看看")))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> in(() -> contacts.reveal(Cast.STREET, plan, UUID.randomUUID(), contact, "看看")))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void keepsTheNumberThatIsNotTypedAgain() {
        var contact = in(() -> contacts.add(Cast.STREET, plan, ZHANG)).orElseThrow();
        in(() -> contacts.rewrite(Cast.STREET, plan, contact, 0, new ContactWords("李四", "主任", "", null)))
                .orElseThrow();
        assertThat(in(() -> contacts.reveal(Cast.STREET, plan, version(), contact, "核对"))
                        .orElseThrow())
                .isEqualTo("13800000001");
        in(() -> contacts.rewrite(Cast.STREET, plan, contact, 1, new ContactWords("李四", "主任", "", "")))
                .orElseThrow();
        assertThat(structure().contacts().getFirst().reachable()).isFalse();
        assertThat(refusals(in(
                        () -> contacts.rewrite(Cast.STREET, plan, contact, 2, new ContactWords("李四", "", "", "一三八")))))
                .allMatch(PlanRefusal.PHONE_FORM::is);
        assertThat(refusals(in(() -> contacts.add(Cast.STREET, plan, new ContactWords("", "", "社区", "119")))))
                .allMatch(PlanRefusal.MISSING::is);
    }

    @Test
    void bindsOnlyWhatIsOfferedAndLetsGoWithWhatLeansOnIt() {
        var contact = in(() -> contacts.add(Cast.STREET, plan, ZHANG)).orElseThrow();
        var step = step("值班员", 5);
        var at = new Anchor(Anchor.Kind.STEP, step);
        var phone = in(() -> bindings.offered(Cast.JIYUQIAO)).stream()
                .filter(thing -> thing.reference().equals(contact.toString()))
                .findFirst()
                .orElseThrow();
        in(() -> bindings.bind(Cast.STREET, plan, at, phone, new BigDecimal("2"), "部"))
                .orElseThrow();
        assertThat(structure().bindings()).singleElement().satisfies(one -> {
            assertThat(one.label()).isEqualTo("街道办 主任 张三");
            assertThat(one.quota()).isEqualByComparingTo("2");
        });
        var strange = new BindableThing(BindableKind.TEAM, "x", "", Cast.JIYUQIAO);
        assertThat(refusals(in(() -> bindings.bind(Cast.STREET, plan, at, strange, null, ""))))
                .allMatch(PlanRefusal.THING_UNKNOWN::is);
        assertThat(refusals(in(() -> bindings.bind(Cast.STREET, plan, at, phone, BigDecimal.ZERO, ""))))
                .allMatch(PlanRefusal.QUOTA_RANGE::is);
        in(() -> actions.removeStep(Cast.STREET, plan, step)).orElseThrow();
        assertThat(structure().bindings()).isEmpty();
    }

    @Test
    void changesNothingOfWhatIsSubmitted() {
        var step = step("值班员", 5);
        in(() -> way.take(Cast.STREET, plan, UUID.randomUUID(), new Step.Submission("")))
                .orElseThrow();
        assertThat(refusals(in(() -> actions.removeStep(Cast.STREET, plan, step))))
                .allMatch(PlanRefusal.NO_DRAFT::is);
        assertThat(refusals(in(() -> contacts.add(Cast.STREET, plan, ZHANG)))).allMatch(PlanRefusal.NO_DRAFT::is);
        assertThat(refusals(as(
                        Cast.SUPERVISOR, () -> actions.addResponse(Cast.SUPERVISOR, plan, ResponseLevel.I, words("")))))
                .allMatch(PlanRefusal.NOT_YOURS::is);
    }

    private List<Refusal> refused(StepWords words) {
        var refusals = refusals(in(() -> actions.addStep(Cast.STREET, plan, words)));
        assertThat(refusals).isNotEmpty();
        return refusals;
    }

    private UUID step(String post, Integer minutes) {
        return in(() -> actions.addStep(Cast.STREET, plan, new StepWords(post, "到岗", minutes, "", null, null)))
                .orElseThrow();
    }

    private List<String> posts() {
        return structure().steps().stream().map(ActionStep::post).toList();
    }

    private static ResponseWords words(String trigger) {
        return new ResponseWords(trigger, "全员到岗", "主任");
    }

    private UUID version() {
        return in(() -> dossiers.open(plan, Optional.empty())).version().id();
    }

    private PlanStructure structure() {
        return in(() -> structures.of(version()));
    }

    private static List<Refusal> refusals(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?>(var refusals) ? refusals : List.of();
    }

    private static <T> T in(Supplier<T> work) {
        return as(Cast.STREET, work);
    }

    private static <T> T as(Actor actor, Supplier<T> work) {
        return Scopes.in(actor.scope(), work);
    }
}
