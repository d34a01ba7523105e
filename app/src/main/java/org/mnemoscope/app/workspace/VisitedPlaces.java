package org.mnemoscope.app.workspace;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.mnemoscope.visualizers.common.Selection;

/** The segments that were looked at, to go back to. Steps from one segment to the next, and following a reading, are no visits. */
public final class VisitedPlaces {
    private static final int MOST = 100;

    private final Workspace workspace;
    private final List<Integer> places = new ArrayList<>();
    private final ReadOnlyBooleanWrapper canGoBack = new ReadOnlyBooleanWrapper(this, "canGoBack");
    private final ReadOnlyBooleanWrapper canGoForward = new ReadOnlyBooleanWrapper(this, "canGoForward");
    private int at = -1;
    private boolean going;

    VisitedPlaces(Workspace workspace) {
        this.workspace = workspace;
        workspace.selection().segmentProperty().addListener((property, before, now) -> visit(before.intValue(), now.intValue()));
        workspace.headerProperty().addListener((property, before, now) -> forget());
    }

    public ReadOnlyBooleanProperty canGoBackProperty() {
        return canGoBack.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty canGoForwardProperty() {
        return canGoForward.getReadOnlyProperty();
    }

    /** To the place visited before. */
    public void back() {
        go(at - 1);
    }

    /** To the place that {@link #back} left. */
    public void forward() {
        go(at + 1);
    }

    private void go(int place) {
        if (place >= 0 && place < places.size()) {
            at = place;
            going = true;
            workspace.selection().select(places.get(place));
            going = false;
            tell();
        }
    }

    private void visit(int before, int now) {
        if (going || now == Selection.NONE) {
            return;
        }
        boolean neighbour = before != Selection.NONE && Math.abs(now - before) == 1;
        if (at >= 0 && (neighbour || workspace.followingProperty().get())) {
            places.set(at, now); // the same visit, moved on
        } else {
            places.subList(at + 1, places.size()).clear();
            places.add(now);
            if (places.size() > MOST) {
                places.remove(0);
            }
            at = places.size() - 1;
        }
        tell();
    }

    private void forget() {
        places.clear();
        at = -1;
        tell();
    }

    private void tell() {
        canGoBack.set(at > 0);
        canGoForward.set(at >= 0 && at < places.size() - 1);
    }
}
