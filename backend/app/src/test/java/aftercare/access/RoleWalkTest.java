package aftercare.access;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import aftercare.testing.Api;
import aftercare.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Every operation of the contract is called as everybody; who may is written here, one line an operation. */
@QuarkusTest
class RoleWalkTest {

    private static final String STAFF = "agent agent2 supervisor owner warehouse finance";
    private static final String DESK = "agent agent2 supervisor owner";
    private static final String ANYONE = STAFF + " buyer stranger arbiter expert admin partner partnerOfNothing";

    private static final Map<String, String> MAY = Map.ofEntries(
            Map.entry("me", ANYONE),
            Map.entry("openShop", "owner admin"),
            Map.entry("getShop", STAFF + " partner partnerOfNothing"),
            Map.entry("agreeTerms", "owner"),
            Map.entry("listStaff", STAFF),
            Map.entry("employ", "owner"),
            Map.entry("dismiss", "owner"),
            Map.entry("listInvitations", "owner"),
            Map.entry("invite", "owner"),
            Map.entry("renewInvitation", "owner"),
            Map.entry("withdrawInvitation", "owner"),
            Map.entry("readInvitation", ANYONE),
            Map.entry("acceptInvitation", ANYONE),
            Map.entry("findOrder", "buyer"),
            Map.entry("confirmFoundOrder", "buyer"),
            Map.entry("placeOrder", "supervisor owner partner"),
            Map.entry("listOrders", STAFF + " buyer partner"),
            Map.entry("getOrder", STAFF + " buyer partner"),
            Map.entry("rememberOnOrder", DESK),
            Map.entry("toldOfWithdrawal", DESK + " partner"),
            Map.entry("dispatchParcel", DESK + " warehouse partner"),
            Map.entry("setUpAtBuyer", DESK + " warehouse partner"),
            Map.entry("confirmReceipt", "buyer"),
            Map.entry("takeOrderBack", "buyer"),
            Map.entry("interceptStopped", DESK + " warehouse partner"),
            Map.entry("interceptFailed", DESK + " warehouse partner"),
            Map.entry("getPenalties", STAFF),
            Map.entry("setPenalties", "owner"),
            Map.entry("importOrders", "supervisor owner partner"),
            Map.entry("listImports", "supervisor owner partner"),
            Map.entry("getImport", "supervisor owner partner"),
            Map.entry("downloadImportErrors", "supervisor owner partner"),
            Map.entry("handInEvidence", STAFF + " buyer partner"),
            Map.entry("evidenceOriginal", STAFF + " buyer partner arbiter expert"),
            Map.entry("evidencePreview", STAFF + " buyer partner arbiter expert"),
            Map.entry("returnOptions", DESK + " buyer partner"),
            Map.entry("returnsOfOrder", STAFF + " buyer partner"),
            Map.entry("quoteReturn", DESK + " buyer partner"),
            Map.entry("submitReturn", DESK + " buyer partner"),
            Map.entry("quoteByAgreement", DESK),
            Map.entry("agreeReturn", DESK),
            Map.entry("listReturns", STAFF + " buyer partner"),
            Map.entry("getReturn", STAFF + " buyer partner"),
            Map.entry("returnSlip", STAFF + " buyer partner"),
            Map.entry("returnSlipPicture", STAFF + " buyer partner"),
            Map.entry("readTimeline", STAFF + " buyer partner"),
            Map.entry("editReturn", "buyer partner"),
            Map.entry("withdrawReturn", DESK + " buyer partner"),
            Map.entry("shipReturn", DESK + " buyer partner"),
            Map.entry("approveReturn", DESK + " partner"),
            Map.entry("tellPlatformState", "supervisor owner partner"),
            Map.entry("platformStatesOf", STAFF + " partner"),
            Map.entry("listPlatformStates", STAFF + " partner partnerOfNothing"),
            Map.entry("unknownPlatformStates", "supervisor owner partner"),
            Map.entry("noticeReturn", DESK + " partner"),
            Map.entry("rejectOptions", DESK + " partner"),
            Map.entry("rejectReturn", DESK + " partner"),
            Map.entry("returnDelivered", DESK + " warehouse partner"),
            Map.entry("receiveReturn", DESK + " warehouse partner"),
            Map.entry("inspectReturn", DESK + " warehouse partner"),
            Map.entry("undoReceipt", DESK + " warehouse partner"),
            Map.entry("countersignInspection", DESK + " warehouse partner"),
            Map.entry("scanParcel", DESK + " warehouse partner"),
            Map.entry("listScans", STAFF + " partner"),
            Map.entry("listStrayGoods", STAFF + " partner"),
            Map.entry("keepStrayGoods", DESK + " warehouse partner"),
            Map.entry("matchStrayGoods", DESK + " warehouse partner"),
            Map.entry("settleStrayGoods", DESK + " warehouse partner"),
            Map.entry("listReturnUnits", STAFF + " partner"),
            Map.entry("disposeUnits", DESK + " warehouse partner"),
            Map.entry("waysBack", STAFF + " buyer partner"),
            Map.entry("dropOff", "buyer partner"),
            Map.entry("bookPickUp", DESK + " buyer partner"),
            Map.entry("cancelWayBack", DESK + " buyer partner"),
            Map.entry("handedOver", DESK + " warehouse partner"),
            Map.entry("pointsAndSlots", STAFF),
            Map.entry("addDropPoint", "supervisor owner"),
            Map.entry("writeDropPoint", "supervisor owner"),
            Map.entry("addPickUpSlot", "supervisor owner"),
            Map.entry("writePickUpSlot", "supervisor owner"),
            Map.entry("listWayBackBookings", STAFF + " partner"),
            Map.entry("quoteGrant", DESK + " partner"),
            Map.entry("grantRefund", DESK + " partner"),
            Map.entry("refundEarly", "supervisor owner partner"),
            Map.entry("sendBack", DESK + " warehouse partner"),
            Map.entry("assignReturn", DESK),
            Map.entry("noteOnReturn", STAFF),
            Map.entry("askBuyer", DESK + " partner"),
            Map.entry("answerShop", DESK + " buyer partner"),
            Map.entry("makeOffers", DESK + " partner"),
            Map.entry("acceptOffer", DESK + " buyer partner"),
            Map.entry("declineOffer", DESK + " buyer partner"),
            Map.entry("takeBackOffer", DESK + " partner"),
            Map.entry("differencePaid", DESK + " finance partner"),
            Map.entry("payWithCredit", DESK + " finance buyer partner"),
            Map.entry("listDemands", STAFF + " partner"),
            Map.entry("askBack", "finance owner"),
            Map.entry("demandPaid", "finance owner"),
            Map.entry("waiveDemand", "finance supervisor owner"),
            Map.entry("listHolds", STAFF + " partner"),
            Map.entry("holdDone", "finance owner"),
            Map.entry("holdFailed", "finance owner"),
            Map.entry("useDeadline", DESK + " partner"),
            Map.entry("owedOnReturn", STAFF + " buyer partner"),
            Map.entry("creditForReturn", STAFF + " buyer partner"),
            Map.entry("resend", DESK + " warehouse partner"),
            Map.entry("confirmReplacement", DESK + " buyer partner"),
            Map.entry("convertToRefund", DESK + " partner"),
            Map.entry("listRepairs", STAFF + " partner"),
            Map.entry("diagnose", DESK + " warehouse partner"),
            Map.entry("quoteRepair", DESK + " warehouse partner"),
            Map.entry("startRepair", DESK + " warehouse partner"),
            Map.entry("testRepair", DESK + " warehouse partner"),
            Map.entry("repaired", DESK + " warehouse partner"),
            Map.entry("giveUpRepair", DESK + " warehouse partner"),
            Map.entry("handOver", DESK + " warehouse partner"),
            Map.entry("acceptQuote", DESK + " buyer partner"),
            Map.entry("declineQuote", DESK + " buyer partner"),
            Map.entry("stillFaulty", DESK + " buyer partner"),
            Map.entry("chooseInstead", DESK + " buyer partner"),
            Map.entry("listFreeSlots", DESK + " buyer partner"),
            Map.entry("bookAppointment", DESK + " buyer partner"),
            Map.entry("cancelAppointment", DESK + " buyer partner"),
            Map.entry("listRepairSlots", STAFF + " partner"),
            Map.entry("offerRepairSlots", DESK + " partner"),
            Map.entry("removeRepairSlot", DESK + " partner"),
            Map.entry("listPresets", STAFF + " buyer partner partnerOfNothing admin"),
            Map.entry("listPresetVersions", "supervisor owner"),
            Map.entry("draftPreset", "owner"),
            Map.entry("getPresetVersion", "supervisor owner"),
            Map.entry("writePresetDraft", "owner"),
            Map.entry("publishPreset", "owner"),
            Map.entry("discardPreset", "owner"),
            Map.entry("startDryRun", "supervisor owner"),
            Map.entry("listDryRuns", "supervisor owner"),
            Map.entry("getDryRun", "supervisor owner"),
            Map.entry("listDryRunChanges", "supervisor owner"),
            Map.entry("listAutoRules", "supervisor owner"),
            Map.entry("addAutoRule", "owner"),
            Map.entry("writeAutoRule", "owner"),
            Map.entry("removeAutoRule", "owner"),
            Map.entry("readAutoRuleLog", "supervisor owner"),
            Map.entry("listHolidays", STAFF),
            Map.entry("loadHolidays", "owner"),
            Map.entry("loadHolidayFile", "owner"),
            Map.entry("removeHolidays", "owner"),
            Map.entry("listPlatformHolidays", "admin"),
            Map.entry("loadPlatformHolidays", "admin"),
            Map.entry("removePlatformHolidays", "admin"),
            Map.entry("withdrawContract", "buyer"),
            Map.entry("withdrawalConfirmation", STAFF + " buyer partner"),
            Map.entry("listReasons", STAFF + " buyer partner partnerOfNothing"),
            Map.entry("listRejectCodes", STAFF + " partner partnerOfNothing"),
            Map.entry("listFailureCodes", STAFF + " partner partnerOfNothing"),
            Map.entry("failuresOfReturn", STAFF),
            Map.entry("addFailure", DESK),
            Map.entry("takeFailureBack", DESK),
            Map.entry("listRefunds", STAFF + " partner"),
            Map.entry("getRefund", STAFF + " partner"),
            Map.entry("confirmRefund", "finance owner"),
            Map.entry("retryRefund", "finance owner"),
            Map.entry("refundOtherWay", "finance owner buyer"),
            Map.entry("clawBackRefund", "finance owner"),
            Map.entry("approveRefund", "finance owner"),
            Map.entry("declineApproval", "finance owner"),
            Map.entry("withdrawApproval", "finance owner"),
            Map.entry("approveRefunds", "finance owner"),
            Map.entry("getSpendingLimits", STAFF),
            Map.entry("setSpendingLimits", "owner"),
            Map.entry("askGoodwill", DESK),
            Map.entry("listGoodwill", STAFF),
            Map.entry("goodwillBudget", STAFF),
            Map.entry("approveGoodwill", "supervisor owner"),
            Map.entry("declineGoodwill", "supervisor owner"),
            Map.entry("confirmGoodwill", "finance owner"),
            Map.entry("listCreditAccounts", STAFF + " partner"),
            Map.entry("getCreditAccount", STAFF + " partner"),
            Map.entry("listCreditEntries", STAFF + " buyer partner"),
            Map.entry("spendCredit", "supervisor owner finance"),
            Map.entry("reverseCredit", "finance owner"),
            Map.entry("myCredit", "buyer"),
            Map.entry("importSettlement", "finance owner"),
            Map.entry("listSettlements", "finance owner"),
            Map.entry("listSettlementProblems", "finance owner"),
            Map.entry("reconcile", "finance owner"),
            Map.entry("listFindings", "finance owner"),
            Map.entry("explainFinding", "finance owner"),
            Map.entry("reconciliationDays", "finance owner"),
            Map.entry("requestInvoice", DESK + " buyer"),
            Map.entry("getInvoice", STAFF + " buyer"),
            Map.entry("listInvoices", STAFF),
            Map.entry("answerInvoice", DESK + " finance"),
            Map.entry("issueInvoice", DESK + " finance"),
            Map.entry("issueInvoiceAgain", DESK + " finance"),
            Map.entry("attachInvoiceFile", DESK + " finance"),
            Map.entry("confirmRedLetter", DESK + " finance"),
            Map.entry("rejectRedLetter", DESK + " finance"),
            Map.entry("withdrawRedLetter", DESK + " finance"),
            Map.entry("restartRedLetter", DESK + " finance"),
            Map.entry("listClocks", STAFF + " partner"),
            Map.entry("clockSummary", STAFF + " partner"),
            Map.entry("clocksOfMyShops", STAFF),
            Map.entry("listSignals", STAFF + " partner"),
            Map.entry("openCaseForSignal", DESK + " partner"),
            Map.entry("dismissSignal", DESK + " partner"),
            Map.entry("listOrdersOfSignal", STAFF + " partner"),
            Map.entry("openCaseForArticle", DESK + " partner"),
            Map.entry("tellTracking", DESK + " warehouse partner"),
            Map.entry("listTracking", STAFF + " partner"),
            Map.entry("getWatchTerms", STAFF),
            Map.entry("setWatchTerms", "supervisor owner"),
            Map.entry("sandboxTime", STAFF + " partner"),
            Map.entry("moveSandboxClock", "supervisor owner partner"),
            Map.entry("readEvents", "supervisor owner partner"),
            Map.entry("readChanges", STAFF),
            Map.entry("getCalendar", STAFF),
            Map.entry("setCalendar", "owner"),
            Map.entry("getRoster", STAFF),
            Map.entry("setRoster", "supervisor owner"),
            Map.entry("escalateReturn", DESK + " buyer partner"),
            Map.entry("getDispute", STAFF + " buyer partner arbiter expert"),
            Map.entry("disputePaper", STAFF + " buyer partner arbiter expert"),
            Map.entry("disputePacket", STAFF + " buyer partner arbiter expert"),
            Map.entry("disputeRates", STAFF),
            Map.entry("sayInDispute", DESK + " buyer partner"),
            Map.entry("appealDispute", DESK + " buyer partner"),
            Map.entry("withdrawDispute", DESK + " buyer partner"),
            Map.entry("carryOutRuling", DESK + " partner"),
            Map.entry("listDisputes", "arbiter expert"),
            Map.entry("listStandards", "arbiter expert"),
            Map.entry("takeDispute", "arbiter"),
            Map.entry("askSide", "arbiter"),
            Map.entry("askOpinion", "arbiter"),
            Map.entry("giveOpinion", "expert"),
            Map.entry("quoteRuling", "arbiter"),
            Map.entry("decideDispute", "arbiter"),
            Map.entry("clockGuard", STAFF + " partner"),
            Map.entry("pauseClock", "supervisor owner partner"),
            Map.entry("resumeClock", "supervisor owner partner"),
            Map.entry("extendClock", "buyer partner"),
            Map.entry("myClockLetters", STAFF),
            Map.entry("setMyClockLetters", STAFF),
            Map.entry("agreeToPause", "buyer partner"),
            Map.entry("declinePause", "buyer partner"),
            Map.entry("importDeadline", "supervisor owner partner"));

