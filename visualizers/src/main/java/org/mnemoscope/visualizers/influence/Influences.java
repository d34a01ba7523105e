package org.mnemoscope.visualizers.influence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** What was measured of a run so far, and who measures more. Outlives the view, as measuring takes long. */
public final class Influences {
    private final ObjectProperty<List<Influence>> measured = new SimpleObjectProperty<>(this, "measured", List.of());
    private final BooleanProperty busy = new SimpleBooleanProperty(this, "busy", false);
    private final StringProperty status = new SimpleStringProperty(this, "status", "");
    private Meter meter = (segments, most) -> {};

    /** Measures. */
    public interface Meter {
        /**
         * Reads segments again, each without its most strongly recalled memories, one at a time.
         *
         * @param most so many memories of each segment at most
         */
        void measure(List<Integer> segments, int most);

        /** Ends after the segment in work; what was measured stays. */
        default void stop() {}
    }

    /** Says who measures. */
    public void setMeter(Meter measuring) {
        meter = measuring;
    }

    public Meter meter() {
        return meter;
    }

    /** All that was measured, by segment and then by memory. */
    public ObjectProperty<List<Influence>> measuredProperty() {
        return measured;
    }

    /** Adds what was measured; a memory measured again replaces its older number. */
    public void add(List<Influence> more) {
        List<Influence> all = new ArrayList<>(measured.get());
        all.removeIf(old -> more.stream().anyMatch(now -> now.segment() == old.segment() && now.memory() == old.memory()));
        all.addAll(more);
        all.sort(Comparator.comparingInt(Influence::segment).thenComparingInt(Influence::memory));
        measured.set(List.copyOf(all));
    }

    /** Whether something is being measured. */
    public BooleanProperty busyProperty() {
        return busy;
    }

    /** How far the measuring is, or why it cannot be done; empty for nothing. */
    public StringProperty statusProperty() {
        return status;
    }
}
