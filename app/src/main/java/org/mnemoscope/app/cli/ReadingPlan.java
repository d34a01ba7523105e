package org.mnemoscope.app.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.mnemoscope.engine.model.Placement;
import org.mnemoscope.engine.text.Document;
import org.mnemoscope.engine.trace.ReadingCondition;
import org.mnemoscope.engine.trace.RecallPrecision;

/**
 * One reading as the command line asks for it.
 *
 * @param model           the model folder
 * @param document        the text
 * @param conditions      conditions as given; HMT may lack, it is read all the same
 * @param recallPrecision empty for what the model folder says
 * @param memoryCache     whether the precomputed memories that lie with the model are used
 * @param segments        empty for the whole text
 * @param topTokens       how many of the likeliest tokens to keep at each token; 0 for none
 * @param where           device and number format for the model
 * @param run             where the run file goes
 * @param json            where JSON lines go, if they are wanted
 * @param showRecalls     whether to print the strongest long-range recalls
 */
record ReadingPlan(
        Path model,
        Document document,
        Set<ReadingCondition> conditions,
        Optional<RecallPrecision> recallPrecision,
        boolean memoryCache,
        OptionalInt segments,
        int topTokens,
        Placement where,
        RunTarget run,
        Optional<JsonTarget> json,
        boolean showRecalls) {}
