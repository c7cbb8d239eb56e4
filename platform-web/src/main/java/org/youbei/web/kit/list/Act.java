package org.youbei.web.kit.list;

/**
 * Something to do above a list.
 *
 * @param look of the button: {@code btn-quiet} or {@code btn-primary}
 * @param sends whether it changes something, by a form of its own
 */
public record Act(String label, String href, String look, boolean sends) {}
