package org.youbei.web.report;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.youbei.inspection.report.Place;
import org.youbei.inspection.report.ReportDesk;
import org.youbei.inspection.report.Writing;
import org.youbei.model.NetworkAddress;
import org.youbei.model.Outcome;
import org.youbei.model.Secret;
import org.youbei.model.UuidV7;
import org.youbei.web.inspection.InspectionWords;
import org.youbei.web.kit.answer.Answers;
import org.youbei.web.kit.part.Refusals;

/** What somebody without an account sees: the form behind a printed code, and the answer behind the secret link. */
@Controller
class ResidentController {
    private final ReportDesk desk;
    private final ReportPhones phones;
    private final InspectionWords words;
    private final Clock clock;

    ResidentController(ReportDesk desk, ReportPhones phones, InspectionWords words, Clock clock) {
        this.desk = desk;
        this.phones = phones;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping("/report/{code}")
    String form(@PathVariable String code, Model model) {
        var form = new ReportForm();
        form.setId(UuidV7.next(clock));
        model.addAttribute("form", form);
        return page(place(code), code, model);
    }

    @PostMapping("/report/{code}")
    Object send(
            @PathVariable String code,
            @ModelAttribute("form") ReportForm form,
            BindingResult errors,
            HttpServletRequest request,
            Model model)
            throws IOException {
        var place = place(code);
        var phone = form.getPhone() == null ? "" : form.getPhone().strip();
        if (!phone.isEmpty() && !ReportPhones.isPhone(phone)) {
            errors.rejectValue("phone", "refusal.report.phone");
        }
        if (errors.hasErrors()) {
            return new ModelAndView(page(place, code, model), model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        if (form.getId() == null) {
            form.setId(UuidV7.next(clock));
        }
        var resident = place.resident(words.say("report.resident"));
        return switch (desk.receive(
                resident, place, writing(form, phone), NetworkAddress.counted(request.getRemoteAddr()))) {
            case Outcome.Done<Secret>(var secret) -> "redirect:/answer/" + secret.text();
            case Outcome.Refused<Secret>(var refusals) -> {
                Refusals.show(refusals, errors);
                var often = refusals.stream().anyMatch(refusal -> refusal.code().equals("report.often"));
                var status = often ? HttpStatus.TOO_MANY_REQUESTS : Answers.status(refusals);
                yield new ModelAndView(page(place, code, model), model.asMap(), status);
            }
        };
    }

    @GetMapping("/answer/{secret}")
    String answer(@PathVariable String secret, Model model) {
        var reply = desk.reply(secret).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("reply", reply);
        model.addAttribute("received", words.moment(reply.receivedAt()));
        model.addAttribute("reviewed", words.moment(reply.reviewedAt()));
        return "report/answer";
    }

    private Writing writing(ReportForm form, String phone) throws IOException {
        UUID id = form.getId() == null ? UuidV7.next(clock) : form.getId();
        return form.writing(phone.isEmpty() ? null : phones.seal(id, phone));
    }

    private static String page(Place place, String code, Model model) {
        model.addAttribute("place", place.name());
        model.addAttribute("unit", place.unitName());
        model.addAttribute("code", code);
        model.addAttribute("most", ReportDesk.MOST_PHOTOS);
        return "report/new";
    }

    private Place place(String code) {
        return desk.place(code).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
