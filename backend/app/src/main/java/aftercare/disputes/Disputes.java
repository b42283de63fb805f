package aftercare.disputes;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import aftercare.problems.Refusal;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** All disputes, and what was said, found and decided in them. */
@Singleton
class Disputes implements PanacheRepositoryBase<Dispute, UUID> {

    /** More than any dispute needs, and yet an end. */
    static final int MOST_STATEMENTS = 200;

    static final String SAID_ENOUGH = "SAID_ENOUGH";

    Dispute get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> Refusal.unknown("DISPUTE"));
    }

    void add(Object part) {
        getEntityManager().persist(part);
    }

    List<Statement> statements(UUID id) {
        return getEntityManager()
                .createQuery("from Statement where disputeId = :id order by at, id", Statement.class)
                .setParameter("id", id)
                .setMaxResults(MOST_STATEMENTS)
                .getResultList();
    }

    long countStatements(UUID id) {
        return getEntityManager()
                .createQuery("select count(s) from Statement s where s.disputeId = :id", Long.class)
                .setParameter("id", id)
                .getSingleResult();
    }

    /** The first and, after an appeal, the last. */
    List<Judgement> judgements(UUID id) {
        return getEntityManager()
                .createQuery("from Judgement where disputeId = :id order by instance", Judgement.class)
                .setParameter("id", id)
                .getResultList();
    }

    List<Opinion> opinions(UUID id) {
        return getEntityManager()
                .createQuery("from Opinion where disputeId = :id order by askedAt, id", Opinion.class)
                .setParameter("id", id)
                .setMaxResults(20)
                .getResultList();
    }

    Optional<Opinion> awaited(UUID id) {
        return opinions(id).stream().filter(opinion -> !opinion.isGiven()).findFirst();
    }
}
