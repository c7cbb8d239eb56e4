package org.youbei.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.youbei.jurisdiction.Scopes;
import org.youbei.model.Actor;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Outcome;
import org.youbei.model.Refusal;
import org.youbei.model.ResidentId;
import org.youbei.model.Role;
import org.youbei.model.Scope;

/** People that tests speak of, all invented, and ways to ask in their name. */
public final class Crowd {
    private static final AtomicInteger NUMBERS = new AtomicInteger(1);

    private Crowd() {}

    /** A number of somebody born on a day, written as 19900101; another one each time. */
    public static String number(String born) {
        return ResidentId.completed("420106" + born + "%03d".formatted(NUMBERS.getAndIncrement() % 1000))
                .value();
    }

    public static PersonEntry somebody() {
        return named("张示例");
    }

    public static PersonEntry named(String name) {
        return PersonEntry.of(name, IdNumber.Kind.RESIDENT, number("19900101"), "138 0000 0001");
    }

    public static Actor worker(JurisdictionCode unit) {
        var role = unit.value().length() > 9 ? Role.COMMUNITY_WORKER : Role.STREET_STAFF;
        return new Actor(new UUID(7, unit.value().hashCode()), "王示例", Set.of(role), Scope.of(unit));
    }

    public static <T> T in(Actor actor, Supplier<T> work) {
        return Scopes.in(actor.scope(), work);
    }

    public static List<String> codes(Outcome<?> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        return ((Outcome.Refused<?>) outcome)
                .refusals().stream().map(Refusal::code).toList();
    }
}
