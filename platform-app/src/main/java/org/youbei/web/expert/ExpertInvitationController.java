package org.youbei.web.expert;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.youbei.expert.ExpertInvitations;
import org.youbei.expert.ExpertRefusal;
import org.youbei.expert.Experts;
import org.youbei.expert.Invitation;
import org.youbei.expert.InvitationEntry;
import org.youbei.model.Actor;
import org.youbei.model.ChinaTime;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Outcome;
import org.youbei.web.inspection.InspectionAnswers;
import org.youbei.web.kit.access.OpenAddresses;
import org.youbei.web.kit.form.FormField;
import org.youbei.web.kit.form.FormPages;
import org.youbei.web.kit.form.Sent;
import org.youbei.web.kit.form.StepForm;
import org.youbei.web.kit.form.StepPages;
import org.youbei.web.kit.thing.TablePage;
import org.youbei.web.person.UnitFields;
import org.youbei.web.point.SecretLinkPage;

/** ExpertInvitations of experts: sending, the answer by a link or by telephone, what the expert said, taking back. */
@Controller
class ExpertInvitationController {
    private static final String LIST = "/expert-invitations";
    private static final int MOST = 200;

    private final ExpertInvitations invitations;
    private final Experts experts;
    private final ExpertInvitationViews views;
    private final ExpertWords words;
    private final UnitFields units;
    private final StepPages steps;
    private final Clock clock;

    ExpertInvitationController(
            ExpertInvitations invitations,
            Experts experts,
            ExpertInvitationViews views,
            ExpertWords words,
            UnitFields units,
            StepPages steps,
            Clock clock) {
        this.invitations = invitations;
        this.experts = experts;
        this.views = views;
        this.words = words;
        this.units = units;
        this.steps = steps;
        this.clock = clock;
    }

    private static String path(UUID invitation) {
        return LIST + "/" + invitation;
    }

    @GetMapping(LIST)
    String index(Actor actor, Model model) {
        InspectionAnswers.demandReader(actor);
        return TablePage.of(
                        words.say("expert.invitations"),
                        words.say("expert.invitations.sub"),
                        List.of(),
                        views.list(invitations.all(MOST), true))
                .show(model);
    }

    @GetMapping("/experts/{id}/invitations")
    ModelAndView blank(Actor actor, @PathVariable UUID id) {
        InspectionAnswers.demandWorker(actor);
        return steps.show(inviting(actor, id));
    }

    @PostMapping("/experts/{id}/invitations")
    ModelAndView invite(Actor actor, @PathVariable UUID id, Sent sent) {
        record Said(
                Outcome<JurisdictionCode> unit,
                InvitationEntry.Kind kind,
                String matter,
                Set<String> parties,
                String place,
                Instant heldAt,
                LocalDate answerBy) {
            InvitationEntry entry(JurisdictionCode of) {
                return new InvitationEntry(of, kind, matter, parties, place, heldAt, answerBy);
            }
        }
        InspectionAnswers.demandWorker(actor);
        return steps.take(
                inviting(actor, id),
                sent,
                typed -> new Said(
                        UnitFields.read(typed),
                        typed.choice("kind", InvitationEntry.Kind.class),
                        typed.words("matter"),
                        lines(typed.words("parties")),
                        typed.words("place"),
                        typed.moment("heldAt"),
                        typed.day("answerBy")),
                (request, said) -> said.unit().then(unit -> invitations.invite(actor, request, id, said.entry(unit))),
                ExpertInvitationController::path);
    }

    private static Set<String> lines(String typed) {
        return Arrays.stream(typed.split("[\\n、;；]"))
                .map(String::strip)
                .filter(party -> !party.isEmpty())
                .collect(Collectors.toSet());
    }

    private StepForm inviting(Actor actor, UUID id) {
        var expert = experts.find(id);
        var today = ChinaTime.today(clock);
        var page = new FormPages.Form(
                "expert.invitation.new",
                "expert.form",
                expert.entry().name() + "，" + expert.entry().employer(),
                words.say("expert.invitation.new.hint"),
                "/experts/" + id + "/invitations",
                "/experts/" + id);
        return StepForm.of(
                page,
                List.of(
                        units.field(actor),
                        FormField.select(
                                "kind",
                                words.choices("expert.invitation.kind.", InvitationEntry.Kind.values()),
                                "PLAN_REVIEW"),
                        FormField.text("matter", 200),
                        FormField.area("parties", 600)
                                .optional()
                                .with("rows", 2)
                                .hint(words.say("expert.form.parties.hint")),
                        FormField.text("place", 200),
                        FormField.moment("heldAt", clock.instant().plus(Duration.ofDays(10))),
                        FormField.date("answerBy", today.plusDays(5).toString())));
    }

    @GetMapping(LIST + "/{id}")
    String show(Actor actor, @PathVariable UUID id, Model model) {
        InspectionAnswers.demandReader(actor);
        model.addAttribute("thing", views.of(actor, invitations.find(id)));
        return "thing/show";
    }

    @GetMapping(LIST + "/{id}/link")
    ModelAndView linking(Actor actor, @PathVariable UUID id) {
        return steps.show(form("expert.invitation.link", worked(actor, id), "/link", List.of()));
    }

    /** The link, shown on the page that answers and nowhere else. */
    @PostMapping(LIST + "/{id}/link")
    ModelAndView link(Actor actor, @PathVariable UUID id, Sent sent) {
        var invitation = worked(actor, id);
        return steps.answer(
                form("expert.invitation.link", invitation, "/link", List.of()),
                sent,
                () -> invitations.link(actor, id),
                secret -> SecretLinkPage.of(
                        invitation.name(),
                        "/invited/" + secret,
                        words.day(invitation.entry().answerBy()),
                        path(id)));
    }

