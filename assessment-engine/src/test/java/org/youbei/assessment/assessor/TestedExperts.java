package org.youbei.assessment.assessor;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.youbei.model.JurisdictionCode;

/** Three experts: one free, one with something to do with the community 001002, one not appointed any more. */
@Component
public class TestedExperts implements Register {
    public static final UUID FREE = new UUID(7, 1);
    public static final UUID RELATED = new UUID(7, 2);
    public static final UUID FORMER = new UUID(7, 3);

    private static final JurisdictionCode RELATIVE = new JurisdictionCode("420106001002");

    public volatile boolean late;

    @Override
    public Optional<Register.Known> find(UUID expert, LocalDate day) {
        var known = Map.of(
                FREE, new Register.Known("甲示例", "示例大学", true),
                RELATED, new Register.Known("乙示例", "示例学院", true),
                FORMER, new Register.Known("丙示例", "示例协会", false));
        return Optional.ofNullable(known.get(expert));
    }

    @Override
    public Optional<Barred> barred(UUID expert, Map<JurisdictionCode, String> units) {
        return (expert.equals(RELATED) || late) && units.containsKey(RELATIVE)
                ? Optional.of(new Barred(RELATIVE, "配偶在该社区任职"))
                : Optional.empty();
    }
}
