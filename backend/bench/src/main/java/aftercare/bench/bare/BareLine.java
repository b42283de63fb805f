package aftercare.bench.bare;

import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import org.hibernate.annotations.UuidGenerator;

@Entity
@Table(name = "return_line")
public class BareLine extends PanacheEntityBase {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    public UUID id;

    public UUID shopId;
    public UUID returnId;
    public UUID orderId;
    public int lineNo;
    public String sku;
    public String title;
    public String variant;
    public String imageUrl;
    public int quantity;
    public String units;
    public String held;
    public String refunded;
    public String goods;
}
