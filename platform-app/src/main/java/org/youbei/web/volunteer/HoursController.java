package org.youbei.web.volunteer;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
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
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.youbei.model.Actor;
import org.youbei.model.ChinaTime;
import org.youbei.model.Outcome;
import org.youbei.volunteer.HoursFilter;
import org.youbei.volunteer.HoursList;
import org.youbei.volunteer.HoursRow;
import org.youbei.volunteer.ServiceCertificates;
import org.youbei.volunteer.ServiceHours;
import org.youbei.volunteer.Volunteer;
import org.youbei.volunteer.Volunteers;
import org.youbei.web.inspection.InspectionAnswers;
import org.youbei.web.kit.answer.Answers;
import org.youbei.web.kit.form.FormField;
import org.youbei.web.kit.form.FormPages;
import org.youbei.web.kit.form.Sent;
import org.youbei.web.kit.form.StepForm;
import org.youbei.web.kit.form.StepPages;
import org.youbei.web.kit.list.Column;
import org.youbei.web.kit.list.Ledger;
import org.youbei.web.kit.list.Place;
import org.youbei.web.person.UnitFields;

/** The ledger of hours, confirming and taking back; certificates of service, and their verification by anybody. */
@Controller
class HoursController {
    private final ServiceHours hours;
    private final ServiceCertificates certificates;
    private final Volunteers volunteers;
    private final UnitFields units;
    private final VolunteerWords words;
    private final StepPages steps;
    private final Clock clock;
    private final Ledger<HoursFilter, HoursRow> ledger;

    HoursController(
            ServiceHours hours,
            HoursList list,
            ServiceCertificates certificates,
            Volunteers volunteers,
            UnitFields units,
            VolunteerWords words,
            StepPages steps,
            MessageSource messages,
            Clock clock) {
        this.hours = hours;
        this.certificates = certificates;
        this.volunteers = volunteers;
        this.units = units;
        this.words = words;
        this.steps = steps;
        this.clock = clock;
        ledger = Ledger.of(
                messages,
                "service-hours",
                "/service-hours",
                list,
                Column.link("person.form.name", row -> "/volunteers/" + row.volunteer(), HoursRow::name),
                Column.text("service-hours.what", HoursRow::what),
                Column.moment("service-hours.from", HoursRow::startsAt),
                Column.text("service-hours.time", row -> words.hours(row.time().minutes())),
                Column.<HoursRow>text("service-hours.noted", HoursRow::notedBy).wide(),
                Column.<HoursRow>state("service-hours.state", row -> words.hours(row))
                        .shown((row, out) -> {
                            if (row.isOpen()) {
                                out.link("/service-hours/" + row.id(), words.hours(row));
                            } else {
                                out.state(words.hours(row));
                            }
                        }));
    }

    @GetMapping("/service-hours")
    String index(
            Actor actor,
            @ModelAttribute HoursFilter filter,
            @ModelAttribute Place place,
            HttpServletRequest request,
            Model model) {
        InspectionAnswers.demandReader(actor);
        return ledger.page(actor.scope(), filter, place, request)
                .unit(filter.unit() == null ? null : units.name(filter.unit()))
                .chip("open", "true", "service-hours.open")
                .show(model);
    }

    /** To where they are confirmed, for whoever may; else to the volunteer. */
    @GetMapping("/service-hours/{id}")
    String show(Actor actor, @PathVariable UUID id) {
        InspectionAnswers.demandReader(actor);
        var row = hours.find(id);
        return row.isOpen() && actor.works()
                ? "redirect:/service-hours/" + id + "/confirmation"
                : "redirect:/volunteers/" + row.volunteer();
    }

    @GetMapping("/service-hours/{id}/confirmation")
    ModelAndView confirming(Actor actor, @PathVariable UUID id) {
        return steps.show(confirmForm(worked(actor, id)));
    }

    @PostMapping("/service-hours/{id}/confirmation")
    ModelAndView confirm(Actor actor, @PathVariable UUID id, Sent sent) {
        return steps.take(
                confirmForm(worked(actor, id)),
                sent,
                typed -> typed.words("reason"),
                (request, reason) -> reason.isEmpty() ? hours.confirm(actor, id) : hours.reverse(actor, id, reason));
    }

