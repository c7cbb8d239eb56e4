package org.youbei.web.resident;

import java.math.BigDecimal;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.youbei.jurisdiction.Scopes;
import org.youbei.model.GeoPoint;
import org.youbei.model.GeoPoint.Datum;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Scope;
import org.youbei.place.Mark;
import org.youbei.place.Outlines;
import org.youbei.place.Places;
import org.youbei.shelter.ShelterRegister;
import org.youbei.shelter.ShelterStep;
import org.youbei.shelter.Step;
import org.youbei.shelter.site.Areas;
import org.youbei.shelter.site.Grade;
import org.youbei.shelter.site.Keys;
import org.youbei.shelter.site.ShelterEntry;
import org.youbei.shelter.site.Stay;
import org.youbei.testing.Cast;

/** A shelter of 杨园街道 some metres north of the middle of 420106001001. */
class SampleShelters {
    private final ApplicationContext context;
    private GeoPoint middle = new GeoPoint(new BigDecimal("114.316"), new BigDecimal("30.566"), Datum.WGS84);

    SampleShelters(ApplicationContext context) {
        this.context = context;
    }

    /** Sees to it that somebody knows where the unit lies. */
    void middle(JurisdictionCode unit) {
        middle = Scopes.in(Scope.of(unit), () -> {
            var known = context.getBean(Outlines.class).middle(unit);
            if (known.isEmpty()) {
                context.getBean(Places.class).put(new Mark("unit", UUID.randomUUID(), unit, "示例社区", middle));
            }
            return known.orElse(middle);
        });
    }

    void ready(String name) {
        var actor = Cast.SIBLING_STREET;
        var register = context.getBean(ShelterRegister.class);
        var id = UUID.randomUUID();
        Scopes.in(actor.scope(), () -> register.register(actor, id, Cast.YANGYUAN, entry(name)))
                .orElseThrow();
        Scopes.in(
                        actor.scope(),
                        () -> register.take(
                                actor, id, UUID.randomUUID(), new Step.Plain(ShelterStep.COMMISSIONING, "")))
                .orElseThrow();
    }

    private ShelterEntry entry(String name) {
        return new ShelterEntry(
                name,
                Grade.STREET,
                Stay.SHORT,
                "示例路9号",
                new Areas(null, null, null, 120),
                true,
                "FLOOD",
                "WATER",
                null,
                null,
                null,
                null,
                new Keys("学校保安", "", "后勤岗", ""),
                "示例物业",
                null,
                middle.longitude(),
                middle.latitude().add(new BigDecimal("0.000100")),
                middle.datum(),
                "");
    }
}
