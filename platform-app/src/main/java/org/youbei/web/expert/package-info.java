/** The experts of a district: the list, one of them, what they keep out of; and who can be asked about a piece of work. */
@NullMarked
package org.youbei.web.expert;

import org.jspecify.annotations.NullMarked;
