package org.youbei.rules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.expression.ExpressionParser;
import org.springframework.stereotype.Controller;

/** Rules over every class of the product. Each is also tried on a class that breaks it, because a rule that nothing breaks proves nothing. */
class HouseRulesTests {
    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.youbei");
    private static final JavaClasses OFFENCES = new ClassFileImporter().importPackages("offence");

    static Stream<Named<ArchRule>> rules() {
        return Stream.of(
                        namesOfClasses(),
                        namesOfPackages(),
                        dates(),
                        instants(),
                        noClasses().should().callMethod(System.class, "currentTimeMillis"),
                        noClasses().should().callMethod(Thread.class, "sleep", long.class),
                        clocks(),
                        evaluation(),
                        deserialisation(),
                        pages())
                .map(rule -> Named.of(rule.getDescription(), rule));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void holdsEverywhere(ArchRule rule) {
        rule.check(MAIN);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void noticesAnOffence(ArchRule rule) {
        assertThat(rule.evaluate(OFFENCES).hasViolation()).isTrue();
    }

    @Test
    void keepsServletsAndTemplatesOutOfDomainModules() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "org.youbei.model..",
                        "org.youbei.jurisdiction..",
                        "org.youbei.database..",
                        "org.youbei.obligation..",
                        "org.youbei.plan..",
                        "org.youbei.drill..",
                        "org.youbei.inspection..",
                        "org.youbei.assessment..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.servlet..", "org.springframework.web..", "org.thymeleaf..")
                .check(MAIN);
    }

    /** Whoever may go to another unit's scope in one transaction does so because both have agreed on it. */
    @Test
    void goesToAnotherUnitForAgreedDrawsOnly() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "org.youbei.jurisdiction..", "org.youbei.supply.draw..", "org.youbei.supply.stock..")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("org.youbei.jurisdiction.BothScopes")
                .check(MAIN);
    }

    @Test
    void readsSessionsThroughAFilterOnly() {
        classes()
                .that()
                .haveFullyQualifiedName("org.youbei.web.session.SessionStore")
                .should()
                .callMethod(ObjectInputStream.class, "setObjectInputFilter", ObjectInputFilter.class)
                .check(MAIN);
    }

    private static ArchRule namesOfClasses() {
        return noClasses()
                .should()
                .haveNameMatching(".*(Manager|Helper|Utils?|Impl|Dto|DTO|Bean|Service)$")
                .as("nothing is named by a technical role");
    }

    private static ArchRule namesOfPackages() {
        return noClasses()
                .should()
                .resideInAnyPackage(
                        "..controller..",
                        "..service..",
                        "..dto..",
                        "..util..",
                        "..utils..",
                        "..impl..",
                        "..common..",
                        "..helper..")
                .as("no package is named by a technical role");
    }

    private static ArchRule dates() {
        return noClasses()
                .should()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now", ZoneId.class)
                .orShould()
                .callMethod(LocalDate.class, "now", Clock.class)
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now", ZoneId.class)
                .as("dates come from the injected clock, in the one zone of ChinaTime");
    }

    private static ArchRule instants() {
        return noClasses()
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(ZonedDateTime.class, "now")
                .orShould()
                .callMethod(ZonedDateTime.class, "now", ZoneId.class)
                .as("instants come from the injected clock");
    }

    /** Only the root package makes the clock. */
    private static ArchRule clocks() {
        return noClasses()
                .that()
                .resideOutsideOfPackage("org.youbei")
                .should()
                .callMethod(Clock.class, "systemDefaultZone")
                .orShould()
                .callMethod(Clock.class, "systemUTC")
                .orShould()
                .callMethod(Clock.class, "system", ZoneId.class)
                .as("the clock is made in one place");
    }

    private static ArchRule evaluation() {
        return noClasses()
                .should()
                .dependOnClassesThat()
                .areAssignableTo(ExpressionParser.class)
                .orShould()
                .dependOnClassesThat()
                .resideInAPackage("javax.script..")
                .as("nothing that people bring is evaluated");
    }

    /** Sessions are read with a list of admitted classes; nothing else is. */
    private static ArchRule deserialisation() {
        return noClasses()
                .that()
                .doNotHaveFullyQualifiedName("org.youbei.web.session.SessionStore")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(ObjectInputStream.class)
                .as("nothing that people bring is deserialised");
    }

    private static ArchRule pages() {
        return classes()
                .that()
                .areAnnotatedWith(Controller.class)
                .should()
                .resideInAPackage("org.youbei.web..")
                .as("controllers live under org.youbei.web");
    }
}
