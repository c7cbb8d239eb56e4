package org.youbei.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.youbei.jurisdiction.Scopes;
import org.youbei.model.Actor;
import org.youbei.model.BindableKind;
import org.youbei.model.BindableThings;
import org.youbei.model.ResponseLevel;
import org.youbei.model.UuidV7;
import org.youbei.plan.binding.Anchor;
import org.youbei.plan.binding.Binding;
import org.youbei.plan.binding.Bindings;
import org.youbei.plan.contact.Contact;
import org.youbei.plan.contact.ContactWords;
import org.youbei.plan.contact.Contacts;
import org.youbei.plan.figure.Figure;
import org.youbei.plan.figure.FigurePicture;
import org.youbei.plan.figure.Figures;
import org.youbei.plan.response.ActionStep;
import org.youbei.plan.response.ActionSteps;
import org.youbei.plan.response.Response;
import org.youbei.plan.response.Responses;
import org.youbei.testing.Cast;
import org.youbei.testing.PostgresTest;

@PostgresTest
class PlanStructuresTests {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static int serial = 7_000;

    @Autowired
    PlanRegistry registry;

    @Autowired
    PlanWay way;

    @Autowired
    PlanDossiers dossiers;

    @Autowired
    PlanStructures structures;

    @Autowired
    Responses responses;

    @Autowired
    ActionSteps steps;

    @Autowired
    Contacts contacts;

    @Autowired
    Bindings bindings;

    @Autowired
    Figures figures;

    @Autowired
    List<BindableThings> things;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Clock clock;

    private UUID plan;
    private UUID version;

    @BeforeEach
    void aPlanWithAStructure() {
        plan = in(
                        Cast.STREET,
                        () -> registry.register(
                                Cast.STREET,
                                UUID.randomUUID(),
                                PlanCast.entry(Cast.JIYUQIAO, PlanKind.GENERAL, "结构"),
                                PlanCast.CONTENT))
                .orElseThrow()
                .getId();
        version = dossier().version().id();
        within(Cast.STREET, this::filled);
    }

    private UUID filled() {
        var section = dossiers.open(plan, Optional.empty()).sections().getLast().id();
        responses.add(Cast.JIYUQIAO, new Response(id(), version, ResponseLevel.II, "24小时雨量超过100毫米", "全员到岗", "主任", 0));
        var step = new ActionStep(id(), version, 0, "值班员", "电话通知各社区", 15, "值班电话", ResponseLevel.II, section, 0);
        steps.add(Cast.JIYUQIAO, List.of(step));
        var contact = contacts.add(version, Cast.JIYUQIAO, new ContactWords("张三", "主任", "街道办", "13800000001"));
        bindings.add(
                Cast.JIYUQIAO,
                List.of(
                        binding(new Anchor(Anchor.Kind.SECTION, section), contact),
                        binding(new Anchor(Anchor.Kind.STEP, step.id()), contact)));
        var picture = figures.keep(Cast.JIYUQIAO, new FigurePicture("image/png", 1, 1, new byte[] {1, 2}));
        figures.add(Cast.JIYUQIAO, version, 1, picture, "体系图");
        return picture;
    }

