/**
 * The columns of an import: what they are called in both languages, what they hold, how a cell becomes a value, and where they stand in a file
 * that somebody else made.
 *
 * <p>A column is found by its name and never by its place. A value that cannot be read says whether it is empty, unknown or malformed.
 */
@NullMarked
@NamedInterface("column")
package org.youbei.sheet.column;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
