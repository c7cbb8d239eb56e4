package org.youbei.web.plan;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.ui.Model;
import org.springframework.web.servlet.ModelAndView;

/** Shows a small form: a title, what it is about, its fields, and where it leads back to. */
final class FormPages {
    private FormPages() {}

    /**
     * @param key under which the form's texts stand: its title, its hint, its button, each field's label
     * @param about what it is about, such as a plan's title
     * @param action where it is posted
     * @param back where giving up leads
     */
    record Form(String key, String about, String hint, String action, String back) {}

    static ModelAndView page(Form form, Typed typed, List<FormField> fields, Model model, HttpStatusCode status) {
        typed.show(model, fields);
        model.addAttribute("page", form);
        model.addAttribute("barred", "");
        model.addAttribute(
                "upload", fields.stream().anyMatch(field -> field.kind().equals("file")));
        return new ModelAndView("plan/form", model.asMap(), HttpStatus.valueOf(status.value()));
    }

    /** The page without its form, and why there is none. */
    static ModelAndView barred(Form form, String why, Model model, HttpStatusCode status) {
        model.addAttribute("page", form);
        model.addAttribute("barred", why);
        model.addAttribute("fields", List.of());
        model.addAttribute("upload", false);
        return new ModelAndView("plan/form", model.asMap(), HttpStatus.valueOf(status.value()));
    }
}
