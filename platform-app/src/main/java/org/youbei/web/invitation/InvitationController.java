package org.youbei.web.invitation;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.youbei.assessment.invitation.InvitationDoor;
import org.youbei.assessment.invitation.InvitationRefusal;
import org.youbei.assessment.invitation.Invited;
import org.youbei.model.ChinaTime;
import org.youbei.model.Refusal;
import org.youbei.model.Secret;
import org.youbei.web.kit.access.OpenAddresses;
import org.youbei.web.kit.answer.Answers;
import org.youbei.web.kit.form.Sent;
import org.youbei.web.kit.word.Words;

/** The link of an invitation: opened once with a button, which binds it to the browser; refused with a sentence once it has ended, or elsewhere. */
@Controller
@RequestMapping("/assessor-invitations/{secret}")
class InvitationController {
    static final String COOKIE = "yb-guest";

    private static final String PATH = "/assessor-invitations/";

    private final List<InvitationDoor> doors;
    private final List<InvitationPage> pages;
    private final Words words;
    private final Clock clock;

    InvitationController(List<InvitationDoor> doors, List<InvitationPage> pages, Words words, Clock clock) {
        this.doors = List.copyOf(doors);
        this.pages = List.copyOf(pages);
        this.words = words;
        this.clock = clock;
    }

    @Configuration(proxyBeanMethods = false)
    static class Open {
        @Bean
        OpenAddresses invitationsOfAssessors() {
            return () -> List.of(PATH + "**");
        }
    }

    /** An invitation with the kind of it. */
    private record Found(InvitationDoor door, Invited invited) {}

    private Found found(String secret) {
        var sought = new Secret(secret);
        return doors.stream()
                .flatMap(door -> door.find(sought).stream().map(invited -> new Found(door, invited)))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private InvitationPage page(Invited invited) {
        return pages.stream()
                .filter(page -> page.door().equals(invited.door()))
                .findFirst()
                .orElseThrow();
    }

    private LocalDate today() {
        return ChinaTime.today(clock);
    }

    @GetMapping
    ModelAndView show(
            @PathVariable String secret,
            @CookieValue(name = COOKIE, required = false) @Nullable String kept,
            @RequestParam(required = false) @Nullable String unit) {
        var invited = found(secret).invited();
        return invited.seal()
                .barred(today(), kept)
                .map(why -> InvitationRefusal.UNOPENED.is(why)
                        ? welcome(secret, invited, HttpStatus.OK)
                        : ended(invited, why))
                .orElseGet(() -> page(invited).show(secret, invited, unit));
    }

    private static ModelAndView welcome(String secret, Invited invited, HttpStatus status) {
        var view = new ModelAndView("invitation/welcome", status);
        view.addObject("secret", secret);
        view.addObject("invited", invited);
        return view;
    }

    private ModelAndView ended(Invited invited, Refusal why) {
        var view = new ModelAndView("invitation/ended", Answers.status(List.of(why)));
        view.addObject("invited", invited);
        view.addObject("reason", words.reason(why));
        return view;
    }

    @PostMapping
    ModelAndView take(
            @PathVariable String secret,
            @CookieValue(name = COOKIE, required = false) @Nullable String kept,
            Sent sent,
            HttpServletRequest request,
            HttpServletResponse response) {
        var found = found(secret);
        var invited = found.invited();
        var why = invited.seal().barred(today(), kept);
        if (sent.texts().getOrDefault("act", "").equals("open")) {
            return open(secret, found, why.orElse(null), request, response);
        }
        return why.map(reason -> InvitationRefusal.UNOPENED.is(reason)
                        ? welcome(secret, invited, HttpStatus.CONFLICT)
                        : ended(invited, reason))
                .orElseGet(() -> page(invited).take(secret, invited, sent));
    }

    /** Opening it twice in the same browser changes nothing; of two browsers at once the first stands. */
    private ModelAndView open(
            String secret,
            Found found,
            @Nullable Refusal why,
            HttpServletRequest request,
            HttpServletResponse response) {
        var invited = found.invited();
        if (why != null && !InvitationRefusal.UNOPENED.is(why)) {
            return ended(invited, why);
        }
        if (why != null) {
            var browser = Secret.next();
            if (!found.door().bind(invited, browser)) {
                return ended(invited, InvitationRefusal.FORWARDED.refusal());
            }
            var cookie = ResponseCookie.from(COOKIE, browser.text())
                    .path(request.getContextPath() + PATH + secret)
                    .httpOnly(true)
                    .secure(request.isSecure())
                    .sameSite("Lax")
                    .maxAge(Duration.between(
                            clock.instant(),
                            invited.seal()
                                    .until()
                                    .plusDays(2)
                                    .atStartOfDay(ChinaTime.ZONE)
                                    .toInstant()))
                    .build();
            response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
        }
        return new ModelAndView("redirect:" + PATH + secret);
    }
}
