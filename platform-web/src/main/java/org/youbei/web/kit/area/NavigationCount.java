package org.youbei.web.kit.area;

/** A number behind a navigation entry; late ones are emphasised. */
public record NavigationCount(int number, boolean late) {}
