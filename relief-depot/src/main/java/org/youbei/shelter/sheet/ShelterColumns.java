package org.youbei.shelter.sheet;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.youbei.model.JurisdictionLevel;
import org.youbei.sheet.column.Choice;
import org.youbei.sheet.column.Phrase;
import org.youbei.sheet.column.SheetColumn;
import org.youbei.sheet.column.SheetColumns;
import org.youbei.shelter.site.Grade;
import org.youbei.shelter.site.Stay;

/** The columns of a list of shelters, and what they are called in lists of different cities. */
final class ShelterColumns {
    static final String UNIT = "unit";
    static final String NAME = "name";
    static final String GRADE = "grade";
    static final String STAY = "stay";
    static final String ADDRESS = "address";
    static final String INDOOR = "indoor";
    static final String OUTDOOR = "outdoor";
    static final String UNUSABLE = "unusable";
    static final String DECLARED = "declared";
    static final String HAZARDS = "hazards";
    static final String TOILETS = "toilets";
    static final String MINUTES = "minutes";
    static final String OWNER = "owner";
    static final String FIRST_KEY = "firstKey";
    static final String SECOND_KEY = "secondKey";

    private static final BigDecimal MOST_AREA = new BigDecimal("10000000");

    /** Numbers of people within a text: 屋内1,371人／屋外5,470人. */
    private static final Pattern PEOPLE = Pattern.compile("(\\d{1,9})人");

    private static final Choice<Grade> GRADES = Choice.of(Grade.class)
            .word(Grade.PROVINCE, "省级|省", "Province")
            .word(Grade.CITY, "市级|市", "City")
            .word(Grade.DISTRICT, "区县级|区级|县级|区（县）级|县（区）级", "District")
            .word(Grade.STREET, "乡镇（街道）级|街道级|街道|乡镇级|乡镇", "Street")
            .word(Grade.COMMUNITY, "村（社区）级|社区级|社区|村级", "Community");

    private static final Choice<Stay> STAYS = Choice.of(Stay.class)
            .word(Stay.URGENT, "紧急|紧急避难场所|紧急避险", "Urgent|Urgent stay")
            .word(Stay.SHORT, "短期|短期避难场所|固定|固定避难场所|中短期", "Short|Short stay")
            .word(Stay.LONG, "长期|长期避难场所|中心|中心避难场所", "Long|Long stay");

