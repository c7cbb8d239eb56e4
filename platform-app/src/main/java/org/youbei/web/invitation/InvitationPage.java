package org.youbei.web.invitation;

import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.ModelAndView;
import org.youbei.assessment.invitation.Invited;
import org.youbei.web.kit.form.Sent;

/** What an invitation leads to, once it may be used. */
public interface InvitationPage {
    /** The door of the invitations it is for. */
    String door();

    /** @param unit that was asked for; null where none was */
    ModelAndView show(String secret, Invited invited, @Nullable String unit);

    ModelAndView take(String secret, Invited invited, Sent sent);
}
