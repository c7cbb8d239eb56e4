/** The pages of checklists: all versions, one version, and a district’s own made from it. */
@NullMarked
package org.youbei.web.checklist;

import org.jspecify.annotations.NullMarked;
