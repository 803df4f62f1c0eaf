/**
 * Which parts of a page are the article's words, and which are its furniture.
 *
 * Navigation, forms, code, editors, hidden text, comment sections and
 * advertisements are never read: a name there is not the news. Only tags and
 * attributes are asked, so that the answer is the same in a browser and over a
 * parsed file.
 */

const NEVER_READ = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE TEXTAREA INPUT SELECT OPTION BUTTON CODE PRE KBD SAMP SVG MATH CANVAS IFRAME OBJECT EMBED VIDEO AUDIO NAV FOOTER DIALOG MENU HEAD TITLE'.split(
    ' ',
  ),
);
const NEVER_READ_ROLES =
  /^(?:navigation|search|menu|menubar|toolbar|contentinfo|textbox|searchbox|tablist|dialog|alertdialog|complementary)$/;
/** Names that sites give to what stands around an article. */
const FURNITURE =
  /(?:^|[-_\s])(?:comments?|disqus|adverts?|advertisements?|ads?|sponsored|promos?|newsletters?|cookies?|consent|share|sharing|social|related|recirc\w*|recommend\w*|most-?(?:read|popular)|trending|sidebar|breadcrumbs?|toolbar|masthead|paywall|subscribe)(?:$|[-_\s])/i;
const MAY_BE_FURNITURE = new Set(['DIV', 'SECTION', 'ASIDE', 'UL', 'OL', 'HEADER', 'FORM']);

/** Whether the element is furniture that holds none of the article itself. */
function isFurniture(element: Element): boolean {
  const { tagName } = element;
  if (!MAY_BE_FURNITURE.has(tagName)) return false;
  const suspicious =
    tagName === 'FORM' ||
    (tagName === 'HEADER' && element.closest('article, main') === null) ||
    FURNITURE.test(`${element.id} ${element.getAttribute('class') ?? ''}`);
  return suspicious && element.querySelector('article, main, h1') === null;
}

/** Whether the element and everything in it is left unread. */
export function isUnread(element: Element): boolean {
  const tagName = element.tagName.toUpperCase();
  if (NEVER_READ.has(tagName)) return true;
  if (element.hasAttributes()) {
    if (element.hasAttribute('hidden') || element.getAttribute('aria-hidden') === 'true')
      return true;
    const editable = element.getAttribute('contenteditable');
    if (editable !== null && editable !== 'false') return true;
    const role = element.getAttribute('role');
    if (role !== null && NEVER_READ_ROLES.test(role)) return true;
    const style = element.getAttribute('style');
    if (style !== null && /display:\s*none|visibility:\s*hidden/i.test(style)) return true;
  }
  return isFurniture(element);
}
