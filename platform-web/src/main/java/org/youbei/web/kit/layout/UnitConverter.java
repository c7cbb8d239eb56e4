package org.youbei.web.kit.layout;

import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.converter.Converter;
import org.youbei.model.JurisdictionCode;

/** A division code in an address; none where nothing is given. */
class UnitConverter implements Converter<String, @Nullable JurisdictionCode> {
    @Override
    public @Nullable JurisdictionCode convert(String text) {
        return text.isBlank() ? null : new JurisdictionCode(text);
    }
}
