package org.mnemoscope.engine.whatif;

import java.util.List;

/**
 * What was written under one condition.
 *
 * @param ids   the token ids, with the one that ended the text
 * @param ended whether the model ended its text itself
 */
public record Written(List<Integer> ids, boolean ended) {
    public Written {
        ids = List.copyOf(ids);
    }
}
