package org.youbei.demo;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.youbei.account.Accounts;
import org.youbei.account.HeldRole;
import org.youbei.account.NewAccount;
import org.youbei.model.Actor;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Role;
import org.youbei.model.Scope;

/** The nine people of the demo district. */
@Component
class DemoAccounts {
    static final Scope DISTRICT = Scope.of(DemoDistrict.WUCHANG);
    static final Scope STREET = Scope.of(new JurisdictionCode("420106001"));

    static final List<Person> PEOPLE = List.of(
            new Person("supervisor", "周示例", Role.DISTRICT_SUPERVISOR, DISTRICT),
            new Person("street", "吴示例", Role.STREET_STAFF, STREET),
            new Person("street-lead", "钱示例", Role.STREET_STAFF, STREET),
            new Person("street2", "郑示例", Role.STREET_STAFF, Scope.of(new JurisdictionCode("420106002"))),
            new Person("community", "王示例", Role.COMMUNITY_WORKER, Scope.of(new JurisdictionCode("420106001002"))),
            new Person("community-lead", "孙示例", Role.COMMUNITY_WORKER, Scope.of(new JurisdictionCode("420106001002"))),
            new Person("volunteer", "欧***", Role.VOLUNTEER, Scope.of(new JurisdictionCode("420106001002"))),
            new Person("auditor", "冯示例", Role.AUDITOR, DISTRICT),
            new Person("admin", "陈示例", Role.ADMINISTRATOR, Scope.ALL));

    private final Accounts accounts;

    DemoAccounts(Accounts accounts) {
        this.accounts = accounts;
    }

    /** One of the invented people; the id follows from the name, so that it is the same everywhere. */
    record Person(String username, String name, Role role, Scope scope) {
        UUID id() {
            return new UUID(3, username.hashCode());
        }
    }

    /** Whose account it is by its name. */
    static Person named(String username) {
        return PEOPLE.stream()
                .filter(person -> person.username().equals(username))
                .findFirst()
                .orElseThrow();
    }

    void open(String password) {
        var opened = PEOPLE.stream().map(DemoAccounts::account).toList();
        accounts.createWithPassword(Actor.platform(), opened, password).orElseThrow();
    }

    private static NewAccount account(Person person) {
        var held = List.of(new HeldRole(person.role(), person.scope()));
        return new NewAccount(person.id(), person.username(), person.name(), null, null, held);
    }
}
