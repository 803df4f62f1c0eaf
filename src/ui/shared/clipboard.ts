/** Text for the reader to take along, from the card on a news page and from pages of ours. */

/** Puts text on the clipboard; `false` where the page forbids it: the card then shows it to select. */
export async function copied(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
