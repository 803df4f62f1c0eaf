/** Work that may pause at each step, done without a pause; returns what it comes to. */
export function atOnce<T>(steps: Iterator<void, T, void>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
