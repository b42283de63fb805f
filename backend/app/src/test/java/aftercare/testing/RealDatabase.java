package aftercare.testing;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

import aftercare.local.EmbeddedDatabase;
import aftercare.local.JdbcUrl;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;

/** Every test with a door runs on a real database: the one the environment names, else an embedded MariaDB; always empty at first. */
@WithTestResource(value = RealDatabase.class, scope = TestResourceScope.GLOBAL)
public class RealDatabase implements QuarkusTestResourceLifecycleManager {

    private static final String SCHEMA = "aftercare_test";

    /** Lives as long as the JVM: several applications in one run, each in a class loader of its own, share the server. */
    private static final String RUNNING = "aftercare.test.database";

    @Override
    public Map<String, String> start() {
        var named = env("AFTERCARE_TEST_DB_URL");
        var url = JdbcUrl.complete(named.isEmpty() ? embedded() : named);
        var user = named.isEmpty() ? EmbeddedDatabase.USER : env("AFTERCARE_TEST_DB_USER");
        var password = named.isEmpty() ? EmbeddedDatabase.PASSWORD : env("AFTERCARE_TEST_DB_PASSWORD");
        emptied(url, user, password);
        var config = new HashMap<>(Keys.config());
        config.put("quarkus.datasource.jdbc.url", url);
        config.put("quarkus.datasource.username", user);
        if (!password.isEmpty()) {
            config.put("quarkus.datasource.password", password);
        }
        return config;
    }

    @Override
    public void stop() {
        // the server ends with the JVM; its data goes with it
    }

    private static String embedded() {
        synchronized (System.class) {
            var running = System.getProperty(RUNNING);
            if (running == null) {
                running = EmbeddedDatabase.start().jdbcUrl(SCHEMA);
                System.setProperty(RUNNING, running);
            }
            return running;
        }
    }

    private static void emptied(String url, String user, String password) {
        var parameters = url.indexOf('?') < 0 ? url.length() : url.indexOf('?');
        var slash = url.lastIndexOf('/', parameters);
        var schema = url.substring(slash + 1, parameters);
        var server = url.substring(0, slash + 1) + url.substring(parameters);
        var who = new Properties();
        who.put("user", user);
        who.put("password", password);
        try (var connection = new com.mysql.cj.jdbc.Driver().connect(server, who);
                var statement = connection.createStatement()) {
            statement.execute("drop database if exists `" + schema + "`");
            statement.execute("create database `" + schema + "` character set utf8mb4");
        } catch (SQLException unreachable) {
            throw new IllegalStateException("The test database at " + url + " cannot be emptied", unreachable);
        }
    }

    private static String env(String name) {
        var value = System.getenv(name);
        return value == null ? "" : value.strip();
    }
}
