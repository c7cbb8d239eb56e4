package org.youbei.person;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.youbei.model.SealedValues;
import tools.jackson.databind.json.JsonMapper;

/** Seals who somebody is, bound to the row, and makes the hashes by which numbers and whole names are found. */
@Component
public class IdentitySeal {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final SealedValues values;

    IdentitySeal(SealedValues values) {
        this.values = values;
    }

    /** @param row the table and its id, to which the text is bound */
    public String seal(String table, UUID row, PersonEntry person) {
        return values.encrypt(JSON.writeValueAsString(person), table + ":" + row);
    }

    public PersonEntry open(String table, UUID row, String sealed) {
        return JSON.readValue(values.decrypt(sealed, table + ":" + row), PersonEntry.class);
    }

    /** @return an empty array for nobody in particular */
    public byte[] ofDocument(IdNumber number) {
        return number.kind() == IdNumber.Kind.NONE
                ? new byte[0]
                : values.index("document:" + number.kind() + ":" + number.value());
    }

    /** @param dialled digits alone */
    public byte[] ofPhone(String dialled) {
        return dialled.isEmpty() ? new byte[0] : values.index("person-phone:" + dialled);
    }

    public byte[] ofName(String name) {
        return name.isEmpty() ? new byte[0] : values.index("person-name:" + name);
    }
}
