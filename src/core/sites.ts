/**
 * Which site a page belongs to, and whether it is switched on there.
 *
 * A site is a hostname without `www.`. The longest explicit parent wins, so that
 * a switch on `example.com` covers `blog.example.com` unless that has its own.
 */

/** A reader's explicit choices, by site. */
export type SiteChoices = Readonly<Record<string, 'on' | 'off'>>;

/** The site of a URL, or '' when it is no page of the web. */
export function siteOf(url: string): string {
  const match = /^https?:\/\/(?:[^/@]*@)?([^/:?#]+)/i.exec(url);
  return (match?.[1] ?? '')
    .toLowerCase()
    .replace(/^www\./, '')
    .replace(/\.$/, '');
}

/** The site itself and its parents, the longest first: a.b.c, b.c, c. */
function withParents(site: string): string[] {
  const labels = site.split('.');
  return labels.map((_, index) => labels.slice(index).join('.'));
}

/** Whether a listed site is switched on; without a choice of its own or a parent's it is. */
export function isSiteOn(site: string, choices: SiteChoices): boolean {
  for (const name of withParents(site)) {
    if (Object.hasOwn(choices, name)) return choices[name] === 'on';
  }
  return true;
}
