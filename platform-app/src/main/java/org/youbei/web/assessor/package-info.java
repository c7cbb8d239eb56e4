/** Third parties: whom the supervisor invites to score what, and the pages of the invited. */
@NullMarked
package org.youbei.web.assessor;

import org.jspecify.annotations.NullMarked;
