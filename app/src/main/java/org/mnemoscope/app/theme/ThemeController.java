package org.mnemoscope.app.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.WeakHashMap;
import javafx.application.Application;
import javafx.scene.Parent;
import javafx.scene.Scene;
import org.kordamp.ikonli.feather.Feather;
import org.mnemoscope.app.concurrent.AppThreads;
import org.mnemoscope.app.workspace.Appearance;
import org.mnemoscope.app.workspace.Command;
import org.mnemoscope.app.workspace.Commands;
import org.mnemoscope.app.workspace.Theme;
import org.mnemoscope.app.workspace.Workspace;

/** Dresses every window in light or dark and in its size, at once and without a restart. */
public final class ThemeController {
    /** The size of letters where everything is as designed; every other size is in em. */
    private static final double FONT_PIXELS = 13;
    private static final double ICON_PIXELS = 18;

    private final Workspace workspace;
    private final Commands commands;
    private final List<String> stylesheets;
    /** Held weakly: a closed window's scene still knows the view that had the focus in it. */
    private final Set<Scene> scenes = Collections.newSetFromMap(new WeakHashMap<>());
    private boolean systemIsDark = true;
    private boolean dark;

    /** @param stylesheets what every window gets above the theme */
    public ThemeController(Workspace workspace, Commands commands, List<String> stylesheets) {
        this.workspace = workspace;
        this.commands = commands;
        this.stylesheets = List.copyOf(stylesheets);
        workspace.settingsProperty().addListener((property, before, now) -> {
            if (!before.look().equals(now.look())) {
                dress();
            }
        });
        commands.on(Command.THEME, this::toggle);
        commands.on(Command.LARGER, () -> resize(10));
        commands.on(Command.SMALLER, () -> resize(-10));
        commands.on(Command.ORIGINAL_SIZE, () -> resize(100 - workspace.settings().look().percent()));
        dress();
    }

    /** Dresses a window now and whenever the look changes, until it is closed. */
    public void add(Scene scene) {
        scenes.add(scene);
        dress(scene);
    }

    /** Asks the desktop whether it is dark, elsewhere, and follows it where the person wants that. */
    public void askSystem(AppThreads threads) {
        threads.call(threads.background(), SystemTheme::isDark, found -> {
            boolean wasDark = systemIsDark;
            systemIsDark = found.orElse(true);
            if (systemIsDark != wasDark) { // to dress a window anew takes as long as some frames
                dress();
            }
        }, unknown -> {});
    }

    /** Whether the window is dark now. */
    public boolean isDark() {
        return dark;
    }

    private void toggle() {
        workspace.settingsProperty().set(workspace.settings().withTheme(dark ? Theme.LIGHT : Theme.DARK));
    }

    private void resize(int step) {
        Appearance look = workspace.settings().look();
        workspace.settingsProperty().set(workspace.settings().withLook(look.withPercent(look.percent() + step)));
    }

    private void dress() {
        Theme wanted = workspace.settings().theme();
        dark = wanted == Theme.DARK || wanted == Theme.SYSTEM && systemIsDark;
        String sheet = dark ? new PrimerDark().getUserAgentStylesheet() : new PrimerLight().getUserAgentStylesheet();
        if (!sheet.equals(Application.getUserAgentStylesheet())) {
            Application.setUserAgentStylesheet(sheet);
        }
        commands.iconOf(Command.THEME).set(dark ? Feather.SUN : Feather.MOON);
        scenes.forEach(this::dress);
    }

    private void dress(Scene scene) {
        Parent root = scene.getRoot();
        root.getStyleClass().removeAll("dark", "light");
        root.getStyleClass().add(dark ? "dark" : "light");
        int percent = workspace.settings().look().percent();
        root.setStyle(String.format(Locale.ROOT, "-fx-font-size: %.2fpx;", FONT_PIXELS * percent / 100));
        List<String> sheets = new ArrayList<>(stylesheets);
        sheets.add(icons(percent));
        if (!sheets.equals(scene.getStylesheets())) {
            scene.getStylesheets().setAll(sheets);
        }
    }

    /** Icons have a size of their own in the theme, which must grow with the letters; in em it would grow with itself. */
    private static String icons(int percent) {
        String rule = String.format(Locale.ROOT, ".ikonli-font-icon { -fx-icon-size: %.1fpx; }", ICON_PIXELS * percent / 100);
        return "data:text/css;base64," + Base64.getEncoder().encodeToString(rule.getBytes(StandardCharsets.UTF_8));
    }
}