    private static final Map<String, String> EVERYBODY = everybody();

    /** One operation of the contract. */
    record Operation(String id, String method, String path, String contentType) {}

    private List<Operation> operations;

    @BeforeEach
    void readTheContract() {
        var contract = RestAssured.given()
                .get("/openapi?format=json")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        operations = new ArrayList<>();
        contract.<Map<String, Map<String, Object>>>get("paths")
                .forEach((path, methods) -> methods.forEach((method, said) -> {
                    if (said instanceof Map<?, ?> operation) {
                        var body = operation.get("requestBody") instanceof Map<?, ?> b
                                        && b.get("content") instanceof Map<?, ?> c
                                ? c.keySet().iterator().next().toString()
                                : null;
                        operations.add(
                                new Operation("" + operation.get("operationId"), method.toUpperCase(), path, body));
                    }
                }));
        assertThat(operations).hasSizeGreaterThan(30);
    }

    @Test
    void everyOperationSaysWhoMay() {
        assertThat(operations.stream().map(Operation::id)).allMatch(MAY::containsKey, "is a line of this test's table");
    }

    @Test
    void nobodyMayDoAnything() {
        for (var operation : operations) {
            var answer = call(operation, null, "{}");
            assertThat(answer.statusCode()).as(operation.toString()).isEqualTo(401);
            assertThat(answer.jsonPath().getString("code")).isEqualTo("NOT_SIGNED_IN");
        }
    }