    private StepForm confirmForm(HoursRow row) {
        var page = new FormPages.Form(
                "service-hours.confirmation",
                "service-hours.form",
                row.name() + " · " + row.what() + " · " + words.moment(row.startsAt()) + " – "
                        + words.moment(row.endsAt()),
                words.say("service-hours.confirmation.hint"),
                "/service-hours/" + row.id() + "/confirmation",
                "/service-hours");
        return StepForm.of(page, List.of(FormField.text("reason", 200).optional()));
    }

    private HoursRow worked(Actor actor, UUID id) {
        InspectionAnswers.demandWorker(actor);
        return hours.find(id);
    }

    @GetMapping("/volunteers/{id}/service-certificates")
    ModelAndView issuing(Actor actor, @PathVariable UUID id) {
        InspectionAnswers.demandWorker(actor);
        return steps.show(issueForm(volunteers.find(id)));
    }

    @PostMapping("/volunteers/{id}/service-certificates")
    ModelAndView issue(Actor actor, @PathVariable UUID id, Sent sent) {
        record Period(LocalDate from, LocalDate to) {}
        InspectionAnswers.demandWorker(actor);
        return steps.take(
                issueForm(volunteers.find(id)),
                sent,
                typed -> new Period(typed.day("from"), typed.day("to")),
                (request, said) -> certificates.issue(actor, request, id, said.from(), said.to()));
    }

    private StepForm issueForm(Volunteer volunteer) {
        var today = ChinaTime.today(clock);
        var back = "/volunteers/" + volunteer.getId();
        var page = new FormPages.Form(
                "service-certificate.new",
                "service-certificate.form",
                volunteer.seen().name(),
                words.say("service-certificate.new.hint"),
                back + "/service-certificates",
                back);
        return StepForm.of(
                page,
                List.of(
                        FormField.date("from", today.withDayOfYear(1).toString()),
                        FormField.date("to", today.toString())));
    }

    /** For anybody who holds the paper: what it says, and whether it is so. */
    @GetMapping("/service-certificates/{code}")
    String verify(@PathVariable String code, Model model) {
        fill(known(code), known(code).name(), model);
        return "volunteer/verification";
    }

    /** The paper with the whole name, to be printed; that somebody did is kept. */
    @GetMapping("/service-certificates/{code}/paper")
    String paper(Actor actor, @PathVariable String code, Model model) {
        InspectionAnswers.demandWorker(actor);
        var one = certificates.find(known(code).id());
        switch (certificates.name(actor, one.id())) {
            case Outcome.Done<String>(var name) -> fill(one, name, model);
            case Outcome.Refused<String>(var refusals) -> throw Answers.failed(refusals);
        }
        return "volunteer/paper";
    }

    private ServiceCertificates.Issued known(String code) {
        return certificates.verify(code).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private void fill(ServiceCertificates.Issued one, String name, Model model) {
        model.addAttribute("one", one);
        model.addAttribute("name", name);
        model.addAttribute("hours", words.hours(one.time().minutes()));
    }

    @GetMapping("/service-certificates/{code}/withdrawal")
    ModelAndView withdrawing(Actor actor, @PathVariable String code) {
        InspectionAnswers.demandWorker(actor);
        return steps.show(withdrawForm(certificates.find(known(code).id())));
    }

    @PostMapping("/service-certificates/{code}/withdrawal")
    ModelAndView withdraw(Actor actor, @PathVariable String code, Sent sent) {
        InspectionAnswers.demandWorker(actor);
        var one = certificates.find(known(code).id());
        return steps.take(
                withdrawForm(one),
                sent,
                typed -> typed.words("reason"),
                (request, reason) -> certificates.withdraw(actor, one.id(), reason));
    }

    private StepForm withdrawForm(ServiceCertificates.Issued one) {
        var page = new FormPages.Form(
                "service-certificate.withdrawal",
                "service-certificate.form",
                one.number(),
                words.say("service-certificate.withdrawal.hint"),
                "/service-certificates/" + one.code() + "/withdrawal",
                "/volunteers/" + one.volunteer());
        return StepForm.of(page, List.of(FormField.text("reason", 300)));
    }
}
