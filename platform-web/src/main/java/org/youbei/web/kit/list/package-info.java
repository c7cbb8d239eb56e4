/**
 * Lists as pages: a {@link org.youbei.web.kit.list.Column} is declared once and is head, cell, link to sort by, and column of the files for
 * spreadsheets; a {@link org.youbei.web.kit.list.Ledger} puts columns over a list reader of {@code org.youbei.listing} and answers with
 * the one page of all lists, or with a file. Cells are values that one loop prints, escaped.
 */
@NullMarked
package org.youbei.web.kit.list;

import org.jspecify.annotations.NullMarked;
