package org.mnemoscope.app.continuation;

import java.util.List;
import java.util.Locale;
import org.mnemoscope.app.workspace.Questions;
import org.mnemoscope.visualizers.common.Texts;

/** Shows what a memory alone makes the model write, beside the text of its segment. */
final class MemoryWriter implements Questions.Asker<FromMemory.Part> {
    private final ContinuationModel model;
    private int tokens;
    private String echo = "";

    MemoryWriter(ContinuationModel model, int segment, String text) {
        this.model = model;
        model.leftTitleProperty().set(Texts.get("app.continuation.alone", segment));
        model.rightTitleProperty().set(Texts.get("app.continuation.segment", segment));
        model.contextProperty().set("");
        model.openTextProperty().set(text);
        model.withMemoryProperty().set("");
        model.withoutMemoryProperty().set("");
        model.statusProperty().set(Texts.get("app.continuation.writing"));
        model.busyProperty().set(true);
    }

    @Override
    public void heard(List<FromMemory.Part> parts) {
        for (FromMemory.Part part : parts) {
            model.withMemoryProperty().set(model.withMemoryProperty().get() + part.piece().text());
            tokens += part.piece().tokens();
            part.echo().ifPresent(found -> echo = words(found));
        }
    }

    private static String words(Echo found) {
        return Double.isNaN(found.others())
                ? Texts.get("app.continuation.echo_alone", found.own(), found.words())
                : Texts.get("app.continuation.echo", found.own(), found.words(), String.format(Locale.ROOT, "%.1f", found.others()));
    }

    @Override
    public void answered() {
        model.busyProperty().set(false);
        model.statusProperty().set((Texts.get("app.continuation.done_alone", tokens) + " " + echo).strip());
    }

    @Override
    public void failed(Throwable why) {
        model.failed(why);
    }
}
