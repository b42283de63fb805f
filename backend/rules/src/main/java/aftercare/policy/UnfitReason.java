package aftercare.policy;

import java.util.List;
import java.util.stream.Stream;

/** Why a unit that came back is not as it should be, for which goods, and by which rule (L2 art. 8 and 9 [V]). */
public enum UnfitReason {
    ITEM_INCOMPLETE(PolicyRule.COMPLETE_WITH_ACCESSORIES),
    ACCESSORY_MISSING(PolicyRule.COMPLETE_WITH_ACCESSORIES),
    TRADEMARK_MISSING(PolicyRule.COMPLETE_WITH_ACCESSORIES),
    /** More than opening the pack and trying it out, which break nothing. */
    QUALITY_LOST(PolicyRule.COMPLETE_WITH_ACCESSORIES),
    SEAL_BROKEN(PolicyRule.INTACT_SEALED_GOODS, GoodsClass.SEALED_FOR_SAFETY),
    REPAIRED_ELSEWHERE(PolicyRule.INTACT_ELECTRONICS, GoodsClass.ELECTRONICS),
    SERIAL_ALTERED(PolicyRule.INTACT_ELECTRONICS, GoodsClass.ELECTRONICS),
    MARKS_OF_USE(PolicyRule.INTACT_ELECTRONICS, GoodsClass.ELECTRONICS),
    ACTIVATED(PolicyRule.INTACT_ELECTRONICS, GoodsClass.ELECTRONICS),
    TAG_REMOVED(PolicyRule.INTACT_TAGGED_GOODS, GoodsClass.TAGGED),
    LABEL_CUT(PolicyRule.INTACT_TAGGED_GOODS, GoodsClass.TAGGED),
    SOILED(PolicyRule.INTACT_TAGGED_GOODS, GoodsClass.TAGGED),
    DAMAGED(PolicyRule.INTACT_TAGGED_GOODS, GoodsClass.TAGGED),
    /** Not what was sold: the way of grade F. */
    OTHER_ITEM(PolicyRule.OUR_OWN_GOODS_ONLY);

    private final PolicyRule rule;
    private final GoodsClass only;

    UnfitReason(PolicyRule rule) {
        this(rule, null);
    }

    UnfitReason(PolicyRule rule, GoodsClass only) {
        this.rule = rule;
        this.only = only;
    }

    public PolicyRule rule() {
        return rule;
    }

    public boolean isFor(GoodsClass goods) {
        return only == null || goods.isA(only);
    }

    public static List<UnfitReason> of(GoodsClass goods) {
        return Stream.of(values()).filter(reason -> reason.isFor(goods)).toList();
    }
}
