package org.youbei.web.volunteer;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.youbei.jurisdiction.Scopes;
import org.youbei.model.ChinaTime;
import org.youbei.model.NetworkAddress;
import org.youbei.model.Outcome;
import org.youbei.person.IdNumber;
import org.youbei.person.PersonEntry;
import org.youbei.volunteer.Application;
import org.youbei.volunteer.Applications;
import org.youbei.volunteer.ServiceCertificates;
import org.youbei.volunteer.ServiceHours;
import org.youbei.volunteer.Shift;
import org.youbei.volunteer.Shifts;
import org.youbei.volunteer.SignUps;
import org.youbei.volunteer.Signup;
import org.youbei.volunteer.Volunteer;
import org.youbei.volunteer.VolunteerRefusal;
import org.youbei.volunteer.VolunteerState;
import org.youbei.web.kit.access.OpenAddresses;
import org.youbei.web.kit.form.FormField;
import org.youbei.web.kit.form.FormPages;
import org.youbei.web.kit.form.Sent;
import org.youbei.web.kit.form.StepForm;
import org.youbei.web.kit.form.StepPages;
import org.youbei.web.kit.form.Typed;
import org.youbei.web.person.PersonWords;
import org.youbei.web.point.CodePicture;

/** What somebody without an account sees: the application behind a poster, the own page behind a secret link, the card, checking in. */
@Controller
class JoinController {
    private static final int WEEK = 21;

    private final Applications applications;
    private final Shifts shifts;
    private final SignUps signUps;
    private final OfferedShifts offered;
    private final ServiceHours hours;
    private final ServiceCertificates certificates;
    private final VolunteerWords words;
    private final PersonWords skills;
    private final StepPages steps;
    private final Clock clock;

    JoinController(
            Applications applications,
            Shifts shifts,
            SignUps signUps,
            OfferedShifts offered,
            ServiceHours hours,
            ServiceCertificates certificates,
            VolunteerWords words,
            PersonWords skills,
            StepPages steps,
            Clock clock) {
        this.applications = applications;
        this.shifts = shifts;
        this.signUps = signUps;
        this.offered = offered;
        this.hours = hours;
        this.certificates = certificates;
        this.words = words;
        this.skills = skills;
        this.steps = steps;
        this.clock = clock;
    }

    @GetMapping("/join/{code}")
    ModelAndView form(@PathVariable String code) {
        return steps.show(form(poster(code)));
    }

    @PostMapping("/join/{code}")
    ModelAndView apply(@PathVariable String code, Sent sent, HttpServletRequest request) {
        var poster = poster(code);
        var answer = steps.take(
                form(poster),
                sent,
                this::read,
                (id, said) -> applications.apply(
                        poster, id, said, words.say("join.resident"), NetworkAddress.counted(request.getRemoteAddr())),
                secret -> "/joined/" + secret);
        if (answer.getStatus() != null && answer.getStatus().value() == HttpStatus.SERVICE_UNAVAILABLE.value()) {
            answer.setStatus(HttpStatus.TOO_MANY_REQUESTS);
        }
        return answer;
    }

