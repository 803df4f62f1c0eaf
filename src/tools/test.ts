/**
 * `npm test`: every check of the project; `npm run check` leaves out the build and
 * the browsers; `npm run test:long` is the build and the hours of use. The last line is `N passed, N failed`.
 */
import { CHECKS } from './test/checks';
import { runCheck } from './test/run-check';

/** Exit code 0 if everything passed, else 1. */
export async function main(args: string[]): Promise<number> {
  const isLong = args.includes('--long');
  if (isLong) process.env.ANNOTARIFF_LONG = '1';
  const checks = CHECKS.filter((check) => {
    if (isLong) return check.isLong || check.name === 'build';
    return !check.isLong && !(args.includes('--quick') && check.isSlow);
  });
  const broken = new Set<string>();
  const sum = { passed: 0, failed: 0, skipped: 0 };
  for (const check of checks) {
    if (check.needs !== undefined && broken.has(check.needs)) {
      console.log(`✗ ${check.name}: not run, for the ${check.needs} failed`);
      sum.failed += 1;
      continue;
    }
    const startMs = performance.now();
    const { passed, failed, skipped, output } = await runCheck(check);
    const seconds = ((performance.now() - startMs) / 1000).toFixed(1);
    const counts = check.isVitest ? `: ${passed} passed, ${failed} failed, ${skipped} skipped` : '';
    console.log(`${failed === 0 ? '✓' : '✗'} ${check.name}${counts} (${seconds} s)`);
    if (failed > 0) broken.add(check.name);
    if (failed > 0 || check.isLong) {
      console.log(output.replaceAll(/^/gm, '    '));
    } else {
      for (const line of tableLinesOf(output)) console.log(`    ${line}`);
    }
    sum.passed += passed;
    sum.failed += failed;
    sum.skipped += skipped;
  }
  if (sum.skipped > 0) console.log(`${sum.skipped} skipped`);
  console.log(`${sum.passed} passed, ${sum.failed} failed`);
  return sum.failed === 0 ? 0 : 1;
}

/** Lines of a measurement table (test/corpus/table.ts begins each so) in a check's output. */
function tableLinesOf(output: string): string[] {
  return output.split('\n').flatMap((line) => {
    const start = line.indexOf('│ ');
    return start < 0 ? [] : [line.slice(start)];
  });
}
