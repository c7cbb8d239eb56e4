package org.youbei.education.activity;

/** For whom: everybody, 儿童 老人 租户 商铺员工 物业保安 外籍人士. */
public enum Audience {
    EVERYBODY,
    CHILDREN,
    ELDERLY,
    TENANTS,
    SHOP_STAFF,
    GUARDS,
    FOREIGNERS
}
