/**
 * Speaks Marionette, the protocol that Firefox listens to on a local port.
 *
 * A message is `length:json`, a command `[0, id, name, parameters]`, an answer
 * `[1, id, error, result]`. Firefox greets first. WebDriver libraries cannot open
 * pages of an extension or stop its background; this can.
 */
import { connect, type Socket } from 'node:net';

export interface Marionette {
  send(command: string, parameters?: object): Promise<unknown>;
  close(): void;
}

interface Waiting {
  resolve(value: unknown): void;
  reject(error: Error): void;
}

/** Connects as soon as Firefox listens, and starts a session. */
export async function connectMarionette(port: number, patienceMs: number): Promise<Marionette> {
  const socket = await connectWithin(port, Date.now() + patienceMs);
  const waiting = new Map<number, Waiting>();
  let lastId = 0;
  let greeted = (): void => undefined;
  const greeting = new Promise<void>((resolve) => {
    greeted = resolve;
  });
  readMessages(socket, (message) => {
    if (!Array.isArray(message)) return greeted();
    const [, id, error, result] = message;
    const one = waiting.get(id);
    waiting.delete(id);
    if (error) one?.reject(new Error(`${error.error}: ${error.message}`));
    else one?.resolve(result);
  });
  socket.on('close', () => {
    for (const one of waiting.values()) one.reject(new Error('Firefox closed the connection'));
    waiting.clear();
  });
  const send = (command: string, parameters: object = {}): Promise<unknown> =>
    new Promise((resolve, reject) => {
      const id = ++lastId;
      waiting.set(id, { resolve, reject });
      const text = JSON.stringify([0, id, command, parameters]);
      socket.write(`${Buffer.byteLength(text)}:${text}`);
    });
  await greeting;
  await send('WebDriver:NewSession', {});
  return { send, close: () => socket.destroy() };
}

async function connectWithin(port: number, deadlineMs: number): Promise<Socket> {
  for (;;) {
    try {
      return await new Promise<Socket>((resolve, reject) => {
        const socket = connect(port, '127.0.0.1', () => resolve(socket));
        socket.once('error', reject);
      });
    } catch (error) {
      if (Date.now() > deadlineMs) throw new Error('Firefox does not answer', { cause: error });
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

/** Calls back with each whole message; a message may arrive in pieces or with others. */
function readMessages(socket: Socket, onMessage: (message: unknown) => void): void {
  let received = Buffer.alloc(0);
  socket.on('data', (piece: Buffer) => {
    received = Buffer.concat([received, piece]);
    for (;;) {
      const colon = received.indexOf(':');
      const end = colon + 1 + Number(received.subarray(0, colon));
      if (colon < 0 || received.length < end) return;
      const message: unknown = JSON.parse(received.subarray(colon + 1, end).toString('utf8'));
      received = received.subarray(end);
      onMessage(message);
    }
  });
}
