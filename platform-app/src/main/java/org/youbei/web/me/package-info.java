/** What a volunteer sees of themselves: card, certificates, shifts, hours, what is kept of them; and how they come to an account. */
@NullMarked
package org.youbei.web.me;

import org.jspecify.annotations.NullMarked;
