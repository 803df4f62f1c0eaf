/** The part of the settings that one page is told. */
import type { PageSettings, Settings } from './settings';

/** A record muted on `example.com` is muted on its subdomains too. */
export function pageSettings(
  settings: Settings,
  site: string,
  importedData: string | null,
): PageSettings {
  const reaches = (muted: string | null) =>
    muted === null || site === muted || site.endsWith(`.${muted}`);
  return {
    density: settings.density,
    opening: settings.opening,
    openDelayMs: settings.openDelayMs,
    categories: settings.categories,
    textScale: settings.textScale,
    markStyle: settings.markStyle,
    markColour: settings.markColour,
    appearance: settings.appearance,
    language: settings.language,
    importedData,
    mutedIds: [
      ...new Set(settings.muted.filter((entry) => reaches(entry.site)).map(({ id }) => id)),
    ],
  };
}
