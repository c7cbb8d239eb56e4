/** What error pages say when the database is away. */
@NullMarked
package org.youbei.web.failure;

import org.jspecify.annotations.NullMarked;
