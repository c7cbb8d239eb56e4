package org.youbei.web.kit.form;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.ui.Model;
import org.springframework.web.servlet.ModelAndView;

/** Shows a small form: a title, what it is about, its fields, and where it leads back to. */
public final class FormPages {
    private FormPages() {}

    /**
     * @param key under which the form's texts stand: its title and its button, what is said once it is done
     * @param labels under which the label of each field stands
     * @param about what it is about, such as a plan's title
     * @param action where it is posted
     * @param back where giving up leads
     */
    public record Form(String key, String labels, String about, String hint, String action, String back) {
        public Form(String key, String about, String hint, String action, String back) {
            this(key, key, about, hint, action, back);
        }
    }

    public static ModelAndView page(
            Form form, Typed typed, List<FormField> fields, Model model, HttpStatusCode status) {
        typed.show(model, fields);
        model.addAttribute("page", form);
        model.addAttribute("barred", List.of());
        model.addAttribute("upload", fields.stream().anyMatch(FormField::isFile));
        return new ModelAndView("form/show", model.asMap(), HttpStatus.valueOf(status.value()));
    }

    /** The page without its form, and why there is none. */
    public static ModelAndView barred(Form form, String why, Model model, HttpStatusCode status) {
        model.addAttribute("page", form);
        model.addAttribute("barred", List.of(why));
        model.addAttribute("fields", List.of());
        model.addAttribute("upload", false);
        return new ModelAndView("form/show", model.asMap(), HttpStatus.valueOf(status.value()));
    }
}
