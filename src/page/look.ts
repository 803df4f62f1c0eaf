/**
 * How marks look, as the reader chose: style and colour.
 *
 * A sheet is only made for another look than the usual, and for shadow trees: one
 * that arrives after the page was laid out costs a whole style pass.
 */
import { PREFIX } from '../model/mention';
import type { PageSettings } from '../model/settings';

export interface Look {
  style: PageSettings['markStyle'];
  colour: PageSettings['markColour'];
}

const USUAL: Look = { style: 'dots', colour: 'bronze' };

/** 3.9:1 or better on white, cream and near-black pages. */
const COLOURS: Record<Look['colour'], { line: string; tint: string }> = {
  bronze: { line: '#a66f1a', tint: '217 164 65' },
  violet: { line: '#8a63b8', tint: '150 110 200' },
  grey: { line: '#7d7d7d', tint: '140 140 140' },
};

const LINES: Record<Exclude<Look['style'], 'tint'>, string> = {
  dots: 'dotted',
  dashes: 'dashed',
  double: 'double',
};

/** Whether marks.css, which is there already, has this look. */
export function isUsualLook({ style, colour }: Look): boolean {
  return style === USUAL.style && colour === USUAL.colour;
}

/** The rules for a look; the usual one for `null`. */
export function sheetFor(look: Look | null): string {
  const { style, colour } = look ?? USUAL;
  const { line, tint } = COLOURS[colour];
  const thick = 'text-decoration-thickness: clamp(1.5px, 10%, 2.5px);';
  const shape = `text-decoration-color: ${line}; ${thick} text-underline-offset: 28%;`;
  const forced = `text-decoration-color: CanvasText; ${thick} text-underline-offset: auto;`;
  // A tint is no colour of the system's: there it is dots.
  const lineStyle = LINES[style === 'tint' ? 'dots' : style];
  const rule = (name: string, declarations: string) =>
    `::highlight(${PREFIX}-${name}), :root::highlight(${PREFIX}-${name}) { ${declarations} }`;
  return [
    style === 'tint'
      ? rule('mention', `text-decoration: none; background-color: rgb(${tint} / 0.18);`)
      : rule('mention', `text-decoration: underline ${lineStyle}; ${shape}`),
    rule(
      'active',
      `text-decoration: underline solid; ${shape} background-color: rgb(${tint} / 0.26);`,
    ),
    `@media (forced-colors: active) {
      ${rule('mention', `text-decoration: underline ${lineStyle}; ${forced}`)}
      ${rule('active', forced)}
    }`,
  ].join('\n');
}
