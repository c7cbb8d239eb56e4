package org.youbei.account;

import org.youbei.account.secret.Mask;
import org.youbei.model.PhoneNumber;

/** A telephone number or an e-mail address of a person: compared as it is, shown masked wherever it is printed. */
public record Contact(String plain) {
    /** A telephone number in the one form in which it is compared; anything else as it is. */
    static Contact of(String typed) {
        var text = typed.strip();
        return new Contact(PhoneNumber.parse(text).map(PhoneNumber::value).orElse(text));
    }

    @Override
    public String toString() {
        return plain.indexOf('@') < 0 ? Mask.phone(plain) : Mask.email(plain);
    }
}
