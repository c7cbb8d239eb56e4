package org.youbei.web.person;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.youbei.person.Certificate;
import org.youbei.person.CertificateCatalogue;
import org.youbei.person.PersonEntry;
import org.youbei.person.certificate.CertificateState;
import org.youbei.web.kit.part.State;
import org.youbei.web.kit.word.Words;

/** What people, certificates and qualifications are called, in the language of the person. */
@Component
public class PersonWords extends Words {
    PersonWords(MessageSource messages) {
        super(messages);
    }

    public State certificate(CertificateState state) {
        var kind = switch (state) {
            case VALID -> State.Kind.DONE;
            case EXPIRING -> State.Kind.SOON;
            case IN_GRACE, EXPIRED -> State.Kind.LATE;
        };
        return new State(kind, of("person.certificate.state.", state));
    }

    /** What the certificate is called; its code where the catalogue has none of it. */
    public String kind(Certificate certificate) {
        return kind(certificate.kind());
    }

    public String kind(String code) {
        return CertificateCatalogue.SHIPPED
                .find(code)
                .map(kind -> kind.in(LocaleContextHolder.getLocale()))
                .orElse(code);
    }

    public String qualification(String code) {
        return CertificateCatalogue.SHIPPED.name(code, LocaleContextHolder.getLocale());
    }

    /** What a certificate allows, in words. */
    public String allows(String kind) {
        return CertificateCatalogue.SHIPPED
                .find(kind)
                .map(one -> one.allows().stream().map(this::qualification).collect(Collectors.joining("、")))
                .filter(text -> !text.isEmpty())
                .orElse(NONE);
    }

    public Map<String, String> kinds() {
        var kinds = new LinkedHashMap<String, String>();
        CertificateCatalogue.SHIPPED.kinds().keySet().forEach(code -> kinds.put(code, kind(code)));
        return kinds;
    }

    public Map<String, String> qualifications() {
        var all = new LinkedHashMap<String, String>();
        CertificateCatalogue.SHIPPED.qualifications().keySet().forEach(code -> all.put(code, qualification(code)));
        return all;
    }

    /** All that is known of a person, opened. */
    public Map<String, String> opened(PersonEntry entry) {
        var facts = new LinkedHashMap<String, String>();
        put(facts, "name", entry.name());
        put(facts, "idNumber", entry.idNumber());
        put(facts, "born", entry.birthday().map(Object::toString).orElse(""));
        put(facts, "phone", entry.phone());
        put(facts, "employer", entry.employer());
        put(facts, "languages", entry.languages());
        put(facts, "blood", entry.blood());
        put(facts, "emergencyName", entry.emergencyName());
        put(facts, "emergencyPhone", entry.emergencyPhone());
        return facts;
    }

    private void put(Map<String, String> facts, String key, String value) {
        if (!value.isEmpty()) {
            facts.put(say("person.form." + key), value);
        }
    }

    /** @param kinds words of the enum, parted by commas */
    String memberships(String kinds) {
        return kinds.isEmpty()
                ? NONE
                : Arrays.stream(kinds.split(","))
                        .map(kind -> say("person.membership." + kind))
                        .collect(Collectors.joining("、"));
    }
}
