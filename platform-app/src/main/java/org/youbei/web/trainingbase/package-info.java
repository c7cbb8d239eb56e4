/** The pages of the training base: rooms, kit, bookings. */
@NullMarked
package org.youbei.web.trainingbase;

import org.jspecify.annotations.NullMarked;
