package org.shouhou.adapters.out.jpa;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import org.shouhou.application.port.Machines;
import org.shouhou.domain.equipment.Equipment;
import org.shouhou.domain.equipment.SerialNumber;

/** The delivered machines in PostgreSQL. */
@ApplicationScoped
public class JpaMachines implements Machines {

    @PersistenceContext(unitName = "main")
    private EntityManager entityManager;

    protected JpaMachines() {}

    JpaMachines(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public void add(Equipment machine) {
        entityManager.persist(machine);
    }

    @Override
    public Optional<Equipment> byId(long id) {
        return Optional.ofNullable(entityManager.find(Equipment.class, id));
    }

    @Override
    public Optional<Equipment> bySerial(long modelId, SerialNumber serial) {
        return entityManager
                .createQuery(
                        "select e from Equipment e where e.modelId = :model and e.serialKey = :serial", Equipment.class)
                .setParameter("model", modelId)
                .setParameter("serial", serial.key())
                .getResultStream()
                .findFirst();
    }
}
