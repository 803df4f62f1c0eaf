/** The browser's storage as two plain objects, with the limits of the synced one. */

type Listener = (changes: Record<string, unknown>, area: string) => void;

export interface FakeArea {
  held: Record<string, unknown>;
  /** Every write fails from now on, as a full or forbidden storage does. */
  isFull: boolean;
}

export function fakeBrowser() {
  const listeners = new Set<Listener>();
  const areas: Record<'sync' | 'local' | 'session', FakeArea> = {
    sync: { held: {}, isFull: false },
    local: { held: {}, isFull: false },
    session: { held: {}, isFull: false },
  };
  const storage = (name: keyof typeof areas) => {
    const area = areas[name];
    const tell = (keys: string[]) => {
      for (const listener of listeners) {
        listener(Object.fromEntries(keys.map((key) => [key, {}])), name);
      }
    };
    const refuse = () => {
      if (area.isFull) throw new Error('QUOTA_BYTES quota exceeded');
    };
    return {
      async get(keys: string | null) {
        const held = structuredClone(area.held);
        if (keys === null) return held;
        return keys in held ? { [keys]: held[keys] } : {};
      },
      async set(values: Record<string, unknown>) {
        refuse();
        Object.assign(area.held, structuredClone(values));
        tell(Object.keys(values));
      },
      async remove(keys: string | string[]) {
        refuse();
        const gone = [keys].flat().filter((key) => key in area.held);
        for (const key of gone) delete area.held[key];
        if (gone.length > 0) tell(gone);
      },
    };
  };
  const browser = {
    storage: {
      sync: storage('sync'),
      local: storage('local'),
      session: storage('session'),
      onChanged: {
        addListener: (listener: Listener) => listeners.add(listener),
        removeListener: (listener: Listener) => listeners.delete(listener),
      },
    },
  };
  return { browser, areas };
}
