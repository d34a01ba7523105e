package org.mnemoscope.engine.trace;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What was read with what: enough to judge and to repeat a run.
 *
 * @param modelName    the model folder's name for itself
 * @param family       backbone family, as {@code model_type} in config.json
 * @param modelSha256  SHA-256 over the weight files read; of files above 64 MiB over samples of them
 * @param textTitle    title of the document
 * @param textSource   where the text came from, as the person named it
 * @param textSha256   hash of the text's UTF-8 bytes
 * @param settings     the effective settings
 * @param origin       where the settings came from
 * @param conditions   the reading conditions run, HMT first
 * @param device       {@code cpu}, {@code cuda:0}, ...
 * @param dtype        number format of the backbone, {@code fp32}, {@code bf16} or {@code fp16}
 * @param startedAt    when the reading began
 * @param versions     name and version of program, engine and libraries
 */
public record RunHeader(
        String modelName,
        String family,
        String modelSha256,
        String textTitle,
        String textSource,
        String textSha256,
        HmtSettings settings,
        SettingsOrigin origin,
        List<ReadingCondition> conditions,
        String device,
        String dtype,
        Instant startedAt,
        Map<String, String> versions) {
    public RunHeader {
        conditions = List.copyOf(conditions);
        versions = Map.copyOf(versions);
    }
}
