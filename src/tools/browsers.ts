/**
 * Makes sure that both browsers are there: part of set-up.
 *
 * On Debian as root they are installed from Debian's packages, as CI does. On any
 * other machine nobody's system is changed: an installed browser is used, and
 * what is missing is told with the command that installs it.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { BROWSERS, type Browser, findBrowser } from './browsers/find';

/** Debian's package for each browser, and the font that pictures of Chinese pages need. */
const DEBIAN_PACKAGES: Record<Browser, string> = { chromium: 'chromium', firefox: 'firefox-esr' };
const CJK_FONT = { file: '/usr/share/fonts/opentype/noto', package: 'fonts-noto-cjk' };

/** Exit code 0 when at least Chromium is there; commands that need Firefox say so themselves. */
export async function main(): Promise<number> {
  const missing = BROWSERS.filter((browser) => findBrowser(browser) === null);
  if (existsSync('/etc/debian_version') && process.getuid?.() === 0) {
    const packages = missing.map((browser) => DEBIAN_PACKAGES[browser]);
    if (!existsSync(CJK_FONT.file)) packages.push(CJK_FONT.package);
    return packages.length === 0 ? 0 : installOnDebian(packages);
  }
  for (const browser of missing) console.error(`set-up: ${adviceFor(browser)}`);
  return missing.includes('chromium') ? 1 : 0;
}

function installOnDebian(packages: string[]): number {
  console.log(`set-up: installing ${packages.join(' ')}`);
  const apt = (args: string[]) =>
    spawnSync('apt-get', ['-q', '-o', 'Acquire::Retries=3', ...args], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    }).status;
  apt(['update']);
  const status = apt(['install', '--yes', '--no-install-recommends', ...packages]);
  if (status !== 0) console.error(`set-up: apt-get install ${packages.join(' ')} failed`);
  return status ?? 1;
}

function adviceFor(browser: Browser): string {
  const command = {
    darwin: { chromium: 'brew install --cask chromium', firefox: 'brew install --cask firefox' },
    win32: {
      chromium: 'winget install --id Hibbiki.Chromium',
      firefox: 'winget install --id Mozilla.Firefox',
    },
  }[process.platform as 'darwin' | 'win32'] ?? {
    chromium: 'sudo apt-get install chromium',
    firefox: 'sudo apt-get install firefox-esr',
  };
  const variable = `ANNOTARIFF_${browser.toUpperCase()}`;
  return `no ${browser} found. Install it (${command[browser]}) or name one in ${variable}.`;
}
