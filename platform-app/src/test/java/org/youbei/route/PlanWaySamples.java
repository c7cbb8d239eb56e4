package org.youbei.route;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.youbei.jurisdiction.Scopes;
import org.youbei.model.Actor;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Outcome;
import org.youbei.plan.Confidentiality;
import org.youbei.plan.PlanConsultations;
import org.youbei.plan.PlanContent;
import org.youbei.plan.PlanDossiers;
import org.youbei.plan.PlanEntry;
import org.youbei.plan.PlanKind;
import org.youbei.plan.PlanPreparation;
import org.youbei.plan.PlanProposals;
import org.youbei.plan.PlanRegistry;
import org.youbei.plan.PlanReviews;
import org.youbei.plan.PlanSource;
import org.youbei.plan.PlanWay;
import org.youbei.plan.Preparation;
import org.youbei.plan.Procedure;
import org.youbei.plan.Step;
import org.youbei.plan.preparation.PaperKind;
import org.youbei.plan.section.Passage;
import org.youbei.testing.Cast;

/** Requests about a version of the street 420106001 on its way. */
class PlanWaySamples {
    private static final AtomicInteger NUMBER = new AtomicInteger(70_000);

    private final PlanRegistry registry;
    private final PlanWay way;
    private final PlanDossiers dossiers;
    private final PlanPreparation preparation;
    private final PlanConsultations consultations;
    private final PlanReviews reviews;
    private final PlanProposals proposals;
    private final Clock clock;

    PlanWaySamples(ApplicationContext context) {
        registry = context.getBean(PlanRegistry.class);
        way = context.getBean(PlanWay.class);
        dossiers = context.getBean(PlanDossiers.class);
        preparation = context.getBean(PlanPreparation.class);
        consultations = context.getBean(PlanConsultations.class);
        reviews = context.getBean(PlanReviews.class);
        proposals = context.getBean(PlanProposals.class);
        clock = context.getBean(Clock.class);
    }

    void addTo(Map<String, Supplier<Sample>> samples) {
        for (var page : List.of("tasks", "drafters", "papers", "consultations", "reviews")) {
            samples.put("GET /plans/{id}/" + page, () -> Sample.at(draft()));
        }
        for (var page : List.of("opinions", "points", "experts")) {
            samples.put("GET /plans/{id}/" + page, () -> Sample.at(draft()));
        }
        samples.put("POST /plans/{id}/drafters", () -> Sample.at(draft()).with("name", "王示例"));
        samples.put("POST /plans/{id}/drafters/{member}/removal", this::drafter);
        samples.put(
                "POST /plans/{id}/papers",
                () -> Sample.at(draft()).with("kind", "CASE_ANALYSIS").with("title", "示例"));
        samples.put("POST /plans/{id}/papers/{paper}/removal", this::paper);
        samples.put(
                "POST /plans/{id}/opinions",
                () -> Sample.at(consulted())
                        .with("party", "居民")
                        .with("answeredOn", LocalDate.now(clock))
                        .with("words", "示例"));
        samples.put("GET /plans/{id}/opinions/{opinion}/{noun}", () -> opinion("answer"));
        samples.put(
                "POST /plans/{id}/opinions/{opinion}/{noun}",
                () -> opinion("answer")
                        .with("answer", "AGREES")
                        .with("answeredOn", LocalDate.now(clock))
                        .with("proof", "示例"));
        samples.put("POST /plans/{id}/points", this::points);
        samples.put("POST /plans/{id}/experts", () -> Sample.at(reviewed()).with("name", "乙示例"));
        samples.put("GET /plans/{id}/experts/{expert}/{noun}", () -> expert("signature"));
        samples.put(
                "POST /plans/{id}/experts/{expert}/{noun}",
                () -> expert("signature").with("signedOn", LocalDate.now(clock)).with("proof", "示例"));
        for (var page : List.of("versions", "proposals", "trainings", "inheritance")) {
            samples.put("GET /plans/{id}/" + page, () -> Sample.at(draft()));
        }
        samples.put("POST /plans/{id}/proposals", () -> Sample.at(draft()).with("body", "示例"));
        samples.put("GET /plans/{id}/proposals/{proposal}/answer", this::proposal);
        samples.put(
                "POST /plans/{id}/proposals/{proposal}/answer", () -> proposal().with("answer", "ADOPTED"));
        samples.put("POST /plans/{id}/trainings", this::training);
        samples.put("POST /plans/{id}/inheritance", this::look);
        // A pattern that took effect would number the plans of every other test of the unit.
        samples.put("POST /plan-numbers", () -> Sample.none().with("pattern", "示例"));
    }

