package org.mnemoscope.visualizers.figure;

/** Does what leaves a view: the clipboard, files. The window brings it, because views know neither. */
@FunctionalInterface
public interface FigureDesk {
    void run(FigureDeed deed, FigureView figure);
}
