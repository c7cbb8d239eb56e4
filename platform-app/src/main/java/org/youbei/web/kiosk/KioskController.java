package org.youbei.web.kiosk;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.youbei.model.Actor;
import org.youbei.model.ChinaTime;
import org.youbei.web.inspection.InspectionAnswers;
import org.youbei.web.kit.thing.Followed;
import org.youbei.web.kit.unit.UnitPicker;
import org.youbei.web.kit.word.Words;
import org.youbei.web.live.LiveWatchers;

/**
 * The wall of the duty room: what runs, how its clocks stand, warnings, who is there. Asked for again by the browser; without a session any more that
 * leads to the sign-in, which shows nothing.
 */
@Controller
class KioskController {
    private static final String SECONDS = "30";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private final Walls walls;
    private final LiveWatchers watchers;
    private final UnitPicker units;
    private final Words words;
    private final Clock clock;

    KioskController(Walls walls, LiveWatchers watchers, UnitPicker units, Words words, Clock clock) {
        this.walls = walls;
        this.watchers = watchers;
        this.units = units;
        this.words = words;
        this.clock = clock;
    }

    /** In one transaction, so that the scope is told to the database once. */
    @GetMapping("/kiosk")
    @Transactional(readOnly = true)
    public String show(Actor actor, Model model, HttpServletResponse response) {
        InspectionAnswers.demandReader(actor);
        var now = clock.instant().atZone(ChinaTime.ZONE);
        var today = now.toLocalDate();
        var where = actor.scope().unit().map(units::name).orElseGet(() -> words.say("home.whole"));
        model.addAttribute("wall", walls.of(actor));
        model.addAttribute("time", TIME.format(now));
        model.addAttribute("day", today + " " + words.say("home.day." + today.getDayOfWeek()));
        model.addAttribute("where", where);
        new Followed("/kiosk/events", "", "").in(model);
        response.setHeader("Refresh", SECONDS);
        response.setHeader("Cache-Control", "no-store");
        return "kiosk/index";
    }

    /** Sends the line of an incident where something came to it, and tells of any other change of an incident, after which the wall is read again. */
    @GetMapping(path = "/kiosk/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    public ResponseEntity<SseEmitter> events(Actor actor, HttpSession session, Locale locale) {
        InspectionAnswers.demandReader(actor);
        return watchers.stream(WallWatchers.topic(actor.scope()), session, locale);
    }
}
