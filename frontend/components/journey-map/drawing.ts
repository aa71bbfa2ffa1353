import { svg, nothing, type TemplateResult } from 'lit';
import { experience, Figures, step, touchpoints } from './figures.js';
import { ENOUGH, type Flow, type MapData, type Score, type Texts, type Touchpoint } from './types.js';

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

/** Arrows between cards that stand side by side; those of one touchpoint are drawn strong, its far ones too. */
export function arrows(flows: Flow[], boxes: Map<string, Box>, strong: string | null): TemplateResult {
  return svg`
    <defs>
      <marker id="tip" viewBox="0 0 8 8" refX="7" refY="4" markerUnits="userSpaceOnUse" markerWidth="8" markerHeight="8" orient="auto">
        <path d="M0 0.5 8 4 0 7.5Z" class="tip" />
      </marker>
      <marker id="tip-strong" viewBox="0 0 8 8" refX="7" refY="4" markerUnits="userSpaceOnUse" markerWidth="8" markerHeight="8" orient="auto">
        <path d="M0 0.5 8 4 0 7.5Z" class="tip strong" />
      </marker>
    </defs>
    ${flows.map((flow) => {
      const from = boxes.get(flow.from);
      const to = boxes.get(flow.to);
      if (!from || !to) {
        return nothing;
      }
      const own = strong === flow.from || strong === flow.to;
      if (!own && !isNear(from, to)) {
        return nothing;
      }
      return svg`<path d=${line(from, to)} class="arrow ${own ? 'strong' : ''}"
        marker-end="url(#${own ? 'tip-strong' : 'tip'})" />`;
    })}`;
}

/** The widest gap between neighbours. */
const GAP = 60;

function isSameColumn(from: Box, to: Box): boolean {
  return Math.abs(from.x - to.x) < 4;
}

/** Whether the way leads to the card below or to the next stage: the others would cross what stands between. */
function isNear(from: Box, to: Box): boolean {
  const gap = isSameColumn(from, to) ? to.y - (from.y + from.height) : to.x - (from.x + from.width);
  return gap > 0 && gap < GAP;
}

function line(from: Box, to: Box): string {
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

const HEIGHT = 96;
const PAD = 18;
/** The width a label needs. */
const LABEL = 64;

/** One point of the curve: a touchpoint that was scored, at its place along the journey. */
interface Point {
  touchpoint: Touchpoint;
  score: Score;
  x: number;
}

/** How the journey feels along its way; grey and open where fewer than 30 answered. */
export function curve(data: MapData, boxes: Map<string, Box>, figures: Figures, texts: Texts) {
  const points = scored(data, boxes);
  const y = (score: Score, value = score.value) => PAD + (1 - experience(score, value)) * (HEIGHT - 2 * PAD);
  return svg`<svg class="curve" height=${HEIGHT} role="img" aria-label=${texts.experience}>
    <line x1="0" x2="100%" y1=${HEIGHT / 2} y2=${HEIGHT / 2} class="middle" />
    ${points.slice(1).map((point, index) => {
      const before = points[index];
      const few = before.score.n < ENOUGH || point.score.n < ENOUGH;
      const middle = (before.x + point.x) / 2;
      return svg`<path class="run ${few ? 'few' : ''}"
        d="M${before.x} ${y(before.score)} C${middle} ${y(before.score)} ${middle} ${y(point.score)} ${point.x} ${y(point.score)}" />`;
    })}
    ${points.map(({ score, x, touchpoint }, index) => {
      const few = score.n < ENOUGH;
      const room = index + 1 === points.length || points[index + 1].x - x > LABEL;
      const at = y(score);
      return svg`<g class="point e${step(score)}">
        <title>${touchpoint.name}: ${score.metric} ${figures.score(score)}</title>
        ${few ? nothing : svg`<line x1=${x} x2=${x} y1=${y(score, score.high)} y2=${y(score, score.low)} class="whisker" />`}
        <circle cx=${x} cy=${at} r="4.5" class=${few ? 'open' : ''} />
        ${room ? svg`<text x=${x + 8} y=${at < HEIGHT / 2 ? at - 6 : at + 16}>${figures.score(score)}</text>` : nothing}
      </g>`;
    })}
  </svg>`;
}

/** Scored touchpoints with their places: those of one column share its width. */
function scored(data: MapData, boxes: Map<string, Box>): Point[] {
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
