/**
 * A reader without a screen and without a pointer: hears roles, names and states, as
 * the browser's own accessibility tree gives them, and presses keys. Tests in these
 * words know no selector and no element, and see into a closed shadow root as a screen
 * reader does. Each browser has its own implementation beside this.
 */
import { setTimeout } from 'node:timers/promises';
import { expect } from 'vitest';

/** Long enough for a busy machine. */
export const PATIENCE = { timeout: 20_000, interval: 150 };

/** One thing of the page in front, as assistive technology tells it. */
export interface Heard {
  /** The ARIA role; 'text' for a run of words. */
  role: string;
  name: string;
  value: string;
  /** Of the states that a control can be in, those that it is in. */
  states: ('checked' | 'expanded' | 'focused' | 'pressed' | 'selected')[];
}

export type Key =
  | 'Alt'
  | 'ArrowDown'
  | 'ArrowLeft'
  | 'ArrowRight'
  | 'ArrowUp'
  | 'Backspace'
  | 'Control'
  | 'Enter'
  | 'Escape'
  | 'Shift'
  | 'Space'
  | 'Tab';

export type Command = 'next-mention' | 'pin-or-close-card' | 'previous-mention' | 'toggle-site';

export interface Listener {
  /** Brings the article's tab to the front, at the article of this host. */
  openArticle(host: string): Promise<void>;
  /** Brings the article's tab to the front as it is. */
  showArticle(): Promise<void>;
  /** Opens a page of ours in a tab of its own. */
  openOwnPage(path: string): Promise<void>;
  /** Opens the popup that looks at the article's tab, in a tab of its own. */
  openPopup(): Promise<void>;
  /** Does something that opens a tab, and goes there. */
  followToNewTab(what: () => Promise<void>): Promise<void>;
  /** Everything in the page in front, in reading order. */
  heard(): Promise<Heard[]>;
  /** Presses keys together, a letter among them or not. */
  press(...together: (Key | 'a')[]): Promise<void>;
  /** Writes into what has the focus. */
  write(words: string): Promise<void>;
  /** Gives one of the keyboard commands of the manifest to the tab in front. */
  command(name: Command): Promise<void>;
  /** Answers the browser's question about a site, once it asks. */
  allowSite(): Promise<void>;
  /** Does something that saves a file; returns what it says. */
  saved(what: () => Promise<void>): Promise<string>;
  /** The words under our marks in the article, in reading order. */
  markedWords(): Promise<string[]>;
  close(): Promise<void>;
}

type Name = RegExp | string;

function isNamed(heard: Heard, role: string, name: Name): boolean {
  if (heard.role !== role) return false;
  return typeof name === 'string' ? heard.name === name : name.test(heard.name);
}

/** The words of a page or of a part of it, joined. */
function wordsOf(heard: readonly Heard[]): string {
  const words = heard.filter(({ role }) => role === 'text').map(({ name }) => name);
  return words.join(' ').replace(/\s+/g, ' ').trim();
}

/** Waits until something of this role and name is there, and in this state. */
export async function hears(
  listener: Listener,
  role: string,
  name: Name,
  state?: Heard['states'][number],
): Promise<Heard> {
  let found: Heard | undefined;
  const look = async () => {
    const all = await listener.heard();
    found = all.find(
      (each) => isNamed(each, role, name) && (!state || each.states.includes(state)),
    );
    return found === undefined
      ? all.map((each) => `${each.role} “${each.name}”`).join(', ')
      : 'there';
  };
  await expect
    .poll(look, { ...PATIENCE, message: `${role} “${name}” ${state ?? ''} was not heard` })
    .toBe('there');
  if (!found) throw new Error('unreachable');
  return found;
}

/** Waits until words are read out. */
export async function reads(listener: Listener, words: RegExp): Promise<void> {
  await expect.poll(async () => wordsOf(await listener.heard()), PATIENCE).toMatch(words);
}

/** Presses Tab until this control has the focus: a keyboard's only way to it. */
export async function reach(
  listener: Listener,
  role: string,
  name: Name,
  most = 100,
): Promise<Heard> {
  await hears(listener, role, name);
  const passed: string[] = [];
  let focus = await focusOf(listener);
  for (let presses = 0; presses <= most; presses++) {
    if (focus && isNamed(focus.heard, role, name)) return focus.heard;
    if (focus) passed.push(`${focus.heard.role} “${focus.heard.name}”`);
    await listener.press('Tab');
    focus = await focusAfter(listener, focus?.at);
  }
  throw new Error(`Tab never reached ${role} “${name}”, but ${passed.join(', ')}`);
}

/** Reaches a button, tab or switch, and presses it with the key that a keyboard reader would use. */
export async function use(listener: Listener, role: string, name: Name): Promise<void> {
  await reach(listener, role, name);
  await listener.press(role === 'button' ? 'Enter' : 'Space');
}

/** Goes through a list of choices with the arrow key until it is at this one. */
export async function choose(listener: Listener, name: Name, choice: string): Promise<void> {
  await reach(listener, 'combobox', name);
  const valueNow = async () => (await hears(listener, 'combobox', name)).value;
  let value = await valueNow();
  for (let presses = 0; value !== choice; presses++) {
    if (presses > 30) throw new Error(`the list “${name}” has no “${choice}”`);
    await listener.press('ArrowDown');
    await expect.poll(valueNow, PATIENCE).not.toBe(value);
    value = await valueNow();
  }
}

interface Focus {
  heard: Heard;
  /** Its place in reading order. */
  at: number;
}

/** The control with the focus, not the page around it. */
async function focusOf(listener: Listener): Promise<Focus | undefined> {
  const all = await listener.heard();
  const at = all.findLastIndex(({ states }) => states.includes('focused'));
  const heard = all[at];
  return heard && { heard, at };
}

/** Assistive technology hears of a key's effect a little later than the page. */
async function focusAfter(listener: Listener, before: number | undefined) {
  for (let looks = 0; looks < 20; looks++) {
    const focus = await focusOf(listener);
    // Between two controls the document itself may be heard for a moment.
    const isOnItsWay = focus?.heard.role === 'document';
    if (focus && focus.at !== before && !isOnItsWay) return focus;
    await setTimeout(50);
  }
  return focusOf(listener);
}
