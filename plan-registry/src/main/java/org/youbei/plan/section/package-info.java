/**
 * The text of a version as a tree of numbered sections, and what an import could not place. Owns the tables of the text and the
 * arithmetic of the tree; knows nothing of states and rights, which the registry has judged before it calls.
 */
@NullMarked
@NamedInterface("section")
package org.youbei.plan.section;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
