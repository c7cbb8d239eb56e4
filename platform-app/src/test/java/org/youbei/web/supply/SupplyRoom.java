package org.youbei.web.supply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.youbei.web.plan.PlanPages.location;
import static org.youbei.web.plan.PlanPages.page;
import static org.youbei.web.plan.PlanPages.status;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.youbei.model.Actor;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Role;
import org.youbei.model.Scope;
import org.youbei.web.plan.PlanPages;

/** What the tests of supplies do by the pages before they come to what they are about. */
final class SupplyRoom {
    private final PlanPages pages;

    SupplyRoom(PlanPages pages) {
        this.pages = pages;
    }

    static Actor worker(String unit, int number) {
        return new Actor(
                new UUID(1, number),
                "示例" + number,
                Set.of(Role.COMMUNITY_WORKER),
                Scope.of(new JurisdictionCode(unit)));
    }

    /** The last part of an address: an id. */
    static String id(String address) {
        return address.substring(address.lastIndexOf('/') + 1);
    }

    /** An item that is counted in bottles of half a litre. */
    String item(Actor actor, String unit, String name) {
        return id(done(
                actor,
                "/supplies",
                Map.of(
                        "unit",
                        unit,
                        "name",
                        name,
                        "code",
                        "1100401",
                        "measure",
                        "瓶",
                        "content",
                        "0.5",
                        "contentUnit",
                        "升",
                        "whole",
                        "true")));
    }

    String point(Actor actor, String unit, String name) {
        return id(done(
                actor,
                "/supply-points",
                Map.of("unit", unit, "name", name, "mode", "PHYSICAL", "keeper", "仓库保管员", "lead", "30")));
    }

    /** The address of the lot. */
    String received(Actor actor, String point, String item, String quantity, Map<String, String> more) {
        var said = new HashMap<>(Map.of("point", point, "item", item, "quantity", quantity));
        said.putAll(more);
        return done(actor, "/stock", said);
    }

    String done(Actor actor, String address, Map<String, String> said) {
        var answer = pages.post(actor, address, said);
        assertThat(status(answer))
                .as(() -> page(answer).select(".yb-errors").text())
                .isEqualTo(302);
        return location(answer);
    }

    /** What the page says against it; the status is the one given. */
    String refused(Actor actor, String address, Map<String, String> said, int status) {
        var answer = pages.post(actor, address, said);
        assertThat(status(answer)).isEqualTo(status);
        return page(answer).select(".yb-errors, .yb-error, main").text();
    }
}
