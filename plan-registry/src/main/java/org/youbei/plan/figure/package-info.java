/**
 * The figures of a version. A figure is named in the text by a line of its own, {@code 【图3：指挥体系图】}, so that it goes wherever its
 * paragraph goes; the pictures behind are decoded and written anew before they are kept. Knows nothing of states and rights.
 */
@NullMarked
@NamedInterface("figure")
package org.youbei.plan.figure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
