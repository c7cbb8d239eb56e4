package org.youbei.web.planstructure;

import org.jspecify.annotations.Nullable;
import org.youbei.model.ResponseLevel;
import org.youbei.plan.response.Response;
import org.youbei.plan.response.ResponseWords;

/**
 * A response level, as a person fills it in.
 *
 * @param revision of the response when the form was opened
 */
record ResponseForm(
        @Nullable ResponseLevel level,
        @Nullable Integer revision,
        @Nullable String trigger,
        @Nullable String actions,
        @Nullable String decider) {
    static ResponseForm of(Response response) {
        return new ResponseForm(
                response.level(), response.revision(), response.trigger(), response.actions(), response.decider());
    }

    ResponseWords words() {
        return new ResponseWords(Said.of(trigger), Said.of(actions), Said.of(decider));
    }
}
