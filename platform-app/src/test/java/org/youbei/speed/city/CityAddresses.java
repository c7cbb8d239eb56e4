package org.youbei.speed.city;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.youbei.route.ContractLines;

/** The addresses behind the GET routes of the contract: what stands in braces is taken from the database, for each person something of the own unit. */
public final class CityAddresses {
    /** A stream that never ends, a document whose making is a matter of its own, and what only the device of a door asks for. */
    private static final List<String> LEFT_OUT =
            List.of("/drills/{id}/run-sheet/events", "/incidents/{id}/events", "/kiosk/events", "/kiosk");

    /** What stands for an id, by the beginning of the route; the longest beginning counts. Placed with the unit. */
    private static final Map<String, String> IDS = ids();

    private final CityDistrict district;

    public CityAddresses(CityDistrict district) {
        this.district = district;
    }

    /** @param route as in the contract, with its question mark where it is a further address of the route */
    public record Address(String route, String path) {}

    /** The addresses that this person may ask for; routes of which there is no example here are missing. */
    public List<Address> of(CityPerson person) throws SQLException {
        var addresses = new ArrayList<Address>();
        for (var words : ContractLines.all()) {
            if (words[0].equals("GET") && words[person.column()].equals("ok") && !LEFT_OUT.contains(words[1])) {
                path(words[1], person).ifPresent(path -> addresses.add(new Address(words[1], path)));
            }
        }
        further().forEach(path -> addresses.add(new Address(path, path)));
        return addresses;
    }

    /** Searches for a rare word, a common one, one of one character, one that nobody says; and what is asked for by choice. */
    private static List<String> further() {
        var further = new ArrayList<String>();
        for (var list : List.of(
                "/obligations",
                "/hazards",
                "/inspection-points",
                "/visits",
                "/resident-reports",
                "/plans",
                "/drills")) {
            for (var word : List.of("稀见泵闸", "排水", "示例", "闸", "量子纠缠")) {
                further.add(list + "?q=" + word);
            }
        }
        further.addAll(
                List.of("/accounts?q=示例", "/accounts?q=欧", "/palette?q=排水", "/palette?q=量子纠缠", "/palette?q=稀见泵闸"));
        further.addAll(List.of("/obligations?state=overdue", "/obligations?sort=-due", "/obligations?state=fulfilled"));
        further.addAll(List.of(
                "/calendar?view=week",
                "/calendar?month=" + LocalDate.now(java.time.ZoneOffset.UTC).getYear() + "-06"));
        var year = LocalDate.now(java.time.ZoneOffset.UTC).getYear();
        further.addAll(List.of("/drill-schedules?year=" + year, "/drill-schedules?month=" + year + "-06"));
        return further;
    }

    private Optional<String> path(String route, CityPerson person) throws SQLException {
        if (!route.contains("{")) {
            return Optional.of(route);
        }
        var beginning =
                IDS.keySet().stream().filter(route::startsWith).max(java.util.Comparator.comparingInt(String::length));
        if (beginning.isEmpty()) {
            return Optional.empty();
        }
        var value = district.value(IDS.get(beginning.get()).replace(":unit", "'" + person.unit() + "'"));
        return value.map(found -> beginning.get()
                        + found
                        + rest(route.substring(beginning.get().length())))
                .filter(path -> !path.contains("{"));
    }

    /** What follows the first braces. */
    private static String rest(String route) {
        var rest = route.replaceFirst("^\\{[a-z]+}", "");
        return rest.replace("documents/{kind}", "documents/scheme").replace("preparation/{kind}", "preparation/covers");
    }

    private static Map<String, String> ids() {
        var ids = new LinkedHashMap<String, String>();
        ids.put("/jurisdictions/", "select :unit");
        ids.put(
                "/obligations/",
                "select id from obligation.obligation where jurisdiction = :unit and closed_as is null order by id"
                        + " limit 1");
        ids.put(
                "/drills/",
                "select id from drill.drill where jurisdiction = :unit order by (state = 'EVALUATED') desc, id limit"
                        + " 1");
        ids.put("/plans/", "select id from plan.plan where jurisdiction = :unit order by working is null, id limit 1");
        ids.put(
                "/inspection-points/",
                "select id from inspection.point where jurisdiction like :unit || '%' and closed_on is null order by"
                        + " id limit 1");
        ids.put(
                "/checklists/",
                "select checklist from inspection.visit where jurisdiction like :unit || '%' and checklist_title not"
                        + " like '示例%' order by id limit 1");
        ids.put("/visits/", "select id from inspection.visit where jurisdiction like :unit || '%' order by id limit 1");
        ids.put(
                "/hazards/",
                "select id from inspection.hazard where jurisdiction like :unit || '%' order by open desc, id limit 1");
        ids.put(
                "/resident-reports/",
                "select id from inspection.report where jurisdiction like :unit || '%' order by id limit 1");
        ids.put(
                "/supervision-orders/",
                "select id from inspection.supervision_order where jurisdiction like :unit || '%' order by id limit 1");
        ids.put(
                "/report/",
                "select code from inspection.point where jurisdiction like :unit || '%' order by id limit 1");
        ids.put("/q/", "select code from inspection.point where jurisdiction like :unit || '%' order by id limit 1");
        ids.put("/rules/", "select 'shelter-check'");
        ids.put("/areas/", "select 'drills'");
        ids.put(
                "/accounts/",
                "select id from account.account where jurisdiction like :unit || '%' order by id limit 1");
        ids.put(
                "/plan-weaknesses/",
                "select id from plan.weakness where jurisdiction like :unit || '%' order by id limit 1");
        ids.put(
                "/drill-requirements/",
                "select id from drill.requirement where jurisdiction like :unit || '%' and ended_on is null order by"
                        + " id limit 1");
        return ids;
    }
}
