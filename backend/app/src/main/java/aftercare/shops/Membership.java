package aftercare.shops;

import java.util.Objects;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;

/** One person (or one third party's client) belongs to one shop in one role. */
@Entity
class Membership {

    /** What the subject of a third party's client begins with. */
    static final String CLIENT = "client:";

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private UUID shopId;
    private String subject;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private StaffRole role;

    private String name;
    private String email;

    protected Membership() {}

    static Membership of(UUID shopId, String subject, StaffRole role, String name, String email) {
        var member = new Membership();
        member.shopId = shopId;
        member.subject = subject;
        member.role = role;
        member.name = name;
        member.email = email;
        return member;
    }

    void become(StaffRole next) {
        role = next;
    }

    void isReachedAt(String address) {
        email = address;
    }

    /** Who is the same in everything is the same version of himself. */
    int version() {
        return Objects.hash(role.name(), name, email) & Integer.MAX_VALUE;
    }

    UUID shopId() {
        return shopId;
    }

    String subject() {
        return subject;
    }

    StaffRole role() {
        return role;
    }

    String name() {
        return name;
    }

    String email() {
        return email;
    }
}