    @Test
    void everyRoleMayWhatIsSaidAndNothingElse() {
        var wrong = new TreeSet<String>();
        for (var operation : operations) {
            var may = Set.of(MAY.getOrDefault(operation.id(), "").split(" "));
            EVERYBODY.forEach((role, token) -> {
                var status = call(operation, token, "{}").statusCode();
                if (may.contains(role) == (status == 403) || status == 401 || status >= 500) {
                    wrong.add(operation.id() + " as " + role + ": " + status);
                }
            });
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void rubbishIsRefusedEverywhereWithoutMishap() {
        var wrong = new TreeSet<String>();
        for (var operation : operations) {
            if (operation.contentType() == null) {
                continue;
            }
            var may = MAY.getOrDefault(operation.id(), "owner").split(" ");
            for (var body : List.of("", "null", "[]", "7", "\"x\"", "{", "{\"no\":1}", "\uFEFF{}")) {
                var answer = call(operation, EVERYBODY.get(may[0]), body);
                if (answer.statusCode() >= 500
                        || answer.statusCode() >= 400 && !answer.contentType().contains("problem+json")
                        || answer.asString().matches("(?s).*(Exception|aftercare\\.[a-z]+\\.[A-Z]|select ).*")) {
                    wrong.add(operation.id() + " " + body + ": " + answer.statusCode());
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static Response call(Operation operation, String token, String body) {
        var call = token == null ? Api.nobody() : Api.as(token);
        if ("multipart/form-data".equals(operation.contentType())) {
            call.multiPart("file", "x.txt", body.getBytes());
        } else if (operation.contentType() != null) {
            call.contentType(operation.contentType()).body(body);
        } else if (!operation.method().equals("GET")) {
            call.contentType("application/json");
        }
        var path = operation
                .path()
                .replace("/api/v1", "")
                .replaceAll("\\{(subject|name)}", "nobody")
                .replaceAll("\\{\\w+}", UUID.randomUUID().toString());
        return call.request(operation.method(), path);
    }

    private static Map<String, String> everybody() {
        var all = new LinkedHashMap<String, String>();
        all.put("stranger", Tokens.stranger());
        all.put("buyer", Tokens.buyer());
        all.put("agent", Tokens.agent());
        all.put("supervisor", Tokens.supervisor());
        all.put("owner", Tokens.owner());
        all.put("warehouse", Tokens.warehouse());
        all.put("finance", Tokens.finance());
        all.put("arbiter", Tokens.arbiter());
        all.put("expert", Tokens.expert());
        all.put("admin", Tokens.admin());
        all.put("partner", Tokens.partner());
        all.put("partnerOfNothing", Tokens.partner("openid"));
        all.put("agent2", Tokens.agent2());
        return all;
    }
}
