package org.youbei.library.shelf;

import java.util.UUID;
import org.youbei.library.text.DocumentKind;

/** A clause with the text it stands in. */
public record ClauseRow(UUID document, String title, DocumentKind kind, String anchor, String heading, String body) {}
