package org.mnemoscope.visualizers.common;

import org.mnemoscope.engine.metric.MentionZone;

/** Zones of the last mention in plain words. */
public final class Zones {
    private Zones() {}

    public static String name(MentionZone zone) {
        return switch (zone) {
            case SEGMENT -> Texts.get("view.mention.zone.segment");
            case SENSORY -> Texts.get("view.mention.zone.sensory");
            case CACHE -> Texts.get("view.mention.zone.cache");
            case EVICTED -> Texts.get("view.mention.zone.evicted");
            case NEVER -> Texts.get("view.mention.zone.never");
        };
    }
}
