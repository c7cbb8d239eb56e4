package org.youbei.web.kit.list;

import java.util.List;

/**
 * Values of one filter that are too many for chips.
 *
 * @param label what is chosen, or what can be
 */
public record Menu(String label, List<Chip> choices) {}
