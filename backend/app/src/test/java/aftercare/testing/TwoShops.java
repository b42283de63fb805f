package aftercare.testing;

import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;

import aftercare.money.Money;
import aftercare.shops.OpenShop;
import aftercare.shops.OpeningOfShops;
import aftercare.shops.Settings;
import aftercare.shops.StaffRole;
import io.quarkus.runtime.StartupEvent;

/** Shop one and shop two, open before the first test, each with its people of {@link People}; both in CNY under CN_7D. */
@ApplicationScoped
public class TwoShops {

    /** Long before any test's order. */
    private static final Instant OPENED = Instant.parse("2026-01-01T00:00:00Z");

    private final OpeningOfShops opening;
    private UUID one;
    private UUID two;

    TwoShops(OpeningOfShops opening) {
        this.opening = opening;
    }

    @Transactional
    void open(@Observes StartupEvent start) {
        one = open(1, "茶具小铺");
        two = open(2, "Second Shop");
        opening.employ(one, Tokens.PARTNER, StaffRole.PARTNER, "demo-partner", null);
    }

    public UUID one() {
        return one;
    }

    public UUID two() {
        return two;
    }

    /** One more shop, without staff, for a test that wants it alone. */
    @Transactional
    public UUID another(String name, boolean sandbox) {
        return opening.open(asked(name, sandbox), OPENED).id();
    }

    @Transactional
    public void employ(UUID shop, String subject, StaffRole role) {
        opening.employ(shop, subject, role, subject, null);
    }

    /** Somebody who is written to there. */
    @Transactional
    public void employ(UUID shop, String subject, StaffRole role, String email) {
        opening.employ(shop, subject, role, subject, email);
    }

    private UUID open(int number, String name) {
        var shop = opening.open(asked(name, false), OPENED);
        Stream.of(People.values())
                .filter(person -> person.shop == number)
                .forEach(person -> opening.employ(
                        shop.id(),
                        person.subject(),
                        person.staffRole,
                        person.name().toLowerCase(),
                        person.email()));
        return shop.id();
    }

    private static OpenShop asked(String name, boolean sandbox) {
        var freight = new Settings.FreightTerms(Money.of("99.00", "CNY"), Money.of("10.00", "CNY"), null);
        var settings = new Settings("CN_7D", null, freight, "浙江省杭州市余杭区文一西路 969 号 退货组");
        return new OpenShop(name, "CNY", "Asia/Shanghai", sandbox, settings);
    }
}
