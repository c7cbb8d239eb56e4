package org.youbei.web.feed;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.youbei.obligation.feed.FeedDuties;
import org.youbei.obligation.feed.Feeds;

/** Answers calendar programs, which bring nothing but the secret. An unknown and a revoked one look alike. */
@Controller
class FeedController {
    private final Feeds feeds;
    private final FeedDuties duties;
    private final FeedDrills drills;
    private final FeedCalendar calendars;

    FeedController(Feeds feeds, FeedDuties duties, FeedDrills drills, FeedCalendar calendars) {
        this.feeds = feeds;
        this.duties = duties;
        this.drills = drills;
        this.calendars = calendars;
    }

    @GetMapping("/feeds/{secret}.ics")
    void show(@PathVariable String secret, Locale locale, HttpServletResponse response) throws IOException {
        var feed = feeds.find(secret).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var site = ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
        var calendar = calendars.of(duties.of(feed), drills.of(feed), site, locale);
        response.setContentType("text/calendar;charset=" + StandardCharsets.UTF_8);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"youbei.ics\"");
        response.getOutputStream().write(Folding.bytes(calendar));
    }
}
