package org.youbei.web.specialgroup;

import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.youbei.community.CommunityFigures;
import org.youbei.community.group.GroundEnd;
import org.youbei.community.group.GroupCounts;
import org.youbei.community.group.GroupFilter;
import org.youbei.community.group.GroupKind;
import org.youbei.community.group.GroupList;
import org.youbei.community.group.GroupRegister;
import org.youbei.community.group.ListedPerson;
import org.youbei.community.group.PersonEntry;
import org.youbei.model.Actor;
import org.youbei.model.NotFound;
import org.youbei.model.Outcome;
import org.youbei.model.Refusal;
import org.youbei.model.Role;
import org.youbei.web.kit.answer.Answers;
import org.youbei.web.kit.form.FormField;
import org.youbei.web.kit.form.FormPages;
import org.youbei.web.kit.form.Typed;
import org.youbei.web.kit.list.Column;
import org.youbei.web.kit.list.Ledger;
import org.youbei.web.kit.list.Place;
import org.youbei.web.kit.part.Flash;
import org.youbei.web.kit.word.Words;

/** People to look after: masked for their community and its street, counted for those above. */
@Controller
class GroupController {
    private static final String LIST = "/special-groups";

    private final GroupRegister register;
    private final GroupList people;
    private final GroupCounts counts;
    private final CommunityFigures figures;
    private final GroupFields fields;
    private final Words words;
    private final Clock clock;
    private final Ledger<GroupFilter, ListedPerson> ledger;

    GroupController(
            GroupRegister register,
            GroupList people,
            GroupCounts counts,
            CommunityFigures figures,
            GroupFields fields,
            Words words,
            MessageSource messages,
            Clock clock) {
        this.register = register;
        this.people = people;
        this.counts = counts;
        this.figures = figures;
        this.fields = fields;
        this.words = words;
        this.clock = clock;
        ledger = Ledger.of(
                messages,
                "special-group",
                LIST,
                people,
                Column.link("special-group.name", row -> LIST + "/" + row.id(), ListedPerson::name),
                Column.text("special-group.kinds", this::kinds),
                Column.<ListedPerson>text("special-group.building", ListedPerson::building)
                        .sorted("building"),
                Column.<ListedPerson>text("special-group.turn", row -> words.say("special-group.turn." + row.turn()))
                        .sorted("turn"),
                Column.text("special-group.means", row -> words.of("special-group.means.", row.means())),
                Column.<ListedPerson>text("special-group.helper", ListedPerson::helper)
                        .under(ListedPerson::standIn),
                Column.<ListedPerson>text("special-group.unit", ListedPerson::unitName)
                        .wide(),
                Column.<ListedPerson>day("special-group.checked", ListedPerson::checkedOn)
                        .sorted("checked"));
    }

    @GetMapping(LIST)
    String index(
            Actor actor,
            @ModelAttribute GroupFilter filter,
            @ModelAttribute Place place,
            HttpServletRequest request,
            Model model) {
        if (!GroupRegister.mayKeep(actor)) {
            return counts(actor, model);
        }
        return ledger.page(actor.scope(), filter, place, request)
                .act("special-group.import", "/special-group-imports")
                .act("special-group.round", LIST + "/round")
                .act("special-group.evacuation", LIST + "/evacuation-list")
                .primary(true, "special-group.new", LIST + "/new")
                .begin(true, "special-group.new", LIST + "/new")
                .chips("kind", GroupKind.values(), "special-group.kind.")
                .find("q", "special-group.find")
                .show(model);
    }

    private String counts(Actor actor, Model model) {
        if (!actor.works() && !actor.has(Role.AUDITOR)) {
            throw new AccessDeniedException("people to look after are not for this role");
        }
        var top = actor.scope().unit().orElseThrow(() -> new NotFound("counts of the whole tree"));
        var table = counts.table(actor, top);
        model.addAttribute("table", table);
        model.addAttribute("rates", table.rows().stream().collect(Collectors.toMap(GroupCounts.Row::unit, this::rate)));
        model.addAttribute("kinds", GroupKind.values());
        model.addAttribute("fewest", GroupCounts.FEWEST);
        return "specialgroup/counts";
    }

    /** Per 1,000 usual residents; nothing where the count is hidden or nobody knows how many residents there are. */
    private String rate(GroupCounts.Row row) {
        var sum = figures.sum(row.unit(), "residents_usual");
        var residents = sum.number();
        var all = row.all();
        if (all == null || residents == null || residents.signum() == 0) {
            return Words.NONE;
        }
        var rate = new BigDecimal(all).multiply(BigDecimal.valueOf(1_000)).divide(residents, 1, RoundingMode.HALF_UP);
        return sum.isComplete()
                ? rate.toPlainString()
                : words.say("special-group.rate.of", rate.toPlainString(), sum.covered(), sum.communities());
    }

    @GetMapping(LIST + "/new")
    ModelAndView blank(Actor actor, Model model) {
        demandKeeper(actor);
        var asked = fields.of(actor, null);
        return FormPages.page(entryForm(), new Typed(asked, clock), asked, model, HttpStatus.OK);
    }

