package org.youbei.demo;

import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.youbei.division.DivisionImport;
import org.youbei.division.DivisionImporter;
import org.youbei.jurisdiction.Jurisdiction;
import org.youbei.jurisdiction.Jurisdictions;
import org.youbei.jurisdiction.Scopes;
import org.youbei.model.Actor;
import org.youbei.model.JurisdictionCode;
import org.youbei.model.Role;
import org.youbei.model.Scope;
import org.youbei.plan.PlanContent;
import org.youbei.plan.PlanEntry;
import org.youbei.plan.PlanKind;

/** Fills an empty tree with 武昌区, its streets and communities, and their plans. The same seed gives the same stories. */
@Component
class DemoDistrict {
    static final JurisdictionCode WUCHANG = new JurisdictionCode("420106");
    /** One special plan in so many leans on a contact without a number. */
    private static final int LACKING = 4;

    private static final int SPECIALS_OF_A_STREET = 4;
    private static final long SEED = 20_260_512;

    private final DivisionImporter importer;
    private final Jurisdictions jurisdictions;
    private final DemoPlans plans;
    private final DemoWay way;
    private final DemoMarker marker;
    private final TransactionOperations transaction;
    private final EntityManager entities;
    private final DemoTexts texts = new DemoTexts();

    DemoDistrict(
            DivisionImporter importer,
            Jurisdictions jurisdictions,
            DemoPlans plans,
            DemoWay way,
            DemoMarker marker,
            TransactionOperations transaction,
            EntityManager entities) {
        this.importer = importer;
        this.jurisdictions = jurisdictions;
        this.plans = plans;
        this.way = way;
        this.marker = marker;
        this.transaction = transaction;
        this.entities = entities;
    }

    /** The division table first: accounts and plans need units to belong to. */
    void loadUnits() {
        try (var table = new ClassPathResource("demo/420106-wuchang.csv").getInputStream()) {
            var file = Files.createTempFile("demo", ".csv");
            Files.write(file, table.readAllBytes());
            var outcome = importer.load(Actor.platform(), file, "420106-wuchang.csv");
            Files.delete(file);
            if (outcome instanceof DivisionImport.Rejected rejected) {
                throw new IllegalStateException("the demo district's own table was refused: " + rejected.faults());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void loadPlans() {
        Scopes.run(
                Scope.ALL,
                () -> transaction.executeWithoutResult(status -> {
                    var told = new Told(new Random(SEED), new DemoPlans.Numbers());
                    var district = jurisdictions.find(WUCHANG).orElseThrow();
                    var general = districtPlans(told, district);
                    var streets = jurisdictions.children(WUCHANG);
                    streets.forEach(street -> street(told, street, general));
                    way.tell(people("周示例", Role.DISTRICT_SUPERVISOR, WUCHANG), general, streets, this::keeper);
                    marker.set(WUCHANG.district());
                }));
    }

    private Actor keeper(Jurisdiction street) {
        return people("吴示例", Role.STREET_STAFF, street.code());
    }

    private record Told(Random random, DemoPlans.Numbers numbers) {}

    private UUID districtPlans(Told told, Jurisdiction district) {
        var keeper = people("周示例", Role.DISTRICT_SUPERVISOR, WUCHANG);
        var office = district.name() + "人民政府";
        var content = texts.content("general", district.name(), office, "");
        var entry = DemoPlans.entry(WUCHANG, PlanKind.GENERAL, null, district.name() + "突发事件总体应急预案", null);
        var general = tell(told, keeper, keeper, entry, content, DemoStory.IN_FORCE, "武政");
        for (var special : texts.specials()) {
            specialPlan(told, district, office, "武应急", keeper, keeper, special, general, storyOf(told, special));
        }
        return general;
    }

    /** The district's flood plan is always late, so that the first screen shows what the product is for. */
    private static DemoStory storyOf(Told told, DemoTexts.Special special) {
        return special.name().equals("防汛") ? DemoStory.EVALUATION_LATE : DemoStory.any(told.random());
    }

    private void street(Told told, Jurisdiction street, UUID above) {
        var keeper = people("吴示例", Role.STREET_STAFF, street.code());
        var receiver = people("周示例", Role.DISTRICT_SUPERVISOR, WUCHANG);
        var name = bare(street.name());
        var office = name + "街道办事处";
        var entry = DemoPlans.entry(street.code(), PlanKind.GENERAL, null, street.name() + "突发事件应急预案", above);
        var content = texts.content("general", street.name(), office, "");
        var general = tell(told, keeper, receiver, entry, content, generalStory(told), name + "办");
        var specials = texts.specials();
        var first = told.random().nextInt(specials.size());
        for (int i = 0; i < SPECIALS_OF_A_STREET; i++) {
            var special = specials.get((first + i) % specials.size());
            specialPlan(
                    told, street, office, name + "办", keeper, receiver, special, general, DemoStory.any(told.random()));
        }
        jurisdictions.children(street.code()).forEach(community -> community(told, community, keeper, general));
    }

    private static DemoStory generalStory(Told told) {
        return told.random().nextInt(3) == 0 ? DemoStory.any(told.random()) : DemoStory.IN_FORCE;
    }

    private void specialPlan(
            Told told,
            Jurisdiction unit,
            String office,
            String prefix,
            Actor keeper,
            Actor receiver,
            DemoTexts.Special special,
            @Nullable UUID general,
            DemoStory story) {
        var entry = DemoPlans.entry(
                unit.code(), PlanKind.SPECIAL, special, unit.name() + special.name() + "专项应急预案", general);
        var content = texts.special(
                unit.name(),
                office,
                special.hazard(),
                Math.floorMod(entry.title().hashCode(), LACKING) == 0);
        tell(told, keeper, receiver, entry, content, story, prefix);
    }

    private void community(Told told, Jurisdiction community, Actor receiver, UUID above) {
        var name = community.name().replace("居委会", "");
        var keeper = people("王示例", Role.COMMUNITY_WORKER, community.code());
        var entry = DemoPlans.entry(community.code(), PlanKind.GENERAL, null, name + "应急预案", above);
        var content = texts.content("community", name, name + "居民委员会", "");
        tell(told, keeper, receiver, entry, content, DemoStory.any(told.random()), bare(name) + "居");
    }

    private UUID tell(
            Told told,
            Actor keeper,
            Actor receiver,
            PlanEntry entry,
            PlanContent content,
            DemoStory story,
            String prefix) {
        var telling = new DemoPlans.Telling(keeper, receiver, entry, content, story, prefix, told.random());
        var plan = plans.tell(telling, told.numbers());
        // Hundreds of plans in one transaction: what is written need not be looked through again for the next one.
        entities.flush();
        entities.clear();
        return plan;
    }

    private static Actor people(String name, Role role, JurisdictionCode unit) {
        return new Actor(new UUID(2, unit.value().hashCode()), name, Set.of(role), Scope.of(unit));
    }

    /** Who approves what somebody else wrote. */
    static Actor colleague(Actor keeper) {
        var unit = keeper.scope().value();
        return new Actor(new UUID(4, unit.hashCode()), "钱示例", keeper.roles(), keeper.scope());
    }

    /** A name as an abbreviation in document numbers: 东湖风景区街道（武昌） becomes 东湖风景区. */
    private static String bare(String name) {
        return List.of("街道", "社区").stream()
                .reduce(name.replaceAll("（.*?）|\\P{IsHan}", ""), (rest, word) -> rest.replace(word, ""));
    }
}
