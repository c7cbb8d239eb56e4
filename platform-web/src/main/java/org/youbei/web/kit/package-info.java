/**
 * What every page is made of, and no page: the frame ({@code layout}), the values that shared fragments print ({@code part}), forms,
 * lists, files of rows. It refuses to know any noun of a domain module; a module's pages know it.
 */
@NullMarked
package org.youbei.web.kit;

import org.jspecify.annotations.NullMarked;
