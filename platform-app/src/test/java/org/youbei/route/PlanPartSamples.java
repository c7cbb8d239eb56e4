package org.youbei.route;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;
import org.youbei.jurisdiction.Scopes;
import org.youbei.model.BindableKind;
import org.youbei.model.BindableThing;
import org.youbei.model.Outcome;
import org.youbei.model.ResponseLevel;
import org.youbei.plan.PlanActions;
import org.youbei.plan.PlanBindings;
import org.youbei.plan.PlanContacts;
import org.youbei.plan.PlanDossier;
import org.youbei.plan.PlanDossiers;
import org.youbei.plan.binding.Anchor;
import org.youbei.plan.contact.ContactWords;
import org.youbei.plan.figure.FigurePicture;
import org.youbei.plan.figure.Figures;
import org.youbei.plan.response.ResponseWords;
import org.youbei.plan.response.StepWords;
import org.youbei.testing.Cast;

/** Requests about the parts of a draft of the street 420106001. */
class PlanPartSamples {
    private final PlanDossiers dossiers;
    private final PlanActions actions;
    private final PlanContacts contacts;
    private final PlanBindings bindings;
    private final Figures figures;
    private final TransactionTemplate transaction;
    private final Supplier<UUID> draft;

    PlanPartSamples(ApplicationContext context, Supplier<UUID> draft) {
        dossiers = context.getBean(PlanDossiers.class);
        actions = context.getBean(PlanActions.class);
        contacts = context.getBean(PlanContacts.class);
        bindings = context.getBean(PlanBindings.class);
        figures = context.getBean(Figures.class);
        transaction = context.getBean(TransactionTemplate.class);
        this.draft = draft;
    }

    void addTo(Map<String, Supplier<Sample>> samples) {
        for (var page :
                List.of("/sections", "/structure", "/extraction", "/responses/new", "/steps/new", "/contacts/new")) {
            samples.put("GET /plans/{id}" + page, () -> Sample.at(draft.get()));
        }
        for (var file : List.of(".docx", ".json", ".md", "/cards")) {
            samples.put("GET /plans/{id}" + file, () -> Sample.at(draft.get()));
        }
        samples.put("POST /plans/{id}/disclosure", () -> Sample.at(draft.get()).with("reason", "移交"));
        samples.put("GET /plans/{id}/figures/{version}/{number}", this::figure);
        sections(samples);
        parts(samples, "responses/{response}", this::response);
        parts(samples, "steps/{step}", this::step);
        parts(samples, "contacts/{contact}", this::contact);
        samples.put("POST /plans/{id}/extraction", () -> Sample.at(draft.get()).with("chosen", UUID.randomUUID()));
        samples.put("POST /plans/{id}/responses", () -> words(Sample.at(draft.get())));
        samples.put("POST /plans/{id}/steps", () -> words(Sample.at(draft.get())));
        samples.put("POST /plans/{id}/contacts", () -> words(Sample.at(draft.get())));
        samples.put("POST /plans/{id}/steps/{step}/move", () -> step().with("later", true));
        samples.put("POST /plans/{id}/contacts/{contact}/move", () -> contact().with("later", true));
        samples.put("POST /plans/{id}/contacts/{contact}/reveal", this::reveal);
        samples.put("GET /plans/{id}/bindings/new", () -> at(draft.get()));
        samples.put("POST /plans/{id}/bindings", this::binding);
        samples.put("POST /plans/{id}/bindings/{binding}/removal", this::bound);
    }

    private void sections(Map<String, Supplier<Sample>> samples) {
        var one = "POST /plans/{id}/sections/{section}";
        samples.put(
                "POST /plans/{id}/sections/numbering",
                () -> Sample.at(draft.get()).with("style", "HAN"));
        samples.put(one + "/place", () -> section().with("place", "AFTER"));
        samples.put(one + "/split", () -> section().with("revision", 0).with("paragraph", 2));
        samples.put(one + "/merge", () -> section().with("revision", 0));
        samples.put(one + "/comments", () -> section().with("comment", "示例"));
        samples.put(one + "/comments/{comment}/resolution", this::commented);
        samples.put(one + "/comments/{comment}/reopening", this::commented);
        samples.put("POST /plans/{id}/unplaced/{position}/placement", () -> {
            var plan = draft.get();
            return Sample.at(plan, 0).with("section", first(plan));
        });
    }

    private Sample commented() {
        var plan = draft.get();
        return Sample.at(plan, first(plan), UUID.randomUUID());
    }

    private void parts(Map<String, Supplier<Sample>> samples, String path, Supplier<Sample> part) {
        samples.put("GET /plans/{id}/" + path, part);
        samples.put("POST /plans/{id}/" + path, () -> words(part.get()));
        samples.put("POST /plans/{id}/" + path + "/removal", part);
    }

    private static Sample words(Sample sample) {
        return sample.with("revision", 0)
                .with("level", "IV")
                .with("trigger", "蓝色预警")
                .with("action", "到岗")
                .with("post", "值班员");
    }

    private Sample section() {
        var plan = draft.get();
        return Sample.at(plan, first(plan)).with("target", first(plan));
    }

    private Sample response() {
        var plan = draft.get();
        var words = new ResponseWords("蓝色预警", "", "");
        return Sample.at(plan, as(() -> actions.addResponse(Cast.STREET, plan, ResponseLevel.IV, words)));
    }

    private Sample step() {
        var plan = draft.get();
        var words = new StepWords("值班员", "到岗", 5, "", null, null);
        return Sample.at(plan, as(() -> actions.addStep(Cast.STREET, plan, words)));
    }

    private Sample contact() {
        var plan = draft.get();
        return Sample.at(plan, contact(plan));
    }

    private UUID contact(UUID plan) {
        var words = new ContactWords("张三", "主任", "街道办", "13800000001");
        return as(() -> contacts.add(Cast.STREET, plan, words));
    }

    private Sample reveal() {
        var plan = draft.get();
        return Sample.at(plan, contact(plan))
                .with("version", dossier(plan).version().id())
                .with("reason", "核对");
    }

    private Sample at(UUID plan) {
        return Sample.at(plan).with("at", "SECTION").with("of", first(plan));
    }

    private Sample figure() {
        var plan = draft.get();
        var version = dossier(plan).version().id();
        var picture = new FigurePicture("image/png", 1, 1, new byte[] {1});
        Scopes.in(
                Cast.STREET.scope(),
                () -> transaction.execute(status -> {
                    figures.add(Cast.JIYUQIAO, version, 1, figures.keep(Cast.JIYUQIAO, picture), "");
                    return status;
                }));
        return Sample.at(plan, version, 1);
    }

    private Sample binding() {
        var plan = draft.get();
        return at(plan).with("thing", "PHONE:" + contact(plan));
    }

    private Sample bound() {
        var plan = draft.get();
        var anchor = new Anchor(Anchor.Kind.SECTION, first(plan));
        var thing = new BindableThing(BindableKind.PHONE, contact(plan).toString(), "", Cast.JIYUQIAO);
        return Sample.at(plan, as(() -> bindings.bind(Cast.STREET, plan, anchor, thing, null, "")));
    }

    private UUID first(UUID plan) {
        return dossier(plan).sections().getFirst().id();
    }

    private PlanDossier dossier(UUID plan) {
        return Scopes.in(Cast.STREET.scope(), () -> dossiers.open(plan, Optional.empty()));
    }

    private static <T> T as(Supplier<Outcome<T>> work) {
        return Scopes.in(Cast.STREET.scope(), work).orElseThrow();
    }
}
