package org.youbei.web.kit.part;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.validation.BindingResult;
import org.springframework.web.server.ResponseStatusException;
import org.youbei.model.Refusal;

/** Puts the reasons of a refusal where the form shows its errors: beside the field, or above all fields. */
public final class Refusals {
    private Refusals() {}

    public static void show(List<Refusal> refusals, BindingResult form) {
        if (form.getTarget() == null) {
            // A choice that the form does not offer leaves no form to show again; nobody can have typed it.
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        for (Refusal refusal : refusals) {
            String code = "refusal." + refusal.code();
            Object[] arguments = refusal.arguments().toArray();
            String field = refusal.field();
            if (field == null || form.getFieldType(field) == null) {
                form.reject(code, arguments, null);
            } else {
                form.rejectValue(field, code, arguments, null);
            }
        }
    }
}
