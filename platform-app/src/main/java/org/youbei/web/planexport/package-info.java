/** Plans on their way out: official document, short version, print view, pocket cards, figures and JSON. */
@NullMarked
package org.youbei.web.planexport;

import org.jspecify.annotations.NullMarked;
