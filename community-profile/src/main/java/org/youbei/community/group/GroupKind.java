package org.youbei.community.group;

/** Why somebody needs to be looked after; a person may be of several kinds. */
public enum GroupKind {
    LIVES_ALONE,
    DISABLED,
    SERIOUSLY_ILL,
    PREGNANT,
    CHILD_WITHOUT_CARE,
    POWERED_DEVICE,
    LANGUAGE
}
