package org.youbei.supply;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.youbei.listing.NamedRows;
import org.youbei.model.ThingNames;

/** Supplies by the names that people know them by. */
@Configuration(proxyBeanMethods = false)
class SupplyNames {
    @Bean
    ThingNames itemsByName(JdbcClient jdbc) {
        return new NamedRows(jdbc, "supply-item", "supply.item", "name", "/supplies/");
    }

    @Bean
    ThingNames supplyPointsByName(JdbcClient jdbc) {
        return new NamedRows(jdbc, "supply-point", "supply.point", "name", "/supply-points/");
    }

    @Bean
    ThingNames lotsByName(JdbcClient jdbc) {
        return new NamedRows(jdbc, "stock", "supply.stock", "item_name", "/stock/");
    }

    @Bean
    ThingNames stockCountsByName(JdbcClient jdbc) {
        return new NamedRows(jdbc, "stock-count", "supply.stock_count", "point_name", "/stock-counts/");
    }

    @Bean
    ThingNames proposalsByUnit(JdbcClient jdbc) {
        return new NamedRows(jdbc, "transfer-proposal", "supply.proposal", "unit_name", "/transfer-proposals/");
    }

    @Bean
    ThingNames drawsByItem(JdbcClient jdbc) {
        return new NamedRows(jdbc, "agreement-draw", "supply.draw", "item_name", "/agreement-draws/");
    }

    @Bean
    ThingNames assetsByNumber(JdbcClient jdbc) {
        return new NamedRows(jdbc, "asset", "supply.asset", "number || ' ' || name", "/assets/");
    }

    @Bean
    ThingNames closingsByMonth(JdbcClient jdbc) {
        return new NamedRows(
                jdbc,
                "stock-closing",
                "supply.closing",
                "point_name || ' ' || to_char(ends_on, 'YYYY-MM')",
                "/stock-closings/");
    }

    @Bean
    ThingNames donationsByGoods(JdbcClient jdbc) {
        return new NamedRows(jdbc, "donation", "supply.donation", "goods", "/donations/");
    }
}