    private enum Answer {
        ACCEPTED,
        DECLINED
    }

    private record Answered(Answer answer, String remark) {
        boolean comes() {
            return answer == Answer.ACCEPTED;
        }
    }

    private List<FormField> answerFields() {
        return List.of(
                FormField.select("answer", words.choices("expert.invitation.answer.", Answer.values()), ""),
                FormField.text("remark", 300).optional().hint(words.say("expert.form.remark.hint")));
    }

    @GetMapping(LIST + "/{id}/answer")
    ModelAndView answering(Actor actor, @PathVariable UUID id) {
        return steps.show(form("expert.invitation.answer", worked(actor, id), "/answer", answerFields()));
    }

    @PostMapping(LIST + "/{id}/answer")
    ModelAndView answer(Actor actor, @PathVariable UUID id, Sent sent) {
        return steps.take(
                form("expert.invitation.answer", worked(actor, id), "/answer", answerFields()),
                sent,
                typed -> new Answered(typed.choice("answer", Answer.class), typed.words("remark")),
                (request, said) -> invitations.answer(actor, id, said.comes(), said.remark()));
    }

    private enum Coming {
        CAME,
        ABSENT
    }

    private List<FormField> outcomeFields() {
        return List.of(
                FormField.select("coming", words.choices("expert.invitation.coming.", Coming.values()), "CAME"),
                FormField.area("opinion", 1000).optional().with("rows", 5));
    }

    @GetMapping(LIST + "/{id}/outcome")
    ModelAndView concluding(Actor actor, @PathVariable UUID id) {
        return steps.show(form("expert.invitation.outcome", worked(actor, id), "/outcome", outcomeFields()));
    }

    @PostMapping(LIST + "/{id}/outcome")
    ModelAndView conclude(Actor actor, @PathVariable UUID id, Sent sent) {
        record Concluded(Coming coming, String opinion) {}
        return steps.take(
                form("expert.invitation.outcome", worked(actor, id), "/outcome", outcomeFields()),
                sent,
                typed -> new Concluded(typed.choice("coming", Coming.class), typed.words("opinion")),
                (request, said) -> invitations.conclude(actor, id, said.coming() == Coming.CAME, said.opinion()));
    }

    @GetMapping(LIST + "/{id}/withdrawal")
    ModelAndView withdrawing(Actor actor, @PathVariable UUID id) {
        return steps.show(form(
                "expert.invitation.withdrawal",
                worked(actor, id),
                "/withdrawal",
                List.of(FormField.text("reason", 300))));
    }

    @PostMapping(LIST + "/{id}/withdrawal")
    ModelAndView withdraw(Actor actor, @PathVariable UUID id, Sent sent) {
        return steps.take(
                form(
                        "expert.invitation.withdrawal",
                        worked(actor, id),
                        "/withdrawal",
                        List.of(FormField.text("reason", 300))),
                sent,
                typed -> typed.words("reason"),
                (request, reason) -> invitations.withdraw(actor, id, reason));
    }

    /** What an expert sees behind the link: to what, when, where, and the answer. Nobody signs in. */
    @GetMapping("/invited/{secret}")
    ModelAndView invited(@PathVariable String secret) {
        return steps.show(open(secret, ofLink(secret)));
    }

    @PostMapping("/invited/{secret}")
    ModelAndView reply(@PathVariable String secret, Sent sent) {
        return steps.take(
                open(secret, ofLink(secret)),
                sent,
                typed -> new Answered(typed.choice("answer", Answer.class), typed.words("remark")),
                (request, said) -> invitations.answer(secret, said.comes(), said.remark()),
                done -> "/invited-thanks");
    }

    /** After the answer: its link opens nothing any more. */
    @GetMapping("/invited-thanks")
    String thanks() {
        return "expert/thanks";
    }

    private Invitation ofLink(String secret) {
        return invitations.ofLink(secret).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private StepForm open(String secret, Invitation invitation) {
        var path = "/invited/" + secret;
        var entry = invitation.entry();
        var page = new FormPages.Form(
                "expert.invited",
                "expert.form",
                entry.matter(),
                words.say(
                        "expert.invited.hint",
                        invitation.name(),
                        words.of("expert.invitation.kind.", entry.kind()),
                        words.moment(entry.heldAt()),
                        entry.place(),
                        words.day(entry.answerBy()),
                        invitation.invitedBy()),
                path,
                path);
        var over = entry.heldAt().isAfter(clock.instant())
                ? List.<org.youbei.model.Refusal>of()
                : List.of(ExpertRefusal.PAST.refusal());
        return StepForm.of(page, answerFields()).open().barred(over, words);
    }

    private Invitation worked(Actor actor, UUID id) {
        InspectionAnswers.demandWorker(actor);
        return invitations.find(id);
    }

    private StepForm form(String key, Invitation invitation, String path, List<FormField> fields) {
        var back = path(invitation.id());
        var page = new FormPages.Form(
                key,
                "expert.form",
                invitation.name() + " · " + invitation.entry().matter(),
                words.say(key + ".hint"),
                back + path,
                back);
        return StepForm.of(page, fields);
    }

    /** Opens by a secret that nobody guesses. */
    @Configuration(proxyBeanMethods = false)
    static class Open {
        @Bean
        OpenAddresses invitationsOpen() {
            return () -> List.of("/invited/*", "/invited-thanks");
        }
    }
}
