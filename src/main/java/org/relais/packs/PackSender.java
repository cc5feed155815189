package org.relais.packs;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A row to lock, so that one sender's packs leave one after the other and can be counted. */
@Entity
@Table(name = "pack_sender")
class PackSender {
    @Id
    private String sender;

    protected PackSender() {}
}
