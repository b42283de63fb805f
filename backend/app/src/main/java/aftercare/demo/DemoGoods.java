package aftercare.demo;

import aftercare.policy.Exclusion;
import aftercare.policy.GoodsClass;

/** What the invented shops sell. */
enum DemoGoods {
    TEAPOT("TP-021", "手工陶瓷茶壶 景德镇青釉", "450 ml", "茶具", "129.90", GoodsClass.OTHER, null),
    FILTER("FL-100", "手冲咖啡滤纸 100 张", "V60 02", "咖啡", "19.00", GoodsClass.SEALED_FOR_SAFETY, Exclusion.HEALTH_SEAL),
    LAMP("LP-007", "北欧风护眼台灯", "暖白 · 可调光", "家居", "268.00", GoodsClass.ELECTRONICS, null),
    KETTLE("KT-330", "Gooseneck kettle 0.8 l", "matte black", "kitchen", "359.00", GoodsClass.ELECTRONICS, null),
    SCARF("SC-118", "羊绒围巾 Cashmere scarf", "雾蓝", "服饰", "459.00", GoodsClass.TAGGED, null),
    MUG("MG-012", "Stoneware mug, set of two", "oat", "tableware", "88.00", GoodsClass.OTHER, null),
    CAKE("CK-003", "现做生日蛋糕(定制祝福语)", "6 寸", "食品", "198.00", GoodsClass.SEALED_FOR_SAFETY, Exclusion.CUSTOM_MADE),
    HEADPHONES("HP-260", "Wireless headphones 头戴式降噪耳机", "graphite", "数码", "899.00", GoodsClass.ELECTRONICS, null),
    SLIPPERS("SL-045", "居家棉拖鞋", "38-39 燕麦色", "服饰", "39.90", GoodsClass.TAGGED, null),
    NOTEBOOK("NB-500", "Dotted notebook A5, 192 pages", "forest", "stationery", "45.00", GoodsClass.OTHER, null),
    FLASK("TM-480", "不锈钢保温杯 Steel flask", "480 ml · 雾白", "家居", "79.00", GoodsClass.OTHER, null);

    final String sku;
    final String title;
    final String variant;
    final String category;
    final String price;
    final GoodsClass goodsClass;
    final Exclusion exclusion;

    DemoGoods(
            String sku,
            String title,
            String variant,
            String category,
            String price,
            GoodsClass goodsClass,
            Exclusion exclusion) {
        this.sku = sku;
        this.title = title;
        this.variant = variant;
        this.category = category;
        this.price = price;
        this.goodsClass = goodsClass;
        this.exclusion = exclusion;
    }
}
