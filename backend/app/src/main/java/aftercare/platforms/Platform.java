package aftercare.platforms;

/** Whose words they are: a marketplace, a shop system, a portal for returns, or a payment service. */
public enum Platform {
    TAOBAO,
    WECHAT,
    PDD,
    JD,
    DOUYIN,
    SHOPIFY,
    WECHAT_PAY,
    YOUZAN,
    MEDUSA,
    SALEOR,
    SOLIDUS,
    ADOBE_COMMERCE,
    OFBIZ,
    ODOO_OCA,
    EBAY,
    AFTERSHIP,
    LOOP,
    NARVAR,
    YUDAO,
    MALL,
    LITEMALL,
    CRMEB
}
