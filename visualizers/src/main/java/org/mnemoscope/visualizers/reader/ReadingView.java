package org.mnemoscope.visualizers.reader;

import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Skin;
import org.jspecify.annotations.Nullable;
import org.mnemoscope.engine.trace.RunHeader;
import org.mnemoscope.engine.trace.SegmentTrace;
import org.mnemoscope.engine.trace.TokenizedText;
import org.mnemoscope.visualizers.common.RunSoFar;
import org.mnemoscope.visualizers.common.Selection;
import org.mnemoscope.visualizers.common.TraceControl;

/**
 * The whole book in one scrolling text, segment by segment: tokens tinted by surprisal or memory gain, and in the
 * gutter how strongly the selected segment recalls each one. Only what is visible is laid out.
 *
 * <p>While {@link #followingProperty() following}, the newest segment is selected and kept in sight; scrolling, or
 * selecting another segment anywhere, ends it.
 */
public final class ReadingView extends TraceControl {
    private final ObjectProperty<TokenTint> tint = new SimpleObjectProperty<>(this, "tint", TokenTint.GAIN);
    private final BooleanProperty following = new SimpleBooleanProperty(this, "following", true);
    private final ReadOnlyIntegerWrapper jumps = new ReadOnlyIntegerWrapper(this, "jumps");
    /** Held here because the selection, which lives longer, holds it weakly. */
    private final InvalidationListener selectionListener;
    private int jumpTarget = Selection.NONE;
    private @Nullable String plainText;
    private @Nullable Node optionsBar;

    public ReadingView(Selection selection) {
        super(selection, "mem-reading", "view.reading.name");
        following.addListener((observable, was, is) -> follow());
        selectionListener = observable -> stopFollowingElsewhere();
        selection.segmentProperty().addListener(new WeakInvalidationListener(selectionListener));
    }

    @Override
    public void begin(RunHeader header, TokenizedText text) {
        plainText = null;
        super.begin(header, text);
    }

    @Override
    public void append(List<SegmentTrace> traces) {
        super.append(traces);
        follow();
    }

    @Override
    public void clear() {
        plainText = null;
        super.clear();
    }

    /** Shows a text that was opened but not cut into tokens yet. */
    public void showPlain(String text) {
        super.clear();
        plainText = text;
        changed();
    }

    /** Scrolls a segment into sight. */
    public void jumpTo(int segment) {
        jumpTarget = segment;
        jumps.set(jumps.get() + 1);
    }

    private void follow() {
        RunSoFar run = run();
        if (following.get() && run != null && run.readCount() > 0) {
            int newest = run.readCount() - 1;
            if (selection().getSegment() != newest) {
                selection().select(newest);
            }
            jumpTo(newest);
        }
    }

    /** Someone who selects another segment wants to look at that one. */
    private void stopFollowingElsewhere() {
        RunSoFar run = run();
        int segment = selection().getSegment();
        if (run != null && segment != Selection.NONE && segment != run.readCount() - 1) {
            following.set(false);
        }
    }

    /** The text shown before tokens are known, or null. */
    @Nullable String plainText() {
        return plainText;
    }

    /** Counts calls of {@link #jumpTo}. */
    ReadOnlyIntegerProperty jumpsProperty() {
        return jumps.getReadOnlyProperty();
    }

    int jumpTarget() {
        return jumpTarget;
    }

    /** What token backgrounds show. */
    public ObjectProperty<TokenTint> tintProperty() {
        return tint;
    }

    /** Whether the newest segment is selected and kept in sight while reading. */
    public BooleanProperty followingProperty() {
        return following;
    }

    @Override
    public Node optionsBar() {
        if (optionsBar == null) {
            optionsBar = ReadingOptions.build(this);
        }
        return optionsBar;
    }

    @Override
    protected Skin<?> createDefaultSkin() {
        return new ReadingSkin(this);
    }
}
