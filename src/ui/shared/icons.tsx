/**
 * Icons as small inline drawings: one weight, the colour of the text beside
 * them. All are decoration, since a word always says the same.
 */
import type { ComponentChildren } from 'preact';

/** Plain paths on a 16 px grid. */
const PATHS = {
  back: 'M13 8H3M7 3.8 2.8 8 7 12.2',
  chevron: 'm3.5 6 4.5 4.5L12.5 6',
  close: 'm3.5 3.5 9 9M12.5 3.5l-9 9',
  down: 'M8 2.5v11M3.8 9.3 8 13.5l4.2-4.2',
  external: 'M9.5 2.5h4v4M13.3 2.7 7.5 8.5M6.5 3.5H3v9.5h9.5V9.5',
  institution: 'M2 14h12M3 6.2h10L8 2.2zM4 6.5V14M8 6.5V14M12 6.5V14',
  pause: 'M5.5 3v10M10.5 3v10',
  stack: 'M2 12.5h12M2 8.5h12M5 4.5h9',
  tariff: 'M1.5 13.5h3V9h3.5V3.5h3.2V7h3.3',
} as const;

/** Drawings inside a circle: each status has a shape of its own. */
const CIRCLED = {
  clock: 'M8 4.5V8l2.5 1.6',
  cut: 'M8 5v6M5.6 8.7 8 11l2.4-2.3',
  ended: 'M5.3 8h5.4',
  'in-force': 'm5.3 8.2 2 2 3.5-4',
  'struck-down': 'm5.7 5.7 4.6 4.6M10.3 5.7l-4.6 4.6',
  suspended: 'M6.3 5.5v5M9.7 5.5v5',
} as const;

/** Drawings of several parts. */
const PARTS = {
  announced: (
    <>
      <circle cx="8" cy="8" r="6" stroke-dasharray="2.1 2.1" />
      <circle cx="8" cy="8" r="1.3" class="f" />
    </>
  ),
  'not-begun': <circle cx="8" cy="8" r="6" stroke-dasharray="2.1 2.1" />,
  history: (
    <>
      <path d="M3 2v12M7 4.5h7M7 8h4.5M7 11.5h7" />
      <circle cx="3" cy="4.5" r="1.4" class="f" />
      <circle cx="3" cy="11.5" r="1.4" class="f" />
    </>
  ),
  settings: (
    <>
      <path d="M2 4.5h6.5M12.5 4.5H14M2 11.5h1.5M7.5 11.5H14" />
      <circle cx="10.5" cy="4.5" r="2" />
      <circle cx="5.5" cy="11.5" r="2" />
    </>
  ),
  event: (
    <>
      <rect x="2.25" y="3.25" width="11.5" height="10.5" rx="1" />
      <path d="M2.5 6.5h11M5.5 1.5v3M10.5 1.5v3" />
    </>
  ),
  more: (
    <>
      <circle cx="3.2" cy="8" r="1.3" class="f" />
      <circle cx="8" cy="8" r="1.3" class="f" />
      <circle cx="12.8" cy="8" r="1.3" class="f" />
    </>
  ),
  info: (
    <>
      <circle cx="8" cy="8" r="6" />
      <path d="M8 7.3v3.7" />
      <circle cx="8" cy="4.9" r=".9" class="f" />
    </>
  ),
  lock: (
    <>
      <rect x="3.2" y="7" width="9.6" height="6.8" rx="1" />
      <path d="M5.2 7V5a2.8 2.8 0 0 1 5.6 0v2" />
    </>
  ),
  official: (
    <>
      <circle cx="8" cy="5" r="2.6" />
      <path d="M2.8 14c.3-3.2 2.3-4.8 5.2-4.8s4.9 1.6 5.2 4.8" />
    </>
  ),
  pin: (
    <>
      <path class="pf" d="M6.3 2v4.2L4.2 9h7.6L9.7 6.2V2z" />
      <path d="M5.5 1.8h5M8 9v5.2" />
    </>
  ),
  search: (
    <>
      <circle cx="7" cy="7" r="4.5" />
      <path d="m10.5 10.5 3.7 3.7" />
    </>
  ),
};

export type IconName = keyof typeof PATHS | keyof typeof CIRCLED | keyof typeof PARTS;

function drawing(name: IconName): ComponentChildren {
  if (name in PATHS) return <path d={PATHS[name as keyof typeof PATHS]} />;
  if (name in PARTS) return PARTS[name as keyof typeof PARTS];
  return (
    <>
      <circle cx="8" cy="8" r="6" />
      <path d={CIRCLED[name as keyof typeof CIRCLED]} />
    </>
  );
}

export function Icon({ name }: { name: IconName }) {
  return (
    <svg class="i" viewBox="0 0 16 16" aria-hidden="true">
      {drawing(name)}
    </svg>
  );
}
