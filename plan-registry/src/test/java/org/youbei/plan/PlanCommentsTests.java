package org.youbei.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.youbei.jurisdiction.Scopes;
import org.youbei.model.Actor;
import org.youbei.model.Outcome;
import org.youbei.model.Refusal;
import org.youbei.plan.comment.Comment;
import org.youbei.plan.section.Section;
import org.youbei.testing.Cast;
import org.youbei.testing.PostgresTest;
import org.youbei.testing.RememberedAudit;

@PostgresTest
class PlanCommentsTests {
    @Autowired
    PlanRegistry registry;

    @Autowired
    PlanWay way;

    @Autowired
    PlanDossiers dossiers;

    @Autowired
    PlanComments comments;

    @Autowired
    RememberedAudit audit;

    private UUID plan;

    @BeforeEach
    void aDraft() {
        audit.clear();
        plan = in(
                        Cast.STREET,
                        () -> registry.register(
                                Cast.STREET,
                                UUID.randomUUID(),
                                PlanCast.entry(Cast.JIYUQIAO, PlanKind.GENERAL, "批注"),
                                PlanCast.CONTENT))
                .orElseThrow()
                .getId();
    }

    @Test
    void keepsAQuoteWithItsCommentOnceAndSaysWhoDealtWithIt() {
        var section = section();
        var request = UUID.randomUUID();
        add(request, "突发事件", "写明是哪几类").orElseThrow();
        add(request, "突发事件", "写明是哪几类").orElseThrow();
        assertThat(audit.entries())
                .as("sent twice, made once")
                .filteredOn(entry -> entry.action().equals("plan.comment-made"))
                .hasSize(1);
        add(UUID.randomUUID(), "", "这一节太短").orElseThrow();
        assertThat(of(section.id())).map(Comment::body).containsExactlyInAnyOrder("写明是哪几类", "这一节太短");
        assertThat(of(section.id())).map(Comment::quote).containsExactlyInAnyOrder("突发事件", "");
        assertThat(in(Cast.STREET, () -> comments.open(version()))).containsEntry(section.id(), 2);

        var colleague = Cast.colleague(Cast.STREET);
        in(colleague, () -> comments.resolve(colleague, plan, request)).orElseThrow();
        assertThat(of(section.id())).as("open ones first").map(Comment::body).containsExactly("这一节太短", "写明是哪几类");
        assertThat(of(section.id()).getLast().resolvedBy()).isEqualTo(colleague.name());
        assertThat(refusals(in(colleague, () -> comments.resolve(colleague, plan, request))))
                .allMatch(PlanRefusal.COMMENT_STANDS::is);
        in(colleague, () -> comments.reopen(colleague, plan, request)).orElseThrow();
        assertThat(of(section.id())).allMatch(Comment::isOpen);
    }

    @Test
    void refusesWordsThatAreNotThereNothingSaidAndWhatIsTooLong() {
        assertThat(refusals(add(UUID.randomUUID(), "没有的字", "意见"))).allMatch(PlanRefusal.QUOTE_UNKNOWN::is);
        assertThat(refusals(add(UUID.randomUUID(), "", " "))).allMatch(PlanRefusal.MISSING::is);
        assertThat(refusals(add(UUID.randomUUID(), "", "长".repeat(1_001)))).allMatch(PlanRefusal.TOO_LONG::is);
        var nowhere =
                in(Cast.STREET, () -> comments.add(Cast.STREET, plan, UUID.randomUUID(), UUID.randomUUID(), "", "意见"));
        assertThat(refusals(nowhere)).allMatch(PlanRefusal.THING_UNKNOWN::is);
        assertThat(of(section().id())).isEmpty();
    }

    @Test
    void letsOnlyWhoKeepsTheDraftCommentAndOnlyWhileItIsWritten() {
        var section = section().id();
        var above =
                in(Cast.SUPERVISOR, () -> comments.add(Cast.SUPERVISOR, plan, section, UUID.randomUUID(), "", "意见"));
        assertThat(refusals(above)).allMatch(PlanRefusal.NOT_YOURS::is);
        in(Cast.STREET, () -> way.take(Cast.STREET, plan, UUID.randomUUID(), new Step.Submission("")))
                .orElseThrow();
        assertThat(refusals(add(UUID.randomUUID(), "", "意见"))).allMatch(PlanRefusal.NO_DRAFT::is);
    }

    private Outcome<UUID> add(UUID request, String quote, String body) {
        var section = section().id();
        return in(Cast.STREET, () -> comments.add(Cast.STREET, plan, section, request, quote, body));
    }

    private List<Comment> of(UUID section) {
        return in(Cast.STREET, () -> comments.of(version(), section));
    }

    private UUID version() {
        return in(
                Cast.STREET,
                () -> dossiers.open(plan, Optional.empty()).version().id());
    }

    /** 1.1 of the text, which speaks of emergencies. */
    private Section section() {
        return in(
                Cast.STREET,
                () -> dossiers.open(plan, Optional.empty()).sections().get(1));
    }

    private static List<Refusal> refusals(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?>(var refusals) ? refusals : List.of();
    }

    private static <T> T in(Actor actor, Supplier<T> work) {
        return Scopes.in(actor.scope(), work);
    }
}
