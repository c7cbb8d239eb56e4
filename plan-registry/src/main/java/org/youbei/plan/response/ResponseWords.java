package org.youbei.plan.response;

/** What is to be written down about a response level; see {@link Response}. */
public record ResponseWords(String trigger, String actions, String decider) {}
