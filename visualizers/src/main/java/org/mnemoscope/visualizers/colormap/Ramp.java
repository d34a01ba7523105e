package org.mnemoscope.visualizers.colormap;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import javafx.scene.paint.Color;
import javafx.scene.paint.CycleMethod;
import javafx.scene.paint.LinearGradient;
import javafx.scene.paint.Stop;

/**
 * A colour ramp over [0, 1] as a table of 256 colours, interpolated between control points that are evenly spaced.
 * The control points of the shipped ramps stand in {@code ramps.properties}.
 */
public final class Ramp {
    private static final int STEPS = 256;
    private static final int GRADIENT_STOPS = 16;
    private static final Map<String, Ramp> SHIPPED = load();

    private final int[] argb;

    private Ramp(int[] argb) {
        this.argb = argb;
    }

    private static Map<String, Ramp> load() {
        Properties table = new Properties();
        try (InputStream in = Ramp.class.getResourceAsStream("ramps.properties")) {
            table.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, Ramp> ramps = new TreeMap<>();
        table.forEach((name, points) -> ramps.put((String) name, through(((String) points).split("[,\\s]+"))));
        return Collections.unmodifiableMap(ramps);
    }

    /** A shipped ramp by name; {@link IllegalArgumentException} for a name that is not in the table. */
    public static Ramp named(String name) {
        Ramp ramp = SHIPPED.get(name);
        if (ramp == null) {
            throw new IllegalArgumentException("no colour ramp is called " + name + "; there are " + SHIPPED.keySet());
        }
        return ramp;
    }

    /**
     * The ramp that a style sheet asks for on a surface: one name, or two names for a dark and for a bright surface.
     * It begins near the surface, so that small amounts are quiet.
     */
    public static Ramp on(Color surface, String names) {
        String[] choices = names.strip().split("\\s+");
        return named(choices[isBright(surface) ? choices.length - 1 : 0]).startingNear(surface);
    }

    /** A ramp through evenly spaced web colours. */
    static Ramp through(String... webColours) {
        int[] argb = new int[STEPS];
        for (int i = 0; i < STEPS; i++) {
            double position = (double) i / (STEPS - 1) * (webColours.length - 1);
            int low = Math.min((int) position, webColours.length - 2);
            Color colour = Color.web(webColours[low]).interpolate(Color.web(webColours[low + 1]), position - low);
            argb[i] = argbOf(colour);
        }
        return new Ramp(argb);
    }

    /**
     * This ramp turned so that small amounts lie near the surface: from dark to bright on a dark surface, from bright
     * to dark on a bright one.
     */
    Ramp startingNear(Color surface) {
        boolean brightStart = luminance(argb[0]) > luminance(argb[STEPS - 1]);
        return isBright(surface) == brightStart ? this : reversed();
    }

    private static boolean isBright(Color surface) {
        return luminance(argbOf(surface)) > 0.5;
    }

    /** The part of this ramp between two positions, stretched over [0, 1]. */
    public Ramp part(double from, double to) {
        int[] part = new int[STEPS];
        for (int i = 0; i < STEPS; i++) {
            part[i] = argb(from + (to - from) * i / (STEPS - 1));
        }
        return new Ramp(part);
    }

    private Ramp reversed() {
        int[] turned = new int[STEPS];
        for (int i = 0; i < STEPS; i++) {
            turned[i] = argb[STEPS - 1 - i];
        }
        return new Ramp(turned);
    }

    /** The colour at a position as 0xAARRGGBB; positions outside [0, 1] get the end's colour. */
    public int argb(double position) {
        int index = (int) Math.round(position * (STEPS - 1));
        return argb[Math.max(0, Math.min(STEPS - 1, index))];
    }

    /** The colour at a position. */
    public Color colour(double position) {
        int value = argb(position);
        return Color.rgb(value >> 16 & 0xff, value >> 8 & 0xff, value & 0xff);
    }

    /** A colour as 0xAARRGGBB. */
    public static int argbOf(Color colour) {
        return channel(colour.getOpacity()) << 24 | channel(colour.getRed()) << 16
                | channel(colour.getGreen()) << 8 | channel(colour.getBlue());
    }

    /** This ramp as a paint for a legend: from bottom to top, or from left to right. */
    public LinearGradient gradient(boolean upwards) {
        List<Stop> stops = new ArrayList<>();
        for (int i = 0; i <= GRADIENT_STOPS; i++) {
            double position = (double) i / GRADIENT_STOPS;
            stops.add(new Stop(position, colour(position)));
        }
        return upwards
                ? new LinearGradient(0, 1, 0, 0, true, CycleMethod.NO_CYCLE, stops)
                : new LinearGradient(0, 0, 1, 0, true, CycleMethod.NO_CYCLE, stops);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Ramp ramp && Arrays.equals(argb, ramp.argb);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(argb);
    }

    /** Relative luminance in [0, 1] (WCAG 2, from linearised sRGB). */
    public static double luminance(int argb) {
        return 0.2126 * linear(argb >> 16 & 0xff) + 0.7152 * linear(argb >> 8 & 0xff) + 0.0722 * linear(argb & 0xff);
    }

    private static double linear(int channel) {
        double value = channel / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }

    private static int channel(double value) {
        return (int) Math.round(value * 255);
    }
}
