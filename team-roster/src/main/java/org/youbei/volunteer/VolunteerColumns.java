package org.youbei.volunteer;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.youbei.model.JurisdictionLevel;
import org.youbei.model.Outcome;
import org.youbei.model.PhoneNumber;
import org.youbei.person.IdNumber;
import org.youbei.person.PersonEntry;
import org.youbei.person.Qualifications;
import org.youbei.sheet.column.Choice;
import org.youbei.sheet.column.HeadUnit;
import org.youbei.sheet.column.Phrase;
import org.youbei.sheet.column.SheetColumn;
import org.youbei.sheet.column.SheetColumns;
import org.youbei.sheet.column.SheetValue;

/** The columns of a list of volunteers. */
final class VolunteerColumns {
    private static final Choice<IdNumber.Kind> KINDS = Choice.of(IdNumber.Kind.class)
            .word(IdNumber.Kind.RESIDENT, "居民身份证|身份证", "Identity card")
            .word(IdNumber.Kind.PASSPORT, "护照", "Passport")
            .word(IdNumber.Kind.PERMIT, "居住证|港澳台居民居住证|永久居留身份证", "Residence permit")
            .word(IdNumber.Kind.NONE, "未提供", "Not given");

    static final SheetColumns<VolunteerLine> ALL = SheetColumns.of(
            SheetColumn.<VolunteerLine>unit(
                            "unit", JurisdictionLevel.STREET, JurisdictionLevel.COMMUNITY, VolunteerLine::unit)
                    .named("单位代码|社区代码|区划代码|单位", "Unit code|Division code")
                    .must()
                    .example("420106001001"),
            text("name", PersonEntry.NAME, PersonEntry::name)
                    .named("姓名", "Name")
                    .must()
                    .example("张示例"),
            SheetColumn.<VolunteerLine>of(
                            "idKind", KINDS, one -> one.said().person().idKind())
                    .named("证件类型|证件种类", "Document")
                    .note("不填就是居民身份证", "an identity card where it is empty"),
            SheetColumn.<VolunteerLine>code(
                            "idNumber",
                            VolunteerColumns::document,
                            new Phrase(
                                    "居民身份证 18 位或 15 位，核对校验码；或护照、居住证号码",
                                    "identity number of 18 or 15 characters, whose check digit is verified; or that of"
                                            + " a passport or permit"),
                            one -> one.said().person().idNumber())
                    .named("证件号码|身份证号|身份证号码|公民身份号码", "Document number|ID number")
                    .must(),
            phone("phone", PersonEntry::phone)
                    .named("手机号|联系电话|电话|手机", "Phone|Mobile")
                    .must()
                    .example("13900000001"),
            SheetColumn.<VolunteerLine>day("born", one -> one.said().person().born())
                    .named("出生日期", "Born")
                    .note("证件不是居民身份证时填", "where the document is no identity card"),
            SheetColumn.<VolunteerLine>of(
                            "skills",
                            new Qualifications(VolunteerRefusal.SKILL_WORD::refusal),
                            one -> one.said().skills())
                    .named("技能|专长|技能特长", "Skills")
                    .example("应急救护、车辆驾驶"),
            SheetColumn.<VolunteerLine>of(
                            "availability", new Free(), one -> one.said().availability())
                    .named("可服务时间|服务时间", "Availability")
                    .example("周末、工作日晚上"),
            SheetColumn.<VolunteerLine>whole(
                            "distance", 0, 500, one -> (long) one.said().distance())
                    .named("愿去多远（公里）|愿去多远", "Travels (km)"),
            SheetColumn.<VolunteerLine>yesNo("consent", one -> one.said().consent())
                    .named("本人已同意处理个人信息|已同意", "Consented to processing|Consent")
                    .must()
                    .example("是"),
            SheetColumn.<VolunteerLine>yesNo("guardian", one -> one.said().guardian())
                    .named("监护人已同意|监护人同意", "Guardian consented"),
            text("emergencyName", PersonEntry.NAME, PersonEntry::emergencyName)
                    .named("监护人或紧急联系人|紧急联系人", "Guardian or emergency contact|Emergency contact"),
            phone("emergencyPhone", PersonEntry::emergencyPhone).named("监护人或紧急联系人电话|紧急联系人电话", "Emergency phone"),
            SheetColumn.<VolunteerLine>day("since", VolunteerLine::since)
                    .named("开始服务日期|入队日期|加入日期", "Serves since|Joined"),
            SheetColumn.<VolunteerLine>day("trainedOn", VolunteerLine::trainedOn)
                    .named("基础培训日期|培训日期", "Basic course on")
                    .note(
                            "一年内受训的记为正式，其余从试用开始",
                            "whoever was there within a year is active; everybody else begins on probation"),
            SheetColumn.<VolunteerLine>text("paper", 60, VolunteerLine::paper)
                    .named("培训证书编号|证书编号", "Number of the certificate"));

    private VolunteerColumns() {}

    private static SheetColumn<VolunteerLine> text(String name, int most, Function<PersonEntry, @Nullable Object> of) {
        return SheetColumn.text(name, most, one -> of.apply(one.said().person()));
    }

    private static SheetColumn<VolunteerLine> phone(String name, Function<PersonEntry, @Nullable Object> of) {
        return SheetColumn.code(
                name,
                typed -> PhoneNumber.parse(typed).map(PhoneNumber::dialled),
                new Phrase("手机或固定电话", "mobile or landline number"),
                one -> of.apply(one.said().person()));
    }

    /** As whichever document it can be; the kind is said by its own column. */
    private static Optional<String> document(String typed) {
        return Arrays.stream(IdNumber.Kind.values())
                .filter(kind -> kind != IdNumber.Kind.NONE)
                .flatMap(kind -> IdNumber.parse(kind, typed).stream())
                .map(IdNumber::value)
                .findFirst();
    }

    /** Days and parts of days in one cell. */
    private record Free() implements SheetValue {
        @Override
        public Outcome<Integer> read(String cell, HeadUnit unit) {
            var bits = Availability.parse(cell);
            return bits.isPresent()
                    ? Outcome.done(bits.getAsInt())
                    : Outcome.refused(VolunteerRefusal.FREE.refusal(cell));
        }

        @Override
        public String show(Object value, Locale locale) {
            return Availability.show((Integer) value, locale);
        }

        @Override
        public Phrase hint() {
            return new Phrase(
                    "周一至周日、工作日、周末、每天，可带上午、下午、晚上",
                    "Mon to Sun, weekdays, weekends or daily, with morning, afternoon or evening where it is not the"
                            + " whole day");
        }
    }
}
