package org.youbei.web.resident;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.youbei.inspection.link.Knocks;
import org.youbei.jurisdiction.Scopes;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.NetworkAddress;
import org.youbei.model.Outcome;
import org.youbei.model.Secret;
import org.youbei.resident.Message;
import org.youbei.resident.OpenDrafts;
import org.youbei.resident.ResidentMessages;
import org.youbei.resident.ResidentRefusal;
import org.youbei.web.kit.form.FormField;
import org.youbei.web.kit.form.FormPages;
import org.youbei.web.kit.form.Sent;
import org.youbei.web.kit.form.StepForm;
import org.youbei.web.kit.form.StepPages;
import org.youbei.web.kit.part.Flash;
import org.youbei.web.kit.word.Words;

/** Where residents leave needs, offers of help and comments on drafts: thirty an hour from one address. */
@Controller
class WritingController {
    /** From one address, behind which a family or a whole house may stand. */
    private static final int PER_HOUR = 30;

    private final Neighbourhoods neighbourhoods;
    private final OpenDrafts drafts;
    private final ResidentMessages messages;
    private final Knocks knocks;
    private final StepPages steps;
    private final Words words;

    WritingController(
            Neighbourhoods neighbourhoods,
            OpenDrafts drafts,
            ResidentMessages messages,
            Knocks knocks,
            StepPages steps,
            Words words) {
        this.neighbourhoods = neighbourhoods;
        this.drafts = drafts;
        this.messages = messages;
        this.knocks = knocks;
        this.steps = steps;
        this.words = words;
    }

    @GetMapping("/c/{code}/messages/{kind}")
    ModelAndView form(
            @PathVariable String code,
            @PathVariable String kind,
            @RequestParam(required = false) @Nullable String lang,
            HttpServletRequest request) {
        var here = neighbourhoods.open(code);
        return steps.show(form(here, named(kind), Spoken.in(request, lang)));
    }

    @PostMapping("/c/{code}/messages/{kind}")
    ModelAndView send(
            @PathVariable String code,
            @PathVariable String kind,
            @RequestParam(required = false) @Nullable String lang,
            Sent sent,
            HttpServletRequest request) {
        var here = neighbourhoods.open(code);
        var spoken = Spoken.in(request, lang);
        return take(form(here, named(kind), spoken), sent, here, named(kind), null, spoken, request);
    }

    @GetMapping("/c/{code}/drafts/{plan}/comments")
    ModelAndView comment(
            @PathVariable String code,
            @PathVariable UUID plan,
            @RequestParam(required = false) @Nullable String lang,
            HttpServletRequest request) {
        var here = neighbourhoods.open(code);
        return steps.show(form(here, draft(here, plan), Spoken.in(request, lang)));
    }

    @PostMapping("/c/{code}/drafts/{plan}/comments")
    ModelAndView comment(
            @PathVariable String code,
            @PathVariable UUID plan,
            @RequestParam(required = false) @Nullable String lang,
            Sent sent,
            HttpServletRequest request) {
        var here = neighbourhoods.open(code);
        var draft = draft(here, plan);
        var spoken = Spoken.in(request, lang);
        return take(form(here, draft, spoken), sent, here, Message.Kind.COMMENT, draft, spoken, request);
    }

    /** What was typed, as far as it is read. */
    private record Said(String words, String phone) {}

    private ModelAndView take(
            StepForm form,
            Sent sent,
            Neighbourhood here,
            Message.Kind kind,
            OpenDrafts.@Nullable Draft draft,
            Spoken spoken,
            HttpServletRequest request) {
        var secret = Secret.next();
        var often = new boolean[1];
        var page = steps.lead(
                form,
                sent,
                typed -> new Said(typed.words("words"), typed.words("phone")),
                (id, said) -> {
                    often[0] = !knocks.admits("resident " + NetworkAddress.counted(request.getRemoteAddr()), PER_HOUR);
                    return often[0]
                            ? Outcome.<UUID>refused(ResidentRefusal.OFTEN.refusal())
                            : received(here, kind, draft, id, said, secret);
                },
                id -> new StepPages.Next(
                        spoken.at(path(here) + "/answers/" + secret.text()),
                        Flash.done(form.page().key() + ".done")));
        if (often[0]) {
            page.setStatus(HttpStatus.TOO_MANY_REQUESTS);
        }
        return page;
    }

    private Outcome<UUID> received(
            Neighbourhood here,
            Message.Kind kind,
            OpenDrafts.@Nullable Draft draft,
            UUID id,
            Said said,
            Secret secret) {
        JurisdictionCode unit = draft == null ? here.unit().code() : draft.unit();
        var resident = ResidentMessages.resident(words.say("resident.who"), unit);
        var writing = new ResidentMessages.Writing(id, unit, kind, draft, said.words(), said.phone(), secret.hash());
        return Scopes.in(resident.scope(), () -> messages.receive(resident, writing));
    }

    private StepForm form(Neighbourhood here, Message.Kind kind, Spoken spoken) {
        var key = "resident." + Words.noun(kind);
        return StepForm.of(
                        page(key, here.unit().name(), path(here) + "/messages/" + Words.noun(kind), path(here), spoken),
                        List.of(
                                FormField.area("words", ResidentMessages.LONGEST)
                                        .with("rows", 4)
                                        .hint(words.say(key + ".words.hint")),
                                phone()))
                .open();
    }

    private StepForm form(Neighbourhood here, OpenDrafts.Draft draft, Spoken spoken) {
        var path = path(here) + "/drafts/" + draft.plan();
        var form = StepForm.of(
                        page("resident.comment", draft.title(), path + "/comments", path, spoken),
                        List.of(
                                FormField.area("words", ResidentMessages.LONGEST)
                                        .with("rows", 6),
                                phone()))
                .open();
        return draft.open() ? form : form.barred(List.of(ResidentRefusal.NO_DRAFT.refusal()), words);
    }

    private FormField phone() {
        return FormField.text("phone", 30)
                .with("narrow", true)
                .with("type", "tel")
                .optional()
                .hint(words.say("resident.form.phone.hint"));
    }

    private FormPages.Form page(String key, String about, String action, String back, Spoken spoken) {
        return new FormPages.Form(
                key, "resident.form", about, words.say(key + ".hint"), spoken.at(action), spoken.at(back));
    }

    private OpenDrafts.Draft draft(Neighbourhood here, UUID plan) {
        return drafts.text(here.unit().code(), plan)
                .map(OpenDrafts.Text::draft)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static String path(Neighbourhood here) {
        return "/c/" + here.unit().code();
    }

    /** Comments have an address of their own. */
    private static Message.Kind named(String noun) {
        return Words.constant(Message.Kind.values(), noun)
                .filter(kind -> kind != Message.Kind.COMMENT)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
