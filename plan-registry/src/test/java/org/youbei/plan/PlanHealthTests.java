package org.youbei.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.youbei.jurisdiction.Scopes;
import org.youbei.model.Actor;
import org.youbei.model.BindableKind;
import org.youbei.model.BindableState.Condition;
import org.youbei.model.BindableThingChanged;
import org.youbei.model.UuidV7;
import org.youbei.plan.binding.Anchor;
import org.youbei.plan.binding.Binding;
import org.youbei.plan.binding.Bindings;
import org.youbei.plan.contact.ContactWords;
import org.youbei.plan.contact.Contacts;
import org.youbei.plan.health.Health;
import org.youbei.plan.health.HealthChecks;
import org.youbei.plan.health.PlanHealth;
import org.youbei.plan.health.RevisionTrigger;
import org.youbei.plan.health.Weakness;
import org.youbei.testing.Cast;
import org.youbei.testing.PostgresTest;
import org.youbei.testing.TestClock;

@PostgresTest
class PlanHealthTests {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static int serial = 8_000;

    @Autowired
    PlanRegistry registry;

    @Autowired
    PlanWay way;

    @Autowired
    PlanDossiers dossiers;

    @Autowired
    Contacts contacts;

    @Autowired
    Bindings bindings;

    @Autowired
    PlanHealth health;

    @Autowired
    HealthChecks checks;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TestClock clock;

    private UUID plan;
    private UUID version;
    private UUID section;
    private UUID contact;

    @BeforeEach
    void aPlanThatLeansOnANumber() {
        clock.reset();
        plan = in(
                        Cast.STREET,
                        () -> registry.register(
                                Cast.STREET,
                                UUID.randomUUID(),
                                PlanCast.entry(Cast.JIYUQIAO, PlanKind.GENERAL, "健康"),
                                PlanCast.CONTENT))
                .orElseThrow()
                .getId();
        var dossier = in(Cast.STREET, () -> dossiers.open(plan, Optional.empty()));
        version = dossier.version().id();
        section = dossier.sections().getLast().id();
        contact = within(
                Cast.STREET,
                () -> contacts.add(version, Cast.JIYUQIAO, new ContactWords("张三", "主任", "街道办", "13800000001")));
        bind(BindableKind.PHONE, contact.toString());
        issue();
    }

    @Test
    void holdsWhileEverythingItLeansOnHolds() {
        assertThat(found(Cast.STREET)).isEmpty();
        assertThat(Health.of(List.of())).isEqualTo(Health.GREEN);
        assertThat(duties()).isEmpty();
    }

    @Test
    void saysOnceWhatFailsAndWhereAndForgetsItWhenRepaired() {
        silence();
        changed();
        changed();
        checks.check(List.of(plan));

        assertThat(found(Cast.STREET)).singleElement().satisfies(weakness -> {
            assertThat(weakness.section()).isEqualTo(section);
            assertThat(weakness.condition()).isEqualTo(Condition.BROKEN);
            assertThat(weakness.reason()).isEqualTo("phone.missing");
            assertThat(weakness.kind().trigger()).isEqualTo(RevisionTrigger.OTHER);
            assertThat(weakness.health()).isEqualTo(Health.RED);
        });
        assertThat(duties()).containsExactly("open");

        speak();
        changed();
        changed();
        assertThat(found(Cast.STREET)).isEmpty();
        assertThat(duties()).containsExactly("FULFILLED");

        silence();
        changed();
        assertThat(duties()).as("a new failure is a new duty").containsExactlyInAnyOrder("FULFILLED", "open");
    }

    @Test
    void takesAThingThatIsGoneForRedAndJudgesNothingThatNoModuleKeeps() {
        bind(BindableKind.PHONE, UUID.randomUUID().toString());
        bind(BindableKind.SHELTER, "nobody keeps shelters yet");
        checks.check(List.of(plan));
        assertThat(found(Cast.STREET))
                .singleElement()
                .satisfies(weakness -> assertThat(weakness.condition()).isEqualTo(Condition.GONE));
    }

    @Test
    void findsContactsWithoutANumberOrAName() {
        within(Cast.STREET, () -> contacts.add(version, Cast.JIYUQIAO, new ContactWords("李四", "", "", "")));
        within(
                Cast.STREET,
                () -> contacts.add(version, Cast.JIYUQIAO, new ContactWords("", "值班室", "", "027-88888888")));
        checks.check(List.of(plan));
        assertThat(found(Cast.STREET)).extracting(Weakness::reason).containsExactly("phone.missing", "contact.unnamed");
        assertThat(Health.of(found(Cast.STREET))).isEqualTo(Health.RED);
    }

