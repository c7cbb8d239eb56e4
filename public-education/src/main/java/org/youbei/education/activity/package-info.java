/**
 * Activities from the plan to the record with its proof. Refuses a place or a speaker that is taken at that time, an activity in the past, a record before
 * it was held or without proof, and more people than a unit has.
 */
@NullMarked
@NamedInterface("activity")
package org.youbei.education.activity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
