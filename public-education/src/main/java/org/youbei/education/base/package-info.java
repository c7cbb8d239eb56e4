/**
 * Materials with their licence and end, and the training base: rooms, kit with its checks, bookings with a waiting list. Refuses a booking above the
 * capacity, outside of opening hours and in the past.
 */
@NullMarked
@NamedInterface("base")
package org.youbei.education.base;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
