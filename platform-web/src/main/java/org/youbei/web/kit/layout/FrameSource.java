package org.youbei.web.kit.layout;

import java.util.Optional;
import java.util.Set;
import org.youbei.model.Role;

/**
 * Tells the frame who is signed in. Asked at most once per page, only when a page with the whole frame is printed (never for fragments,
 * exports or error pages), on the request's thread and outside any transaction.
 */
public interface FrameSource {
    /** The signed-in person's part of the frame; empty for an anonymous visitor. */
    Optional<FrameContent> content();

    /** The roles alone, cheap enough for every key typed into the palette; none for an anonymous visitor. */
    Set<Role> roles();
}
