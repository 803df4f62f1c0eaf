/** A rate in per cent as readers write it: "10%", "12.5%", never "12.50%". */
export function formatRate(ratePct: number): string {
  return `${Number(ratePct.toFixed(2))}%`;
}
