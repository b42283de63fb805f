package aftercare.database;

import org.hibernate.dialect.DatabaseVersion;
import org.hibernate.dialect.MySQLDialect;
import org.hibernate.dialect.RowLockStrategy;
import org.hibernate.dialect.lock.internal.MySQLLockingSupport;
import org.hibernate.dialect.lock.spi.LockingSupport;

/** What MySQL and MariaDB both speak: MySQL 8, without naming the table in {@code for update of}, which MariaDB refuses. */
public class SharedDialect extends MySQLDialect {

    private static final DatabaseVersion SPOKEN = DatabaseVersion.make(8, 0, 36);

    private final LockingSupport locks = new MySQLLockingSupport(SPOKEN) {
        @Override
        public RowLockStrategy getWriteRowLockStrategy() {
            return RowLockStrategy.NONE;
        }
    };

    public SharedDialect() {
        super(SPOKEN);
    }

    @Override
    public LockingSupport getLockingSupport() {
        return locks;
    }

    @Override
    protected boolean supportsAliasLocks() {
        return false;
    }
}
