package org.youbei.web.resident;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.youbei.model.Actor;
import org.youbei.resident.Message;
import org.youbei.resident.Message.Verdict;
import org.youbei.resident.MessageFilter;
import org.youbei.resident.ResidentMessageList;
import org.youbei.resident.ResidentMessages;
import org.youbei.resident.ResidentRefusal;
import org.youbei.web.inspection.InspectionAnswers;
import org.youbei.web.kit.form.FormField;
import org.youbei.web.kit.form.FormPages;
import org.youbei.web.kit.form.Sent;
import org.youbei.web.kit.form.StepForm;
import org.youbei.web.kit.form.StepPages;
import org.youbei.web.kit.list.Column;
import org.youbei.web.kit.list.Ledger;
import org.youbei.web.kit.list.Place;
import org.youbei.web.kit.part.Crumb;
import org.youbei.web.kit.part.Flash;
import org.youbei.web.kit.part.State;
import org.youbei.web.kit.thing.ThingLink;
import org.youbei.web.kit.thing.ThingPage;
import org.youbei.web.kit.thing.ThingPart;
import org.youbei.web.kit.word.Words;
import org.youbei.web.obligation.DutyTable;

/** What residents wrote, for the first review. */
@Controller("residentMessageController")
@RequestMapping("/resident-messages")
class MessageController {
    private final ResidentMessages messages;
    private final DutyTable duties;
    private final StepPages steps;
    private final Words words;
    private final Ledger<MessageFilter, Message> ledger;

    MessageController(
            ResidentMessages messages,
            ResidentMessageList list,
            DutyTable duties,
            StepPages steps,
            Words words,
            MessageSource texts) {
        this.messages = messages;
        this.duties = duties;
        this.steps = steps;
        this.words = words;
        ledger = Ledger.of(
                texts,
                "message",
                "/resident-messages",
                list,
                Column.<Message>link("resident.form.words", row -> "/resident-messages/" + row.id(), Message::words)
                        .under(Message::about),
                Column.<Message>text("message.kind", row -> words.of("message.kind.", row.kind())),
                Column.<Message>text("resident.unit", Message::unitName).wide(),
                Column.<Message>moment("message.received", Message::receivedAt).sorted("received"),
                Column.state("resident.state", row -> state(row.state())));
    }

    @GetMapping
    String index(
            Actor actor,
            @ModelAttribute MessageFilter filter,
            @ModelAttribute Place place,
            HttpServletRequest request,
            Model model) {
        InspectionAnswers.demandReader(actor);
        return ledger.page(actor.scope(), filter, place, request)
                .act("resident.list", "/resident-pages")
                .chips("state", Message.State.values(), "message.state.")
                .chips("kind", Message.Kind.values(), "message.kind.")
                .find("q", "message.find")
                .finishedWhenEmpty()
                .show(model);
    }

    private State state(Message.State state) {
        var kind = switch (state) {
            case RECEIVED -> State.Kind.SOON;
            case TAKEN -> State.Kind.OPEN;
            case ANSWERED -> State.Kind.DONE;
            case DISMISSED -> State.Kind.ENDED;
        };
        return new State(kind, words.of("message.state.", state));
    }

    @GetMapping("/{id}")
    String show(Actor actor, @PathVariable UUID id, Model model) {
        InspectionAnswers.demandReader(actor);
        var message = messages.find(id);
        var path = "/resident-messages/" + id;
        var facts = new LinkedHashMap<String, String>();
        facts.put(words.say("message.kind"), words.of("message.kind.", message.kind()));
        if (!message.about().isEmpty()) {
            facts.put(words.say("message.about"), message.about());
        }
        facts.put(words.say("resident.form.words"), message.words());
        facts.put(words.say("message.received"), words.moment(message.receivedAt()));
        facts.put(
                words.say("resident.form.contact"),
                message.contactShown().isEmpty() ? Words.NONE : message.contactShown());
        if (message.reviewedAt() != null) {
            facts.put(words.say("message.reviewed"), words.moment(message.reviewedAt()) + " " + message.reviewedBy());
            facts.put(words.say("resident.form.answer"), message.answer().isEmpty() ? Words.NONE : message.answer());
        }
        model.addAttribute(
                "thing",
                new ThingPage(
                        words.of("message.kind.", message.kind()),
                        state(message.state()),
                        message.unitName(),
                        List.of(new Crumb(words.say("message.list"), "/resident-messages")),
                        List.of(),
                        actor.works() ? links(message, path) : List.of(),
                        List.of(ThingPart.facts(words.say("message.facts"), facts)),
                        List.of(duties.open(ResidentMessages.subject(id))),
                        List.of()));
        return "thing/show";
    }

    private List<ThingLink> links(Message message, String path) {
        var links = new ArrayList<ThingLink>();
        for (var verdict : ResidentMessages.possible(message)) {
            links.add(new ThingLink(
                    path + "/" + Words.noun(verdict),
                    words.say("message.verdict." + Words.noun(verdict)),
                    links.isEmpty()));
        }
        if (!message.contactShown().isEmpty()) {
            links.add(ThingLink.of(path + "/phone", words.say("message.phone")));
        }
        return links;
    }

    @GetMapping("/{id}/phone")
    ModelAndView phone(Actor actor, @PathVariable UUID id) {
        InspectionAnswers.demandWorker(actor);
        return steps.show(phoneForm(messages.find(id)));
    }

    /** Shows the whole number once, on the page that comes next. */
    @PostMapping("/{id}/phone")
    ModelAndView reveal(Actor actor, @PathVariable UUID id, Sent sent) {
        InspectionAnswers.demandWorker(actor);
        return steps.lead(
                phoneForm(messages.find(id)),
                sent,
                typed -> typed.text("reason"),
                (request, reason) -> messages.phone(actor, id, reason),
                number -> new StepPages.Next("/resident-messages/" + id, Flash.note("message.phone.shown", number)));
    }

    private StepForm phoneForm(Message message) {
        return StepForm.of(page(message, "message.phone", "/phone"), List.of(FormField.text("reason", 200)));
    }

    @GetMapping("/{id}/{noun}")
    ModelAndView form(Actor actor, @PathVariable UUID id, @PathVariable String noun) {
        InspectionAnswers.demandWorker(actor);
        return steps.show(form(messages.find(id), named(noun)));
    }

    @PostMapping("/{id}/{noun}")
    ModelAndView review(Actor actor, @PathVariable UUID id, @PathVariable String noun, Sent sent) {
        InspectionAnswers.demandWorker(actor);
        var verdict = named(noun);
        return steps.take(
                form(messages.find(id), verdict),
                sent,
                typed -> typed.words("answer"),
                (request, answer) -> messages.review(actor, id, verdict, answer));
    }

    private StepForm form(Message message, Verdict verdict) {
        var answer = FormField.area("answer", ResidentMessages.LONGEST).with("rows", 4);
        boolean silent = verdict == Verdict.TAKE && message.plan() != null;
        var form = StepForm.of(
                page(message, "message.verdict." + Words.noun(verdict), "/" + Words.noun(verdict)),
                List.of(silent ? answer.optional() : answer));
        return verdict.fits(message.kind(), message.state())
                ? form
                : form.barred(List.of(ResidentRefusal.OUT_OF_ORDER.refusal()), words);
    }

    private FormPages.Form page(Message message, String key, String path) {
        var back = "/resident-messages/" + message.id();
        return new FormPages.Form(key, "resident.form", message.words(), words.say(key + ".hint"), back + path, back);
    }

    private static Verdict named(String noun) {
        return Words.constant(Verdict.values(), noun)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
