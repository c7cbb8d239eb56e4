package gallery;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** A form with every kind of field. A bean, because a record that cannot be made from a mistyped date would lose what else was typed. */
class SampleForm {
    private @NotBlank @Size(max = 60) @Nullable String title;
    private @NotBlank @Nullable String kind;
    private @NotNull @Nullable LocalDate issued;
    private @Nullable String remark;
    private @Nullable MultipartFile attachment;
    private boolean published;

    public @Nullable String getTitle() {
        return title;
    }

    public void setTitle(@Nullable String title) {
        this.title = title;
    }

    public @Nullable String getKind() {
        return kind;
    }

    public void setKind(@Nullable String kind) {
        this.kind = kind;
    }

    public @Nullable LocalDate getIssued() {
        return issued;
    }

    public void setIssued(@Nullable LocalDate issued) {
        this.issued = issued;
    }

    public @Nullable String getRemark() {
        return remark;
    }

    public void setRemark(@Nullable String remark) {
        this.remark = remark;
    }

    public @Nullable MultipartFile getAttachment() {
        return attachment;
    }

    public void setAttachment(@Nullable MultipartFile attachment) {
        this.attachment = attachment;
    }

    public boolean isPublished() {
        return published;
    }

    public void setPublished(boolean published) {
        this.published = published;
    }
}
