package org.youbei.person.certificate;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.youbei.calculate.Given;
import org.youbei.calculate.Operation;

/** {@code certificates}: {@code {as_of, window_days, certificates: [{name, issued, months}…]}} → {@code [{name, expires, status}…]}. */
public final class CertificatesOperation implements Operation {
    /** Days before the end in which a certificate is shown as expiring, where nothing else is said. */
    private static final int WINDOW = 90;

    private static final int MOST = 36_500;
    private static final int MOST_MONTHS = 1_200;

    @Override
    public String name() {
        return "certificates";
    }

    @Override
    public Object answer(Given given) {
        var day = given.at("as_of").day();
        var days = given.at("window_days");
        var window = days.there() ? days.count(MOST) : WINDOW;
        return given.at("certificates").list().stream()
                .map(one -> line(one, validity(one).on(day, window), validity(one)))
                .toList();
    }

    private static Validity validity(Given one) {
        var months = one.at("months");
        var grace = one.at("grace_days");
        var holds = Validity.ofMonths(one.at("issued").day(), months.there() ? months.count(MOST_MONTHS) : null);
        return new Validity(holds.issued(), holds.until(), grace.there() ? grace.count(MOST) : 0);
    }

    private static Map<String, Object> line(Given one, CertificateState state, Validity validity) {
        var line = new LinkedHashMap<String, Object>();
        line.put("name", one.at("name").text());
        line.put("expires", Objects.toString(validity.until(), null));
        line.put("status", state.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        return line;
    }
}
