package aftercare.shops;

import java.util.Set;

import aftercare.access.Role;

/** What somebody is in a shop, and the roles that this includes. */
public enum StaffRole {
    AGENT(Role.STAFF, Role.AGENT),
    WAREHOUSE(Role.STAFF, Role.WAREHOUSE),
    FINANCE(Role.STAFF, Role.FINANCE),
    SUPERVISOR(Role.STAFF, Role.AGENT, Role.WAREHOUSE, Role.SUPERVISOR),
    OWNER(Role.STAFF, Role.AGENT, Role.WAREHOUSE, Role.SUPERVISOR, Role.FINANCE, Role.OWNER),
    PARTNER(Role.PARTNER);

    private final Set<String> roles;

    StaffRole(String... roles) {
        this.roles = Set.of(roles);
    }

    Set<String> roles() {
        return roles;
    }
}
