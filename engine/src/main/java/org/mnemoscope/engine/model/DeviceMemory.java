package org.mnemoscope.engine.model;

/**
 * The memory of a device.
 *
 * @param usedBytes  what all programs use of it
 * @param totalBytes what it has
 */
public record DeviceMemory(long usedBytes, long totalBytes) {}
