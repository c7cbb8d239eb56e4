package org.youbei.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.youbei.PlatformTest;
import org.youbei.jurisdiction.Scopes;
import org.youbei.model.Outcome;
import org.youbei.model.Role;
import org.youbei.testing.Cast;

@PlatformTest
class PositionsTests {
    @Autowired
    Positions positions;

    @Autowired
    Accounts accounts;

    @Test
    void findsTheHolderOfAPost() {
        var name = "分管领导" + UUID.randomUUID();
        var holder = People.opened(accounts, Role.STREET_STAFF, Cast.JIYUQIAO);
        var position = asAdministrator(
                () -> positions.create(Cast.ADMINISTRATOR, Cast.JIYUQIAO, name).orElseThrow());
        assertThat(position.vacant()).isTrue();

        asAdministrator(() -> positions
                .appoint(Cast.ADMINISTRATOR, position.id(), holder.id())
                .orElseThrow());

        var found = Scopes.in(Cast.STREET.scope(), () -> positions.find(Cast.JIYUQIAO, name))
                .orElseThrow();
        assertThat(found.holder()).isEqualTo(holder.id());
        assertThat(found.holderName()).isEqualTo(holder.name());
        assertThat(asAdministrator(() -> positions.heldBy(holder.id()))).containsExactly(found);
    }

    @Test
    void showsThePostsOfAUnitToItselfAndAboveOnly() {
        var name = "值班员" + UUID.randomUUID();
        var position = asAdministrator(
                () -> positions.create(Cast.ADMINISTRATOR, Cast.JIYUQIAO, name).orElseThrow());

        assertThat(Scopes.in(Cast.STREET.scope(), () -> positions.of(Cast.JIYUQIAO)))
                .contains(position);
        assertThat(Scopes.in(Cast.SIBLING_STREET.scope(), () -> positions.of(Cast.JIYUQIAO)))
                .isEmpty();
        assertThat(Scopes.in(Cast.SIBLING_STREET.scope(), () -> positions.find(position.id())))
                .isEmpty();
    }

    @Test
    void refusesASecondPostOfTheSameNameUntilTheFirstIsClosed() {
        var name = "联络员" + UUID.randomUUID();
        var first = asAdministrator(
                () -> positions.create(Cast.ADMINISTRATOR, Cast.JIYUQIAO, name).orElseThrow());
        assertThat(asAdministrator(() -> positions.create(Cast.ADMINISTRATOR, Cast.JIYUQIAO, name)))
                .isInstanceOf(Outcome.Refused.class);

        asAdministrator(() -> positions.close(Cast.ADMINISTRATOR, first.id()).orElseThrow());

        assertThat(asAdministrator(() -> positions.create(Cast.ADMINISTRATOR, Cast.JIYUQIAO, name)))
                .isInstanceOf(Outcome.Done.class);
    }

    @Test
    void letsOnlyAdministratorsChangePosts() {
        assertThat(Scopes.in(Cast.STREET.scope(), () -> positions.create(Cast.STREET, Cast.JIYUQIAO, "新岗位")))
                .isInstanceOf(Outcome.Refused.class);
        assertThat(asAdministrator(() -> positions.create(Cast.ADMINISTRATOR, Cast.XICHENG, "别区岗位")))
                .isInstanceOf(Outcome.Refused.class);
    }

    private static <T> T asAdministrator(Supplier<T> work) {
        return Scopes.in(Cast.ADMINISTRATOR.scope(), work);
    }
}
