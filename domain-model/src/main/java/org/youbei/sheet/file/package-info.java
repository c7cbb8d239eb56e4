/**
 * Table files as people make them: {@code .xlsx} of any spreadsheet program and {@code .csv} in the encodings and separators that are in use.
 *
 * <p>It owns what a cell says to the person who looks at it, and refuses what is no table or exceeds the limits before anything of it is
 * parsed. It knows no columns and no module.
 */
@NullMarked
@NamedInterface("file")
package org.youbei.sheet.file;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
