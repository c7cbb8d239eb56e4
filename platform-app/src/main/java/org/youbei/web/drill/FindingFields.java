package org.youbei.web.drill;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.youbei.drill.improvement.Element;

/** What a person says about a finding. */
public class FindingFields {
    private @Nullable UUID id;
    private @Nullable String capability;
    private @Nullable String text;
    private @Nullable String measure;
    private @Nullable Element element = Element.PLANNING;
    private @Nullable String ownerPosition;
    private @Nullable String section;

    public @Nullable UUID getId() {
        return id;
    }

    public void setId(@Nullable UUID id) {
        this.id = id;
    }

    public @Nullable String getCapability() {
        return capability;
    }

    public void setCapability(@Nullable String capability) {
        this.capability = capability;
    }

    public @Nullable String getText() {
        return text;
    }

    public void setText(@Nullable String text) {
        this.text = text;
    }

    public @Nullable String getMeasure() {
        return measure;
    }

    public void setMeasure(@Nullable String measure) {
        this.measure = measure;
    }

    public @Nullable Element getElement() {
        return element;
    }

    public void setElement(@Nullable Element element) {
        this.element = element;
    }

    public @Nullable String getOwnerPosition() {
        return ownerPosition;
    }

    public void setOwnerPosition(@Nullable String ownerPosition) {
        this.ownerPosition = ownerPosition;
    }

    public @Nullable String getSection() {
        return section;
    }

    public void setSection(@Nullable String section) {
        this.section = section;
    }
}
