package org.mnemoscope.app.workspace;

import org.mnemoscope.app.concurrent.AppThreads;
import org.mnemoscope.engine.model.ModelLoader;

/** The workspace with the deeds that change it, put together. */
public final class Workbench {
    private final Workspace workspace;
    private final ModelRoom room;
    private final ReadingSession session;
    private final Opener opener;
    private final Inspections inspections;
    private final Questions questions;
    private final AppThreads threads;

    /**
     * @param settings     what was kept from the last start
     * @param threads      where work is done
     * @param loader       opens model folders, on the engine thread
     * @param picker       asks for a folder where run files can be written
     * @param installation the demo model and the sample texts
     */
    public Workbench(
            Settings settings, AppThreads threads, ModelLoader loader, FilePicker picker, Installation installation) {
        this.threads = threads;
        workspace = new Workspace(settings);
        new MarksKeeper(workspace, threads, picker).connect();
        room = new ModelRoom(loader);
        inspections = new Inspections(workspace, threads, loader);
        questions = new Questions(threads, room);
        Models models = new Models(room, inspections, questions);
        session = new ReadingSession(workspace, threads, models, picker);
        opener = new Opener(workspace, threads, models, session, installation);
    }

    public Workspace workspace() {
        return workspace;
    }

    public ReadingSession session() {
        return session;
    }

    public Opener opener() {
        return opener;
    }

    public Inspections inspections() {
        return inspections;
    }

    public Questions questions() {
        return questions;
    }

    /** Ends a reading after the segment in work, then closes the model; does not wait for either. */
    public void close() {
        session.stop();
        questions.forget();
        threads.engine().execute(room::close);
    }
}
