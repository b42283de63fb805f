package aftercare.local;

import aftercare.local.Plan.Part;

/** What a person sees when everything is up: where to go, and as whom. */
record Welcome(Plan plan, Ports ports, Database database, DataFolder data, long seconds) {

    private static final String WHO = """

              who            is                                      with the password "demo"
              buyer          a buyer, in Chinese
              buyer2         a buyer, in English
              agent          customer service of shop one
              supervisor     supervisor of shop one
              owner          owner of shop one
              warehouse      warehouse of shop one
              finance        finance of shop one
              agent2         customer service of shop two
              arbiter        decides disputes
              arbiter2       decides them too: an appeal needs another one
              expert         gives an opinion on goods
              admin          looks after the platform
              demo-partner   shop one's own program (secret demo-partner-secret)
            """;

    @Override
    public String toString() {
        var text = new StringBuilder("%n  Aftercare 安心售后 is ready after %d s.%n%n".formatted(seconds));
        line(text, Part.WEB, "web page", "http://localhost:" + ports.web().number());
        line(
                text,
                Part.API,
                "API",
                "http://localhost:%d/api/v1".formatted(ports.api().number()));
        line(
                text,
                Part.KEYCLOAK,
                "Keycloak",
                "http://localhost:%d/realms/aftercare"
                        .formatted(ports.keycloak().number()));
        line(
                text,
                Part.DB,
                "database",
                "127.0.0.1:%d/%s as %s / %s"
                        .formatted(
                                ports.database().number(),
                                EmbeddedDatabase.SCHEMA,
                                database.user(),
                                database.password()));
        text.append("  %-14s %s%n".formatted("data and logs", data.path()));
        if (plan.has(Part.API)) {
            text.append("  %-14s %s (letters and text messages: nothing is sent)%n".formatted("mail", data.mail()));
        }
        if (plan.has(Part.KEYCLOAK)) {
            text.append(WHO);
        }
        return text.append("%n  Ctrl-C ends everything.%n".formatted()).toString();
    }

    private void line(StringBuilder text, Part part, String name, String where) {
        if (plan.has(part)) {
            text.append("  %-14s %s%n".formatted(name, where));
        }
    }
}
