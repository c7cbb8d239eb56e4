package org.youbei.obligation.rule;

/**
 * A post that every unit of a level must have filled, by law or by a default of this product.
 *
 * @param level STREET or COMMUNITY
 * @param body to which it belongs: COMMAND, STATION or GROUP
 * @param standIn whether a second person must stand in for the holder
 */
public record RequiredPost(
        String id,
        String level,
        String body,
        Rule.Text title,
        Rule.Text duties,
        boolean standIn,
        Rule.Text document,
        String article,
        Rule.Source source) {
    public boolean isConfirmed() {
        return source.isConfirmed();
    }
}