    @Test
    void clearsWhatWasFoundInAVersionThatIsNotInForceAnyMore() {
        silence();
        changed();
        take(new Step.Abolition(DAY, "并入总体预案"));
        assertThat(found(Cast.STREET)).isEmpty();
        assertThat(duties()).doesNotContain("open");
    }

    @Test
    void showsASiblingAndTheUnitsBelowNothing() {
        silence();
        changed();
        assertThat(found(Cast.SUPERVISOR)).hasSize(1);
        assertThat(found(Cast.SIBLING_STREET)).isEmpty();
        assertThat(found(Cast.COMMUNITY)).isEmpty();
        assertThat(in(Cast.STREET, () -> health.of(List.of(plan)))).containsEntry(plan, Health.RED);
        var weakness = found(Cast.STREET).getFirst().id();
        assertThat(in(Cast.SIBLING_STREET, () -> health.find(weakness))).isEmpty();
    }

    @Test
    void looksAtEverythingOnceADayHoweverManyNodesTry() throws Exception {
        clock.advance(Duration.ofDays(400 + serial));
        silence();
        var looked = new ArrayList<Integer>();
        try (var nodes = Executors.newFixedThreadPool(4)) {
            for (var node : nodes.invokeAll(List.<Callable<Integer>>of(
                    checks::runIfDue, checks::runIfDue, checks::runIfDue, checks::runIfDue))) {
                looked.add(node.get());
            }
        }
        assertThat(looked).filteredOn(count -> count > 0).hasSize(1);
        assertThat(found(Cast.STREET)).hasSize(1);
        assertThat(duties()).containsExactly("open");
        assertThat(checks.runIfDue()).isZero();
    }

    @Test
    void takesOverADayThatANodeLeftUnfinished() {
        clock.advance(Duration.ofDays(200 + serial));
        silence();
        Scopes.wholeTree(() ->
                transaction.execute(status -> jdbc.sql("insert into plan.health_run (day, started_at) values (?, ?)")
                        .params(LocalDate.now(clock), java.sql.Timestamp.from(clock.instant()))
                        .update()));
        assertThat(checks.runIfDue()).as("another node is at it").isZero();
        clock.advance(Duration.ofMinutes(31));
        assertThat(checks.runIfDue()).isPositive();
        assertThat(found(Cast.STREET)).hasSize(1);
    }

    private void bind(BindableKind kind, String reference) {
        var binding = new Binding(
                UuidV7.next(clock),
                version,
                new Anchor(Anchor.Kind.SECTION, section),
                kind,
                reference,
                "街道办 主任 张三",
                null,
                "");
        within(Cast.STREET, () -> {
            bindings.add(Cast.JIYUQIAO, List.of(binding));
            return binding;
        });
    }

    private void silence() {
        phone("phone = null, phone_shown = ''");
    }

    private void speak() {
        phone("phone = 'sealed', phone_shown = '138****0001'");
    }

    private void phone(String set) {
        within(
                Cast.STREET,
                () -> jdbc.sql("update plan.contact set " + set + " where id = ?")
                        .param(contact)
                        .update());
    }

    private void changed() {
        within(Cast.STREET, () -> {
            events.publishEvent(new BindableThingChanged(BindableKind.PHONE, contact.toString(), Cast.JIYUQIAO));
            return contact;
        });
    }

    private List<String> duties() {
        return within(
                Cast.STREET, () -> jdbc.sql("""
                    select coalesce(o.closed_as, 'open') from obligation.obligation o join plan.weakness w on w.id = o.subject_id
                    where w.plan = ? and o.kind = 'PLAN_HEALTH'\
                    """).param(plan).query(String.class).list());
    }

    private List<Weakness> found(Actor actor) {
        return in(actor, () -> health.of(plan));
    }

    private void issue() {
        take(new Step.Submission(""));
        take(new Step.Approval("主任", DAY));
        take(new Step.Issue("健康〔2026〕" + ++serial + "号", DAY));
    }

    private void take(Step step) {
        var actor = step instanceof Step.Approval ? Cast.colleague(Cast.STREET) : Cast.STREET;
        in(actor, () -> way.take(actor, plan, UUID.randomUUID(), step)).orElseThrow();
    }

    private <T> T within(Actor actor, Supplier<T> work) {
        return Scopes.in(actor.scope(), () -> Objects.requireNonNull(transaction.execute(status -> work.get())));
    }

    private static <T> T in(Actor actor, Supplier<T> work) {
        return Scopes.in(actor.scope(), work);
    }
}
