/**
 * `npm run screenshots`: pictures of every surface, from the built extension, in
 * screenshots/ (ignored by git, but for the one that README.md shows).
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { openSample, type SampleSession } from './browsers/sample';
import { main as build } from './build';
import { ROOT } from './root';

const FOLDER = join(ROOT, 'screenshots');

interface Look {
  colorScheme: 'light' | 'dark';
  forcedColors?: 'active' | 'none';
  viewport: { width: number; height: number };
  lang?: string;
}

/** The ways in which readers see us; the wide ones in the size that stores ask for. */
const LOOKS: Record<string, Look> = {
  light: { colorScheme: 'light', viewport: { width: 1280, height: 800 } },
  dark: { colorScheme: 'dark', viewport: { width: 1280, height: 800 } },
  narrow: { colorScheme: 'light', viewport: { width: 360, height: 740 } },
  zh: { colorScheme: 'light', viewport: { width: 1280, height: 800 }, lang: 'zh-CN' },
  'zh-TW': { colorScheme: 'light', viewport: { width: 1280, height: 800 }, lang: 'zh-TW' },
  forced: { colorScheme: 'light', forcedColors: 'active', viewport: { width: 1280, height: 800 } },
};

/** Marked words of the sample, one for each kind of card, and of the other article. */
const CARDS = {
  'card-official': 'He Lifeng',
  'card-tariff': 'additional tariff of 10 per cent',
  'card-umbrella': 'American tariffs',
} as const;
const OTHER_CARDS = {
  'card-event': 'Geneva',
  'card-several': 'purchase commitments',
} as const;

const OWN_PAGES = {
  options: 'options/index.html',
  welcome: 'options/index.html?welcome',
  'history-tab': 'popup/index.html?history=us-fentanyl-tariff',
} as const;

const SETTLE_MS = 600;
const POPUP_SIZE = { width: 380, height: 560 };

export async function main(): Promise<number> {
  const code = await build(['chrome']);
  if (code !== 0) return code;
  mkdirSync(FOLDER, { recursive: true });
  for (const [name, look] of Object.entries(LOOKS)) {
    const sample = await openSample(look);
    try {
      const shoot: Shoot = (page, what, isWhole = false) =>
        page.screenshot({ path: join(FOLDER, `${name}-${what}.png`), fullPage: isWhole });
      await sample.article.emulateMedia(mediaOf(look));
      await takeCards(sample, shoot, CARDS);
      await takePopup(sample, shoot, look);
      await takeOwnPages(sample, shoot, look);
      await sample.goToOther();
      await takeCards(sample, shoot, OTHER_CARDS);
    } finally {
      await sample.close();
    }
  }
  await takeForReadme();
  console.log(`pictures are in ${FOLDER}`);
  return 0;
}

type Shoot = (page: Page, what: string, isWhole?: boolean) => Promise<Buffer>;

function mediaOf({ colorScheme, forcedColors = 'none' }: Look) {
  return { colorScheme, forcedColors };
}

async function takeCards(
  sample: SampleSession,
  shoot: Shoot,
  cards: Record<string, string>,
): Promise<void> {
  await sample.article.bringToFront();
  for (const [name, words] of Object.entries(cards)) {
    await sample.openCardOver(words);
    await shoot(sample.article, name);
    await sample.article.keyboard.press('Escape');
  }
}

async function takePopup(sample: SampleSession, shoot: Shoot, look: Look): Promise<void> {
  const dress = async (popup: Page) => {
    await popup.setViewportSize(POPUP_SIZE);
    await popup.emulateMedia(mediaOf(look));
    await popup.getByRole('tab').first().waitFor();
  };
  for (const beside of ['no-article', 'not-listed'] as const) {
    const popup = await sample.openPopupBeside(beside);
    await dress(popup);
    await shoot(popup, `popup-${beside}`);
    await popup.close();
  }
  const popup = await sample.openPopup();
  await dress(popup);
  await shoot(popup, 'popup');
  await popup.getByRole('tab').nth(1).click();
  await setTimeout(SETTLE_MS);
  await shoot(popup, 'history');
  await popup.getByRole('tab').first().click();
  await popup.getByRole('switch').click();
  // The popup draws itself anew once the page has settled.
  await setTimeout(SETTLE_MS);
  await shoot(popup, 'popup-off');
  await popup.getByRole('switch').click();
  await setTimeout(SETTLE_MS);
  await popup.locator('footer .pause .tb').click();
  await shoot(popup, 'popup-pausing');
  await popup.locator('#pause-lengths button').last().click();
  await setTimeout(SETTLE_MS);
  await shoot(popup, 'popup-paused');
  await popup.locator('footer .tb').click();
  await setTimeout(SETTLE_MS);
  await popup.close();
}

async function takeOwnPages(sample: SampleSession, shoot: Shoot, look: Look): Promise<void> {
  for (const [name, path] of Object.entries(OWN_PAGES)) {
    const page = await sample.openOwnPage(path);
    await page.setViewportSize(look.viewport);
    await page.emulateMedia(mediaOf(look));
    await page.locator('.ui').first().waitFor();
    await setTimeout(SETTLE_MS);
    await shoot(page, name, name !== 'history-tab');
    await page.close();
  }
}

async function takeForReadme(): Promise<void> {
  const sample = await openSample({ colorScheme: 'light', viewport: { width: 900, height: 820 } });
  try {
    await sample.openCardOver('additional tariff of 10 per cent');
    await sample.article.screenshot({ path: join(FOLDER, 'readme.png') });
  } finally {
    await sample.close();
  }
}
