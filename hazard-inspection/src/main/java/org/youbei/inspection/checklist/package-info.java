/** What to look for at a kind of place: checklists in versions, shipped with the product or issued by a district. A version never changes. */
@NullMarked
@NamedInterface("checklist")
package org.youbei.inspection.checklist;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
