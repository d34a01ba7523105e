package org.mnemoscope.app.cli;

import org.mnemoscope.engine.evaluation.EvaluationPlan;
import org.mnemoscope.engine.evaluation.EvaluationResult;
import org.mnemoscope.engine.evaluation.FactSplit;
import org.mnemoscope.engine.model.MemoryModel;

/** What was measured, of which model and how. */
record EvaluationReport(MemoryModel model, EvaluationPlan plan, FactSplit split, EvaluationResult result) {}
