import { experience, touchpoints } from './figures.js';
import type { Flow, MapData, Score, Touchpoint } from './types.js';

/** Where a card stands on the board, in pixels. */
export interface Box {
  id: string;
  x: number;
  y: number;
  width: number;
  height: number;
}

/** The ways between touchpoints: as the model has them, or in the order of the map. */
export function ways(data: MapData): Flow[] {
  if (data.flows) {
    return data.flows;
  }
  const ids = touchpoints(data).map((one) => one.id);
  return ids.slice(1).map((to, index) => ({ from: ids[index], to }));
}

/** The widest gap between neighbours. */
const GAP = 60;

function isSameColumn(from: Box, to: Box): boolean {
  return Math.abs(from.x - to.x) < 4;
}

/** Whether the way leads to the card below or to the next stage: the others would cross what stands between. */
export function isNear(from: Box, to: Box): boolean {
  const gap = isSameColumn(from, to) ? to.y - (from.y + from.height) : to.x - (from.x + from.width);
  return gap > 0 && gap < GAP;
}

/** The path of an arrow; to a far card it runs above or beside what stands between. */
export function line(from: Box, to: Box): string {
  const sameColumn = isSameColumn(from, to);
  if (sameColumn && to.y > from.y) {
    const x = from.x + 24;
    return to.y - (from.y + from.height) < GAP
      ? `M${x} ${from.y + from.height} V${to.y - 1}`
      : aside(from, to);
  }
  if (sameColumn) {
    return aside(from, to);
  }
  const forward = to.x > from.x;
  const x1 = forward ? from.x + from.width : from.x;
  const x2 = forward ? to.x - 1 : to.x + to.width + 1;
  const y1 = from.y + 18;
  const y2 = to.y + 18;
  const near = Math.abs(x2 - x1) < GAP;
  if (near && y1 === y2) {
    return `M${x1} ${y1} H${x2}`;
  }
  const bend = near ? (x1 + x2) / 2 : forward ? x2 - 10 : x2 + 10;
  const turn = near ? bend : forward ? x1 + 10 : x1 - 10;
  if (near) {
    return `M${x1} ${y1} H${bend} V${y2} H${x2}`;
  }
  const lane = Math.min(from.y, to.y) - 8;
  return `M${x1} ${y1} H${turn} V${lane} H${bend} V${y2} H${x2}`;
}

/** Around the left side of the column. */
function aside(from: Box, to: Box): string {
  const x = from.x - 8;
  const y1 = from.y + from.height - 14;
  const y2 = to.y + 18;
  return `M${from.x} ${y1} H${x} V${y2} H${from.x - 1}`;
}

/** The height of the curve, in pixels. */
export const HEIGHT = 96;
/** What stays free above the best and below the worst. */
const PAD = 18;
/** The width a label needs. */
const LABEL = 64;

/** One point of the curve: a touchpoint that was scored, at its place along the journey. */
export interface Point {
  touchpoint: Touchpoint;
  score: Score;
  x: number;
}

/** Scored touchpoints with their places: those of one column share its width. */
export function scored(data: MapData, boxes: Map<string, Box>): Point[] {
  return data.stages.flatMap((stage) => {
    const here = stage.touchpoints.filter((one) => one.score && one.score.n > 0 && boxes.has(one.id));
    return here.map((touchpoint, index) => {
      const box = boxes.get(touchpoint.id) as Box;
      return {
        touchpoint,
        score: touchpoint.score as Score,
        x: box.x + (box.width * (index + 0.5)) / here.length,
      };
    });
  });
}

/** How high a score's value stands on the curve; 0 is the top. */
export function level(score: Score, value = score.value): number {
  return PAD + (1 - experience(score, value)) * (HEIGHT - 2 * PAD);
}

/** The run of the curve from one point to the next. */
export function run(before: Point, point: Point): string {
  const middle = (before.x + point.x) / 2;
  return `M${before.x} ${level(before.score)} C${middle} ${level(before.score)} ${middle} ${level(point.score)} ${point.x} ${level(point.score)}`;
}

/** Whether a point's label has room before the next point. */
export function hasRoom(points: Point[], index: number): boolean {
  return index + 1 === points.length || points[index + 1].x - points[index].x > LABEL;
}
