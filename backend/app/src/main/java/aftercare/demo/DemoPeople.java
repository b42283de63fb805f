package aftercare.demo;

import java.util.UUID;

import jakarta.inject.Singleton;

import aftercare.shops.OpeningOfShops;
import aftercare.shops.StaffRole;

/** The people of the local realm, under the ids that it gives them. All invented. */
@Singleton
class DemoPeople {

    static final String BUYER = id("01");
    static final String BUYER2 = id("02");
    static final String AGENT = id("11");
    static final String SUPERVISOR = id("12");
    static final String ARBITER = id("31");

    private final OpeningOfShops opening;

    DemoPeople(OpeningOfShops opening) {
        this.opening = opening;
    }

    void employ(UUID one, UUID two, UUID sandbox) {
        opening.employ(one, AGENT, StaffRole.AGENT, "陈思远", "agent@example.test");
        opening.employ(one, SUPERVISOR, StaffRole.SUPERVISOR, "赵丽华", "supervisor@example.test");
        opening.employ(one, id("13"), StaffRole.OWNER, "周建国", "owner@example.test");
        opening.employ(one, id("14"), StaffRole.WAREHOUSE, "孙大勇", "warehouse@example.test");
        opening.employ(one, id("15"), StaffRole.FINANCE, "吴敏", "finance@example.test");
        opening.employ(two, id("21"), StaffRole.OWNER, "Oliver Bennett", "agent2@example.test");
        opening.employ(one, "client:demo-partner", StaffRole.PARTNER, "Demo partner", null);
        opening.employ(sandbox, id("13"), StaffRole.OWNER, "周建国", "owner@example.test");
    }

    private static String id(String last) {
        return "00000000-0000-4000-8000-0000000000" + last;
    }
}
