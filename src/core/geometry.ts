/**
 * Where the pointer is going, in viewport pixels.
 */

export interface Point {
  x: number;
  y: number;
}

export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Distance in pixels from a point to a box; 0 inside it. */
function distanceTo(box: Box, point: Point): number {
  const dx = Math.max(box.left - point.x, 0, point.x - box.right);
  const dy = Math.max(box.top - point.y, 0, point.y - box.bottom);
  return Math.hypot(dx, dy);
}

/**
 * Whether a move brings the pointer nearer to the box: on its way from the words
 * to the card it must not lose the card.
 */
export function movesTowards(box: Box, from: Point, to: Point): boolean {
  return distanceTo(box, to) < distanceTo(box, from) - 0.5 || distanceTo(box, to) === 0;
}
