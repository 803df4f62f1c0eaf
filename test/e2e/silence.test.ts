/**
 * Proof of silence, as a recording: every request that the browser makes while a
 * reader uses all of the extension, by Chromium's own log of its network stack,
 * which sees pages, content scripts, worker and extension pages alike; in Firefox by
 * its log of all HTTP.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { firefoxReader } from './firefox-reader';
import { type Lab, openLab, PATIENCE, type Subject } from './lab';
import { PAGES } from './pages';
import { LISTED_HOST, UNLISTED_HOST } from './reader';

/** A page that does what we must not: without it in the log the log would prove nothing. */
const CANARY = `${PAGES['/article']}<script>fetch('/canary?words=He%20Lifeng')</script>`;

/** Chromium's own, asked for by no page: its start, its lists, its updates. */
const OF_THE_BROWSER =
  /^https?:\/\/(?:[\w-]+\.)*(?:google|googleapis|gstatic|gvt1|google-analytics|chromium)\.(?:com|org)[/:]/;

const OF_FIREFOX = /^https?:\/\/(?:[\w-]+\.)*(?:mozilla|firefox)\.(?:com|org|net)\//;

interface Request {
  url: string;
  /** The origin that asked, or "not an origin" for the browser itself. */
  initiator: string;
}

async function useEverything(lab: Lab): Promise<void> {
  const article = await lab.open('/article');
  await article.isMarked('He Lifeng');
  for (const words of ['He Lifeng', 'Donald Trump', 'Bessent']) await readCard(article, words);
  await lab.session.stopWorker();
  await readCard(article, 'He Lifeng');

  const tab = await lab.session.tabIdOf(article.page.url());
  const popup = await lab.session.openOwnPage(`popup/index.html?tab=${tab}`);
  await popup.getByRole('switch').first().waitFor();
  await popup.getByRole('tab').nth(1).click();
  await popup.getByRole('searchbox').fill('Geneva');
  await expect.poll(() => popup.locator('body').textContent()).toMatch(/Geneva/);
  const options = await lab.session.openOwnPage('options/index.html');
  await expect.poll(async () => (await options.locator('body').textContent())?.length).toBeTruthy();
  await lab.open('/article', UNLISTED_HOST);
  const canary = await lab.open('/canary-page');
  await canary.isMarked('He Lifeng');
}

async function readCard(article: Subject, words: string): Promise<void> {
  await article.hover(words);
  await article.cardSays(/Sources/);
  await article.page.keyboard.press('Escape');
}

/** The requests in a log of Chromium's network stack. */
function requestsIn(file: string): Request[] {
  const { constants, events } = JSON.parse(readFileSync(file, 'utf8'));
  const start: number = constants.logEventTypes.URL_REQUEST_START_JOB;
  const requests: Request[] = [];
  for (const { type, params } of events) {
    if (type === start && params?.url) requests.push({ initiator: '', ...params });
  }
  return requests;
}

it('asks nothing of anybody while all of it is used', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'annotariff-log-'));
  const file = join(folder, 'net.json');
  try {
    const lab = await openLab(
      (path) => ({ ...PAGES, '/canary-page': CANARY })[path],
      [`--log-net-log=${file}`],
    );
    try {
      await useEverything(lab);
    } finally {
      await lab.close();
    }
    const requests = requestsIn(file);
    const urls = requests.map(({ url }) => url);
    expect(urls).toContain(`http://${LISTED_HOST}/canary?words=He%20Lifeng`);

    const asked = requests.filter(({ initiator }) => initiator.includes('chrome-extension://'));
    expect(asked).toEqual([]);
    const known = [
      `http://${LISTED_HOST}/article`,
      `http://${UNLISTED_HOST}/article`,
      `http://${LISTED_HOST}/canary-page`,
      `http://${LISTED_HOST}/canary?words=He%20Lifeng`,
      // Every page that names no icon is asked for one by the browser.
      `http://${LISTED_HOST}/favicon.ico`,
      `http://${UNLISTED_HOST}/favicon.ico`,
    ];
    const others = urls.filter((url) => !known.includes(url) && !OF_THE_BROWSER.test(url));
    expect(others).toEqual([]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

it('asks nothing of anybody in Firefox either', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'annotariff-log-'));
  const before = { ...process.env };
  Object.assign(process.env, { MOZ_LOG: 'nsHttp:3', MOZ_LOG_FILE: join(folder, 'http') });
  try {
    const reader = await firefoxReader();
    try {
      await reader.open('/article');
      await expect.poll(() => reader.markedWords(), PATIENCE).toContain('He Lifeng');
      await reader.hover('He Lifeng');
      await expect.poll(() => reader.cardText(), PATIENCE).toMatch(/Sources/);
      await reader.popup.open();
      await reader.popup.showHistory();
      await reader.popup.search('Geneva');
      await expect.poll(() => reader.popup.text(), PATIENCE).toMatch(/Geneva/);
    } finally {
      await reader.close();
    }
    // Each process of the browser writes a file of its own.
    const urls = new Set(
      readdirSync(folder).flatMap((name) =>
        [...readFileSync(join(folder, name), 'utf8').matchAll(/\buri=(\S+)/g)].map(
          ([, url]) => url ?? '',
        ),
      ),
    );
    const others = [...urls].filter((url) => !OF_FIREFOX.test(url));
    expect(others.map((url) => new URL(url).pathname).sort()).toEqual(['/article', '/favicon.ico']);
  } finally {
    process.env = before;
    rmSync(folder, { recursive: true, force: true });
  }
});
