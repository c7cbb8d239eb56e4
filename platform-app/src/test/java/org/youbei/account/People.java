package org.youbei.account;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.youbei.model.Actor;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Role;
import org.youbei.model.Scope;

/** Real accounts for tests, each with a name that no other test uses. */
public final class People {
    public static final String PASSWORD = "correct horse battery";
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private People() {}

    public static NewAccount account(HeldRole... held) {
        var number = NUMBER.incrementAndGet();
        return new NewAccount(
                UUID.randomUUID(), "person" + number, "示例" + number, "13800000001", "zhang@example.cn", List.of(held));
    }

    public static NewAccount account(Role role, JurisdictionCode unit) {
        return account(new HeldRole(role, Scope.of(unit)));
    }

    /** Opened with {@link #PASSWORD}. */
    public static NewAccount opened(Accounts accounts, HeldRole... held) {
        var account = account(held);
        accounts.createWithPassword(Actor.platform(), List.of(account), PASSWORD)
                .orElseThrow();
        return account;
    }

    public static NewAccount opened(Accounts accounts, Role role, JurisdictionCode unit) {
        return opened(accounts, new HeldRole(role, Scope.of(unit)));
    }

    /** An administrator with a real account. */
    public static Actor administrator(Accounts accounts, JurisdictionCode unit) {
        var account = opened(accounts, Role.ADMINISTRATOR, unit);
        return new Actor(account.id(), account.name(), Set.of(Role.ADMINISTRATOR), Scope.of(unit));
    }
}
