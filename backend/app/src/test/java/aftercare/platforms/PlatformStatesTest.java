package aftercare.platforms;

import java.util.stream.Stream;

import aftercare.returns.DisputeState;
import aftercare.returns.GoodsState;
import aftercare.returns.MoneyState;
import aftercare.returns.OutboundState;
import aftercare.returns.RequestState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class PlatformStatesTest {

    static Stream<PlatformStates.Row> rows() {
        return PlatformStates.all().stream();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void everyRowIsAStateThatACaseOfOursCanBeIn(PlatformStates.Row row) {
        var said = row.meaning();
        assertThat(row.zh()).isNotBlank();
        assertThat(row.en()).isNotBlank();
        var undecided = said.request() == RequestState.SUBMITTED
                || said.request() == RequestState.INFO_NEEDED
                || said.request() == RequestState.COUNTERED
                || said.request() == RequestState.REJECTED
                || said.request() == RequestState.WITHDRAWN
                || said.request() == RequestState.EXPIRED;
        if (undecided) {
            assertThat(said.money())
                    .as("nothing is granted while nothing is agreed")
                    .isIn(null, MoneyState.NONE);
            assertThat(said.outbound()).isIn(null, OutboundState.NONE);
        }
        if (said.outbound() == OutboundState.DUE || said.outbound() == OutboundState.SENT) {
            assertThat(said.request()).isEqualTo(RequestState.APPROVED);
            assertThat(said.kind() == null || said.kind().isReplaced()).isTrue();
        }
        if (said.money() == MoneyState.PAID && said.request() != null) {
            assertThat(said.request()).isIn(RequestState.APPROVED, RequestState.COMPLETED);
        }
        if (said.request() == RequestState.COMPLETED) {
            assertThat(said.money()).isNotIn(MoneyState.GRANTED, MoneyState.SENT, MoneyState.FAILED);
            assertThat(said.dispute()).isNotIn(DisputeState.OPEN, DisputeState.EVIDENCE_BUYER);
        }
    }

    /** Those that have a request at all, and say no to some; the others say what becomes of goods, money or a complaint. */
    @ParameterizedTest
    @EnumSource(
            names = {"WECHAT_PAY", "MEDUSA", "SALEOR", "SOLIDUS", "OFBIZ", "ODOO_OCA", "EBAY", "NARVAR", "LOOP"},
            mode = EnumSource.Mode.EXCLUDE)
    void everyPlatformHasStatesFromAskedToDone(Platform platform) {
        assertThat(PlatformStates.all().stream()
                        .filter(row -> row.meaning().platform() == platform)
                        .map(row -> row.meaning().request()))
                .contains(RequestState.SUBMITTED, RequestState.APPROVED, RequestState.REJECTED, RequestState.COMPLETED);
    }

    @ParameterizedTest
    @CsvSource({
        "PDD, refund, 7, APPROVED",
        "PDD, refund, 10, COMPLETED",
        "WECHAT, status-number, 17, COUNTERED",
        "WECHAT, status, USER_CANCELD, WITHDRAWN",
        "TAOBAO, refund, SELLER_REFUSE_BUYER, REJECTED",
        "TAOBAO, exchange, 12, APPROVED",
        "JD, service, 60, WITHDRAWN",
        "DOUYIN, aftersale, 28, EXPIRED",
        "SHOPIFY, return, REQUESTED, SUBMITTED",
        "WECHAT, guarantee, 50, WITHDRAWN",
        "WECHAT_PAY, complaint, PROCESSED, COMPLETED",
        "YOUZAN, refund, SAFE_REJECT, REJECTED",
        "MEDUSA, return, canceled, WITHDRAWN",
        "SALEOR, fulfillment, replaced, APPROVED",
        "SOLIDUS, reception, expired, EXPIRED",
        "ADOBE_COMMERCE, rma, denied, REJECTED",
        "OFBIZ, return, RETURN_RECEIVED, APPROVED",
        "ODOO_OCA, rma, draft, SUBMITTED",
        "EBAY, return, ITEM_SHIPPED, APPROVED",
        "AFTERSHIP, approval, expired, EXPIRED",
        "LOOP, return, review, SUBMITTED",
        "NARVAR, return, delivered_to_retailer, APPROVED",
        "YUDAO, aftersale, 61, WITHDRAWN",
        "MALL, return, 0, SUBMITTED",
        "LITEMALL, aftersale, 3, COMPLETED",
        "CRMEB, refund, 5, APPROVED"
    })
    void aCodeMeansWhatItsPlatformMeans(Platform platform, String set, String code, RequestState request) {
        assertThat(PlatformStates.find(platform, set, code)
                        .orElseThrow()
                        .meaning()
                        .request())
                .isEqualTo(request);
    }

    @ParameterizedTest
    @EnumSource
    void everyPlatformHasItsTable(Platform platform) {
        assertThat(PlatformStates.all().stream().filter(row -> row.meaning().platform() == platform))
                .hasSizeGreaterThan(2);
    }

    @ParameterizedTest
    @CsvSource({
        "SOLIDUS, reception, lost_in_transit, LOST",
        "SOLIDUS, reception, short_shipped, SHORT",
        "SOLIDUS, reception, given_to_customer, KEPT",
        "EBAY, return, ITEM_KEPT, KEPT",
        "TAOBAO, goods, BUYER_RETURNED_GOODS, IN_TRANSIT"
    })
    void whatBecameOfGoodsIsSaidOfGoods(Platform platform, String set, String code, GoodsState goods) {
        assertThat(PlatformStates.find(platform, set, code)
                        .orElseThrow()
                        .meaning()
                        .goods())
                .isEqualTo(goods);
    }

    @Test
    void oneNumberInTwoNumberingsIsTwoStates() {
        assertThat(PlatformStates.find(Platform.TAOBAO, "exchange", "4")).isPresent();
        assertThat(PlatformStates.find(Platform.TAOBAO, "exchange", "4"))
                .isNotEqualTo(PlatformStates.find(Platform.TAOBAO, "cs", "4"));
        assertThat(PlatformStates.find(Platform.PDD, "refund", "37")).isEmpty();
    }
}
