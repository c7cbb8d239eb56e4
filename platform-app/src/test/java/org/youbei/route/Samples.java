package org.youbei.route;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.context.ApplicationContext;
import org.youbei.division.DivisionImporter;
import org.youbei.division.DivisionSheet;
import org.youbei.obligation.calendar.CalendarImport;
import org.youbei.testing.Cast;

/** A request for every route that the street 420106001 could send about its own things; fresh things for each that changes them. */
class Samples {
    private final Map<String, Supplier<Sample>> byRoute = new HashMap<>();

    private int next;

    Samples(ApplicationContext context) {
        context.getBean(DivisionImporter.class)
                .load(
                        Cast.ADMINISTRATOR,
                        Path.of("../domain-model/src/test/resources/divisions/420106-wuchang.csv"),
                        "420106-wuchang.csv");
        // A name of its own each time, or the throttle would answer instead.
        byRoute.put(
                "POST /login",
                () -> Sample.none().with("username", "nobody" + next++).with("password", "wrong"));
        byRoute.put("POST /logout", Sample::none);
        byRoute.put("GET /palette", () -> Sample.none().with("q", "预案"));
        byRoute.put("GET /drafts/{form}", () -> Sample.at("plans.new"));
        byRoute.put("POST /drafts/{form}", () -> Sample.at("plans.new").with("title", "示例"));
        byRoute.put(
                "POST /saved-views", () -> Sample.none().with("name", "示例视图").with("address", "/plans?state=ISSUED"));
        byRoute.put("POST /saved-views/{id}/removal", () -> Sample.at(UUID.randomUUID()));
        byRoute.put("POST /drafts/{form}/removal", () -> Sample.at("plans.new"));
        ImportSamples.of(
                        context,
                        Cast.ADMINISTRATOR,
                        CalendarImport.class,
                        "/working-calendar-imports",
                        "date,kind,name\n2031-01-01,holiday,元旦\n")
                .addTo(byRoute);
        byRoute.put("POST /unsent-form/removal", Sample::none);
        byRoute.put("GET /areas/{slug}", () -> Sample.at("plans"));
        byRoute.put("GET /jurisdictions/{code}", () -> Sample.at("420106001"));
        ImportSamples.of(
                        context,
                        Cast.ADMINISTRATOR,
                        DivisionSheet.class,
                        "/jurisdiction-imports",
                        "code,name\n420106,武昌区\n")
                .addTo(byRoute);
        byRoute.put(
                "POST /preferences", () -> Sample.none().with("language", "en").with("return", "/"));
        RouteSamples.all(context).forEach(each -> each.addTo(byRoute));
    }

    Sample of(Route route) {
        var sample = byRoute.get(route.toString());
        if (sample == null && (route.hasVariables() || !route.reads())) {
            throw new IllegalStateException("no sample for " + route);
        }
        try {
            return sample == null ? Sample.none() : sample.get();
        } catch (RuntimeException e) {
            throw new IllegalStateException("the sample for " + route + " could not be made", e);
        }
    }
}
