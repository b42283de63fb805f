package aftercare.bench.bare;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import org.hibernate.annotations.UuidGenerator;

@Entity
@Table(name = "return_request")
public class BareReturn extends PanacheEntityBase {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    public UUID id;

    @Version
    public int version;

    public UUID shopId;
    public String number;
    public UUID orderId;
    public UUID termsId;
    public Instant boughtAt;
    public String orderNumber;
    public String buyerSubject;
    public String buyerName;
    public String buyerPhone;
    public String kind;
    public String reason;
    public String text;
    public String request;
    public String goods;
    public String money;
    public String dispute;
    public String turn;
    public String what;
    public String imageUrl;
    public String currency;
    public long amountMinor;
    public Instant dueAt;
    public String dueClock;
    public String dueOutcome;
    public String quote;
    public long postageMinor;
    public boolean dispatched;
    public String presetId;
    public int presetVersion;
    public int sendBackDays;
    public String sendBackZone;
    public Instant patienceAt;
    public String carrier;
    public String trackingNumber;
    public Instant shippedAt;
    public Instant deliveredAt;
    public Instant receivedAt;
    public String rejectCode;
    public String rejectMessage;
    public int edits;
    public int files;
    public String assigneeId;
    public String assigneeName;
    public Instant submittedAt;
    public Instant updatedAt;
    public Instant closedAt;
}
