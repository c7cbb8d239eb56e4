/** Who is inside a shelter: openings, households, and the ledger of arrivals and departures. */
@NullMarked
@NamedInterface("stay")
package org.youbei.shelter.stay;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
