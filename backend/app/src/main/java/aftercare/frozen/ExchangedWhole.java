package aftercare.frozen;

import java.io.Serializable;

import org.hibernate.SharedSessionContract;
import org.hibernate.type.descriptor.java.MutabilityPlan;

/** What is never changed in place but exchanged for another: compared with what was read, and not copied to be compared. */
public class ExchangedWhole implements MutabilityPlan<Object> {

    @Override
    public boolean isMutable() {
        return true;
    }

    @Override
    public Object deepCopy(Object value) {
        return value;
    }

    @Override
    public Serializable disassemble(Object value, SharedSessionContract session) {
        return (Serializable) value;
    }

    @Override
    public Object assemble(Serializable cached, SharedSessionContract session) {
        return cached;
    }
}
