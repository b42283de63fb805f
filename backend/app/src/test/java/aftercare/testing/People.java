package aftercare.testing;

import aftercare.access.Role;
import aftercare.shops.StaffRole;

/** Everybody who appears in tests, with the subjects of the local realm. */
public enum People {
    BUYER(1, Role.BUYER, null, 0),
    BUYER2(2, Role.BUYER, null, 0),
    AGENT(11, null, StaffRole.AGENT, 1),
    SUPERVISOR(12, null, StaffRole.SUPERVISOR, 1),
    OWNER(13, null, StaffRole.OWNER, 1),
    WAREHOUSE(14, null, StaffRole.WAREHOUSE, 1),
    FINANCE(15, null, StaffRole.FINANCE, 1),
    AGENT2(21, null, StaffRole.AGENT, 2),
    ARBITER(31, Role.ARBITER, null, 0),
    EXPERT(32, Role.EXPERT, null, 0),
    ADMIN(33, Role.ADMIN, null, 0);

    private final String subject;

    /** What the token says of him, if anything. */
    final String realmRole;

    /** What our own membership says of him, if anything; and in which of the two shops. */
    final StaffRole staffRole;

    final int shop;

    People(int number, String realmRole, StaffRole staffRole, int shop) {
        this.subject = "00000000-0000-4000-8000-%012d".formatted(number);
        this.realmRole = realmRole;
        this.staffRole = staffRole;
        this.shop = shop;
    }

    public String subject() {
        return subject;
    }

    String email() {
        return name().toLowerCase() + "@aftercare.test";
    }
}
