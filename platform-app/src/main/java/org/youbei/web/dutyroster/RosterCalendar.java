package org.youbei.web.dutyroster;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.stream.Collectors;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.springframework.stereotype.Component;
import org.youbei.duty.DutyWatch;
import org.youbei.duty.Rosters;
import org.youbei.duty.Slot;
import org.youbei.duty.station.DutyPerson;

/** A roster as iCalendar (RFC 5545), with those who are there after the swaps. */
@Component
class RosterCalendar {
    private final DutyWatch watch;
    private final Clock clock;

    RosterCalendar(DutyWatch watch, Clock clock) {
        this.watch = watch;
        this.clock = clock;
    }

    byte[] of(Rosters.Sheet sheet) {
        var calendar = new Calendar();
        calendar.add(new ProdId("-//Youbei//Duty roster 1//ZH"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        sheet.slots().forEach(slot -> calendar.add(event(sheet, slot)));
        var out = new ByteArrayOutputStream();
        try {
            new CalendarOutputter(false).output(calendar, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private VEvent event(Rosters.Sheet sheet, Slot slot) {
        var event = new VEvent(false);
        event.add(new Uid(slot.id() + "-duty@youbei"));
        event.add(new DtStamp(clock.instant().truncatedTo(ChronoUnit.SECONDS)));
        event.add(new DtStart<>(slot.startsAt()));
        event.add(new DtEnd<>(slot.endsAt()));
        event.add(new Summary(sheet.station().name() + " " + slot.name()));
        event.add(new Description(watch.of(slot).stream().map(DutyPerson::name).collect(Collectors.joining("、"))));
        return event;
    }
}
