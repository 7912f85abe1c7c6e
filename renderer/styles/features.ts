// The styles of every part of the window, also of those whose scripts come later: a sheet that arrives in an open page
// has Chromium style all of it anew, which for a long article with many notes takes a quarter of a second. Each comes
// after those it builds on, and all after the page's own.
import.meta.glob('../ui/*.css', { eager: true });
import.meta.glob(
  ['../features/{settings/settings,issue/issue}.css', '../features/notebook/{notebook,rows,selection}.css'],
  {
    eager: true,
  },
);
import.meta.glob(['../features/**/*.css', '!../features/paper/**'], { eager: true });
