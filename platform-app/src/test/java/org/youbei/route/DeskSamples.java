package org.youbei.route;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.context.ApplicationContext;
import org.youbei.duty.DutyWatch;
import org.youbei.duty.Swap;
import org.youbei.duty.log.Handovers;
import org.youbei.duty.log.LogBook;
import org.youbei.duty.log.LogEntry;
import org.youbei.duty.log.Writing;
import org.youbei.model.ChinaTime;
import org.youbei.testing.Cast;

/** Duty rooms, rosters, the log and handovers of the street. */
class DeskSamples implements RouteSamples {
    private final DeskRoom room;
    private final DutyWatch watch;
    private final LogBook log;
    private final Handovers handovers;
    private final Clock clock;

    DeskSamples(ApplicationContext context) {
        room = new DeskRoom(context);
        watch = context.getBean(DutyWatch.class);
        log = context.getBean(LogBook.class);
        handovers = context.getBean(Handovers.class);
        clock = context.getBean(Clock.class);
    }

    @Override
    public void addTo(Map<String, Supplier<Sample>> samples) {
        rosters(samples);
        stations(samples);
        log(samples);
        handovers(samples);
    }

    private void rosters(Map<String, Supplier<Sample>> samples) {
        var next = YearMonth.from(ChinaTime.today(clock)).plusMonths(1);
        samples.put(
                "POST /duty-rosters",
                () -> Sample.none().with("station", room.station()).with("month", next));
        samples.put("GET /duty-rosters/{id}", () -> Sample.at(room.published()));
        samples.put("GET /duty-rosters/{id}/roster.xlsx", () -> Sample.at(room.published()));
        samples.put("GET /duty-rosters/{id}/roster.ics", () -> Sample.at(room.published()));
        for (var step : List.of("proposal", "publication")) {
            samples.put("GET /duty-rosters/{id}/" + step, () -> Sample.at(room.draft(room.station(), 1)));
            samples.put("POST /duty-rosters/{id}/" + step, () -> Sample.at(room.draft(room.station(), 1)));
        }
        samples.put("GET /duty-rosters/{id}/slots/{slot}", this::seats);
        samples.put("POST /duty-rosters/{id}/slots/{slot}", this::seats);
        samples.put("GET /duty-rosters/{id}/slots/{slot}/swap", this::swapping);
        samples.put("POST /duty-rosters/{id}/slots/{slot}/swap", this::swapping);
        samples.put("GET /duty-rosters/{id}/swaps/{swap}", this::swap);
        samples.put("POST /duty-rosters/{id}/swaps/{swap}", () -> swap().with("decision", "YES"));
    }

    private Sample seats() {
        var roster = room.draft(room.station(), 1);
        return Sample.at(roster, room.sheet(roster).slots().getFirst().id());
    }

    private Sample swapping() {
        var sheet = room.sheet(room.published());
        var slot = sheet.slots().getLast();
        return Sample.at(sheet.roster().id(), slot.id())
                .with("kind", "SWAP")
                .with("from", DeskRoom.leading(slot))
                .with("to", DeskRoom.otherLeader(sheet, slot))
                .with("reason", "示例");
    }

    private Sample swap() {
        var sheet = room.sheet(room.published());
        var slot = sheet.slots().getLast();
        var id = UUID.randomUUID();
        DeskRoom.as(
                Cast.STREET,
                () -> watch.ask(
                        Cast.STREET,
                        id,
                        slot.id(),
                        Swap.Kind.SWAP,
                        DeskRoom.leading(slot),
                        DeskRoom.otherLeader(sheet, slot),
                        "示例"));
        return Sample.at(sheet.roster().id(), id);
    }

    private void stations(Map<String, Supplier<Sample>> samples) {
        samples.put(
                "POST /duty-stations",
                () -> Sample.none()
                        .with("unit", Cast.JIYUQIAO)
                        .with("name", "示例值班室" + UUID.randomUUID())
                        .with("phone", "027-88880000")
                        .with("leaders", "1")
                        .with("staff", "2")
                        .with("restHours", "24"));
        samples.put("GET /duty-stations/{id}", () -> Sample.at(room.station()));
        samples.put("GET /duty-stations/{id}/patterns", () -> Sample.at(room.station()));
        samples.put(
                "POST /duty-stations/{id}/patterns",
                () -> Sample.at(room.station())
                        .with("name", "夜班")
                        .with("days", "EVERY")
                        .with("startsAt", "17:30")
                        .with("length", "15"));
        samples.put("GET /duty-stations/{id}/people", () -> Sample.at(room.station()));
        samples.put(
                "POST /duty-stations/{id}/people",
                () -> Sample.at(room.station())
                        .with("person", "辛示例")
                        .with("post", "科员")
                        .with("phone", "13800000002"));
        samples.put("GET /duty-stations/people/{person}", () -> Sample.at(room.person(room.station(), "辛示例", false)));
        samples.put(
                "POST /duty-stations/people/{person}",
                () -> Sample.at(room.person(room.station(), "辛示例", false)).with("what", "TESTED"));
    }

    private void log(Map<String, Supplier<Sample>> samples) {
        samples.put(
                "POST /duty-log",
                () -> Sample.none()
                        .with("station", room.station())
                        .with("kind", "NOTE")
                        .with("happenedAt", LocalDateTime.now(clock).truncatedTo(ChronoUnit.MINUTES))
                        .with("matter", "示例"));
        samples.put("GET /duty-log/{id}", () -> Sample.at(call()));
        samples.put("GET /duty-log/{id}/answer", () -> Sample.at(call()));
        samples.put("POST /duty-log/{id}/answer", () -> Sample.at(call()).with("matter", "示例"));
        samples.put("GET /duty-log/{id}/caller", () -> Sample.at(call()));
        samples.put("POST /duty-log/{id}/caller", () -> Sample.at(call()).with("reason", "示例"));
    }

    private UUID call() {
        var said = new Writing(
                LogEntry.Kind.CALL_IN,
                clock.instant(),
                "示例路积水",
                "示例路",
                "",
                "张示例",
                "13800000009",
                "",
                "",
                "",
                true,
                null);
        var station = room.station();
        return DeskRoom.as(Cast.STREET, () -> log.write(Cast.STREET, UUID.randomUUID(), station, said));
    }

    private void handovers(Map<String, Supplier<Sample>> samples) {
        samples.put("GET /handovers/slots/{slot}", this::giving);
        samples.put("POST /handovers/slots/{slot}", this::giving);
        samples.put("GET /handovers/{id}", this::given);
        samples.put("GET /handovers/{id}/taking", this::given);
        samples.put("POST /handovers/{id}/taking", this::given);
    }

    private Sample giving() {
        var slot = room.sheet(room.published()).slots().getFirst();
        return Sample.at(slot.id()).with("giver", DeskRoom.leading(slot)).with("said", "示例");
    }

    private Sample given() {
        var slots = room.sheet(room.published()).slots();
        var id = UUID.randomUUID();
        DeskRoom.as(
                Cast.STREET,
                () -> handovers.give(Cast.STREET, id, slots.getFirst().id(), DeskRoom.leading(slots.getFirst()), "示例"));
        return Sample.at(id).with("taker", DeskRoom.leading(slots.get(1)));
    }
}
