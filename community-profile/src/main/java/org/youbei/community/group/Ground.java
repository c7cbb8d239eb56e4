package org.youbei.community.group;

/** What allows a person to be listed (Personal Information Protection Law, 个人信息保护法). */
public enum Ground {
    /** A duty by law (article 13 (3), article 34): no consent, but notice (articles 17, 30, 35). */
    LEGAL_DUTY,
    /** An emergency, to protect life and health (article 13 (4)); notice may follow (article 18). */
    EMERGENCY,
    /** The person's separate consent (article 29). */
    CONSENT,
    /** That of a parent or guardian of a child below 14 (article 31). */
    GUARDIAN_CONSENT
}
