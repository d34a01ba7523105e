package org.mnemoscope.app.workspace;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * A text that comes with the program, as {@code sample-texts/index.json} lists it.
 *
 * @param file        name of the file beside the index
 * @param title       its title
 * @param author      who wrote it
 * @param licence     SPDX name of its licence
 * @param words       how long it is
 * @param description what can be seen in it
 * @param isDefault   whether it is the one opened when nobody chooses
 * @param key         the file that says where facts are told and asked for, or null
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record SampleText(
        String file,
        String title,
        String author,
        String licence,
        int words,
        String description,
        @JsonProperty("default") boolean isDefault,
        @Nullable String key) {}
