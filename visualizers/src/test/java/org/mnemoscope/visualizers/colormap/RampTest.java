package org.mnemoscope.visualizers.colormap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RampTest {
    @ParameterizedTest
    @ValueSource(strings = {"inferno", "viridis", "ember"})
    void lightnessChangesEvenly(String name) {
        Ramp ramp = Ramp.named(name);
        double whole = lightness(ramp, 1) - lightness(ramp, 0);
        double before = lightness(ramp, 0);
        for (int i = 1; i <= 16; i++) {
            double now = lightness(ramp, i / 16.0);
            assertThat((now - before) / whole).as("step %d of %s", i, name).isBetween(0.4 / 16, 1.7 / 16);
            before = now;
        }
    }

    /** CIE L*. */
    private static double lightness(Ramp ramp, double position) {
        double y = Ramp.luminance(ramp.argb(position));
        return y > 216.0 / 24389 ? 116 * Math.cbrt(y) - 16 : y * 24389 / 27;
    }

    @Test
    void positionsOutsideGetTheEnds() {
        Ramp ramp = Ramp.named("viridis");
        assertThat(ramp.argb(-3)).isEqualTo(ramp.argb(0)).isEqualTo(0xff440154);
        assertThat(ramp.argb(7)).isEqualTo(ramp.argb(1)).isEqualTo(0xfffde725);
        assertThat(ramp.colour(0)).isEqualTo(Color.web("#440154"));
    }

    @Test
    void smallAmountsLieNearTheSurface() {
        Ramp inferno = Ramp.named("inferno");
        assertThat(Ramp.luminance(inferno.startingNear(Color.BLACK).argb(0))).isLessThan(0.01);
        assertThat(Ramp.luminance(inferno.startingNear(Color.WHITE).argb(0))).isGreaterThan(0.8);
        assertThat(inferno.startingNear(Color.WHITE).argb(1)).isEqualTo(inferno.argb(0));
    }

    @Test
    void aBrightSurfaceGetsTheSecondRampWhereTwoAreNamed() {
        assertThat(Ramp.on(Color.BLACK, "inferno ember")).isEqualTo(Ramp.named("inferno"));
        assertThat(Ramp.on(Color.WHITE, "inferno ember")).isEqualTo(Ramp.named("ember"));
        assertThat(Ramp.on(Color.WHITE, "viridis")).isEqualTo(Ramp.named("viridis").startingNear(Color.WHITE));
    }

    @Test
    void theBrightRampBeginsAlmostWhiteAndEndsDark() {
        assertThat(lightness(Ramp.named("ember"), 0)).isGreaterThan(93);
        assertThat(lightness(Ramp.named("ember"), 1)).isLessThan(16);
    }

    @Test
    void aPartIsStretched() {
        Ramp viridis = Ramp.named("viridis");
        assertThat(viridis.part(0.5, 1).argb(0)).isEqualTo(viridis.argb(0.5));
        assertThat(viridis.part(0.5, 1).argb(1)).isEqualTo(viridis.argb(1));
    }

    @Test
    void anUnknownNameIsRefused() {
        assertThatThrownBy(() -> Ramp.named("rainbow")).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("rainbow");
    }
}
