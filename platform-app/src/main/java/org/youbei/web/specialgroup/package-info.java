/** The pages of the people to look after: masked list, entry, revealing, rounds, evacuation list, counts for those above. */
@NullMarked
package org.youbei.web.specialgroup;

import org.jspecify.annotations.NullMarked;
