/** Whether one calendar version ("2026.11.0") came out after another; numbers, not text, decide. */
export function isLaterVersion(version: string, other: string): boolean {
  const [a, b] = [version, other].map((each) => each.split('.').map(Number));
  for (const [place, number] of (a ?? []).entries()) {
    const against = b?.[place] ?? 0;
    if (number !== against) return number > against;
  }
  return false;
}