    private Applications.Poster poster(String code) {
        return applications.find(code).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private StepForm form(Applications.Poster poster) {
        var fields = new ArrayList<FormField>(List.of(
                FormField.text("name", PersonEntry.NAME),
                FormField.select("idKind", words.choices("person.id-kind.", IdNumber.Kind.values()), "RESIDENT"),
                FormField.text("idNumber", 24),
                FormField.date("born", "").optional().hint(words.say("person.form.born.hint")),
                FormField.text("phone", 30).with("narrow", true).with("type", "tel")));
        skills.qualifications().keySet().forEach(skill -> fields.add(FormField.check("skill_" + skill)));
        for (int at = 0; at < WEEK; at++) {
            fields.add(FormField.check("free_" + at));
        }
        fields.add(FormField.number("distance", 3).initial("5"));
        fields.add(FormField.check("guardian"));
        fields.add(FormField.text("emergencyName", PersonEntry.NAME).optional());
        fields.add(FormField.text("emergencyPhone", 30)
                .optional()
                .with("narrow", true)
                .with("type", "tel"));
        fields.add(FormField.check("consent").hint(words.say("join.form.consent.hint")));
        var path = "/join/" + poster.code();
        return StepForm.of(
                        new FormPages.Form(
                                "join.new", "join.form", poster.unitName(), words.say("join.new.hint"), path, path),
                        fields)
                .open();
    }

    private Application read(Typed typed) {
        int free = 0;
        for (int at = 0; at < WEEK; at++) {
            free |= typed.flag("free_" + at) ? 1 << at : 0;
        }
        Set<String> able = skills.qualifications().keySet().stream()
                .filter(skill -> typed.flag("skill_" + skill))
                .collect(Collectors.toSet());
        var person = new PersonEntry(
                typed.words("name"),
                typed.choice("idKind", IdNumber.Kind.class),
                typed.words("idNumber"),
                typed.dayIfAny("born").orElse(null),
                typed.words("phone"),
                "",
                "",
                "",
                typed.words("emergencyName"),
                typed.words("emergencyPhone"));
        return new Application(
                person, able, free, typed.number("distance"), typed.flag("guardian"), typed.flag("consent"));
    }

    /** The own page: how the application stands; later card, shifts, hours and certificates. */
    @GetMapping("/joined/{secret}")
    String own(@PathVariable String secret, HttpServletRequest request, Model model) {
        var volunteer = own(secret);
        Scopes.run(Applications.actor(volunteer).scope(), () -> fill(volunteer, request, model));
        model.addAttribute("secret", secret);
        return "volunteer/own";
    }

    private void fill(Volunteer volunteer, HttpServletRequest request, Model model) {
        model.addAttribute("volunteer", volunteer.seen());
        model.addAttribute("state", words.state(volunteer.state()));
        var address = request.getRequestURL()
                .toString()
                .replaceFirst("/joined/.*$", "/cards/" + volunteer.seen().code());
        model.addAttribute("picture", volunteer.state() == VolunteerState.ACTIVE ? CodePicture.of(address) : null);
        model.addAttribute("shifts", offered.to(volunteer));
        var today = ChinaTime.today(clock);
        model.addAttribute(
                "served",
                words.hours(hours.served(volunteer.getId(), LocalDate.of(2000, 1, 1), today)
                        .minutes()));
        model.addAttribute("certificates", certificates.of(volunteer.getId()));
    }

    @PostMapping("/joined/{secret}/shifts/{id}")
    ModelAndView sign(@PathVariable String secret, @PathVariable UUID id, Sent sent) {
        return act(
                secret, sent, "join.signing", volunteer -> signUps.sign(Applications.actor(volunteer), volunteer, id));
    }

    @PostMapping("/joined/{secret}/shifts/{id}/withdrawal")
    ModelAndView withdraw(@PathVariable String secret, @PathVariable UUID id, Sent sent) {
        return act(
                secret,
                sent,
                "join.withdrawal",
                volunteer -> signUps.withdraw(Applications.actor(volunteer), volunteer, id));
    }

    private ModelAndView act(
            String secret, Sent sent, String key, java.util.function.Function<Volunteer, Outcome<UUID>> act) {
        var volunteer = own(secret);
        var path = "/joined/" + secret;
        var form = StepForm.of(new FormPages.Form(key, "join.form", "", "", path, path), List.of())
                .open();
        return Scopes.in(
                Applications.actor(volunteer).scope(),
                () -> steps.take(form, sent, typed -> typed, (request, typed) -> act.apply(volunteer)));
    }

    private Volunteer own(String secret) {
        return applications.bySecret(secret).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** Whether a card is valid today, and nothing else of whose it is. */
    @GetMapping("/cards/{code}")
    String card(@PathVariable String code, Model model) {
        var valid = applications
                .byCard(code)
                .filter(one -> one.state() == VolunteerState.ACTIVE)
                .isPresent();
        model.addAttribute("valid", valid);
        model.addAttribute("today", ChinaTime.today(clock).toString());
        return "volunteer/card";
    }

    @GetMapping("/check-in/{code}")
    ModelAndView checking(@PathVariable String code) {
        return steps.show(checkForm(shift(code)));
    }

    /** Somebody holds the card against the code at the place: the first time they come, the second time they go. */
    @PostMapping("/check-in/{code}")
    ModelAndView check(@PathVariable String code, Sent sent) {
        var shift = shift(code);
        return steps.take(
                checkForm(shift),
                sent,
                typed -> typed.words("card"),
                (request, card) -> applications
                        .byCard(card)
                        .map(volunteer -> Scopes.in(
                                org.youbei.model.Scope.of(shift.unit()),
                                () -> shifts.check(Applications.actor(volunteer), volunteer, shift.id())))
                        .orElseGet(() -> Outcome.<Signup>refused(VolunteerRefusal.CARD.at("card"))),
                signup -> "/check-in/" + shift.code());
    }

    private Shift shift(String code) {
        return Scopes.wholeTree(() -> shifts.byCode(code))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private StepForm checkForm(Shift shift) {
        var path = "/check-in/" + shift.code();
        var page = new FormPages.Form(
                "check-in.new",
                "join.form",
                shift.title() + " · " + words.time(shift),
                words.say("check-in.new.hint"),
                path,
                path);
        return StepForm.of(page, List.of(FormField.text("card", 20).with("narrow", true)))
                .open();
    }

    /** What opens without an account, and limits by itself what it takes. */
    @org.springframework.context.annotation.Configuration(proxyBeanMethods = false)
    static class Open {
        @Bean
        OpenAddresses volunteersOpen() {
            return () -> List.of("/join/**", "/joined/**", "/cards/*", "/check-in/*", "/service-certificates/*");
        }
    }
}
