package aftercare.local;

import java.util.List;

/** The four doors on this machine. */
record Ports(Port web, Port api, Port keycloak, Port database) {

    static Ports asSet() {
        return new Ports(
                Port.of("WEB_PORT", 3000, "the web page"),
                Port.of("API_PORT", 8080, "the API"),
                Port.of("KEYCLOAK_PORT", 8180, "Keycloak"),
                Port.of("DB_PORT", 3310, "the database"));
    }

    List<Port> neededFor(Plan plan) {
        return plan.parts().stream()
                .map(part -> switch (part) {
                    case DB -> database;
                    case KEYCLOAK -> keycloak;
                    case API -> api;
                    case WEB -> web;
                })
                .toList();
    }
}
