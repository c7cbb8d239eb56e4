package org.youbei.library.shelf;

import org.youbei.library.text.Document;
import org.youbei.library.text.DocumentState;

/** @param clauses how many clauses it has */
public record DocumentRow(Document document, DocumentState state, int clauses) {}
