package org.youbei.web.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.youbei.model.Role;

class NavigationTests {
    @Test
    void showsOnlyWhatTheRolesMayOpen() {
        assertThat(Navigation.items(Set.of(Role.COMMUNITY_WORKER)))
                .extracting(NavigationItem::key)
                .contains("home", "obligations", "plans")
                .doesNotContain("accounts", "audit", "sweeps");
        assertThat(Navigation.items(Set.of(Role.AUDITOR)))
                .extracting(NavigationItem::key)
                .contains("audit");
    }

    @Test
    void marksOneEntryOnAPageAndBelowIt() {
        assertThat(current("/")).containsExactly("home");
        assertThat(current("/plans/1/sections")).containsExactly("plans");
        assertThat(current("/plans-of-others")).isEmpty();
    }

    @Test
    void opensOnlyWhatTheRolesMaySee() {
        var administrator = Set.of(Role.ADMINISTRATOR);

        assertThat(List.of("/plans", "/plans?state=ISSUED", "/plans/1/edit", "/plans.xlsx"))
                .noneMatch(address -> Navigation.opens(administrator, address));
        assertThat(List.of("/", "/accounts/1", "/obligations?state=overdue", "/elsewhere"))
                .allMatch(address -> Navigation.opens(administrator, address));
    }

    @Test
    void countsWhatWaits() {
        assertThat(Navigation.groups(person(), "/").stream().flatMap(group -> group.links().stream()))
                .filteredOn(link -> link.item().key().equals("obligations"))
                .singleElement()
                .satisfies(link -> assertThat(link.count()).isEqualTo(new NavigationCount(3, true)));
    }

    private static List<String> current(String address) {
        return Navigation.groups(person(), address).stream()
                .flatMap(group -> group.links().stream())
                .filter(NavigationLink::current)
                .map(link -> link.item().key())
                .toList();
    }

    private static FrameContent person() {
        var counts = Map.of("obligations", new NavigationCount(3, true));
        return new FrameContent("吴示例", Set.of(Role.STREET_STAFF), "积玉桥街道", List.of(), 0, counts, false);
    }
}
