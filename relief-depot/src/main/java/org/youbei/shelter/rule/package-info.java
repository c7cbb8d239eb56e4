/** The rules of shelters, without a database: room by area and norm, gaps between buildings, who reaches a place, and the course of an opening. */
@NullMarked
@NamedInterface("rule")
package org.youbei.shelter.rule;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
