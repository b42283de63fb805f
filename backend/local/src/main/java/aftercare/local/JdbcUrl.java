package aftercare.local;

/** The address of a database, with everything the driver has to be told about it. */
public final class JdbcUrl {

    private static final String WHAT_THE_DRIVER_MUST_KNOW = String.join(
            "&",
            // The driver turns TLS on by itself when the server offers it; on the loopback link that costs more than
            // any query and protects nothing.
            "sslMode=DISABLED",
            // Without TLS, a MySQL server hands out the key that its default password check needs.
            "allowPublicKeyRetrieval=true",
            // Instants are UTC on both ends. An offset, as the server knows no zone names without its zone tables.
            "connectionTimeZone=%2B00:00",
            "forceConnectionTimeZoneToSession=true",
            "preserveInstants=true",
            "characterEncoding=UTF-8",
            // An import writes thousands of lines: one statement of many rows instead of many round trips.
            "rewriteBatchedStatements=true",
            "cachePrepStmts=true",
            "prepStmtCacheSize=256",
            "prepStmtCacheSqlLimit=4096",
            // The pool, not each request, asks the server what it is set to.
            "cacheServerConfiguration=true",
            "useLocalSessionState=true",
            "tcpKeepAlive=true");

    private JdbcUrl() {}

    public static String of(int port, String schema) {
        return complete("jdbc:mysql://127.0.0.1:" + port + "/" + schema);
    }

    /** A plain address gets all the driver must know; one that already says something is taken as it is. */
    public static String complete(String url) {
        return url.contains("?") ? url : url + "?" + WHAT_THE_DRIVER_MUST_KNOW;
    }
}
