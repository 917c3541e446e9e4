package org.hearth.testing;

import java.util.function.Function;
import org.hearth.access.Actor;
import org.hearth.vault.Vault;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Somebody at work: a front door to the vault, as any feature's is. */
@Service
@Transactional
public class SealingDesk {
    private final Vault vault;

    SealingDesk(Vault vault) {
        this.vault = vault;
    }

    public <T> T at(Actor actor, Function<Vault, T> work) {
        return work.apply(vault);
    }
}
