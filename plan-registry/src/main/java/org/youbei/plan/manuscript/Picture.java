package org.youbei.plan.manuscript;

/**
 * The place of a picture; the picture itself stays in the file.
 *
 * @param description the alternative text or the name the author gave it, may be empty
 */
public record Picture(String description) implements Block {
    @Override
    public String text() {
        return description;
    }
}