    private Binding binding(Anchor anchor, UUID contact) {
        return new Binding(
                id(), version, anchor, BindableKind.PHONE, contact.toString(), "街道办 主任 张三", new BigDecimal("2.5"), "部");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plan.response",
                "plan.action_step",
                "plan.contact",
                "plan.binding",
                "plan.figure",
                "plan.picture"
            })
    void showsASiblingStreetNoRowOfAnyTable(String table) {
        assertThat(count(Cast.STREET, table)).isPositive();
        assertThat(count(Cast.SUPERVISOR, table)).isPositive();
        assertThat(count(Cast.SIBLING_STREET, table)).isZero();
    }

    @Test
    void showsUnitsBelowWhatIsInForceAndNoNumberInFull() {
        assertThat(in(Cast.COMMUNITY, () -> structures.of(version)))
                .as("a draft")
                .isEqualTo(PlanStructure.EMPTY);
        issue();
        var seen = in(Cast.COMMUNITY, () -> structures.of(version));
        assertThat(seen.steps()).hasSize(1);
        assertThat(seen.figures()).map(Figure::caption).containsExactly("体系图");
        assertThat(seen.contacts()).map(Contact::phone).containsExactly("138****0001");
        assertThat(within(
                        Cast.STREET,
                        () -> jdbc.sql("select phone from plan.contact where version = ?")
                                .param(version)
                                .query(String.class)
                                .single()))
                .doesNotContain("13800000001");
    }

    @Test
    void beginsARevisionWithTheWholeStructure() {
        issue();
        take(new Step.Revision("修订"));
        var next = in(Cast.STREET, () -> dossiers.open(plan, Optional.of(2)));
        var copied = in(Cast.STREET, () -> structures.of(next.version().id()));

        assertThat(copied.responses()).map(Response::trigger).containsExactly("24小时雨量超过100毫米");
        assertThat(copied.steps()).singleElement().satisfies(step -> {
            assertThat(step.minutes()).isEqualTo(15);
            assertThat(step.section()).isEqualTo(next.sections().getLast().id());
        });
        var contact = copied.contacts().getFirst();
        assertThat(within(Cast.STREET, () -> contacts.phone(next.version().id(), contact.id())))
                .contains("13800000001");
        assertThat(copied.bindings())
                .hasSize(2)
                .allSatisfy(binding ->
                        assertThat(binding.reference()).isEqualTo(contact.id().toString()))
                .allSatisfy(binding -> assertThat(binding.quota()).isEqualByComparingTo("2.5"));
        assertThat(copied.bindings())
                .map(binding -> binding.anchor().id())
                .containsExactlyInAnyOrder(
                        next.sections().getLast().id(),
                        copied.steps().getFirst().id());
        assertThat(copied.figures()).hasSize(1);
    }

    @Test
    void offersTheNumbersOfADraftAndSaysHowTheyStand() {
        var phones = things.stream()
                .filter(one -> one.kind() == BindableKind.PHONE)
                .findFirst()
                .orElseThrow();
        var offered = within(Cast.STREET, () -> phones.offered(Cast.JIYUQIAO, "张三", 5));
        assertThat(offered)
                .isNotEmpty()
                .allSatisfy(thing -> assertThat(thing.name()).isEqualTo("街道办 主任 张三"));

        var reference = offered.getFirst().reference();
        var states = within(Cast.STREET, () -> phones.states(List.of(reference, "no id", id().toString())));
        assertThat(states).containsOnlyKeys(reference);
        var elsewhere = within(Cast.SIBLING_STREET, () -> phones.states(List.of(reference)));
        assertThat(elsewhere).as("outside of the scope it is gone").isEmpty();
    }

    private void issue() {
        take(new Step.Submission(""));
        take(new Step.Approval("主任", DAY));
        take(new Step.Issue("结构〔2026〕" + ++serial + "号", DAY));
    }

    private void take(Step step) {
        var actor = step instanceof Step.Approval ? Cast.colleague(Cast.STREET) : Cast.STREET;
        in(actor, () -> way.take(actor, plan, UUID.randomUUID(), step)).orElseThrow();
    }

    private PlanDossier dossier() {
        return in(Cast.STREET, () -> dossiers.open(plan, Optional.empty()));
    }

    private long count(Actor actor, String table) {
        return within(
                actor,
                () -> jdbc.sql("select count(*) from " + table)
                        .query(Long.class)
                        .single());
    }

    private UUID id() {
        return UuidV7.next(clock);
    }

    private <T> T within(Actor actor, Supplier<T> work) {
        return Scopes.in(actor.scope(), () -> Objects.requireNonNull(transaction.execute(status -> work.get())));
    }

    private static <T> T in(Actor actor, Supplier<T> work) {
        return Scopes.in(actor.scope(), work);
    }
}
