package org.youbei.web.layout;

/** A number behind a navigation entry; late ones are emphasised. */
public record NavigationCount(int number, boolean late) {}
