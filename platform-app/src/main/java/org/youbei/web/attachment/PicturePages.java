package org.youbei.web.attachment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.youbei.file.IncomingFile;
import org.youbei.model.Outcome;
import org.youbei.model.Refusal;
import org.youbei.web.kit.form.FormField;
import org.youbei.web.kit.form.FormPages;
import org.youbei.web.kit.form.Sent;
import org.youbei.web.kit.form.StepForm;
import org.youbei.web.kit.form.StepPages;

/** The form that takes one picture for a thing: proof of what was done, a signed page. Its field is named {@code picture}. */
@Component
public class PicturePages {
    private static final String FIELD = "picture";
    private static final String KINDS = "image/jpeg,image/png";
    private static final long MOST_BYTES = 20L * 1024 * 1024;

    private final StepPages steps;

    PicturePages(StepPages steps) {
        this.steps = steps;
    }

    /** Does with the picture what the thing needs it for. */
    @FunctionalInterface
    public interface Keeping {
        Outcome<UUID> keep(String name, IncomingFile picture);
    }

    public ModelAndView show(FormPages.Form page) {
        return steps.show(form(page));
    }

    /** @param missing what is said where no picture came */
    public ModelAndView take(FormPages.Form page, Sent sent, Refusal missing, Keeping keeping) {
        return steps.take(
                form(page),
                sent,
                typed -> sent.file(FIELD),
                (request, file) -> file.map(one -> kept(one, keeping)).orElseGet(() -> Outcome.refused(missing)));
    }

    private static Outcome<UUID> kept(MultipartFile file, Keeping keeping) {
        try (var bytes = file.getInputStream();
                var picture = IncomingFile.read(bytes)) {
            return keeping.keep(Objects.requireNonNullElse(file.getOriginalFilename(), ""), picture);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static StepForm form(FormPages.Form page) {
        return StepForm.of(page, List.of(FormField.file(FIELD, KINDS, MOST_BYTES)));
    }
}
