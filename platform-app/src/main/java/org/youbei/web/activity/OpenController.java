package org.youbei.web.activity;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.youbei.education.activity.Audience;
import org.youbei.education.open.Door;
import org.youbei.education.open.OpenRefusal;
import org.youbei.model.NetworkAddress;
import org.youbei.model.Outcome;
import org.youbei.model.Refusal;
import org.youbei.model.UuidV7;
import org.youbei.web.kit.answer.Answers;
import org.youbei.web.kit.word.Words;

/** What somebody without an account sees behind a printed code: checking in, and five questions. One style sheet, no script, no session. */
@Controller
class OpenController {
    private final Door door;
    private final Words words;
    private final Clock clock;

    OpenController(Door door, Words words, Clock clock) {
        this.door = door;
        this.words = words;
        this.clock = clock;
    }

    /** A question as it is shown; {@code chosen} is null before anybody answered. */
    public record Shown(
            String name,
            String question,
            List<String> choices,
            @Nullable Integer chosen,
            @Nullable Boolean right,
            String answer,
            String source) {}

    @GetMapping("/checkin/{code}")
    ModelAndView arriving(@PathVariable String code) {
        return checkIn(opened(code, Door.Kind.CHECK_IN), code, Map.of(), List.of());
    }

    @PostMapping("/checkin/{code}")
    ModelAndView arrive(@PathVariable String code, @RequestParam Map<String, String> said, HttpServletRequest request) {
        var opened = opened(code, Door.Kind.CHECK_IN);
        var arriving = new Door.Arriving(
                said.getOrDefault("name", "").strip(),
                said.getOrDefault("digits", "").strip(),
                said.getOrDefault("building", "").strip(),
                Arrays.stream(Audience.values())
                        .filter(one -> one.name().equals(said.get("audience")))
                        .findFirst()
                        .orElse(Audience.EVERYBODY));
        return switch (door.checkIn(opened, arriving, NetworkAddress.counted(request.getRemoteAddr()))) {
            case Outcome.Done<String>(var ticket) ->
                new ModelAndView("redirect:/quiz/" + opened.before() + "?ticket="
                        + URLEncoder.encode(ticket, StandardCharsets.UTF_8));
            case Outcome.Refused<String>(var refusals) -> checkIn(opened, code, said, refusals);
        };
    }

    private ModelAndView checkIn(Door.Opened opened, String code, Map<String, String> said, List<Refusal> refusals) {
        var page = page("activity/checkin", opened, refusals);
        page.addObject("code", code);
        page.addObject("buildings", door.buildings(opened));
        page.addObject("audiences", words.choices("activity.audience.", Audience.values()));
        page.addObject("said", said);
        return page;
    }

    @GetMapping("/quiz/{code}")
    ModelAndView asked(
            @PathVariable String code, @RequestParam(required = false) @Nullable String ticket, Locale locale) {
        return quiz(opened(code, null), code, Objects.requireNonNullElse(ticket, ""), Map.of(), List.of(), locale);
    }

    @PostMapping("/quiz/{code}")
    ModelAndView answer(
            @PathVariable String code,
            @RequestParam Map<String, String> said,
            HttpServletRequest request,
            Locale locale) {
        var opened = opened(code, null);
        var ticket = said.getOrDefault("ticket", "");
        var choices = new ArrayList<@Nullable Integer>();
        for (int at = 0; at < opened.questions().size(); at++) {
            choices.add(choice(said.get("q" + at)));
        }
        return switch (door.answer(
                opened,
                ticket.isEmpty() ? null : ticket,
                sheet(said),
                choices,
                NetworkAddress.counted(request.getRemoteAddr()))) {
            case Outcome.Done<Door.Marked>(var marked) -> marked(opened, ticket, choices, marked, locale);
            case Outcome.Refused<Door.Marked>(var refusals) -> quiz(opened, code, ticket, said, refusals, locale);
        };
    }

    private static @Nullable Integer choice(@Nullable String said) {
        return said != null && said.matches("[0-9]") ? Integer.valueOf(said) : null;
    }

    private UUID sheet(Map<String, String> said) {
        try {
            return UUID.fromString(said.getOrDefault("sheet", ""));
        } catch (IllegalArgumentException e) {
            return UuidV7.next(clock);
        }
    }

    private ModelAndView quiz(
            Door.Opened opened,
            String code,
            String ticket,
            Map<String, String> said,
            List<Refusal> refusals,
            Locale locale) {
        var page = page("activity/quiz", opened, refusals);
        page.addObject("code", code);
        page.addObject("ticket", ticket);
        page.addObject("sheet", UuidV7.next(clock));
        page.addObject("after", opened.kind() == Door.Kind.AFTER);
        var shown = new ArrayList<Shown>();
        for (int at = 0; at < opened.questions().size(); at++) {
            var text = opened.questions().get(at).in(locale);
            shown.add(new Shown("q" + at, text.question(), text.choices(), choice(said.get("q" + at)), null, "", ""));
        }
        page.addObject("questions", shown);
        return page;
    }

    private ModelAndView marked(
            Door.Opened opened, String ticket, List<@Nullable Integer> choices, Door.Marked marked, Locale locale) {
        var page = page("activity/marked", opened, List.of());
        page.addObject("right", marked.right());
        page.addObject("asked", marked.asked());
        page.addObject(
                "next",
                opened.kind() == Door.Kind.BEFORE
                        ? "/quiz/" + opened.after() + "?ticket=" + URLEncoder.encode(ticket, StandardCharsets.UTF_8)
                        : null);
        var shown = new ArrayList<Shown>();
        for (int at = 0; at < opened.questions().size(); at++) {
            var question = opened.questions().get(at);
            var text = question.in(locale);
            shown.add(new Shown(
                    "q" + at,
                    text.question(),
                    text.choices(),
                    choices.get(at),
                    marked.marks().get(at),
                    text.choices().get(question.right()),
                    question.source()));
        }
        page.addObject("questions", shown);
        return page;
    }

    private ModelAndView page(String view, Door.Opened opened, List<Refusal> refusals) {
        var page = new ModelAndView(view);
        page.addObject("title", opened.title());
        page.addObject("when", words.moment(opened.startsAt()));
        page.addObject("place", opened.place());
        page.addObject("errors", words.reasons(refusals));
        page.setStatus(status(refusals));
        return page;
    }

    private static HttpStatusCode status(List<Refusal> refusals) {
        if (OpenRefusal.OFTEN.in(refusals)) {
            return HttpStatus.TOO_MANY_REQUESTS;
        }
        return refusals.isEmpty() ? HttpStatus.OK : Answers.status(refusals);
    }

    /** @param kind null for either quiz */
    private Door.Opened opened(String code, Door.@Nullable Kind kind) {
        return door.open(code)
                .filter(opened -> kind == null ? opened.kind() != Door.Kind.CHECK_IN : opened.kind() == kind)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
