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
  sender: { id?: string },
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

/**
 * Asks the background. Rejects with its reason when a handler failed, and when the
 * extension is gone.
 */
export async function ask<T extends PageRequest['type']>(
  request: Extract<PageRequest, { type: T }>,
): Promise<Replies[T]> {
  if (!isAlive()) throw new Error('the extension is gone');
  const reply = (await pageRuntime().runtime.sendMessage(request)) as Reply<Replies[T]> | undefined;
  if (reply === undefined) throw new Error(`no answer to ${request.type}`);
  if (!reply.ok) throw new Error(reply.reason);
  return reply.value;
}

/** Answers the popup; returns how to stop. Strangers and unknown messages get no answer. */
export function answerPopup(
  handler: (request: PopupRequest) => Replies[PopupRequest['type']],
): () => void {
  const { runtime } = pageRuntime();
  const listener: MessageListener = (message, sender, reply) => {
    const request = asPopupRequest(message);
    if (request === null || sender.id !== runtime.id) return false;
    reply(handler(request));
    return false;
  };
  runtime.onMessage.addListener(listener);
  return () => {
    if (isAlive()) runtime.onMessage.removeListener(listener);
  };
}

const COMMANDS: readonly PageCommand[] = ['next-mention', 'previous-mention', 'pin-or-close-card'];

function asPopupRequest(message: unknown): PopupRequest | null {
  if (typeof message !== 'object' || message === null || !('type' in message)) return null;
  if (message.type === 'page/report') return { type: 'page/report' };
  if (message.type === 'page/command' && 'command' in message) {
    const command = COMMANDS.find((each) => each === message.command);
    return command === undefined ? null : { type: 'page/command', command };
  }
  const isJump = message.type === 'page/jump' && 'id' in message && typeof message.id === 'string';
  return isJump ? { type: 'page/jump', id: String(message.id) } : null;
}

/** Calls back when any stored setting changed; returns how to stop. */
export function onSettingsChanged(callback: () => void): () => void {
  const { onChanged } = pageRuntime().storage;
  onChanged.addListener(callback);
  return () => {
    if (isAlive()) onChanged.removeListener(callback);
  };
}
