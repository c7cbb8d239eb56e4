/** Who was asked about a version, what they answered, and what became of it (article 22). Tables only: the registry has judged states and rights before it calls. */
@NullMarked
@NamedInterface("consultation")
package org.youbei.plan.consultation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
