/**
 * Carries the ledger's messages out of the application: by e-mail and to the webhooks of group chats.
 *
 * <p>It owns nothing; what to send, to whom and how often to try is the ledger's. A message that does not arrive is handed back with the
 * reason.
 */
@NullMarked
@ApplicationModule
package org.youbei.delivery;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
