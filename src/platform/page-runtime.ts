/**
 * The few browser functions that scripts inside a page use.
 *
 * After an update or removal of the extension its scripts stay behind in open
 * pages, and every call throws: then all of ours must go quiet.
 */
import type { PageCommand, PageRequest, PopupRequest, Replies, Reply } from '../model/messages';

interface PageRuntime {
  runtime: {
    id?: string;
    getURL(path: string): string;
    sendMessage(message: unknown): Promise<unknown>;
    onMessage: {
      addListener(listener: MessageListener): void;
      removeListener(listener: MessageListener): void;
    };
  };
  storage: {
    onChanged: {
      addListener(listener: () => void): void;
      removeListener(listener: () => void): void;
    };
  };
}

type MessageListener = (
  message: unknown,
  sender: { id?: string; url?: string },
  reply: (value: unknown) => void,
) => boolean;

interface ExtensionGlobals {
  browser?: PageRuntime;
  chrome?: PageRuntime;
}

function pageRuntime(): PageRuntime {
  const { browser, chrome } = globalThis as ExtensionGlobals;
  const found = browser ?? chrome;
  if (!found) throw new Error('the browser is asked for outside an extension');
  return found;
}

/** Whether the extension that put us here is still the one that runs. */
export function isAlive(): boolean {
  try {
    return pageRuntime().runtime.id !== undefined;
  } catch {
    // A torn-down context throws on any access: the answer is no.
    return false;
  }
}

/** A background that slept is up long before, on a busy machine too. */
const ANSWER_MS = 15_000;
/** To read the longest article takes longer. */
const READING_MS = 60_000;
const MOST_TRIES = 3;

/**
 * Asks the background. Rejects with its reason when a handler failed; when the
 * extension is gone; and when nobody answers, for a background that cannot start
 * leaves the question open.
 */
export async function ask<T extends PageRequest['type']>(
  request: Extract<PageRequest, { type: T }>,
): Promise<Replies[T]> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    const ms = request.type === 'article/read' ? READING_MS : ANSWER_MS;
    timer = setTimeout(() => reject(new Error(`no answer to ${request.type}`)), ms);
  });
  try {
    const reply = (await Promise.race([answerTo(request), late])) as Reply<Replies[T]>;
    if (!reply.ok) throw new Error(reply.reason);
    return reply.value;
  } finally {
    clearTimeout(timer);
  }
}

/**
 * What the background answers. The browser ends it at will, also between question and
 * answer; asked again, it is started again.
 */
async function answerTo(request: PageRequest): Promise<unknown> {
  for (let tries = 1; ; tries++) {
    if (!isAlive()) throw new Error('the extension is gone');
    try {
      const reply = await pageRuntime().runtime.sendMessage(request);
      if (reply !== undefined) return reply;
      throw new Error(`no answer to ${request.type}`);
    } catch (error) {
      if (tries === MOST_TRIES || !isAlive()) throw error;
    }
  }
}

/** Answers popup and background; returns how to stop. Others, and unknown messages, get no answer. */
export function answerPopup(
  handler: (request: PopupRequest) => Replies[PopupRequest['type']],
): () => void {
  const { runtime } = pageRuntime();
  const listener: MessageListener = (message, sender, reply) => {
    const isOurs = sender.id === runtime.id && sender.url?.startsWith(runtime.getURL('')) === true;
    const request = isOurs ? asPopupRequest(message) : null;
    if (request === null) return false;
    reply(handler(request));
    return false;
  };
  runtime.onMessage.addListener(listener);
  return () => {
    if (isAlive()) runtime.onMessage.removeListener(listener);
  };
}

/** Of a subject: several possible records are named by all of their ids. */
const LONGEST_ID = 600;
const COMMANDS: readonly PageCommand[] = ['next-mention', 'previous-mention', 'pin-or-close-card'];

function asPopupRequest(message: unknown): PopupRequest | null {
  const { type, id, command } = (message ?? {}) as Record<string, unknown>;
  if (type === 'page/report') return { type };
  if (type === 'page/command') {
    const known = COMMANDS.find((each) => each === command);
    return known ? { type, command: known } : null;
  }
  const isJump = type === 'page/jump' && typeof id === 'string' && id.length <= LONGEST_ID;
  return isJump ? { type, id } : null;
}

/** Calls back when any stored setting changed; returns how to stop. */
export function onSettingsChanged(callback: () => void): () => void {
  const { onChanged } = pageRuntime().storage;
  onChanged.addListener(callback);
  return () => {
    if (isAlive()) onChanged.removeListener(callback);
  };
}
