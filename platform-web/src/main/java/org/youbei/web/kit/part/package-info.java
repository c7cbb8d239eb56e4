/** The values that the shared fragments print, ready to print: links, figures, heat, trees, timelines, flashes. */
@NullMarked
package org.youbei.web.kit.part;

import org.jspecify.annotations.NullMarked;
