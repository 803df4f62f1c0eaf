/**
 * Which parts of a page are the article's words, and which are its furniture.
 *
 * Navigation, forms, code, editors, hidden text, comment sections and
 * advertisements are never read: a name there is not the news. Only tags and
 * attributes are asked, so that the answer is the same in a browser and over a
 * parsed file.
 *
 * Asked for every element of every page, cold: hence one look-up by name, and no
 * attribute is read of an element that has none.
 */

/** What an element's name alone tells. */
export interface ElementKind {
  /** Nothing in it is read, whatever its attributes say. */
  isUnread: boolean;
  /** Stands in a line of text and divides no block. */
  isInline: boolean;
  isHeading: boolean;
  isBreak: boolean;
  /** May be a box around an article, or around what is not one. */
  mayBeFurniture: boolean;
  /** May hold a shadow tree. */
  mayHost: boolean;
  isSlot: boolean;
}

const NEVER_READ =
  'script style noscript template textarea input select option button code pre kbd samp svg math canvas iframe frame object embed video audio nav footer dialog menu head title';
const INLINE =
  'a abbr acronym b bdi bdo big cite data del dfn em font i ins label mark q rb rp rt ruby s slot small span strike strong sub sup time tt u var wbr img br';
const HEADINGS = 'h1 h2 h3 h4 h5 h6';
const MAY_BE_FURNITURE = 'div section aside ul ol header form';
const MAY_HOST = 'article aside blockquote body div footer header main nav p section span';
const NEVER_READ_ROLES =
  /^(?:navigation|search|menu|menubar|toolbar|contentinfo|textbox|searchbox|tablist|dialog|alertdialog|complementary)$/;
/** Names that sites give to what stands around an article. */
const FURNITURE =
  /(?:^|[-_\s])(?:comments?|disqus|adverts?|advertisements?|ads?|sponsored|promos?|newsletters?|cookies?|consent|share|sharing|social|related|recirc\w*|recommend\w*|most-?(?:read|popular)|trending|sidebar|breadcrumbs?|toolbar|masthead|paywall|subscribe)(?:$|[-_\s])/i;

const kinds = new Map<string, ElementKind>();

function addKinds(names: string, kind: Partial<ElementKind>): void {
  for (const name of names.split(' ')) {
    kinds.set(name, { ...(kinds.get(name) ?? BLOCK), ...kind });
  }
}

const BLOCK: ElementKind = {
  isUnread: false,
  isInline: false,
  isHeading: false,
  isBreak: false,
  mayBeFurniture: false,
  mayHost: false,
  isSlot: false,
};
/** Elements that pages define themselves are inline unless styled; they divide nothing. */
const CUSTOM: ElementKind = { ...BLOCK, isInline: true, mayHost: true };

addKinds(NEVER_READ, { isUnread: true });
addKinds(INLINE, { isInline: true });
addKinds(HEADINGS, { isHeading: true });
addKinds('br', { isBreak: true });
addKinds(MAY_BE_FURNITURE, { mayBeFurniture: true });
addKinds(MAY_HOST, { mayHost: true });
addKinds('slot', { isSlot: true });

/** What the element's name tells. */
export function kindOf(element: Element): ElementKind {
  const { localName } = element;
  return kinds.get(localName) ?? (localName.includes('-') ? CUSTOM : BLOCK);
}

/** Attributes that decide what is read; a change of any other is nothing to us. */
export const DECIDING_ATTRIBUTES = [
  'hidden',
  'aria-hidden',
  'contenteditable',
  'role',
  'style',
  'class',
  'id',
  'open',
] as const;

/** What class attributes tell: pages have thousands of elements and few classes. */
const byClass = new Map<string, boolean>();
const MOST_CLASSES = 2000;

function isClassOfFurniture(names: string): boolean {
  const known = byClass.get(names);
  if (known !== undefined) return known;
  if (byClass.size > MOST_CLASSES) byClass.clear();
  const is = FURNITURE.test(names);
  byClass.set(names, is);
  return is;
}

/** Whether the element is furniture that holds none of the article itself. */
function isFurniture(element: Element): boolean {
  const classes = element.getAttribute('class');
  const suspicious =
    (classes !== null && isClassOfFurniture(classes)) ||
    (element.id !== '' && FURNITURE.test(element.id)) ||
    isFurnitureByTag(element);
  return suspicious && holdsNoArticle(element);
}

/** Forms, and headers of the page: those of an article hold its headline. */
function isFurnitureByTag(element: Element): boolean {
  const { localName } = element;
  return (
    localName === 'form' || (localName === 'header' && element.closest('article, main') === null)
  );
}

function holdsNoArticle(element: Element): boolean {
  return element.querySelector('article, main, h1') === null;
}

function isHidden(element: Element): boolean {
  if (element.hasAttribute('hidden') || element.getAttribute('aria-hidden') === 'true') return true;
  const editable = element.getAttribute('contenteditable');
  if (editable !== null && editable !== 'false') return true;
  const role = element.getAttribute('role');
  if (role !== null && NEVER_READ_ROLES.test(role)) return true;
  const style = element.getAttribute('style');
  return style !== null && /display:\s*none|visibility:\s*hidden/i.test(style);
}

/** Whether the element and everything in it is left unread. */
export function isUnread(element: Element, kind: ElementKind = kindOf(element)): boolean {
  if (kind.isUnread) return true;
  if (element.hasAttributes()) {
    return isHidden(element) || (kind.mayBeFurniture && isFurniture(element));
  }
  return kind.mayBeFurniture && isFurnitureByTag(element) && holdsNoArticle(element);
}
