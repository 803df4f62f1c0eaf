/** How much the extension's service worker holds, which no page can tell. */
import type { BrowserContext, CDPSession } from 'playwright-core';

type Told = { sessionId: string; message: string };

/** Megabytes after everything that nobody needs was collected; `null` while the worker sleeps. */
export async function workerHeap(context: BrowserContext): Promise<number | null> {
  const browser = context.browser();
  if (!browser) throw new Error('the browser is gone');
  const whole = await browser.newBrowserCDPSession();
  try {
    const { targetInfos } = await whole.send('Target.getTargets');
    const worker = targetInfos.find(({ type }) => type === 'service_worker');
    if (worker === undefined) return null;
    // playwright-core has no session with a service worker: what it is asked goes by letter.
    const { targetId } = worker;
    const { sessionId } = await whole.send('Target.attachToTarget', { targetId, flatten: false });
    for (let times = 1; times <= 3; times++) {
      await ask(whole, sessionId, times, 'HeapProfiler.collectGarbage');
    }
    const { usedSize } = await ask(whole, sessionId, 4, 'Runtime.getHeapUsage');
    await whole.send('Target.detachFromTarget', { sessionId });
    return (usedSize ?? Number.NaN) / 1e6;
  } finally {
    await whole.detach();
  }
}

function ask(
  whole: CDPSession,
  sessionId: string,
  id: number,
  method: string,
): Promise<{ usedSize?: number }> {
  return new Promise((resolve, reject) => {
    const hear = (told: Told) => {
      const answer: { id?: number; result?: { usedSize?: number } } = JSON.parse(told.message);
      if (told.sessionId !== sessionId || answer.id !== id) return;
      whole.off('Target.receivedMessageFromTarget', hear);
      resolve(answer.result ?? {});
    };
    whole.on('Target.receivedMessageFromTarget', hear);
    const message = JSON.stringify({ id, method });
    whole.send('Target.sendMessageToTarget', { sessionId, message }).catch(reject);
  });
}
