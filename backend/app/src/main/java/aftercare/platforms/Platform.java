package aftercare.platforms;

/** Whose words they are. */
public enum Platform {
    TAOBAO,
    WECHAT,
    PDD,
    JD,
    DOUYIN,
    SHOPIFY
}
