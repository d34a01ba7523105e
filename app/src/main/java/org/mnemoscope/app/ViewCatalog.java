package org.mnemoscope.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.mnemoscope.app.ViewEntry.Place;
import org.mnemoscope.app.continuation.ContinuationViewBuilder;
import org.mnemoscope.app.docking.DockSpace;
import org.mnemoscope.app.docking.DockView;
import org.mnemoscope.app.reader.ReaderController;
import org.mnemoscope.app.workspace.Action;
import org.mnemoscope.app.workspace.Commands;
import org.mnemoscope.app.workspace.DockLayout;
import org.mnemoscope.app.workspace.DockNode;
import org.mnemoscope.app.workspace.DockNode.Split;
import org.mnemoscope.app.workspace.DockNode.Tabs;
import org.mnemoscope.visualizers.arcs.ArcView;
import org.mnemoscope.visualizers.common.Texts;
import org.mnemoscope.visualizers.concentration.ConcentrationView;
import org.mnemoscope.visualizers.cost.CostView;
import org.mnemoscope.visualizers.curve.PerplexityView;
import org.mnemoscope.visualizers.distance.DistanceView;
import org.mnemoscope.visualizers.health.HealthView;
import org.mnemoscope.visualizers.influence.InfluenceView;
import org.mnemoscope.visualizers.inspector.InspectorView;
import org.mnemoscope.visualizers.memorymap.MemoryMapView;
import org.mnemoscope.visualizers.notes.NotesView;
import org.mnemoscope.visualizers.picks.PicksView;
import org.mnemoscope.visualizers.popularity.PopularityView;
import org.mnemoscope.visualizers.reader.ReadingView;
import org.mnemoscope.visualizers.recall.RecallMatrixView;
import org.mnemoscope.visualizers.said.SaidView;
import org.mnemoscope.visualizers.similarity.SimilarityView;
import org.mnemoscope.visualizers.token.LossMapView;
import org.mnemoscope.visualizers.token.MentionGainView;
import org.mnemoscope.visualizers.token.PositionView;
import org.mnemoscope.visualizers.token.RankedGainView;
import org.mnemoscope.visualizers.token.RunningView;
import org.mnemoscope.visualizers.token.TokenGainView;

/** Every view that there is, once: menus, palette, keys and the layout at the first start come from here. A new view is one entry. */
final class ViewCatalog {
    private static final List<ViewEntry> VIEWS = List.of(
            new ViewEntry("reader", Texts.get("app.view.reader"), Feather.BOOK, Place.LEFT, ViewCatalog::reader),
            ViewEntry.of("recall", Texts.get("figure.recall-matrix.title"), Feather.GRID, Place.MIDDLE,
                    context -> new RecallMatrixView(context.selection())),
            ViewEntry.of("memory-map", Texts.get("app.view.memory_map"), Feather.MAP, Place.MIDDLE,
                    context -> new MemoryMapView(context.selection(), context.threads().sums(), context.threads().fx())),
            ViewEntry.of("inspector", Texts.get("app.view.inspector"), Feather.SEARCH, Place.RIGHT,
                    context -> new InspectorView(context.selection())),
            ViewEntry.of("curves", Texts.get("figure.loss-by-segment.title"), Feather.ACTIVITY, Place.BOTTOM,
                    context -> new PerplexityView(context.selection())),
            new ViewEntry("continuation", Texts.get("app.view.continuation"), Feather.EDIT_3, Place.MIDDLE, ViewCatalog::continuation),
            ViewEntry.of("concentration", Texts.get("figure.recall-concentration.title"), Feather.TARGET, Place.BOTTOM,
                    context -> new ConcentrationView(context.selection())),
            ViewEntry.of("distance", Texts.get("figure.recall-by-distance.title"), Feather.BAR_CHART_2, Place.BOTTOM,
                    context -> new DistanceView(context.selection())),
            ViewEntry.of("popularity", Texts.get("figure.memory-popularity.title"), Feather.STAR, Place.BOTTOM,
                    context -> new PopularityView(context.selection())),
            ViewEntry.of("similarity", Texts.get("figure.self-similarity.title"), Feather.COPY, Place.MIDDLE,
                    context -> new SimilarityView(context.selection(), context.threads().sums(), context.threads().fx())),
            ViewEntry.of("health", Texts.get("figure.memory-health.title"), Feather.HEART, Place.BOTTOM,
                    context -> new HealthView(context.selection(), context.threads().sums(), context.threads().fx())),
            ViewEntry.of("arcs", Texts.get("figure.arc-strip.title"), Feather.SHARE_2, Place.BOTTOM,
                    context -> new ArcView(context.selection())),
            ViewEntry.of("running", Texts.get("figure.running-perplexity.title"), Feather.TRENDING_DOWN, Place.BOTTOM,
                    context -> new RunningView(context.selection())),
            ViewEntry.of("position", Texts.get("figure.loss-by-position.title"), Feather.ALIGN_LEFT, Place.BOTTOM,
                    context -> new PositionView(context.selection())),
            ViewEntry.of("loss-map", Texts.get("figure.loss-map.title"), Feather.ALIGN_JUSTIFY, Place.MIDDLE,
                    context -> new LossMapView(context.selection())),
            ViewEntry.of("token-gain", Texts.get("figure.token-gain.title"), Feather.BAR_CHART_2, Place.BOTTOM,
                    context -> new TokenGainView(context.selection())),
            ViewEntry.of("ranked-gain", Texts.get("view.ranked.name"), Feather.LIST, Place.BOTTOM,
                    context -> new RankedGainView(context.selection())),
            ViewEntry.of("gain-by-mention", Texts.get("figure.gain-by-mention.title"), Feather.LAYERS, Place.BOTTOM,
                    context -> new MentionGainView(context.selection())),
            ViewEntry.of("influence", Texts.get("figure.weight-and-effect.title"), Feather.CROSSHAIR, Place.BOTTOM,
                    context -> new InfluenceView(context.selection(), context.influences())),
            ViewEntry.of("cost", Texts.get("figure.cost.title"), Feather.CLOCK, Place.BOTTOM,
                    context -> new CostView(context.selection())),
            ViewEntry.of("said", Texts.get("figure.what-a-memory-says.title"), Feather.MESSAGE_SQUARE, Place.BOTTOM,
                    context -> new SaidView(context.selection())),
            new ViewEntry("notes", Texts.get("view.notes.name"), Feather.BOOKMARK, Place.RIGHT, ViewCatalog::notes),
            ViewEntry.of("selections", Texts.get("view.picks.title"), Feather.TAG, Place.RIGHT,
                    context -> new PicksView(context.selection())));

