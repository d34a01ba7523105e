package org.mnemoscope.visualizers.figure;

import java.util.List;

/** Does what leaves a view: the clipboard, files, other views. The window brings it, because views know none of them. */
@FunctionalInterface
public interface FigureDesk {
    void run(FigureDeed deed, FigureView figure);

    /** The other views that a segment can be looked at in. */
    default List<Way> ways() {
        return List.of();
    }

    /** To another view, by its title. */
    record Way(String title, Runnable go) {}
}
