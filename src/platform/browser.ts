/**
 * The browser's extension interface, for background and extension pages.
 *
 * The polyfill gives Chrome before 148 promise replies to messages. It stays out
 * of the page: there `page-runtime.ts` is enough.
 */
import browser, { type Runtime } from 'webextension-polyfill';

/** Who sent a message, as the browser tells it. */
export type MessageSender = Runtime.MessageSender;

export { browser };
