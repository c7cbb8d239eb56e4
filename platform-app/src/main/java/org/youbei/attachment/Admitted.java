package org.youbei.attachment;

import java.util.EnumSet;
import java.util.Set;
import org.youbei.model.picture.DecodingBudget.Sender;

/** What a place takes. Whoever stores a file states it. */
public enum Admitted {
    /** Documents and pictures of somebody who is signed in. */
    DOCUMENTS(EnumSet.allOf(FileKind.class), Sender.ACCOUNT),
    /** Photos of somebody who is signed in. */
    PHOTOS(EnumSet.of(FileKind.JPEG, FileKind.PNG), Sender.ACCOUNT),
    /** Photos of residents and responsible people, who have no account. */
    PHOTOS_OF_ANYBODY(EnumSet.of(FileKind.JPEG, FileKind.PNG), Sender.ANYBODY);

    private final Set<FileKind> kinds;
    private final Sender sender;

    Admitted(Set<FileKind> kinds, Sender sender) {
        this.kinds = Set.copyOf(kinds);
        this.sender = sender;
    }

    boolean takes(FileKind kind) {
        return kinds.contains(kind);
    }

    Sender sender() {
        return sender;
    }

    /** The refusal of a kind that is not taken here: one that is taken elsewhere, or none that is known. */
    String refusal() {
        return this == DOCUMENTS ? "attachment.kind" : "attachment.photo";
    }
}
