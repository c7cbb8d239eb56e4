/** What people and other modules propose to change in a plan (article 37), and what its unit answered. Tables only. */
@NullMarked
@NamedInterface("proposal")
package org.youbei.plan.proposal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
