package org.mnemoscope.app.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import javafx.application.Application;
import javafx.scene.Parent;
import org.kordamp.ikonli.feather.Feather;
import org.mnemoscope.app.concurrent.AppThreads;
import org.mnemoscope.app.workspace.Command;
import org.mnemoscope.app.workspace.Commands;
import org.mnemoscope.app.workspace.Theme;
import org.mnemoscope.app.workspace.Workspace;

/** Dresses the window in light or dark, at once and without a restart. */
public final class ThemeController {
    private final Workspace workspace;
    private final Parent root;
    private final Commands commands;
    private boolean systemIsDark = true;
    private boolean dark;
    private boolean dressed;

    public ThemeController(Workspace workspace, Parent root, Commands commands) {
        this.workspace = workspace;
        this.root = root;
        this.commands = commands;
        workspace.settingsProperty().addListener((property, before, now) -> dress());
        commands.on(Command.THEME, this::toggle);
        dress();
    }

    /** Asks the desktop whether it is dark, elsewhere, and follows it where the person wants that. */
    public void askSystem(AppThreads threads) {
        threads.call(threads.background(), SystemTheme::isDark, found -> {
            systemIsDark = found.orElse(true);
            dress();
        }, unknown -> {});
    }

    /** Whether the window is dark now. */
    public boolean isDark() {
        return dark;
    }

    private void toggle() {
        workspace.settingsProperty().set(workspace.settings().withTheme(dark ? Theme.LIGHT : Theme.DARK));
    }

    private void dress() {
        Theme wanted = workspace.settings().theme();
        boolean now = wanted == Theme.DARK || wanted == Theme.SYSTEM && systemIsDark;
        if (dressed && now == dark) {
            return;
        }
        dressed = true;
        dark = now;
        String sheet = dark ? new PrimerDark().getUserAgentStylesheet() : new PrimerLight().getUserAgentStylesheet();
        Application.setUserAgentStylesheet(sheet);
        root.getStyleClass().removeAll("dark", "light");
        root.getStyleClass().add(dark ? "dark" : "light");
        commands.iconOf(Command.THEME).set(dark ? Feather.SUN : Feather.MOON);
    }
}
