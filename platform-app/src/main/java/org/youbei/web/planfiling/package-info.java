/** The inbox of a unit that receives plans for filing. */
@NullMarked
package org.youbei.web.planfiling;

import org.jspecify.annotations.NullMarked;
