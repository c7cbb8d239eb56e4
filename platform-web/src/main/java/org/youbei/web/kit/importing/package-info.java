/**
 * The pages of every import of a table: a file is sent, its columns are named where their names are unknown, each row is looked at, what was
 * announced is written. A module adds a {@link org.youbei.sheet.SheetImport} and a controller of three lines that extends {@link
 * org.youbei.web.kit.importing.ImportController}; everything else exists here and in {@code org.youbei.sheet} once.
 */
@NullMarked
package org.youbei.web.kit.importing;

import org.jspecify.annotations.NullMarked;
