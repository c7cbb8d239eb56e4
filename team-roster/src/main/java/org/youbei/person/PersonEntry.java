package org.youbei.person;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.youbei.model.PhoneNumber;
import org.youbei.model.Refusal;
import org.youbei.model.ResidentId;

/**
 * A person as somebody says it.
 *
 * @param idNumber as typed
 * @param born null where it follows from the identity number, or is not known
 * @param blood empty where the person does not want to say it
 */
public record PersonEntry(
        String name,
        IdNumber.Kind idKind,
        String idNumber,
        @Nullable LocalDate born,
        String phone,
        String employer,
        String languages,
        String blood,
        String emergencyName,
        String emergencyPhone) {
    /** Characters of a name: names of minorities are long. */
    public static final int NAME = 50;

    static final int TEXT = 100;
    private static final LocalDate FIRST_BIRTH = LocalDate.of(1900, 1, 1);

    public PersonEntry {
        name = Normalizer.normalize(name, Normalizer.Form.NFC).strip();
        idNumber = IdNumber.parse(idKind, idNumber).map(IdNumber::value).orElse(idNumber.strip());
        phone = PhoneNumber.parse(phone).map(PhoneNumber::dialled).orElse(phone.strip());
        employer = employer.strip();
        languages = languages.strip();
        blood = blood.strip();
        emergencyName = emergencyName.strip();
        emergencyPhone =
                PhoneNumber.parse(emergencyPhone).map(PhoneNumber::dialled).orElse(emergencyPhone.strip());
    }

    /** Nothing but who it is and how to call it. */
    public static PersonEntry of(String name, IdNumber.Kind kind, String idNumber, String phone) {
        return new PersonEntry(name, kind, idNumber, null, phone, "", "", "", "", "");
    }

    /** The day of birth, as far as it is known. */
    public Optional<LocalDate> birthday() {
        return document().flatMap(IdNumber::resident).map(ResidentId::born).or(() -> Optional.ofNullable(born));
    }

    /** Whether the person is known to be below an age on a day. */
    public boolean isBelow(int age, LocalDate day) {
        return birthday().filter(one -> one.plusYears(age).isAfter(day)).isPresent();
    }

    Optional<IdNumber> document() {
        return IdNumber.parse(idKind, idNumber);
    }

    /** Every reason against it. */
    public List<Refusal> objections(LocalDate today) {
        var birth = born;
        return new Said()
                .when(!isName(name), PersonRefusal.NAME.at("name", NAME))
                .when(
                        document().isEmpty(),
                        (idKind == IdNumber.Kind.RESIDENT ? PersonRefusal.ID_NUMBER : PersonRefusal.DOCUMENT)
                                .at("idNumber"))
                .when(
                        birth != null && (birth.isAfter(today) || birth.isBefore(FIRST_BIRTH)),
                        PersonRefusal.BORN.at("born"))
                .phone("phone", phone)
                .atMost("employer", employer, TEXT)
                .atMost("languages", languages, TEXT)
                .atMost("blood", blood, 10)
                .atMost("emergencyName", emergencyName, NAME)
                .phoneIfAny("emergencyPhone", emergencyPhone)
                .found();
    }

    /** Letters of any script with the marks between them: {@code 买买提·示例}, {@code 𠮷野}, {@code Anna-Maria}. */
    static boolean isName(String text) {
        return !text.isEmpty()
                && text.codePointCount(0, text.length()) <= NAME
                && text.codePoints().anyMatch(Character::isLetter)
                && text.codePoints().allMatch(PersonEntry::isOfName);
    }

    private static boolean isOfName(int c) {
        return Character.isLetter(c)
                || Character.getType(c) == Character.NON_SPACING_MARK
                || "·•‧・.' -’".indexOf(c) >= 0;
    }

    /** What was left empty stays as it was. */
    PersonEntry over(PersonEntry known) {
        boolean same = idNumber.isEmpty();
        return new PersonEntry(
                or(name, known.name),
                same ? known.idKind : idKind,
                same ? known.idNumber : idNumber,
                born == null ? known.born : born,
                or(phone, known.phone),
                or(employer, known.employer),
                or(languages, known.languages),
                or(blood, known.blood),
                or(emergencyName, known.emergencyName),
                or(emergencyPhone, known.emergencyPhone));
    }

    private static String or(String said, String known) {
        return said.isEmpty() ? known : said;
    }
}
