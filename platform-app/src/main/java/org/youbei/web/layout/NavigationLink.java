package org.youbei.web.layout;

import org.jspecify.annotations.Nullable;

/** A navigation entry as one person sees it on one page. */
public record NavigationLink(
        NavigationItem item, boolean current, @Nullable NavigationCount count) {}