    /** Those that are open at the first start. */
    private static final Set<String> AT_START = Set.of("reader", "recall", "memory-map", "inspector", "curves", "concentration", "continuation",
            "running", "token-gain", "gain-by-mention", "distance", "popularity");

    /** Shares of the room of a screen of 1600 x 1000, as in the design. */
    private static final List<Double> ACROSS = List.of(0.36, 0.41, 0.23);
    private static final List<Double> DOWN = List.of(0.7, 0.3);

    private ViewCatalog() {}

    static List<ViewEntry> views() {
        return VIEWS;
    }

    static Set<String> ids() {
        return VIEWS.stream().map(ViewEntry::id).collect(Collectors.toSet());
    }

    static ViewEntry view(String id) {
        return VIEWS.stream().filter(view -> view.id().equals(id)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no view " + id));
    }

    /** The window as it is at first. */
    static DockLayout standard() {
        Split across = new Split(false, List.of(tabs(Place.LEFT), tabs(Place.MIDDLE), tabs(Place.RIGHT)), ACROSS);
        return DockLayout.of(new Split(true, List.of(across, tabs(Place.BOTTOM)), DOWN));
    }

    private static DockNode tabs(Place place) {
        return new Tabs(VIEWS.stream().filter(view -> view.place() == place && AT_START.contains(view.id()))
                .map(ViewEntry::id).toList(), "");
    }

    /** An open view of the main window beside which a closed one belongs: one of the same place, or any. */
    static Optional<String> neighbour(DockLayout layout, String id) {
        Place place = view(id).place();
        List<Tabs> main = layout.main().areas().toList();
        List<String> open = main.stream().flatMap(tabs -> tabs.views().stream()).filter(other -> !other.equals(id)).toList();
        return open.stream().filter(other -> view(other).place() == place).findFirst().or(() -> open.stream().findFirst());
    }

    /** The actions that go to the views, in the order of the list; the first nine have the keys Ctrl+1 to Ctrl+9. */
    static List<Action> connect(DockSpace space, Commands commands) {
        List<Action> actions = new ArrayList<>();
        for (ViewEntry view : VIEWS) {
            Action go = view.action(actions.size() < 9 ? "Shortcut+" + (actions.size() + 1) : null);
            commands.on(go, () -> space.show(view.id()));
            actions.add(go);
        }
        return actions;
    }

    private static DockView reader(ViewContext context) {
        ReadingView view = new ReadingView(context.selection());
        ReaderController controller = new ReaderController(context.workspace(), view);
        return new DockView("reader", Texts.get("app.view.reader"), view, view.optionsBar(), controller.model().placeProperty(), controller::close);
    }

    private static DockView notes(ViewContext context) {
        NotesView view = new NotesView(context.selection());
        context.workspace().addView(view);
        return new DockView("notes", Texts.get("view.notes.name"), view, view.optionsBar(), null, () -> {
            view.commit();
            context.workspace().removeView(view);
        });
    }

    private static DockView continuation(ViewContext context) {
        Region panel = ContinuationViewBuilder.build(context.continuation(), context.commands());
        return new DockView("continuation", Texts.get("app.view.continuation"), panel, new Region(), null, () -> {});
    }
}
