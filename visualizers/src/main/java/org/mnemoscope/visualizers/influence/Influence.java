package org.mnemoscope.visualizers.influence;

/**
 * One memory left out of one segment.
 *
 * @param segment        the reading segment
 * @param memory         the segment whose memory was left out
 * @param weight         its recall weight
 * @param changeNats     how much the segment's NLL grew without it, over its tokens from the second on
 * @param secondHalfNats the same over the tokens that the summary has not read
 */
public record Influence(int segment, int memory, double weight, double changeNats, double secondHalfNats) {}
