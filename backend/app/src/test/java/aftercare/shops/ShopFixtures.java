package aftercare.shops;

import java.time.Instant;

import aftercare.money.Money;

/** Shops as the domain speaks of them, without a database. */
public final class ShopFixtures {

    private ShopFixtures() {}

    public static Shop aShop() {
        var opened = Instant.parse("2026-01-01T00:00:00Z");
        var freight = new Settings.FreightTerms(Money.of("99.00", "CNY"), Money.of("10.00", "CNY"), null);
        var settings = new Settings("CN_7D", null, freight, "杭州市文一西路 969 号 退货组");
        var shop = Shop.open(new OpenShop("茶具小铺", "CNY", "Asia/Shanghai", false, settings), opened);
        shop.agree(ServiceTerms.agree(shop, settings, opened));
        return shop;
    }
}
