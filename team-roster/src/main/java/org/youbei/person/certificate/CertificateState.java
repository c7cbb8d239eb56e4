package org.youbei.person.certificate;

/** How a certificate stands on a day: 有效 · 即将到期 · 宽限期内 · 已过期. */
public enum CertificateState {
    VALID,
    EXPIRING,
    /** Over, but it may still be renewed without beginning anew; it gives no right. */
    IN_GRACE,
    EXPIRED;

    /** Whether it gives the right that it stands for. */
    public boolean counts() {
        return this == VALID || this == EXPIRING;
    }
}
