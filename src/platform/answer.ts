/**
 * Answers what pages ask of the background: parses, checks who asks, and turns a
 * handler's failure into words that travel back.
 */
import { PageRequest, type Replies, type Reply } from '../model/messages';
import { browser, type MessageSender } from './browser';

/** The page that asks, as the browser (not the message) tells it. */
export interface Asker {
  tabId: number;
  frameId: number;
  url: string;
}

/** One handler for each request; a request without one does not compile. */
export type Handlers = {
  [T in PageRequest['type']]: (
    request: Extract<PageRequest, { type: T }>,
    asker: Asker,
  ) => Promise<Replies[T]>;
};

/** Starts answering; to be called while the background starts, before it may sleep. */
export function answerPages(handlers: Handlers): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: MessageSender) => {
    const asker = askerOf(sender);
    const parsed = PageRequest.safeParse(message);
    if (asker === null || !parsed.success) return undefined;
    return reply(handlers, parsed.data, asker);
  });
}

/** `null` for everyone but a script of ours in a frame of a web page. */
function askerOf(sender: MessageSender): Asker | null {
  const { tab, frameId, url } = sender;
  const isOurs = sender.id === browser.runtime.id;
  if (!isOurs || tab?.id === undefined || frameId === undefined || url === undefined) return null;
  // Of our own pages only the sample article asks in this way; else only web pages do.
  const mayAsk = /^https?:/.test(url) || url === browser.runtime.getURL('sample/index.html');
  return mayAsk ? { tabId: tab.id, frameId, url } : null;
}

async function reply(
  handlers: Handlers,
  request: PageRequest,
  asker: Asker,
): Promise<Reply<Replies[PageRequest['type']]>> {
  try {
    return { ok: true, value: await handle(handlers, request, asker) };
  } catch (error) {
    console.error(`annotariff: ${request.type} failed`, error);
    return { ok: false, reason: error instanceof Error ? error.message : String(error) };
  }
}

function handle(
  handlers: Handlers,
  request: PageRequest,
  asker: Asker,
): Promise<Replies[PageRequest['type']]> {
  switch (request.type) {
    case 'site/state':
      return handlers['site/state'](request, asker);
    case 'annotator/inject':
      return handlers['annotator/inject'](request, asker);
    case 'card/inject':
      return handlers['card/inject'](request, asker);
    case 'cards/get':
      return handlers['cards/get'](request, asker);
    case 'history/open':
      return handlers['history/open'](request, asker);
    case 'options/open':
      return handlers['options/open'](request, asker);
    case 'page/counted':
      return handlers['page/counted'](request, asker);
    case 'record/mute':
      return handlers['record/mute'](request, asker);
    case 'words/get':
      return handlers['words/get'](request, asker);
    case 'article/read':
      return handlers['article/read'](request, asker);
  }
}
