/** Who is told what: notices in the application, e-mail and webhooks through an outbox. */
@NullMarked
@NamedInterface("notice")
package org.youbei.obligation.notice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
