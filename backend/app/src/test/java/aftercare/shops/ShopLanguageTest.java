package aftercare.shops;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import aftercare.returns.Cases;
import aftercare.testing.Api;
import aftercare.testing.Json;
import aftercare.testing.Tokens;
import aftercare.testing.TwoShops;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;

import static aftercare.orders.OrderFixtures.aDeliveredOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

/** A shop has a language: of what is written where no reader says what he reads. */
@QuarkusTest
class ShopLanguageTest {

    @Inject
    TwoShops shops;

    @Test
    void itIsSaidWhenTheShopIsOpened() {
        opened("EUR", "EU_14D", "zh-CN").statusCode(201).body("language", equalTo("zh-CN"));
        opened("EUR", "EU_14D", null).statusCode(201).body("language", equalTo("en"));
        opened("CNY", "CN_7D", null).statusCode(201).body("language", equalTo("zh-CN"));
        opened("EUR", "EU_14D", "fr").statusCode(400).body("errors.pointer", contains("/settings/language"));
    }

    @Test
    void itIsChangedInTheSettingsAndStaysWhereNothingIsSaid() {
        var cases = Cases.ofOwnShop(shops, false);
        assertThat(set(cases, "en")).isEqualTo("en");
        assertThat(set(cases, null)).isEqualTo("en");
        assertThat(set(cases, "zh-CN")).isEqualTo("zh-CN");
    }

    @Test
    void aPaperIsInItUnlessItsReaderSaysOtherwise() throws Exception {
        var cases = Cases.ofOwnShop(shops, false);
        assertThat(set(cases, "en")).isEqualTo("en");
        var id = cases.anApprovedReturn(
                cases.placed(aDeliveredOrder().of(1, "9.90")).id(), 1, 1);
        assertThat(slip(cases, id, null)).contains("Return slip");
        assertThat(slip(cases, id, "fr")).contains("Return slip");
        assertThat(slip(cases, id, "zh-CN")).contains("退货单");
    }

    private static String slip(Cases cases, UUID id, String reads) throws Exception {
        var call = Api.as(cases.buyer);
        if (reads != null) {
            call.header("Accept-Language", reads);
        }
        var file = call.get("/returns/{id}/slip.pdf", id)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        try (var reader = new PdfReader(file)) {
            return new PdfTextExtractor(reader).getTextFromPage(1);
        }
    }

    private static String set(Cases cases, String language) {
        var shop = Api.as(cases.agent).get("/me").jsonPath().getUUID("shopId");
        return Api.as(cases.agent, Json.of(settings("CN_7D", "CNY", language)))
                .header("If-Match", Api.as(cases.agent).get("/shops/{id}", shop).header("ETag"))
                .put("/shops/{id}/settings", shop)
                .then()
                .statusCode(200)
                .extract()
                .path("language");
    }

    private static ValidatableResponse opened(String currency, String preset, String language) {
        var asked = Map.of(
                "name",
                "Teehaus",
                "currency",
                currency,
                "zone",
                "Europe/Berlin",
                "sandbox",
                false,
                "settings",
                settings(preset, currency, language));
        return Cases.post(Tokens.admin(), "/shops", asked).then();
    }

    private static Map<String, Object> settings(String preset, String currency, String language) {
        var settings = new HashMap<String, Object>(Map.of(
                "presetId",
                preset,
                "returnAddress",
                "Teestraße 1, Berlin",
                "freight",
                Map.of("tariff", Map.of("amount", "4.90", "currency", currency))));
        if (language != null) {
            settings.put("language", language);
        }
        return settings;
    }
}
