/**
 * The people whom a community looks after (重点人群): who they are, how they leave a building, who helps. Sensitive personal data: sealed, seen by the
 * community and its street only, revealed by a deliberate act that leaves a trace, deleted when the ground for keeping it ends. Above the street
 * there are counts.
 */
@NullMarked
@NamedInterface("group")
package org.youbei.community.group;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
