/**
 * `npm run screenshots`: pictures of every surface, from the built extension, in
 * screenshots/ (ignored by git, but for the one that README.md shows).
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { openSample, type SampleSession } from './browsers/sample';
import { main as build } from './build';
import { ROOT } from './root';

const FOLDER = join(ROOT, 'screenshots');

/** The ways in which readers see us; the wide ones in the size that stores ask for. */
const LOOKS = {
  light: { colorScheme: 'light', viewport: { width: 1280, height: 800 } },
  dark: { colorScheme: 'dark', viewport: { width: 1280, height: 800 } },
  narrow: { colorScheme: 'light', viewport: { width: 360, height: 740 } },
  zh: { colorScheme: 'light', viewport: { width: 1280, height: 800 }, lang: 'zh-CN' },
} as const;

/** Marked words of the sample, one for each kind of card. */
const CARDS = {
  'card-official': 'He Lifeng',
  'card-tariff': 'additional tariff of 10 per cent',
  'card-umbrella': 'American tariffs',
} as const;

const SETTLE_MS = 600;
const POPUP_SIZE = { width: 380, height: 560 };

export async function main(): Promise<number> {
  const code = await build(['chrome']);
  if (code !== 0) return code;
  mkdirSync(FOLDER, { recursive: true });
  for (const [look, options] of Object.entries(LOOKS)) {
    const sample = await openSample(options);
    try {
      await takeCards(sample, look);
      await takePopup(sample, look, options.colorScheme);
    } finally {
      await sample.close();
    }
  }
  await takeForReadme();
  console.log(`pictures are in ${FOLDER}`);
  return 0;
}

async function takeCards(sample: SampleSession, look: string): Promise<void> {
  for (const [name, words] of Object.entries(CARDS)) {
    await sample.openCardOver(words);
    await sample.article.screenshot({ path: join(FOLDER, `${look}-${name}.png`) });
    await sample.article.keyboard.press('Escape');
  }
}

async function takePopup(
  sample: SampleSession,
  look: string,
  colorScheme: 'light' | 'dark',
): Promise<void> {
  const popup = await sample.openPopup();
  await popup.setViewportSize(POPUP_SIZE);
  await popup.emulateMedia({ colorScheme });
  await popup.getByRole('tab').first().waitFor();
  await popup.screenshot({ path: join(FOLDER, `${look}-popup.png`) });
  await popup.getByRole('tab').nth(1).click();
  await popup.screenshot({ path: join(FOLDER, `${look}-history.png`) });
  await popup.getByRole('tab').first().click();
  await popup.getByRole('switch').click();
  // The popup draws itself anew once the page has settled.
  await setTimeout(SETTLE_MS);
  await popup.screenshot({ path: join(FOLDER, `${look}-popup-off.png`) });
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
