package org.youbei.web.report;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;
import org.youbei.inspection.report.Writing;

/** What a resident writes. */
public class ReportForm {
    private @Nullable UUID id;
    private @Nullable String text;
    private @Nullable String phone;
    private List<MultipartFile> photos = new ArrayList<>();

    Writing writing(Writing.@Nullable SealedPhone sealed) throws IOException {
        var uploads = new ArrayList<Writing.Upload>();
        for (var photo : photos) {
            if (!photo.isEmpty()) {
                InputStream bytes = photo.getInputStream();
                uploads.add(new Writing.Upload(Objects.requireNonNullElse(photo.getOriginalFilename(), ""), bytes));
            }
        }
        return new Writing(id == null ? UUID.randomUUID() : id, text == null ? "" : text, sealed, uploads);
    }

    public @Nullable UUID getId() {
        return id;
    }

    public void setId(@Nullable UUID id) {
        this.id = id;
    }

    public @Nullable String getText() {
        return text;
    }

    public void setText(@Nullable String text) {
        this.text = text;
    }

    public @Nullable String getPhone() {
        return phone;
    }

    public void setPhone(@Nullable String phone) {
        this.phone = phone;
    }

    public List<MultipartFile> getPhotos() {
        return photos;
    }

    public void setPhotos(List<MultipartFile> photos) {
        this.photos = photos;
    }
}
