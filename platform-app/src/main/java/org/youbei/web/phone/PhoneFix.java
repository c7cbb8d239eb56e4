package org.youbei.web.phone;

import org.jspecify.annotations.Nullable;

/** What a phone says of a hazard that was put right. */
record PhoneFix(@Nullable String note) {}
