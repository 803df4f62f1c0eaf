/**
 * Whether the reader wants a site annotated: an explicit choice for it or for the
 * longest parent that has one, else what holds for listed sites. A site that is
 * neither listed nor chosen is not annotated, whatever the browser would allow.
 */
/** A reader's explicit choices, by site. */
export type SiteChoices = Readonly<Record<string, 'on' | 'off'>>;

/** The choice that reaches this site, its own or a parent's; `null` without one. */
export function choiceFor(site: string, choices: SiteChoices): 'on' | 'off' | null {
  const labels = site.split('.');
  for (let from = 0; from < labels.length; from++) {
    const name = labels.slice(from).join('.');
    const choice = Object.hasOwn(choices, name) ? choices[name] : undefined;
    if (choice !== undefined) return choice;
  }
  return null;
}

/** What is asked about a site. */
export interface SiteQuestion {
  site: string;
  isListed: boolean;
  sites: SiteChoices;
  /** What holds on listed sites without a choice of their own. */
  listedSites: 'on' | 'off';
}

export function isAnnotated({ site, isListed, sites, listedSites }: SiteQuestion): boolean {
  const choice = choiceFor(site, sites);
  return choice === null ? isListed && listedSites === 'on' : choice === 'on';
}
