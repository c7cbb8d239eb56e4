/** Trainings in a version of a plan (article 30): when, for whom, how many, with which evidence. Tables only. */
@NullMarked
@NamedInterface("training")
package org.youbei.plan.training;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
