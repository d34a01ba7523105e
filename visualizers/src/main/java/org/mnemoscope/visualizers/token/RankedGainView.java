package org.mnemoscope.visualizers.token;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Skin;
import org.jspecify.annotations.Nullable;
import org.mnemoscope.engine.metric.MemoryGain;
import org.mnemoscope.engine.metric.TokenClass;
import org.mnemoscope.engine.metric.TokenClasses;
import org.mnemoscope.engine.metric.TokenGain;
import org.mnemoscope.engine.metric.TokenScope;
import org.mnemoscope.engine.trace.ReadingCondition;
import org.mnemoscope.engine.trace.TokenizedText;
import org.mnemoscope.visualizers.common.Baseline;
import org.mnemoscope.visualizers.common.Conditions;
import org.mnemoscope.visualizers.common.OptionMenu;
import org.mnemoscope.visualizers.common.OptionsBar;
import org.mnemoscope.visualizers.common.RunSoFar;
import org.mnemoscope.visualizers.common.ScoredPart;
import org.mnemoscope.visualizers.common.Selection;
import org.mnemoscope.visualizers.common.Texts;
import org.mnemoscope.visualizers.common.TraceControl;

/** The tokens that memory helped or hurt most, each in the text around it; a row chosen is looked at in all views. */
public final class RankedGainView extends TraceControl {
    /** Rows of the list. */
    static final int ROWS = 200;

    private final ObjectProperty<ScoredPart> scope = new SimpleObjectProperty<>(this, "scope", ScoredPart.SECOND_HALF);
    private final ObjectProperty<GainSide> side = new SimpleObjectProperty<>(this, "side", GainSide.HELPED);
    private final BooleanProperty pickedOnly = new SimpleBooleanProperty(this, "pickedOnly", false);
    private final ObjectProperty<TokenClass> kind = new SimpleObjectProperty<>(this, "kind", TokenClass.ANY);
    private @Nullable TokenizedText classesOf;
    private @Nullable TokenClasses classes;
    private final StringProperty filter = new SimpleStringProperty(this, "filter", "");
    private @Nullable Node optionsBar;

    public RankedGainView(Selection selection) {
        super(selection, "mem-ranked-gain", "view.ranked.name");
    }

    /** Which tokens of each segment are ranked. */
    public ObjectProperty<ScoredPart> scopeProperty() {
        return scope;
    }

    public ObjectProperty<GainSide> sideProperty() {
        return side;
    }

    /** Whether only selected tokens and segments are ranked. */
    public BooleanProperty pickedOnlyProperty() {
        return pickedOnly;
    }

    /** The class of tokens that is ranked. */
    public ObjectProperty<TokenClass> kindProperty() {
        return kind;
    }

    /** Only tokens whose text holds this, whatever the case; empty for all. */
    public StringProperty filterProperty() {
        return filter;
    }

    ReadingCondition baseline() {
        return selection().baselineProperty().get();
    }

    /** The ranking as it is now. */
    List<TokenGain> ranking() {
        RunSoFar run = run();
        if (run == null) {
            return List.of();
        }
        TokenScope tokens = scope.get().scope(run.header().settings());
        return side.get() == GainSide.HELPED
                ? MemoryGain.mostHelped(run.traces(), baseline(), tokens, ROWS, gain -> wanted(run, gain.token()))
                : MemoryGain.mostHurt(run.traces(), baseline(), tokens, ROWS, gain -> wanted(run, gain.token()));
    }

    private boolean wanted(RunSoFar run, int token) {
        String wished = filter.get().strip().toLowerCase(Locale.ROOT);
        boolean fits = wished.isEmpty() || run.text().tokenText(token).toLowerCase(Locale.ROOT).contains(wished);
        return fits && classes(run).is(token, kind.get()) && !(pickedOnly.get() && selection().isTokenGreyed(token, run.segmentation().segmentOf(token)));
    }

    private TokenClasses classes(RunSoFar run) {
        TokenClasses known = classes;
        if (known == null || classesOf != run.text()) {
            known = new TokenClasses(run.text(), run::lastMentions);
            classes = known;
            classesOf = run.text();
        }
        return known;
    }

    /** A sentence where there is nothing to list. */
    Optional<String> emptySentence() {
        RunSoFar run = run();
        if (run == null || run.readCount() == 0) {
            return Optional.of(Texts.get("view.ranked.empty"));
        }
        return run.header().conditions().contains(baseline()) ? Optional.empty()
                : Optional.of(Texts.get("view.baseline.not-run", Conditions.name(baseline())));
    }

    @Override
    public Node optionsBar() {
        if (optionsBar == null) {
            OptionMenu<GainSide> which = new OptionMenu<>(Texts.get("view.ranked.show"), side, () -> List.of(GainSide.values()),
                    choice -> Texts.get(choice == GainSide.HELPED ? "view.ranked.helped" : "view.ranked.hurt"));
            OptionMenu<Boolean> among = new OptionMenu<>(Texts.get("view.ranked.among"), pickedOnly.asObject(), () -> List.of(false, true),
                    only -> Texts.get(only ? "view.segments.picked" : "view.segments.all"));
            OptionMenu<TokenClass> kinds = new OptionMenu<>(Texts.get("view.ranked.class"), kind, () -> List.of(TokenClass.values()), TokenKinds::name);
            optionsBar = new OptionsBar(which, kinds, Scopes.menu(scope), Baseline.menu(this), among);
        }
        return optionsBar;
    }

    @Override
    protected Skin<?> createDefaultSkin() {
        return new RankedGainSkin(this);
    }
}
