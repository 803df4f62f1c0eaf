/**
 * The pages that are measured: the ten with the most text of the real ones that
 * lie beside a developer's checkout, else ten of our own making.
 *
 * Scripts, pictures and frames are taken out, so that only the page's own text and
 * style are at work beside us.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Lexicon } from '../../model/lexicon';
import { ROOT } from '../root';
import { chance } from './forms';

export interface BenchPage {
  name: string;
  html: string;
}

const REAL_PAGES = resolve(ROOT, '../shared/pages');
const HOW_MANY = 10;

/** Ten pages, `style` in the head of each, as the manifest's sheet would be. */
export function benchPages(lexicon: Lexicon, style: string): BenchPage[] {
  const pages = existsSync(REAL_PAGES) ? largest(realPages()) : generatedPages(lexicon);
  return pages.map(({ name, html }) => ({ name, html: withStyle(html, style) }));
}

/** The text of all of them, for measuring without a browser. */
export function textOf(pages: readonly BenchPage[]): string {
  return pages.map(({ html }) => plain(html)).join('\n');
}

function realPages(): BenchPage[] {
  return readdirSync(REAL_PAGES)
    .filter((file) => file.endsWith('.html.gz'))
    .map((file) => {
      const html = gunzipSync(readFileSync(join(REAL_PAGES, file))).toString('utf8');
      return { name: file.replace('.html.gz', ''), html: quiet(html) };
    });
}

function largest(pages: BenchPage[]): BenchPage[] {
  const bySize = pages.map((page) => ({ page, size: plain(page.html).length }));
  bySize.sort((a, b) => b.size - a.size);
  return bySize.slice(0, HOW_MANY).map(({ page }) => page);
}

function quiet(html: string): string {
  return html
    .replaceAll(/<script(?![^>]*ld\+json)[\s\S]*?<\/script>/gi, '')
    .replaceAll(/<noscript[\s\S]*?<\/noscript>/gi, '')
    .replaceAll(/<(?:iframe|object|video|audio)[\s\S]*?<\/(?:iframe|object|video|audio)>/gi, '')
    .replaceAll(/<(?:img|link|source|embed|base)\b[^>]*>/gi, '')
    .replaceAll(/<meta[^>]*http-equiv[^>]*>/gi, '');
}

function plain(html: string): string {
  return html
    .replaceAll(/<(?:script|style)[\s\S]*?<\/(?:script|style)>/gi, '')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ');
}

function withStyle(html: string, style: string): string {
  const tag = `<style>${style}</style>`;
  return /<head[^>]*>/i.test(html)
    ? html.replace(/<head[^>]*>/i, (head) => head + tag)
    : `<!doctype html>${tag}${html}`;
}

const WORDS =
  'the of and to in that was for on with as by at from which were this had not are but have been one their they its who will more other there some into time than them only new these two may then first any now such like our over even most after also made many before must through years where much your way well down should because each just those people how too little state good very make world still own see men work long get here between both life being under never day same another know while last might us great old year off come since against go came right used take three'.split(
    ' ',
  );

/** Pages of rising size, with names among plain words and the markup of newspapers. */
function generatedPages(lexicon: Lexicon): BenchPage[] {
  const next = chance(11);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T;
  const paragraph = () => {
    const words = Array.from({ length: 40 + Math.floor(next() * 60) }, () => {
      if (next() < 0.012) return `<a href="#">${pick(lexicon.forms).form}</a>`;
      return next() < 0.04 ? `<em>${pick(WORDS)}</em>` : pick(WORDS);
    });
    return `<p>${words.join(' ')}.</p>`;
  };
  const item = () =>
    `<li class="entry"><span>${pick(WORDS)}</span> <a href="#">${pick(WORDS)} ${pick(WORDS)}</a></li>`;
  return Array.from({ length: HOW_MANY }, (_, index) => {
    const paragraphs = Array.from({ length: 80 * (index + 1) }, paragraph).join('\n');
    const items = Array.from({ length: 150 * (index + 1) }, item).join('\n');
    return {
      name: `generated-${index + 1}`,
      html: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Page</title></head><body><nav><ul>${items}</ul></nav><article><h1>China and the United States talk about tariffs</h1>${paragraphs}</article></body></html>`,
    };
  });
}
