// @vitest-environment jsdom
import { afterEach, describe, expect, it } from 'vitest';
import { type MountedCard, mountCard } from '../../../src/ui/card/mount-card';
import { one, textOf } from './drawing';
import { cardProps, firstCall, heLifeng } from './sample-cards';

let mounted: MountedCard | null = null;

function mount() {
  const host = document.body.appendChild(document.createElement('div'));
  const root = host.attachShadow({ mode: 'open' });
  const loading = cardProps({
    shown: { state: 'loading' },
    mention: { text: 'He', via: 'surname' },
  });
  mounted = mountCard(root, loading);
  return { root, card: mounted };
}

afterEach(() => {
  mounted?.unmount();
  document.body.replaceChildren();
});

describe('a card in the shadow root of a page', () => {
  it('goes from the words to the record without being mounted anew', () => {
    const { root, card } = mount();
    const dialog = one(root, '[role="dialog"]');
    expect(textOf(one(root, 'h2'))).toBe('“He”');
    card.update({ shown: { state: 'card', card: heLifeng } });
    expect(textOf(one(root, 'h2'))).toBe('He Lifeng 何立峰');
    expect(dialog.isConnected).toBe(true);
  });

  it('keeps the keyboard when the link it stood on is gone', () => {
    const { root, card } = mount();
    card.update({ shown: { state: 'card', card: heLifeng } });
    one(root, '.tl button').focus();
    card.update({ shown: { state: 'card', card: firstCall } });
    expect(root.activeElement).toBe(one(root, '[role="dialog"]'));
  });

  it('keeps what an update does not name', () => {
    const { root, card } = mount();
    card.update({ shown: { state: 'card', card: heLifeng } });
    card.update({ pinned: true });
    expect(textOf(one(root, 'h2'))).toContain('He Lifeng');
    expect(one(root, '[aria-pressed]').getAttribute('aria-pressed')).toBe('true');
  });

  it('takes the keyboard when asked', () => {
    const { root, card } = mount();
    card.focus();
    expect(root.activeElement).toBe(one(root, '[role="dialog"]'));
  });

  it('leaves the shadow root as empty as it was', () => {
    const { root, card } = mount();
    card.unmount();
    expect(root.childNodes).toHaveLength(0);
  });
});
