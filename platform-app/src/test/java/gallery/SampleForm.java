package gallery;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A form with every kind of field. */
record SampleForm(
        @NotBlank @Size(max = 60) @Nullable String title,
        @NotBlank @Nullable String kind,
        @NotNull @Nullable LocalDate issued,
        @Nullable String remark,
        boolean published) {
    static SampleForm empty() {
        return new SampleForm(null, null, null, null, false);
    }
}