    @PostMapping(LIST)
    Object list(Actor actor, @RequestParam Map<String, String> said, Model model, RedirectAttributes redirect) {
        demandKeeper(actor);
        var asked = fields.of(actor, null);
        var typed = new Typed(asked, said);
        var entry = GroupFields.entry(typed, null);
        if (!typed.isUnderstood()) {
            return FormPages.page(entryForm(), typed, asked, model, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        if (register.list(actor, typed.request(clock), entry) instanceof Outcome.Refused<UUID>(var refusals)) {
            return refused(entryForm(), typed, refusals, asked, model);
        }
        redirect.addFlashAttribute("flash", Flash.done("special-group.listed"));
        return "redirect:" + LIST;
    }

    private FormPages.Form entryForm() {
        return new FormPages.Form("special-group.form", "", words.say("special-group.notice"), LIST, LIST);
    }

    @GetMapping(LIST + "/{id}")
    String show(Actor actor, @PathVariable UUID id, Model model) {
        return page(find(actor, id), null, model);
    }

    /** Opens what is known of a person for a reason that stays in the audit trail; shown once and never kept by a browser. */
    @PostMapping(LIST + "/{id}/revelation")
    Object reveal(Actor actor, @PathVariable UUID id, @RequestParam(defaultValue = "") String reason, Model model) {
        var person = find(actor, id);
        return switch (register.reveal(actor, id, reason)) {
            case Outcome.Done<PersonEntry>(var entry) -> page(person, entry, model);
            case Outcome.Refused<PersonEntry>(var refusals) -> {
                model.addAttribute("refusal", words.reason(refusals.getFirst()));
                yield new ModelAndView(page(person, null, model), model.asMap(), Answers.status(refusals));
            }
        };
    }

    private String page(ListedPerson person, @Nullable PersonEntry revealed, Model model) {
        model.addAttribute("person", person);
        model.addAttribute("kinds", kinds(person));
        model.addAttribute("revealed", revealed);
        return "specialgroup/show";
    }

    @GetMapping(LIST + "/{id}/change")
    ModelAndView changing(Actor actor, @PathVariable UUID id, Model model) {
        var person = find(actor, id);
        var asked = fields.of(actor, person);
        return FormPages.page(changeForm(person), started(asked), asked, model, HttpStatus.OK);
    }

    @PostMapping(LIST + "/{id}/change")
    Object change(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam Map<String, String> said,
            Model model,
            RedirectAttributes redirect) {
        var person = find(actor, id);
        var asked = fields.of(actor, person);
        var typed = new Typed(asked, said);
        var entry = GroupFields.entry(typed, person.unit());
        if (!typed.isUnderstood()) {
            return FormPages.page(changeForm(person), typed, asked, model, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        if (register.change(actor, id, typed.number("revision"), entry)
                instanceof Outcome.Refused<UUID>(var refusals)) {
            return refused(changeForm(person), typed, refusals, asked, model);
        }
        redirect.addFlashAttribute("flash", Flash.done("special-group.changed"));
        return "redirect:" + LIST + "/" + id;
    }

    private FormPages.Form changeForm(ListedPerson person) {
        var page = LIST + "/" + person.id();
        return new FormPages.Form(
                "special-group.form", person.name(), words.say("special-group.change.hint"), page + "/change", page);
    }

    @GetMapping(LIST + "/{id}/removal")
    ModelAndView removing(Actor actor, @PathVariable UUID id, Model model) {
        var asked = removalFields();
        return FormPages.page(removalForm(find(actor, id)), new Typed(asked, clock), asked, model, HttpStatus.OK);
    }

    @PostMapping(LIST + "/{id}/removal")
    Object remove(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam Map<String, String> said,
            Model model,
            RedirectAttributes redirect) {
        var person = find(actor, id);
        var asked = removalFields();
        var typed = new Typed(asked, said);
        var why = typed.choice("why", GroundEnd.class);
        if (!typed.isUnderstood()) {
            return FormPages.page(removalForm(person), typed, asked, model, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        register.remove(actor, id, why).orElseThrow();
        redirect.addFlashAttribute("flash", Flash.done("special-group.removed"));
        return "redirect:" + LIST;
    }

    private List<FormField> removalFields() {
        return List.of(FormField.select("why", words.choices("special-group.end.", GroundEnd.values()), ""));
    }

    private FormPages.Form removalForm(ListedPerson person) {
        var page = LIST + "/" + person.id();
        return new FormPages.Form(
                "special-group.removal",
                person.name(),
                words.say("special-group.removal.hint"),
                page + "/removal",
                page);
    }

    private static ModelAndView refused(
            FormPages.Form form, Typed typed, List<Refusal> refusals, List<FormField> asked, Model model) {
        Answers.demandRight(refusals);
        typed.refused(refusals);
        return FormPages.page(form, typed, asked, model, Answers.status(refusals));
    }

    private Typed started(List<FormField> asked) {
        return new Typed(asked, asked.stream().collect(Collectors.toMap(FormField::name, FormField::initial)));
    }

    private ListedPerson find(Actor actor, UUID id) {
        demandKeeper(actor);
        return people.find(id).orElseThrow(() -> new NotFound(id));
    }

    static void demandKeeper(Actor actor) {
        if (!GroupRegister.mayKeep(actor)) {
            throw new AccessDeniedException("keeps no list of people");
        }
    }

    private String kinds(ListedPerson person) {
        return person.kinds().stream()
                .map(kind -> words.of("special-group.kind.", kind))
                .collect(Collectors.joining("、"));
    }
}
