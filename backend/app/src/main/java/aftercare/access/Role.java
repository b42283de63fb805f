package aftercare.access;

/** The names that {@code @RolesAllowed} speaks of. */
public final class Role {

    public static final String BUYER = "buyer";
    public static final String AGENT = "agent";
    public static final String SUPERVISOR = "supervisor";
    public static final String OWNER = "owner";
    public static final String WAREHOUSE = "warehouse";
    public static final String FINANCE = "finance";
    public static final String ARBITER = "arbiter";
    public static final String EXPERT = "expert";
    public static final String ADMIN = "admin";

    /** Any member of a shop's staff. */
    public static final String STAFF = "shop-staff";

    /** Any third party's client that belongs to a shop; what it may do is said by its scopes. */
    public static final String PARTNER = "partner";

    public static final String ORDERS_READ = "orders:read";
    public static final String ORDERS_WRITE = "orders:write";
    public static final String RETURNS_READ = "returns:read";
    public static final String RETURNS_ACT = "returns:act";
    public static final String REFUNDS_READ = "refunds:read";
    public static final String CLOCKS_READ = "clocks:read";
    public static final String EVENTS_READ = "events:read";
    public static final String EVIDENCE_WRITE = "evidence:write";
    public static final String SANDBOX_WRITE = "sandbox:write";

    private Role() {}
}
