package org.youbei.web.person;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.youbei.model.Actor;
import org.youbei.model.ChinaTime;
import org.youbei.person.Certificate;
import org.youbei.person.CertificateFilter;
import org.youbei.person.CertificateList;
import org.youbei.person.Certificates;
import org.youbei.person.certificate.CertificateState;
import org.youbei.web.inspection.InspectionAnswers;
import org.youbei.web.kit.form.FormField;
import org.youbei.web.kit.form.Sent;
import org.youbei.web.kit.form.StepForm;
import org.youbei.web.kit.form.StepPages;
import org.youbei.web.kit.list.Column;
import org.youbei.web.kit.list.Ledger;
import org.youbei.web.kit.list.Place;

/** The certificates of the people of a scope, as they stand today, and taking one back. */
@Controller
class CertificateController {
    private final Certificates certificates;
    private final PersonForms forms;
    private final PersonWords words;
    private final UnitFields units;
    private final StepPages steps;
    private final Ledger<CertificateFilter, Certificate> ledger;

    CertificateController(
            Certificates certificates,
            CertificateList list,
            PersonForms forms,
            PersonWords words,
            UnitFields units,
            StepPages steps,
            MessageSource messages,
            Clock clock) {
        this.certificates = certificates;
        this.forms = forms;
        this.words = words;
        this.units = units;
        this.steps = steps;
        ledger = Ledger.of(
                messages,
                "certificate",
                "/certificates",
                list,
                Column.link(
                        "person.form.certificate",
                        row -> "/people/" + row.person(),
                        (Certificate row) -> words.kind(row)),
                Column.text("person.form.name", Certificate::personShown),
                Column.<Certificate>text("person.certificate.allows", row -> words.allows(row.kind()))
                        .wide(),
                Column.<Certificate>day("person.form.issued", Certificate::issued)
                        .sorted("issued")
                        .wide(),
                Column.<Certificate>day("person.form.until", Certificate::until).sorted("until"),
                Column.state("person.certificate.state", row -> words.certificate(row.on(ChinaTime.today(clock)))));
    }

    @GetMapping("/certificates")
    String index(
            Actor actor,
            @ModelAttribute CertificateFilter filter,
            @ModelAttribute Place place,
            HttpServletRequest request,
            Model model) {
        InspectionAnswers.demandReader(actor);
        return ledger.page(actor.scope(), filter, place, request)
                .unit(filter.unit() == null ? null : units.name(filter.unit()))
                .set("kind", filter.kind() == null ? null : words.kind(filter.kind()))
                .chips("state", CertificateState.values(), "person.certificate.state.")
                .show(model);
    }

    /** Where the duty of a certificate leads. */
    @GetMapping("/certificates/{id}")
    String show(Actor actor, @PathVariable UUID id) {
        InspectionAnswers.demandReader(actor);
        return "redirect:/people/" + certificates.find(id).person();
    }

    @GetMapping("/certificates/{id}/withdrawal")
    ModelAndView withdrawing(Actor actor, @PathVariable UUID id) {
        InspectionAnswers.demandWorker(actor);
        return steps.show(form(certificates.find(id)));
    }

    @PostMapping("/certificates/{id}/withdrawal")
    ModelAndView withdraw(Actor actor, @PathVariable UUID id, Sent sent) {
        InspectionAnswers.demandWorker(actor);
        return steps.take(
                form(certificates.find(id)),
                sent,
                typed -> typed.words("reason"),
                (request, reason) -> certificates.withdraw(actor, id, reason));
    }

    private StepForm form(Certificate one) {
        return forms.form(
                "certificate.withdrawal",
                words.kind(one) + " · " + one.personShown(),
                "/people/" + one.person(),
                "/certificates/" + one.id() + "/withdrawal",
                List.of(FormField.text("reason", 300)));
    }
}
