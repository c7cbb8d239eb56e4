/** Campaigns: which units are assessed by which system in which period, step by step; and the figures that fill themselves in. */
@NullMarked
@NamedInterface("campaign")
package org.youbei.assessment.campaign;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
