/** The ledger of duties: its list, one duty with what can be done about it, and the exports. */
@NullMarked
package org.youbei.web.obligation;

import org.jspecify.annotations.NullMarked;
