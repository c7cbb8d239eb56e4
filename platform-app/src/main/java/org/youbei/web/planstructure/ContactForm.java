package org.youbei.web.planstructure;

import org.jspecify.annotations.Nullable;
import org.youbei.plan.contact.Contact;
import org.youbei.plan.contact.ContactWords;

/**
 * A contact, as a person fills it in. The known number is not in the form: an empty field keeps it, unless it is to be forgotten.
 *
 * @param revision of the contact when the form was opened
 */
record ContactForm(
        @Nullable Integer revision,
        @Nullable String name,
        @Nullable String post,
        @Nullable String unit,
        @Nullable String phone,
        @Nullable Boolean forget) {
    static ContactForm of(Contact contact) {
        return new ContactForm(contact.revision(), contact.name(), contact.post(), contact.unit(), "", false);
    }

    ContactWords words(boolean known) {
        var typed = Said.of(phone).strip();
        var kept = known && typed.isEmpty() && !Boolean.TRUE.equals(forget);
        return new ContactWords(Said.of(name), Said.of(post), Said.of(unit), kept ? null : typed);
    }
}
