/** Tables of points: the template, the upload, a look at every row, and taking them in. */
@NullMarked
package org.youbei.web.pointimport;

import org.jspecify.annotations.NullMarked;
