/** Points from a table: the shared pages of imports over the import of points. */
@NullMarked
package org.youbei.web.pointimport;

import org.jspecify.annotations.NullMarked;
