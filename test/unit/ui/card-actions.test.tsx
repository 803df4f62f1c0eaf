// @vitest-environment jsdom

/** What a reader can do with a card beside reading it. */
import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';
import { copyText } from '../../../src/ui/card/copy-text';
import { control, drawCard, one, press, textOf } from './drawing';
import { fentanylTariff, heLifeng, undatedFentanylTariff } from './sample-cards';
import { english } from './sample-words';

describe('copying a card', () => {
  it('gives each statement the sources it rests on, and the data behind it', () => {
    const text = copyText(fentanylTariff, english);
    expect(text).toMatch(/^Fentanyl/);
    expect(text).toMatch(/As of .*\n {2}.*https:\/\//);
    expect(text).toMatch(/Annotariff data .*$/);
  });

  it('says so, and shows the text where the browser refuses', async () => {
    const onCopy = vi.fn(async () => false);
    const drawn = await drawCard({ state: 'card', card: heLifeng }, { onCopy });
    await press(control(drawn, 'More actions'));
    await press(control(drawn, 'Copy with sources'));
    expect(onCopy).toHaveBeenCalledWith(copyText(heLifeng, english));
    expect(textOf(one(drawn, 'pre'))).toContain('He Lifeng');
  });
});

it('a record can be muted here or everywhere', async () => {
  const onMute = vi.fn();
  const drawn = await drawCard({ state: 'card', card: heLifeng }, { onMute });
  await press(control(drawn, 'More actions'));
  await press(control(drawn, 'Do not mark on this site'));
  await press(control(drawn, 'Do not mark anywhere'));
  expect(onMute.mock.calls).toEqual([
    [heLifeng.id, 'site'],
    [heLifeng.id, 'everywhere'],
  ]);
});

it('the reader can say when an article without a date was written', async () => {
  const onSetDate = vi.fn();
  const drawn = await drawCard({ state: 'card', card: undatedFentanylTariff }, { onSetDate });
  await press(control(drawn, 'Set the date'));
  const field = one<HTMLInputElement>(drawn, 'input[type="date"]');
  await act(() => {
    field.value = '2025-02-21';
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await act(() => {
    one(drawn, 'form').dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
  });
  expect(onSetDate).toHaveBeenCalledWith('2025-02-21');
});

it('no button is there that would do nothing', async () => {
  const drawn = await drawCard({ state: 'card', card: heLifeng });
  expect(textOf(drawn)).not.toContain('More actions');
  expect(textOf(drawn)).not.toContain('Set the date');
});
