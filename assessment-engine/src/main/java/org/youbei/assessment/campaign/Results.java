package org.youbei.assessment.campaign;

import java.util.List;
import org.youbei.model.Actor;
import org.youbei.model.Refusal;

/** What a campaign asks of whoever works its result out. */
public interface Results {
    /** What keeps the result from being worked out, such as a method that refuses; empty where nothing does. */
    List<Refusal> objections(Campaign campaign);

    /** Works the result out of what was decided and keeps it with its inputs, as the campaign's present version. */
    void freeze(Actor actor, Campaign campaign, String reason);

    void publish(Actor actor, Campaign campaign);

    /** Appeals that nobody has answered. */
    int openAppeals(Campaign campaign);
}
