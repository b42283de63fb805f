package aftercare.policy;

/** Where a failure comes from (商品, 服务, 快递, 其他). */
public enum FailureClass {
    PRODUCT,
    SERVICE,
    COURIER,
    OTHER
}
