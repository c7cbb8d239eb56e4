package org.youbei.expert;

import java.util.List;
import org.youbei.model.Refusal;
import org.youbei.person.Said;

/**
 * What a row of a list of experts says.
 *
 * @param phone as it is dialled; empty where the row does not say it
 */
public record ExpertLine(ExpertEntry entry, String phone) {
    List<Refusal> objections(boolean known) {
        var said = new Said().all(entry.objections());
        return (known ? said.phoneIfAny("phone", phone) : said.phone("phone", phone)).found();
    }
}
