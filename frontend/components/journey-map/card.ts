import { html, nothing, type TemplateResult } from 'lit';
import { Figures, step } from './figures.js';
import { BECAME, summary } from './summary.js';
import { ENOUGH, type Part, type Texts, type Touchpoint } from './types.js';

export interface CardContext {
  figures: Figures;
  texts: Texts;
  selected: string | null;
  /** The card that Tab reaches; the arrow keys move it. */
  current: string;
  pick(touchpoint: string, part: Part): void;
}

export function icon(name: string): TemplateResult {
  return html`<svg class="icon" aria-hidden="true"><use href="assets/icons.svg#${name}"></use></svg>`;
}

/** One touchpoint: where it happens, how many came and what became of them, who broke off and what became of those. */
export function card(touchpoint: Touchpoint, context: CardContext): TemplateResult {
  const { figures, texts } = context;
  const current = context.current === touchpoint.id;
  const pick = (part: Part) => (event: Event) => {
    event.stopPropagation();
    context.pick(touchpoint.id, part);
  };
  return html`<article
    class="card ${touchpoint.retired ? 'retired' : ''}"
    data-id=${touchpoint.id}
    tabindex=${current ? 0 : -1}
    aria-label=${summary(touchpoint, figures, texts)}
    aria-current=${context.selected === touchpoint.id ? 'true' : nothing}
    @click=${pick('touchpoint')}
  >
    <header>
      <span class="channel" title=${texts[`channel.${touchpoint.channel}`] ?? touchpoint.channel}
        >${icon(touchpoint.channel)}</span
      >
      <span class="name" title=${touchpoint.name}>${touchpoint.name}</span>
      ${touchpoint.milestone ? html`<span class="star" title=${texts.milestone}>${icon('star')}</span>` : nothing}
    </header>
    <div class="pass">
      ${button('entered', texts.entered, figures.count(touchpoint.entered), 'entered', pick('entered'))}
      <span
        class="rate ${touchpoint.entered < ENOUGH ? 'few' : ''}"
        title=${touchpoint.entered < ENOUGH ? `${texts.passRate} · ${texts.few}` : texts.passRate}
        >${button('completed', texts.passed, figures.count(touchpoint.completed), 'passed', pick('completed'), true)} ·
        ${figures.share(touchpoint.passRate)}</span
      >
    </div>
    <div class="bar" aria-hidden="true">
      <span style="width:${Math.round((touchpoint.passRate ?? 0) * 100)}%"></span>
    </div>
    <div class="now">
      ${touchpoint.waiting > 0
        ? mark('waiting', 'clock', texts.waiting, figures.count(touchpoint.waiting), pick('waiting'))
        : nothing}
      ${touchpoint.left > 0
        ? button('left', texts.left, figures.count(touchpoint.left), 'mark left', pick('left'), true)
        : nothing}
      ${score(touchpoint, context, pick('score'))}
    </div>
    ${broken(touchpoint, context, pick)}
  </article>`;
}

/** Who broke off, and what became of them: the parts add up to the whole. */
function broken(touchpoint: Touchpoint, { figures, texts }: CardContext, pick: (part: Part) => (event: Event) => void) {
  if (touchpoint.breakpoints <= 0) {
    return nothing;
  }
  return html`<div class="broken">
    ${mark('breakpoints', 'breakpoint', texts.broken, figures.count(touchpoint.breakpoints), pick('breakpoints'), true)}
    ${BECAME.map((part) =>
      touchpoint[part] > 0
        ? button(part, texts[part], figures.count(touchpoint[part]), `part ${part}`, pick(part), true)
        : nothing,
    )}
  </div>`;
}

function score(touchpoint: Touchpoint, context: CardContext, click: (event: Event) => void) {
  const said = touchpoint.score;
  if (!said || said.n === 0) {
    return nothing;
  }
  const few = said.n < ENOUGH;
  const text = context.figures.score(said);
  const title = few
    ? `${said.metric} · ${context.texts.few}`
    : `${said.metric} · n=${context.figures.count(said.n)}`;
  return html`<button
    class="score ${few ? 'few' : ''}"
    tabindex="-1"
    data-part="score"
    title=${title}
    aria-label="${said.metric} ${text}"
    @click=${click}
  >
    <i class="dot e${step(said)}"></i><span class="metric">${said.metric}</span> ${text}
  </button>`;
}

/** A figure that opens its customers; `named` writes its word beside it. */
function button(
  part: Part,
  label: string,
  text: string,
  name: string,
  click: (event: Event) => void,
  named = false,
) {
  return html`<button
    class=${name}
    tabindex="-1"
    data-part=${part}
    title=${label}
    aria-label="${label}: ${text}"
    @click=${click}
  >
    ${named ? label : nothing} <b>${text}</b>
  </button>`;
}

function mark(part: Part, shape: string, label: string, text: string, click: (event: Event) => void, named = false) {
  return html`<button
    class="mark ${part}"
    tabindex="-1"
    data-part=${part}
    title=${label}
    aria-label="${label}: ${text}"
    @click=${click}
  >
    ${icon(shape)}${named ? label : nothing} <b>${text}</b>
  </button>`;
}
