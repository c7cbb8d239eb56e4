/** What experts found on the six points of article 24, and who of them signed. Tables only: the registry has judged states and rights before it calls. */
@NullMarked
@NamedInterface("review")
package org.youbei.plan.review;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
