package org.mnemoscope.visualizers.notes;

import javafx.scene.Node;
import javafx.scene.control.Skin;
import javafx.scene.layout.Region;
import org.mnemoscope.visualizers.common.Selection;
import org.mnemoscope.visualizers.common.TraceControl;

/** The note on the selected segment, to be written, and the list of all notes and bookmarks, to go to them. */
public final class NotesView extends TraceControl {
    private final Region noOptions = new Region();

    public NotesView(Selection selection) {
        super(selection, "mem-notes", "view.notes.name");
        setFocusTraversable(false); // its field is the stop of the Tab key
    }

    @Override
    public Node optionsBar() {
        return noOptions;
    }

    /** Takes in what is being written; happens by itself when the field loses the focus or another segment is selected. */
    public void commit() {
        if (getSkin() instanceof NotesSkin skin) {
            skin.commit();
        }
    }

    @Override
    protected Skin<?> createDefaultSkin() {
        return new NotesSkin(this);
    }
}
