package org.mnemoscope.visualizers.token;

import org.mnemoscope.engine.metric.TokenClass;
import org.mnemoscope.visualizers.common.Texts;

/** Classes of tokens in plain words. */
final class TokenKinds {
    private TokenKinds() {}

    static String name(TokenClass kind) {
        return switch (kind) {
            case ANY -> Texts.get("view.ranked.class.any");
            case NAME -> Texts.get("view.ranked.class.name");
            case WORD_START -> Texts.get("view.ranked.class.start");
            case CONTINUATION -> Texts.get("view.ranked.class.continuation");
            case NUMBER -> Texts.get("view.ranked.class.number");
            case PUNCTUATION -> Texts.get("view.ranked.class.punctuation");
            case RARE -> Texts.get("view.ranked.class.rare");
            case REPEATED -> Texts.get("view.ranked.class.repeated");
            case DISTANT -> Texts.get("view.ranked.class.distant");
        };
    }
}
