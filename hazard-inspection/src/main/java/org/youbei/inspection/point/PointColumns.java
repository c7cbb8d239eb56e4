package org.youbei.inspection.point;

import org.youbei.model.JurisdictionLevel;
import org.youbei.model.RiskColour;
import org.youbei.sheet.column.Choice;
import org.youbei.sheet.column.SheetColumn;
import org.youbei.sheet.column.SheetColumns;

/**
 * The columns of a table of points. The first name and the first word of each language are those of the exported list, so that what goes out comes in
 * again.
 */
final class PointColumns {
    static final String UNIT = "unit";
    static final String NAME = "name";
    static final String TYPE = "type";
    static final String COLOUR = "colour";
    static final String ROUND = "round";
    static final String ADDRESS = "address";
    static final String RESPONSIBLE_UNIT = "responsibleUnit";
    static final String CREDIT_CODE = "creditCode";

    private static final Choice<PointType> TYPES = Choice.of(PointType.class)
            .word(PointType.RESIDENTIAL_HIGH_RISE, "高层住宅|高层住宅楼|高层居民楼", "Residential high-rise")
            .word(PointType.SMALL_SHOP, "小商铺|商铺|小商店|沿街商铺|九小场所", "Small shop|Shop")
            .word(PointType.GAS_RESTAURANT, "餐饮用气场所|餐饮场所|餐饮|用气餐饮", "Restaurant with gas|Restaurant")
            .word(PointType.SCHOOL, "学校幼儿园|学校|幼儿园|学校、幼儿园", "School|Kindergarten")
            .word(PointType.CONSTRUCTION_SITE, "建设工地|工地|建筑工地|在建工地", "Construction site")
            .word(PointType.SHELTER, "避难场所|应急避难场所", "Shelter")
            .word(PointType.FLOOD_UNDERPASS, "易涝下穿通道|下穿通道|下穿隧道|易涝点", "Flood-prone underpass|Underpass");

    private static final Choice<RiskColour> COLOURS = Choice.of(RiskColour.class)
            .word(RiskColour.RED, "重大风险（红）|重大风险|重大|红|红色|重大（红）|一级", "Major risk (red)|Major risk|Major|Red")
            .word(RiskColour.ORANGE, "较大风险（橙）|较大风险|较大|橙|橙色|较大（橙）|二级", "High risk (orange)|High risk|High|Orange")
            .word(RiskColour.YELLOW, "一般风险（黄）|一般风险|一般|黄|黄色|一般（黄）|三级", "Medium risk (yellow)|Medium risk|Medium|Yellow")
            .word(RiskColour.BLUE, "低风险（蓝）|低风险|低|蓝|蓝色|低（蓝）|四级", "Low risk (blue)|Low risk|Low|Blue");

    private static final Choice<RoundClass> ROUNDS = Choice.of(RoundClass.class)
            .word(
                    RoundClass.FIRE_KEY_UNIT,
                    "消防安全重点单位（每日巡查）|消防安全重点单位|消防重点单位|重点单位|每日|每天|每日巡查|每日一次",
                    "Key fire-safety unit (daily)|Key fire-safety unit|Daily")
            .word(
                    RoundClass.CROWDED_PLACE,
                    "公众聚集场所（营业期间每两小时）|公众聚集场所|每两小时|每2小时",
                    "Crowded place (every two hours while open)|Crowded place|Every two hours")
            .word(
                    RoundClass.INSTITUTION,
                    "机关、团体、事业单位（每季度）|机关、团体、事业单位|机关团体事业单位|每季度|每季|季度|每季度一次",
                    "Institution (quarterly)|Institution|Quarterly")
            .word(RoundClass.HIGH_RISE_PUBLIC, "高层公共建筑", "Public high-rise")
            .word(RoundClass.HIGH_RISE_RESIDENTIAL, "高层住宅|高层住宅建筑", "Residential high-rise")
            .word(RoundClass.OTHER, "其他单位（每月）|其他单位|其他|每月|月度|每月一次", "Other (monthly)|Other|Monthly");

    static final SheetColumns<PointEntry> ALL = SheetColumns.of(
                    SheetColumn.<PointEntry>unit(
                                    UNIT, JurisdictionLevel.COMMUNITY, JurisdictionLevel.GRID, PointEntry::unit)
                            .named("区划代码|社区代码|社区编码|网格代码|行政区划代码|统计用区划代码", "Division code|Community code")
                            .must()
                            .example("420106001001")
                            .note("社区 12 位，网格 15 位", "12 digits of a community or 15 of a grid"),
                    SheetColumn.<PointEntry>text(NAME, PointPolicy.LONGEST_NAME, PointEntry::name)
                            .named("名称|检查点名称|检查点|点位名称|场所名称|单位名称|店名", "Name|Point")
                            .must()
                            .example("示例苑3栋")
                            .note("同一社区内不重名", "unique within the community"),
                    SheetColumn.<PointEntry>of(TYPE, TYPES, PointEntry::type)
                            .named("类型|场所类型|点位类型|检查点类型|类别", "Kind|Type")
                            .must(),
                    SheetColumn.<PointEntry>of(COLOUR, COLOURS, PointEntry::colour)
                            .named("风险等级|风险级别|风险颜色|安全风险等级|风险", "Risk|Risk level")
                            .must(),
                    SheetColumn.<PointEntry>of(ROUND, ROUNDS, PointEntry::round)
                            .named("检查频次|巡查频次|检查周期|巡查周期|频次", "Rounds|Frequency")
                            .must(),
                    SheetColumn.<PointEntry>text(ADDRESS, PointPolicy.LONGEST_ADDRESS, PointEntry::address)
                            .named("地址|详细地址|场所地址|经营地址|地点", "Address")
                            .example("示例路1号"),
                    SheetColumn.<PointEntry>text(
                                    RESPONSIBLE_UNIT, PointPolicy.LONGEST_NAME, PointEntry::responsibleUnit)
                            .named("责任单位|责任主体|主体责任单位|经营单位|管理单位", "Responsible unit")
                            .must()
                            .example("示例商行"),
                    SheetColumn.<PointEntry>creditCode(CREDIT_CODE, PointEntry::creditCode)
                            .named("统一社会信用代码|社会信用代码|信用代码", "Credit code|Unified social credit code")
                            .example("91440300708461136T"))
            .withPlace(PointEntry::position);

    private PointColumns() {}
}
