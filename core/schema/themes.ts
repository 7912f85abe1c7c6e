// The themes: their names, which are dark, and the ground the window shows before its page has painted.

interface Theme {
  readonly name: string;
  readonly dark: boolean;
  /** The same colour as `--paper` of the theme; a test compares them. */
  readonly ground: string;
}

/** All themes, in the order they are offered; the colours are in `renderer/styles`. */
export const themes = {
  paper: { name: 'Paper', dark: false, ground: '#fbf9f4' },
  sepia: { name: 'Sepia', dark: false, ground: '#f3e8d3' },
  dusk: { name: 'Dusk', dark: true, ground: '#282c37' },
  dark: { name: 'Dark', dark: true, ground: '#191816' },
  'contrast-light': { name: 'High contrast, light', dark: false, ground: '#ffffff' },
  'contrast-dark': { name: 'High contrast, dark', dark: true, ground: '#000000' },
} as const satisfies Record<string, Theme>;

/** A theme by its id, as `data-theme` carries it. */
export type ThemeId = keyof typeof themes;

/** What the reader can choose: a theme, or whatever the system asks for. */
export type ThemeChoice = 'system' | ThemeId;

/** All that can be chosen. */
export const themeChoices = ['system', ...(Object.keys(themes) as ThemeId[])] as const;

/** Whether a value from a file is one of them. */
export const isThemeChoice = (value: unknown): value is ThemeChoice =>
  themeChoices.some((choice) => choice === value);

/** The theme to show for a choice, given what the system asks for. */
export function shownTheme(
  choice: ThemeChoice,
  system: { readonly dark: boolean; readonly moreContrast: boolean },
): ThemeId {
  if (choice !== 'system') return choice;
  if (system.moreContrast) return system.dark ? 'contrast-dark' : 'contrast-light';
  return system.dark ? 'dark' : 'paper';
}
