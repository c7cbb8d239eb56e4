package org.youbei.web.kit.area;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.youbei.model.Role;

class NavigationTests {
    private static final Set<Role> STREET = Set.of(Role.STREET_STAFF);
    private static final Set<Role> ADMINISTRATOR = Set.of(Role.ADMINISTRATOR);

    private final Navigation navigation = new Navigation(List.of(new Work(), new Start()));

    @Test
    void putsWhatNounsContributeInTheOrderOfAreasAndPlaces() {
        assertThat(navigation.entries())
                .extracting(AreaEntry::key)
                .containsExactly("home", "notices", "plans", "coverage", "accounts");
        assertThatIllegalArgumentException().isThrownBy(() -> new Navigation(List.of(new Start(), new Start())));
    }

    @Test
    void showsOnlyAreasInWhichSomethingMayBeOpened() {
        assertThat(navigation.areas(STREET)).containsExactly(Area.TODAY, Area.PLANS);
        assertThat(navigation.areas(ADMINISTRATOR)).containsExactly(Area.TODAY, Area.SYSTEM);
        assertThat(navigation.links(STREET, Map.of(), "/"))
                .extracting(AreaLinks::area)
                .doesNotContain(Area.SYSTEM);
    }

    @Test
    void opensTheAreaOfThePageAndMarksTheNearestEntry() {
        assertThat(current("/")).containsExactly("home");
        assertThat(current("/plans/1/sections")).containsExactly("plans");
        assertThat(current("/plans/coverage")).containsExactly("coverage");
        assertThat(current("/plans-of-others")).isEmpty();
        assertThat(navigation.links(STREET, Map.of(), "/plans/1"))
                .filteredOn(AreaLinks::current)
                .singleElement()
                .returns(Area.PLANS, AreaLinks::area)
                .returns(false, AreaLinks::here);
        assertThat(navigation.links(STREET, Map.of(), "/areas/plans"))
                .filteredOn(AreaLinks::current)
                .singleElement()
                .returns(true, AreaLinks::here);
        assertThat(navigation.area("/plans/1")).contains(Area.PLANS);
        assertThat(navigation.area("/elsewhere")).isEmpty();
    }

    @Test
    void opensOnlyWhatTheRolesMaySee() {
        assertThat(List.of("/plans", "/plans?state=ISSUED", "/plans/1/edit", "/plans.xlsx", "/areas/plans"))
                .noneMatch(address -> navigation.opens(ADMINISTRATOR, address));
        assertThat(List.of("/", "/accounts/1", "/areas/system", "/elsewhere"))
                .allMatch(address -> navigation.opens(ADMINISTRATOR, address));
        assertThat(navigation.opens(Set.of(Role.AUDITOR), "/plans/new"))
                .as("who may read a list may not do everything there")
                .isFalse();
    }

    @Test
    void addsUpWhatIsLateInAnArea() {
        var counts = Map.of(
                "plans", new NavigationCount(3, true),
                "coverage", new NavigationCount(2, true),
                "notices", new NavigationCount(9, false));

        assertThat(navigation.links(STREET, counts, "/"))
                .extracting(AreaLinks::count)
                .containsExactly(null, new NavigationCount(5, true));
    }

    @Test
    void choosesTheBarByTheRole() {
        assertThat(bar(STREET)).containsExactly("home", "plans", "notices");
        assertThat(bar(ADMINISTRATOR)).containsExactly("home", "accounts");
        assertThat(bar(Set.of(Role.STREET_STAFF, Role.ADMINISTRATOR)))
                .as("four at most")
                .containsExactly("home", "plans", "accounts", "notices");
    }

    private List<String> bar(Set<Role> roles) {
        return navigation.bar(roles, Map.of(), "/").stream()
                .map(link -> link.item().key())
                .toList();
    }

    private List<String> current(String address) {
        return navigation.links(STREET, Map.of(), address).stream()
                .flatMap(area -> area.links().stream())
                .filter(NavigationLink::current)
                .map(link -> link.item().key())
                .toList();
    }

    private static final class Work implements AreaEntries {
        @Override
        public List<AreaEntry> entries() {
            return List.of(
                    AreaEntry.of(
                            Area.PLANS,
                            20,
                            "coverage",
                            "/plans/coverage",
                            "table",
                            AreaEntry.roles(Role.WORKING, Role.AUDITOR)),
                    AreaEntry.of(
                                    Area.PLANS,
                                    10,
                                    "plans",
                                    "/plans",
                                    "file-text",
                                    AreaEntry.roles(Role.WORKING, Role.AUDITOR))
                            .inBar(2, Role.STREET_STAFF));
        }

        @Override
        public List<AreaAct> acts() {
            return List.of(AreaAct.of(Area.PLANS, 10, "plan-new", "/plans/new", "plus", AreaEntry.roles(Role.WORKING)));
        }
    }

    private static final class Start implements AreaEntries {
        @Override
        public List<AreaEntry> entries() {
            return List.of(
                    AreaEntry.of(Area.SYSTEM, 10, "accounts", "/accounts", "users", Role.ADMINISTRATOR)
                            .inBar(3, Role.ADMINISTRATOR),
                    AreaEntry.of(Area.TODAY, 20, "notices", "/notices", "bell").inBar(9, Role.STREET_STAFF),
                    AreaEntry.of(Area.TODAY, 10, "home", "/", "home").inBar(1, Role.values()));
        }
    }
}
