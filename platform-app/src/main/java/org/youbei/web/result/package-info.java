/** Results: ranking, what a unit reached down to its answers, what would change the order, files, appeals. */
@NullMarked
package org.youbei.web.result;

import org.jspecify.annotations.NullMarked;
