package org.youbei.supply.sheet;

import java.math.BigDecimal;
import java.util.Optional;
import org.youbei.model.JurisdictionLevel;
import org.youbei.sheet.column.Phrase;
import org.youbei.sheet.column.SheetColumn;
import org.youbei.sheet.column.SheetColumns;

/** The columns of a stock list, and what they are called in lists of different stores. */
final class StockColumns {
    static final String UNIT = "unit";
    static final String POINT = "point";
    static final String ITEM = "item";
    static final String CODE = "code";
    static final String MEASURE = "measure";
    static final String BATCH = "batch";
    static final String MADE = "madeOn";
    static final String EXPIRES = "expiresOn";
    static final String QUANTITY = "quantity";
    static final String PRICE = "price";

    private static final BigDecimal MOST = new BigDecimal("99999999");

    static final SheetColumns<SheetStock> ALL = SheetColumns.of(
            SheetColumn.<SheetStock>text(POINT, 120, SheetStock::point)
                    .named("储备点|仓库|仓库名称|储备库|存放地点|库点", "Supply point|Point|Warehouse|Store")
                    .must()
                    .example("示例街道仓"),
            SheetColumn.<SheetStock>unit(
                            UNIT, JurisdictionLevel.DISTRICT, JurisdictionLevel.COMMUNITY, SheetStock::unit)
                    .named("区划代码|社区代码|街道代码|行政区划代码", "Division code")
                    .example("420106001")
                    .note("没有这一列时，归导入人所在单位", "without it, the unit of whoever brings the list"),
            SheetColumn.<SheetStock>text(ITEM, 120, SheetStock::item)
                    .named("品名|物资名称|名称|品目|物品名称", "Item|Item Name|Name")
                    .must()
                    .example("瓶装水"),
            SheetColumn.<SheetStock>code(
                            CODE,
                            text -> text.length() == 7 && text.chars().allMatch(c -> c >= '0' && c <= '9')
                                    ? Optional.of(text)
                                    : Optional.empty(),
                            new Phrase("GB/T 38565 七位编码", "seven digits of GB/T 38565"),
                            SheetStock::code)
                    .named("分类编码|物资编码|编码|GB/T 38565 编码", "Category code|Code")
                    .example("1100401"),
            SheetColumn.<SheetStock>text(MEASURE, 20, SheetStock::measure)
                    .named("计量单位|单位", "Unit|Unit of Measure")
                    .must()
                    .example("瓶"),
            SheetColumn.<SheetStock>text(BATCH, 60, SheetStock::batch).named("批号|批次|生产批号", "Batch|Lot"),
            SheetColumn.<SheetStock>day(MADE, SheetStock::madeOn).named("生产日期|出厂日期", "Made on|Made"),
            SheetColumn.<SheetStock>day(EXPIRES, SheetStock::expiresOn)
                    .named("有效期至|到期日期|失效日期|有效期", "Expires on|Expires|Expiry"),
            SheetColumn.<SheetStock>amount(QUANTITY, BigDecimal.ZERO, MOST, 3, SheetStock::quantity)
                    .named("数量|库存数量|现存数量|结存", "Quantity")
                    .must()
                    .example("480"),
            SheetColumn.<SheetStock>amount(PRICE, BigDecimal.ZERO, MOST, 2, SheetStock::price)
                    .named("单价（元）|单价", "Price|Unit Value"));

    private StockColumns() {}
}
