package org.youbei.web.kit.area;

import org.jspecify.annotations.Nullable;

/** An entry as one person sees it on one page. */
public record NavigationLink(
        AreaEntry item, boolean current, @Nullable NavigationCount count) {}
