package org.youbei.web.kit.part;

/**
 * One thing to do, with when and why.
 *
 * @param day the large part of the date: {@code 26}, {@code 3 天}
 * @param month the small part under it: {@code 11月}, {@code 逾期}
 * @param title what is to be done
 * @param href where it is done
 * @param why the rule behind it
 * @param state how it stands
 */
public record Duty(String day, String month, String title, String href, String why, State state) {}
