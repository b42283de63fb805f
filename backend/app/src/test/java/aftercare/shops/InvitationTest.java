package aftercare.shops;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

import jakarta.inject.Inject;

import aftercare.access.Role;
import aftercare.testing.Api;
import aftercare.testing.MovableClock;
import aftercare.testing.Tokens;
import aftercare.testing.TwoShops;
import io.quarkus.mailer.Mail;
import io.quarkus.mailer.MockMailbox;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

@QuarkusTest
class InvitationTest {

    private static final Pattern LINK = Pattern.compile("/invitation#([\\w-]{43})");

    @Inject
    TwoShops shops;

    @Inject
    MockMailbox mailbox;

    @Inject
    MovableClock clock;

    private UUID shop;
    private String owner;
    private final String address = "Li-" + UUID.randomUUID() + "@example.test";

    @BeforeEach
    void open() {
        shop = shops.another("茶 & <Tee>", false);
        var subject = "owner-" + UUID.randomUUID();
        shops.employ(shop, subject, StaffRole.OWNER);
        owner = Tokens.person(subject, null);
    }

    @AfterEach
    void now() {
        clock.backToNow();
    }

    @Test
    void theLinkLetsOnePersonInOnce() {
        invite("SUPERVISOR").statusCode(201).body("state", equalTo("PENDING")).body("$", not(hasItem("token")));
        var token = tokenOf(letters(1).getFirst());

        var clerk = aPerson();
        join(clerk, "look", token)
                .statusCode(200)
                .body("shopName", equalTo("茶 & <Tee>"))
                .body("role", equalTo("SUPERVISOR"));
        join(clerk, "accept", token).statusCode(200).body("shopId", equalTo(shop.toString()));
        Api.as(clerk)
                .header("Aftercare-Shop", shop)
                .get("/me")
                .then()
                .body("roles", hasItem("supervisor"))
                .body("shopId", equalTo(shop.toString()));
        open(0);

        join(clerk, "accept", token).statusCode(409).body("code", equalTo("ALREADY_STAFF"));
        join(aPerson(), "accept", token).statusCode(409).body("code", equalTo("INVITATION_USED"));
        join(aPerson(), "look", token).statusCode(200).body("state", equalTo("ACCEPTED"));
    }

    @Test
    void theLetterIsInTheShopsLanguageAndHidesNoMarkup() {
        speaks("en");
        Api.as(owner, Map.of("email", address, "role", "AGENT"))
                .header("Accept-Language", "zh-CN")
                .post("/shops/{id}/invitations", shop)
                .then()
                .statusCode(201);
        var letter = letters(1).getFirst();
        assertThat(letter.getSubject()).isEqualTo("茶 & <Tee> invites you to Aftercare");
        assertThat(letter.getText()).contains("as agent", "/invitation#");
        assertThat(letter.getHtml()).contains("Join 茶 &amp; &lt;Tee&gt;").doesNotContain("<Tee>");
    }

    private void speaks(String language) {
        var settings = Map.of(
                "presetId",
                "CN_7D",
                "language",
                language,
                "returnAddress",
                "杭州市文一西路 2 号",
                "freight",
                Map.of("tariff", Map.of("amount", "10.00", "currency", "CNY")));
        Api.as(owner, settings)
                .header("If-Match", Api.as(owner).get("/shops/{id}", shop).header("ETag"))
                .put("/shops/{id}/settings", shop)
                .then()
                .statusCode(200)
                .body("language", equalTo(language));
    }

    @Test
    void anAddressIsAskedOnceUntilItIsWithdrawn() {
        var id = invite("AGENT").statusCode(201).extract().path("id").toString();
        invite("FINANCE")
                .statusCode(409)
                .body("code", equalTo("ALREADY_INVITED"))
                .body("errors[0].pointer", equalTo("/email"));
        open(1);
        act(owner, shop, id, "withdraw").statusCode(200).body("state", equalTo("WITHDRAWN"));
        act(owner, shop, id, "withdraw").statusCode(409).body("code", equalTo("INVITATION_WITHDRAWN"));
        join(aPerson(), "accept", tokenOf(letters(1).getFirst()))
                .statusCode(409)
                .body("code", equalTo("INVITATION_WITHDRAWN"));
        open(0);
        invite("FINANCE").statusCode(201);
    }

    @Test
    void anOldLinkIsRenewedAndOpensNothingAfterwards() {
        var id = invite("AGENT").extract().path("id").toString();
        var old = tokenOf(letters(1).getFirst());
        clock.forward(Invitation.LASTS.plus(Duration.ofSeconds(1)));
        join(aPerson(), "accept", old).statusCode(409).body("code", equalTo("INVITATION_EXPIRED"));
        join(aPerson(), "look", old).statusCode(200).body("state", equalTo("EXPIRED"));

        act(owner, shop, id, "renew").statusCode(200).body("state", equalTo("PENDING"));
        join(aPerson(), "accept", old).statusCode(404).body("code", equalTo("UNKNOWN_INVITATION"));
        join(aPerson(), "accept", tokenOf(letters(2).getLast())).statusCode(200);
    }

    @Test
    void anotherShopsInvitationIsUnknown() {
        var id = invite("AGENT").extract().path("id").toString();
        act(Tokens.owner(), shops.one(), id, "renew").statusCode(404);
        act(Tokens.owner(), shop, id, "withdraw").statusCode(404);
        Api.as(Tokens.owner()).get("/shops/{id}/invitations", shop).then().statusCode(404);
    }

    @Test
    void aClientIsNoPersonAndTheRoleOfClientsIsForNobody() {
        invite("PARTNER").statusCode(422).body("code", equalTo("NOT_FOR_PEOPLE"));
        invite("AGENT");
        join(Tokens.partner(), "accept", tokenOf(letters(1).getFirst())).statusCode(403);
        Api.as(owner, Map.of("email", "nobody", "role", "AGENT"))
                .post("/shops/{id}/invitations", shop)
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/email"));
    }

    private ValidatableResponse invite(String role) {
        return Api.as(owner, Map.of("email", address, "role", role))
                .post("/shops/{id}/invitations", shop)
                .then();
    }

    private void open(int many) {
        Api.as(owner)
                .get("/shops/{id}/invitations", shop)
                .then()
                .statusCode(200)
                .body("items", hasSize(many));
    }

    private ValidatableResponse act(String who, UUID where, String id, String verb) {
        return Api.as(who)
                .contentType("application/json")
                .post("/shops/{shop}/invitations/{id}/{verb}", where, id, verb)
                .then();
    }

    private ValidatableResponse join(String who, String verb, String token) {
        return Api.as(who, Map.of("token", token))
                .post("/invitations/{verb}", verb)
                .then();
    }

    private static String aPerson() {
        return Tokens.person("clerk-" + UUID.randomUUID(), Role.BUYER);
    }

    /** The post needs a moment. */
    private List<Mail> letters(int many) {
        var to = address.toLowerCase();
        for (var i = 0; i < 200 && mailbox.getMailsSentTo(to).size() < many; i++) {
            Thread.onSpinWait();
            java.util.concurrent.locks.LockSupport.parkNanos(
                    Duration.ofMillis(25).toNanos());
        }
        assertThat(mailbox.getMailsSentTo(to)).hasSize(many);
        return mailbox.getMailsSentTo(to);
    }

    private static String tokenOf(Mail letter) {
        var link = LINK.matcher(letter.getText());
        assertThat(link.find()).isTrue();
        return link.group(1);
    }
}
