package aftercare.frozen;

import java.util.List;

import com.fasterxml.jackson.core.type.TypeReference;
import org.hibernate.annotations.Mutability;

/** A list kept as JSON text: Hibernate must compare it (its enhanced classes see only that a list grew), but need not copy it. */
@Mutability(ExchangedWhole.class)
public abstract class JsonList<T> extends JsonText<List<T>> {

    protected JsonList(TypeReference<List<T>> type) {
        super(type);
    }
}