    static final SheetColumns<SheetShelter> ALL = SheetColumns.of(
                    SheetColumn.<SheetShelter>text(
                                    NAME, 120, shelter -> shelter.entry().name())
                            .named(
                                    "名称|场所名称|场所|避难场所名称|避难收容處所名稱|避難收容處所名稱|收容處所名稱|場所名稱|名稱|施設名|施設名称|施設・場所名|避難所名|避難所名称|避難場所名|指定避難所名|指定緊急避難場所名",
                                    "Name|Shelter")
                            .must()
                            .example("示例中学"),
                    SheetColumn.<SheetShelter>unit(
                                    UNIT, JurisdictionLevel.DISTRICT, JurisdictionLevel.COMMUNITY, SheetShelter::unit)
                            .named("区划代码|社区代码|街道代码|单位代码|行政区划代码|统计用区划代码", "Division code|Community code")
                            .example("420106001001")
                            .note("没有这一列时，归导入人所在单位", "without it, the unit of whoever brings the list"),
                    SheetColumn.<SheetShelter>of(
                                    GRADE, GRADES, shelter -> shelter.entry().grade())
                            .named("级别|场所级别|等级", "Grade"),
                    SheetColumn.<SheetShelter>of(
                                    STAY, STAYS, shelter -> shelter.entry().stay())
                            .named("类别|避难时长|场所类型|类型", "Stay|Class"),
                    SheetColumn.<SheetShelter>text(
                                    ADDRESS, 200, shelter -> shelter.entry().address())
                            .named("地址|详细地址|詳細地址|避難收容處所地址|收容處所地址|所在地_連結表記|所在地|施設所在地|住所|位置", "Address"),
                    SheetColumn.<SheetShelter>amount(
                                    INDOOR,
                                    BigDecimal.ZERO,
                                    MOST_AREA,
                                    2,
                                    shelter -> shelter.entry().areas().indoor())
                            .named("室内有效面积（平方米）|室内面积|有效避难面积|有效面积|室内避难面积", "Indoor area (m²)")
                            .example("900"),
                    SheetColumn.<SheetShelter>amount(
                                    OUTDOOR,
                                    BigDecimal.ZERO,
                                    MOST_AREA,
                                    2,
                                    shelter -> shelter.entry().areas().outdoor())
                            .named("室外面积（平方米）|场地面积|占地面积|室外避难面积", "Outdoor area (m²)"),
                    SheetColumn.<SheetShelter>amount(
                                    UNUSABLE,
                                    BigDecimal.ZERO,
                                    MOST_AREA,
                                    2,
                                    shelter -> shelter.entry().areas().unusable())
                            .named("室外不可用面积（平方米）|不可用面积|扣除面积", "Unusable area (m²)"),
                    SheetColumn.<SheetShelter>code(
                                    DECLARED,
                                    ShelterColumns::people,
                                    new Phrase("人数，可写“屋内191人／屋外0人”", "people; “屋内191人／屋外0人” is understood"),
                                    shelter -> shelter.entry().areas().declared())
                            .named(
                                    "申报容纳人数|申报|可容纳人数|容纳人数|收容人数|預計收容人數|预计收容人数|可收容人數|收容人數|容納人數|想定収容人数|収容人数|収容可能人数|収容定員|设计容量",
                                    "Declared capacity|Declared|Capacity")
                            .example("400"),
                    SheetColumn.<SheetShelter>of(
                                    HAZARDS,
                                    new HazardWords(),
                                    shelter -> shelter.entry().hazards())
                            .named("适用灾害|适用灾种|適用災害類別|適用災害|災害類別|対象災害|対象とする異常な現象の種類|灾害类型|灾种", "Hazards"),
                    SheetColumn.<SheetShelter>whole(
                                    TOILETS,
                                    0,
                                    100_000,
                                    shelter -> number(shelter.entry().toilets()))
                            .named("厕位|厕所蹲位|厕位数|廁所數|廁間數|トイレ数", "Toilets"),
                    SheetColumn.<SheetShelter>whole(
                                    MINUTES,
                                    1,
                                    43_200,
                                    shelter -> number(shelter.entry().minutes()))
                            .named("承诺开放时间（分钟）|开放时限", "Opens within (minutes)"),
                    SheetColumn.<SheetShelter>text(
                                    OWNER, 120, shelter -> shelter.entry().owner())
                            .named("权属单位|产权单位|管理单位|管理單位|管理機關|管理者|施設管理者", "Owner"),
                    SheetColumn.<SheetShelter>text(
                                    FIRST_KEY,
                                    60,
                                    shelter -> shelter.entry().keys().firstKey())
                            .named("钥匙岗位一|钥匙保管岗位", "First key"),
                    SheetColumn.<SheetShelter>text(
                                    SECOND_KEY,
                                    60,
                                    shelter -> shelter.entry().keys().secondKey())
                            .named("钥匙岗位二|备用钥匙岗位", "Second key"))
            .withPlace(shelter -> shelter.entry().point());

    private ShelterColumns() {}

    /** The people that a text names, added up. */
    static Optional<String> people(String text) {
        var plain = text.replace(",", "");
        if (!plain.isEmpty() && plain.length() <= 9 && plain.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Optional.of(String.valueOf(Long.parseLong(plain)));
        }
        var found = PEOPLE.matcher(plain)
                .results()
                .map(one -> Long.valueOf(one.group(1)))
                .toList();
        return found.isEmpty()
                ? Optional.empty()
                : Optional.of(String.valueOf(
                                found.stream().mapToLong(Long::longValue).sum()))
                        .filter(sum -> sum.length() <= 9);
    }

    private static @org.jspecify.annotations.Nullable Long number(@org.jspecify.annotations.Nullable Integer number) {
        return number == null ? null : Long.valueOf(number);
    }
}
