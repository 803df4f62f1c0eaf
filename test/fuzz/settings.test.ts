/** Anything at all in the browser's storage, in messages and in a settings file. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { PageRequest } from '../../src/model/messages';
import { Settings } from '../../src/model/settings';
import { changeBetween, fileOf, settingsFrom, withFile } from '../../src/model/stored-settings';
import { budget, PATIENCE_MS } from './budget';

const key = fc.oneof(
  fc.constantFrom(
    'settings',
    'schemaVersion',
    'site:ft.com',
    'site:',
    'site:__proto__',
    'mute:',
    'mute:@',
    'mute:a@b@c',
    'set:density',
    'set:categories',
    'set:openDelayMs',
    'set:__proto__',
    'set:toString',
    'set:',
    'pause',
  ),
  fc.string({ maxLength: 12 }).map((name) => `site:${name}`),
  fc.string({ maxLength: 12 }),
);
const stored = fc.dictionary(key, fc.anything({ withNullPrototype: true, maxDepth: 3 }), {
  maxKeys: 12,
});

it('whatever is stored, it is read as settings', { timeout: PATIENCE_MS }, () => {
  fc.assert(
    fc.property(stored, (values) => {
      const { settings, unreadable } = settingsFrom(values);
      expect(Settings.safeParse(settings).success).toBe(true);
      for (const name of unreadable) expect(Object.keys(values)).toContain(name);
      expect(changeBetween(settings, settings)).toEqual({ set: {}, remove: [] });
    }),
    budget(),
  );
});

it('whatever a file holds, importing it changes nothing or what it says', {
  timeout: PATIENCE_MS,
}, () => {
  fc.assert(
    fc.property(stored, fc.oneof(fc.string(), fc.json(), fc.constant(null)), (values, text) => {
      const { settings } = settingsFrom(values);
      const imported = withFile(settings, text ?? fileOf(settings));
      if (imported !== null) expect(Settings.safeParse(imported).success).toBe(true);
      if (text === null) expect(imported).toEqual(settings);
    }),
    budget(),
  );
});

it('whatever is sent, a message is one of ours or none', { timeout: PATIENCE_MS }, () => {
  const type = fc.constantFrom(
    'site/state',
    'annotator/inject',
    'cards/get',
    'record/mute',
    'page/counted',
    'x',
  );
  const message = fc.oneof(
    fc.anything(),
    fc.record(
      {
        type,
        ids: fc.anything(),
        articleDay: fc.anything(),
        id: fc.anything(),
        where: fc.anything(),
        count: fc.anything(),
      },
      { requiredKeys: ['type'] },
    ),
  );
  fc.assert(
    fc.property(message, (sent) => {
      const parsed = PageRequest.safeParse(sent);
      if (parsed.success) expect(JSON.stringify(parsed.data).length).toBeLessThan(50_000);
    }),
    budget(),
  );
});