    private Sample proposal() {
        var plan = draft();
        var proposal = as(() -> proposals.propose(Cast.STREET, plan, null, "示例"));
        return Sample.at(plan, proposal);
    }

    private Sample training() {
        return Sample.at(issued(Cast.STREET, Cast.JIYUQIAO, null))
                .with("heldOn", LocalDate.now(clock))
                .with("topic", "示例")
                .with("audience", "队员")
                .with("attendance", 5);
    }

    /** A plan whose superior plan has changed. */
    private Sample look() {
        var above = issued(Cast.SUPERVISOR, Cast.WUCHANG, null);
        var plan = issued(Cast.STREET, Cast.JIYUQIAO, above);
        take(Cast.SUPERVISOR, above, new Step.Revision("示例"));
        issue(Cast.SUPERVISOR, above);
        return Sample.at(plan).with("stance", "CONFORMS");
    }

    private UUID issued(Actor actor, JurisdictionCode unit, @Nullable UUID superior) {
        var entry = new PlanEntry(unit, PlanKind.GENERAL, null, "示例在效", superior, Confidentiality.OPEN, "", "");
        var content = new PlanContent(PlanSource.BY_HAND, List.of(new Passage(1, "1", "总则", "有内容。")), List.of());
        var plan = Scopes.in(actor.scope(), () -> registry.register(actor, UUID.randomUUID(), entry, content))
                .orElseThrow()
                .getId();
        issue(actor, plan);
        return plan;
    }

    private void issue(Actor actor, UUID plan) {
        var today = LocalDate.now(clock);
        take(actor, plan, new Step.Submission(""));
        take(Cast.colleague(actor), plan, new Step.Approval("主任", today));
        take(actor, plan, new Step.Issue("样例〔" + today.getYear() + "〕" + NUMBER.incrementAndGet() + "号", today));
    }

    private Sample drafter() {
        var plan = draft();
        as(() -> preparation.addDrafter(Cast.STREET, plan, "王示例", "", "", true));
        return Sample.at(plan, prepared(plan).drafters().getFirst().id());
    }

    private Sample paper() {
        var plan = draft();
        as(() -> preparation.addPaper(Cast.STREET, plan, PaperKind.OTHER, "示例", null));
        return Sample.at(plan, prepared(plan).papers().getFirst().id());
    }

    private Sample opinion(String noun) {
        var plan = consulted();
        var version = version(plan);
        var round =
                Scopes.in(Cast.STREET.scope(), () -> consultations.of(version)).getFirst();
        return Sample.at(plan, round.opinions().getFirst().id(), noun);
    }

    private Sample expert(String noun) {
        var plan = reviewed();
        var version = version(plan);
        var review = Scopes.in(Cast.STREET.scope(), () -> reviews.of(version)).getFirst();
        return Sample.at(plan, review.experts().getFirst().id(), noun);
    }

    private Sample points() {
        var sample = Sample.at(reviewed());
        for (int n = 1; n <= 6; n++) {
            sample = sample.with("point" + n, "MET");
        }
        return sample;
    }

    private Preparation prepared(UUID plan) {
        var version = version(plan);
        return Scopes.in(Cast.STREET.scope(), () -> preparation.of(plan, version));
    }

    private UUID version(UUID plan) {
        return Scopes.in(Cast.STREET.scope(), () -> dossiers.open(plan, Optional.empty()))
                .version()
                .id();
    }

    private UUID consulted() {
        var plan = draft();
        var today = LocalDate.now(clock);
        take(plan, new Step.Consultation(today, today, "派出所", "", null, null, ""));
        return plan;
    }

    private UUID reviewed() {
        var plan = draft();
        take(plan, new Step.Review(LocalDate.now(clock), "甲示例"));
        return plan;
    }

    private UUID draft() {
        var entry = new PlanEntry(Cast.JIYUQIAO, PlanKind.GENERAL, null, "示例预案", null, Confidentiality.OPEN, "", "");
        var content = new PlanContent(PlanSource.BY_HAND, List.of(new Passage(1, "1", "总则", "有内容。")), List.of());
        return as(() -> registry.register(Cast.STREET, UUID.randomUUID(), entry, content, Procedure.FULL))
                .getId();
    }

    private void take(UUID plan, Step step) {
        take(Cast.STREET, plan, step);
    }

    private void take(Actor actor, UUID plan, Step step) {
        Scopes.in(actor.scope(), () -> way.take(actor, plan, UUID.randomUUID(), step))
                .orElseThrow();
    }

    private static <T> T as(Supplier<Outcome<T>> work) {
        return Scopes.in(Cast.STREET.scope(), work).orElseThrow();
    }
}
