package org.mnemoscope.app.modelcard;

import java.util.List;
import org.mnemoscope.engine.model.ModelCard;
import org.mnemoscope.visualizers.common.Texts;

/** A model card as plain text, to paste into a report. */
final class CardText {
    private CardText() {}

    /**
     * @param placement where the model is loaded; empty if it is not
     * @param document the folder's own MODEL_CARD.md; empty if there is none
     */
    static String of(ModelCard card, String placement, String document) {
        StringBuilder text = new StringBuilder(card.name()).append('\n');
        list(text, Texts.get("app.card.problems"), card.problems());
        facts(text, Texts.get("app.card.model"), Fact.aboutModel(card, placement));
        facts(text, Texts.get("app.card.settings"), Fact.aboutSettings(card));
        facts(text, Texts.get("app.card.memory"), Fact.aboutMemory(card.memoryBytes()));
        list(text, Texts.get("app.card.notes"), card.notes());
        if (!document.isEmpty()) {
            text.append('\n').append(CardDocument.FILE).append("\n\n").append(document.strip()).append('\n');
        }
        return text.toString();
    }

    private static void facts(StringBuilder text, String title, List<Fact> facts) {
        text.append('\n').append(title).append('\n');
        facts.forEach(fact -> text.append("  ").append(fact.name()).append(": ")
                .append(fact.value().replace("\n", ", ")).append('\n'));
    }

    private static void list(StringBuilder text, String title, List<String> sentences) {
        if (!sentences.isEmpty()) {
            text.append('\n').append(title).append('\n');
            sentences.forEach(sentence -> text.append("  - ").append(sentence).append('\n'));
        }
    }
}
