/**
 * What people without an account do: check in and answer a quiz. No name is kept. One person counts once in an activity; whoever sends too often is told
 * so. Everything is counted in PostgreSQL, so that it holds over all nodes.
 */
@NullMarked
@NamedInterface("open")
package org.youbei.education.open;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
