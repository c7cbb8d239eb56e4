package org.youbei.plan.manuscript;

/**
 * A picture at its place.
 *
 * @param description the alternative text or the name the author gave it, may be empty
 * @param file its name among the files of the {@link Manuscript}; empty for what is drawn without one, such as a chart
 */
public record Picture(String description, String file) implements Block {
    public Picture(String description) {
        this(description, "");
    }

    @Override
    public String text() {
        return description;
    }
}
