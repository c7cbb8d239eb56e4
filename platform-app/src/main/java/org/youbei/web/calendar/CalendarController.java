package org.youbei.web.calendar;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.youbei.model.Actor;
import org.youbei.model.Outcome;
import org.youbei.obligation.feed.Feed.Reach;
import org.youbei.obligation.feed.Feeds;
import org.youbei.web.kit.part.Flash;

/** The month of duties, and the person's own links to subscribe to it. */
@Controller
class CalendarController {
    private final Months months;
    private final Feeds feeds;
    private final Clock clock;

    CalendarController(Months months, Feeds feeds, Clock clock) {
        this.months = months;
        this.feeds = feeds;
        this.clock = clock;
    }

    /** A link as the page shows it; no address while none was made. */
    record Link(String reach, @Nullable String address) {
        /** The same for programs that subscribe when it is opened. */
        public @Nullable String webcal() {
            return address == null ? null : "webcal" + address.substring(address.indexOf("://"));
        }
    }

    @GetMapping("/calendar")
    String show(
            Actor actor,
            @RequestParam(defaultValue = "") String month,
            @RequestParam(defaultValue = "month") String view,
            Locale locale,
            Model model) {
        model.addAttribute("month", months.of(actor, month(month), view.equals("list"), locale));
        model.addAttribute(
                "links",
                Arrays.stream(Reach.values()).map(reach -> link(actor, reach)).toList());
        model.addAttribute("hasUnit", actor.scope().unit().isPresent());
        model.addAttribute("weekdays", List.of(1, 2, 3, 4, 5, 6, 7));
        return "calendar/show";
    }

    /** Makes the person's link, in place of one that is in use. */
    @PostMapping("/feeds")
    String make(Actor actor, @RequestParam Reach reach, RedirectAttributes redirect) {
        if (feeds.make(actor, reach) instanceof Outcome.Refused) {
            throw new AccessDeniedException("a feed needs a unit");
        }
        redirect.addFlashAttribute("flash", Flash.done("calendar.feed.made"));
        return "redirect:/calendar";
    }

    @PostMapping("/feeds/revocation")
    String revoke(Actor actor, @RequestParam Reach reach, RedirectAttributes redirect) {
        feeds.revoke(actor, reach);
        redirect.addFlashAttribute("flash", Flash.done("calendar.feed.revoked"));
        return "redirect:/calendar";
    }

    private Link link(Actor actor, Reach reach) {
        var address = feeds.secret(actor, reach)
                .map(secret -> ServletUriComponentsBuilder.fromCurrentContextPath()
                        .path("/feeds/{secret}.ics")
                        .buildAndExpand(secret)
                        .toUriString());
        return new Link(reach.name(), address.orElse(null));
    }

    private YearMonth month(String text) {
        try {
            return text.isBlank() ? YearMonth.now(clock) : within(YearMonth.parse(text));
        } catch (DateTimeException e) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "not a month", e);
        }
    }

    /** A calendar of the years that duties can lie in, so that no crawler walks on for ever. */
    private static YearMonth within(YearMonth month) {
        if (month.getYear() < 2000 || month.getYear() > 2100) {
            throw new DateTimeException("outside 2000 to 2100");
        }
        return month;
    }
}
