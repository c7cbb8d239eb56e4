package org.youbei.testing;

import java.util.Set;
import java.util.UUID;
import org.youbei.model.Actor;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Role;
import org.youbei.model.Scope;

/** The units and people that tests speak of: 武昌区, two of its streets, a community in each. All people are invented. */
public final class Cast {
    public static final JurisdictionCode WUCHANG = new JurisdictionCode("420106");
    public static final JurisdictionCode JIYUQIAO = new JurisdictionCode("420106001");
    public static final JurisdictionCode YANGYUAN = new JurisdictionCode("420106002");
    public static final JurisdictionCode JIYUQIAO_COMMUNITY = new JurisdictionCode("420106001001");
    public static final JurisdictionCode YANGYUAN_COMMUNITY = new JurisdictionCode("420106002001");
    public static final JurisdictionCode XICHENG = new JurisdictionCode("110102");

    public static final Actor SUPERVISOR = actor(1, "周示例", Role.DISTRICT_SUPERVISOR, WUCHANG);
    public static final Actor STREET = actor(2, "吴示例", Role.STREET_STAFF, JIYUQIAO);
    public static final Actor SIBLING_STREET = actor(3, "郑示例", Role.STREET_STAFF, YANGYUAN);
    public static final Actor COMMUNITY = actor(4, "王示例", Role.COMMUNITY_WORKER, JIYUQIAO_COMMUNITY);
    public static final Actor AUDITOR = actor(5, "冯示例", Role.AUDITOR, WUCHANG);
    public static final Actor ADMINISTRATOR = actor(6, "陈示例", Role.ADMINISTRATOR, WUCHANG);

    private Cast() {}

    /** Somebody else with the same roles at the same unit, where one person may not do both. Always the same one. */
    public static Actor colleague(Actor actor) {
        var account = new UUID(7, actor.account().getLeastSignificantBits());
        return new Actor(account, "同事" + actor.name(), actor.roles(), actor.scope());
    }

    private static Actor actor(int number, String name, Role role, JurisdictionCode unit) {
        return new Actor(new UUID(1, number), name, Set.of(role), Scope.of(unit));
    }
}
