package org.youbei.community.group;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.youbei.model.MaskedName;
import org.youbei.model.SealedValues;
import tools.jackson.databind.json.JsonMapper;

/** Seals who somebody is, bound to the row, and makes the hash by which a second listing is noticed. */
@Component
class PersonSeal {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final SealedValues values;

    PersonSeal(SealedValues values) {
        this.values = values;
    }

    String seal(UUID id, PersonEntry.Sealed person) {
        return values.encrypt(JSON.writeValueAsString(person), place(id));
    }

    PersonEntry.Sealed open(UUID id, String sealed) {
        return JSON.readValue(values.decrypt(sealed, place(id)), PersonEntry.Sealed.class);
    }

    byte[] hash(String idNumber) {
        return values.index("resident-id:" + idNumber);
    }

    private static String place(UUID id) {
        return "community.person:" + id;
    }

    /** {@code 张**}: the family name, and as many stars as the rest has characters, three at most. */
    static String masked(String name) {
        return MaskedName.of(name);
    }
}
