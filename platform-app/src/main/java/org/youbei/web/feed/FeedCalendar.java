package org.youbei.web.feed;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.CalendarComponent;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VToDo;
import net.fortuna.ical4j.model.property.Categories;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Due;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Transp;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.springframework.stereotype.Component;
import org.youbei.drill.listing.DrillRow;
import org.youbei.obligation.ObligationKind;
import org.youbei.obligation.feed.FeedDuties.Duty;
import org.youbei.web.obligation.ObligationWords;

/**
 * Duties as iCalendar (RFC 5545): each a task with its due date, and while it is open also an all-day event that blocks no
 * time, because many calendar programs show no tasks of a subscribed calendar. Drills are events that do block it.
 */
@Component
class FeedCalendar {
    private final ObligationWords words;
    private final Clock clock;

    FeedCalendar(ObligationWords words, Clock clock) {
        this.words = words;
        this.clock = clock;
    }

    Calendar of(List<Duty> duties, List<DrillRow> drills, String site, Locale locale) {
        var calendar = new Calendar();
        calendar.add(new ProdId("-//Youbei//Obligations 1//ZH"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(ImmutableMethod.PUBLISH);
        calendar.add(new XProperty("X-WR-CALNAME", words.text("calendar.feed.name", locale)));
        duties.forEach(duty -> {
            calendar.add(task(duty, site, locale));
            if (duty.status() == Duty.Status.NEEDS_ACTION) {
                calendar.add(day(duty, site, locale));
            }
        });
        drills.forEach(drill -> calendar.add(drill(drill, site, locale)));
        return calendar;
    }

    private VEvent drill(DrillRow drill, String site, Locale locale) {
        var event = new VEvent(false);
        event.add(new Uid(drill.id() + "-drill@youbei"));
        event.add(new DtStamp(seconds(clock.instant())));
        event.add(new DtStart<>(seconds(drill.startsAt())));
        event.add(new DtEnd<>(seconds(drill.endsAt())));
        event.add(new Summary(words.text("calendar.feed.drill", locale, drill.title())));
        event.add(new Description(drill.unitName()
                + "\n"
                + words.text("drill.form." + drill.form(), locale)
                + " · "
                + words.text("drill.state." + drill.state(), locale)
                + (drill.covers().isEmpty() ? "" : "\n" + drill.covers())));
        event.add(new Status(
                switch (drill.state()) {
                    case PLANNED -> Status.VALUE_TENTATIVE;
                    case CANCELLED -> Status.VALUE_CANCELLED;
                    default -> Status.VALUE_CONFIRMED;
                }));
        event.add(new Url(URI.create(site + "/drills/" + drill.id())));
        return event;
    }

    private VToDo task(Duty duty, String site, Locale locale) {
        var task = new VToDo(false);
        described(task, duty, duty.id() + "@youbei", site, locale);
        task.add(new Due<>(duty.due()));
        task.add(new Status(duty.status().name().replace('_', '-')));
        return task;
    }

    private VEvent day(Duty duty, String site, Locale locale) {
        var event = new VEvent(false);
        described(event, duty, duty.id() + "-day@youbei", site, locale);
        event.add(new DtStart<>(duty.due()));
        event.add(new DtEnd<>(duty.due().plusDays(1)));
        event.add(new Transp(Transp.VALUE_TRANSPARENT));
        return event;
    }

    private void described(CalendarComponent component, Duty duty, String uid, String site, Locale locale) {
        var kind = words.kind(new ObligationKind(duty.kind()), locale);
        component.add(new Uid(uid));
        component.add(new DtStamp(seconds(clock.instant())));
        component.add(new LastModified(seconds(duty.changedAt())));
        component.add(new Summary(kind + "：" + duty.title()));
        component.add(new Description(duty.unit() + "\n"
                + words.text("calendar.feed.due", locale, duty.due().toString())));
        component.add(new Categories(kind));
        component.add(new Url(URI.create(site + "/obligations/" + duty.id())));
    }

    private static Instant seconds(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS);
    }
}
