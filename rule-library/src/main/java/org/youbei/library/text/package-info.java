/**
 * Laws, standards and rules with their clauses: what is in force on a day, what takes the place of what, what cites what. Owns the texts; refuses the same
 * text under two titles, a circle of replacements, and two texts of one number in force on a day.
 */
@NullMarked
@NamedInterface("text")
package org.youbei.library.text;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
