package org.youbei.web.calendar;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.youbei.model.Actor;
import org.youbei.model.ChinaTime;
import org.youbei.model.Outcome;
import org.youbei.obligation.feed.Feed.Reach;
import org.youbei.obligation.feed.Feeds;
import org.youbei.web.kit.part.Flash;

/** The month of duties, and the person's own links to subscribe to it. */
@Controller
class CalendarController {
    private final Months months;
    private final Feeds feeds;
    private final FeedLinks links;
    private final Clock clock;

    CalendarController(Months months, Feeds feeds, FeedLinks links, Clock clock) {
        this.months = months;
        this.feeds = feeds;
        this.links = links;
        this.clock = clock;
    }

    @GetMapping("/calendar")
    String show(
            Actor actor,
            @RequestParam(defaultValue = "") String month,
            @RequestParam(defaultValue = "month") String view,
            @RequestParam(defaultValue = "") String day,
            Locale locale,
            Model model) {
        model.addAttribute(
                "month",
                view.equals("week")
                        ? months.week(actor, day(day), locale)
                        : months.of(actor, month(month), view.equals("list"), locale));
        links.addTo(model, actor, "calendar");
        model.addAttribute("weekdays", List.of(1, 2, 3, 4, 5, 6, 7));
        return "calendar/show";
    }

    /** Makes the person's link, in place of one that is in use. */
    @PostMapping("/feeds")
    String make(
            Actor actor,
            @RequestParam Reach reach,
            @RequestParam(defaultValue = "calendar") String back,
            RedirectAttributes redirect) {
        if (feeds.make(actor, reach) instanceof Outcome.Refused) {
            throw new AccessDeniedException("a feed needs a unit");
        }
        redirect.addFlashAttribute("flash", Flash.done("calendar.feed.made"));
        return FeedLinks.back(back);
    }

    @PostMapping("/feeds/revocation")
    String revoke(
            Actor actor,
            @RequestParam Reach reach,
            @RequestParam(defaultValue = "calendar") String back,
            RedirectAttributes redirect) {
        feeds.revoke(actor, reach);
        redirect.addFlashAttribute("flash", Flash.done("calendar.feed.revoked"));
        return FeedLinks.back(back);
    }

    private LocalDate day(String text) {
        try {
            var day = text.isBlank() ? ChinaTime.today(clock) : LocalDate.parse(text);
            within(YearMonth.from(day));
            return day;
        } catch (DateTimeException e) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "not a day", e);
        }
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
