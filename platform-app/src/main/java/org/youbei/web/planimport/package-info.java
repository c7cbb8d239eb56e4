/** The pages on which a document becomes a plan: upload, look at what was recognised, save. */
@NullMarked
package org.youbei.web.planimport;

import org.jspecify.annotations.NullMarked;
