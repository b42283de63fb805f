package aftercare.local;

/** The database the API is to use: ours, or one a person names. */
record Database(String url, String user, String password) {

    static Database asSet(Port port) {
        return new Database(
                Settings.value("AFTERCARE_DB_URL")
                        .map(JdbcUrl::complete)
                        .orElse(JdbcUrl.of(port.number(), EmbeddedDatabase.SCHEMA)),
                Settings.value("AFTERCARE_DB_USER").orElse(EmbeddedDatabase.USER),
                Settings.value("AFTERCARE_DB_PASSWORD").orElse(EmbeddedDatabase.PASSWORD));
    }
}
