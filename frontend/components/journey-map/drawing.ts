import { svg, nothing, type TemplateResult } from 'lit';
import { Figures, step } from './figures.js';
import { hasRoom, HEIGHT, isNear, level, line, run, scored, type Box } from './geometry.js';
import { ENOUGH, type Flow, type MapData, type Texts } from './types.js';

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

/** How the journey feels along its way; grey and open where fewer than 30 answered. */
export function curve(data: MapData, boxes: Map<string, Box>, figures: Figures, texts: Texts) {
  const points = scored(data, boxes);
  return svg`<svg class="curve" height=${HEIGHT} role="img" aria-label=${texts.experience}>
    <line x1="0" x2="100%" y1=${HEIGHT / 2} y2=${HEIGHT / 2} class="middle" />
    ${points.slice(1).map((point, index) => {
      const before = points[index];
      const few = before.score.n < ENOUGH || point.score.n < ENOUGH;
      return svg`<path class="run ${few ? 'few' : ''}" d=${run(before, point)} />`;
    })}
    ${points.map(({ score, x, touchpoint }, index) => {
      const few = score.n < ENOUGH;
      const at = level(score);
      return svg`<g class="point e${step(score)}">
        <title>${touchpoint.name}: ${score.metric} ${figures.score(score)}</title>
        ${few ? nothing : svg`<line x1=${x} x2=${x} y1=${level(score, score.high)} y2=${level(score, score.low)} class="whisker" />`}
        <circle cx=${x} cy=${at} r="4.5" class=${few ? 'open' : ''} />
        ${hasRoom(points, index) ? svg`<text x=${x + 8} y=${at < HEIGHT / 2 ? at - 6 : at + 16}>${figures.score(score)}</text>` : nothing}
      </g>`;
    })}
  </svg>`;
}
