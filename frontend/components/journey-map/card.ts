import { html, nothing, type TemplateResult } from 'lit';
import { Figures, step } from './figures.js';
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

/** One touchpoint: where it happens, how many came, how many passed, who waits, who broke off, what they say. */
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
    aria-label=${summary(touchpoint, context)}
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
      ${button('completed', texts.passRate, figures.share(touchpoint.passRate), 'rate', pick('completed'))}
    </div>
    <div class="bar" aria-hidden="true">
      <span style="width:${Math.round((touchpoint.passRate ?? 0) * 100)}%"></span>
    </div>
    <div class="now">
      ${touchpoint.waiting > 0
        ? mark('waiting', 'clock', texts.waiting, figures.count(touchpoint.waiting), pick('waiting'))
        : nothing}
      ${touchpoint.breakpoints > 0
        ? mark('breakpoints', 'breakpoint', texts.breakpoints, figures.count(touchpoint.breakpoints), pick('breakpoints'))
        : nothing}
      ${score(touchpoint, context, pick('score'))}
    </div>
  </article>`;
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

function button(part: Part, label: string, text: string, name: string, click: (event: Event) => void) {
  return html`<button
    class=${name}
    tabindex="-1"
    data-part=${part}
    title=${label}
    aria-label="${label}: ${text}"
    @click=${click}
  >
    ${text}
  </button>`;
}

function mark(part: Part, shape: string, label: string, text: string, click: (event: Event) => void) {
  return html`<button
    class="mark ${part}"
    tabindex="-1"
    data-part=${part}
    title=${label}
    aria-label="${label}: ${text}"
    @click=${click}
  >
    ${icon(shape)}${text}
  </button>`;
}

/** The card read aloud. */
function summary(touchpoint: Touchpoint, { figures, texts }: CardContext): string {
  return [
    touchpoint.name,
    texts[`channel.${touchpoint.channel}`],
    touchpoint.milestone ? texts.milestone : '',
    `${texts.entered} ${figures.count(touchpoint.entered)}`,
    `${texts.passRate} ${figures.share(touchpoint.passRate)}`,
    touchpoint.waiting > 0 ? `${texts.waiting} ${figures.count(touchpoint.waiting)}` : '',
    touchpoint.breakpoints > 0 ? `${texts.breakpoints} ${figures.count(touchpoint.breakpoints)}` : '',
  ]
    .filter((part) => part)
    .join(', ');
}
