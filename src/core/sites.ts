/** Which site a page belongs to: a hostname without `www.`. */

/** The site of a URL, or '' when it is no page of the web. */
export function siteOf(url: string): string {
  const match = /^https?:\/\/(?:[^/@]*@)?([^/:?#]+)/i.exec(url);
  return (match?.[1] ?? '')
    .toLowerCase()
    .replace(/^www\./, '')
    .replace(/\.$/, '');
}
