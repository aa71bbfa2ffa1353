import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { card, type CardContext } from './journey-map/card.js';
import { arrows, curve } from './journey-map/drawing.js';
import { Figures, touchpoints } from './journey-map/figures.js';
import { ways, type Box } from './journey-map/geometry.js';
import { neighbour } from './journey-map/keys.js';
import { styles } from './journey-map/styles.js';
import type { Goal, MapData, Part, Texts } from './journey-map/types.js';

/** An A3 sheet on its side within margins of 10 mm, at 96 dots an inch; in height less the figures above the map. */
const PAPER_WIDTH = 1500;
const PAPER_HEIGHT = 820;
const PRINT_ZOOM_AT_MOST = 0.8;

/**
 * A journey on one page: stages as columns, touchpoints as cards with what happened there, the ways between them and
 * how it felt. Fires `jl-part` with `{touchpoint, part}` for every card or figure picked; arrow keys move between
 * cards, Enter opens one.
 */
export class JourneyMap extends LitElement {
  static properties = {
    data: { attribute: false },
    texts: { attribute: false },
    language: { type: String },
    selected: { type: String },
    boxes: { state: true },
    current: { state: true },
    hovered: { state: true },
  };
  static styles = styles;

  declare data: MapData | null;
  declare texts: Texts;
  declare language: string;
  declare selected: string | null;
  declare boxes: Map<string, Box>;
  declare current: string;
  declare hovered: string | null;

  private readonly sizes = new ResizeObserver(() => this.measure());

  constructor() {
    super();
    this.data = null;
    this.texts = {};
    this.language = 'en';
    this.selected = null;
    this.boxes = new Map();
    this.current = '';
    this.hovered = null;
  }

  connectedCallback() {
    super.connectedCallback();
    this.sizes.observe(this);
    window.addEventListener('beforeprint', this.onPrint);
    window.addEventListener('afterprint', this.onPrinted);
  }

  disconnectedCallback() {
    window.removeEventListener('beforeprint', this.onPrint);
    window.removeEventListener('afterprint', this.onPrinted);
    this.sizes.disconnect();
    super.disconnectedCallback();
  }

  protected willUpdate(changed: PropertyValues) {
    const ids = this.data ? touchpoints(this.data).map((one) => one.id) : [];
    if (changed.has('data') && !ids.includes(this.current)) {
      this.current = ids[0] ?? '';
    }
  }

  protected updated(changed: PropertyValues) {
    if (changed.has('data') || changed.has('texts') || changed.has('language')) {
      this.measure();
    }
  }

  protected render() {
    const data = this.data;
    if (!data) {
      return nothing;
    }
    const figures = new Figures(this.language);
    const context: CardContext = {
      figures,
      texts: this.texts,
      selected: this.selected,
      current: this.current,
      pick: (touchpoint, part) => this.pick(touchpoint, part),
    };
    return html`
      ${data.goal ? this.goal(data.goal, figures) : nothing}
      <div class="scroll">
        <div
          class="board"
          style="--_stages:${data.stages.length}"
          role="group"
          aria-label=${this.texts.label}
          @keydown=${this.onKey}
          @focusin=${this.onFocus}
          @pointerover=${this.onPointer}
          @pointerleave=${() => (this.hovered = null)}
        >
          <svg class="arrows" aria-hidden="true">
            ${arrows(ways(data), this.boxes, this.hovered ?? this.selected)}
          </svg>
          <div class="stages">
            ${data.stages.map(
              (stage) => html`<section aria-label=${stage.name}>
                <h2 title=${stage.name}>${stage.name}</h2>
                <div class="cards">
                  ${stage.touchpoints.length === 0
                    ? html`<span class="none">${this.texts.emptyStage}</span>`
                    : stage.touchpoints.map((touchpoint) => card(touchpoint, context))}
                </div>
              </section>`,
            )}
          </div>
          ${this.feeling(data, figures)}
        </div>
      </div>
    `;
  }

  private goal(goal: Goal, figures: Figures) {
    const interval =
      goal.low === null || goal.high === null ? '' : `${figures.share(goal.low)}–${figures.share(goal.high)} · `;
    return html`<div class="goal">
      <span>${this.texts.goal}</span>
      <button @click=${() => this.pick('', 'goal')}><b class=${goal.entered < 30 ? 'few' : ''}>${figures.share(goal.rate)}</b></button>
      <small>${interval}${figures.count(goal.reached)} / ${figures.count(goal.entered)}</small>
    </div>`;
  }

  private feeling(data: MapData, figures: Figures) {
    if (!touchpoints(data).some((one) => one.score && one.score.n > 0)) {
      return nothing;
    }
    return html`<div class="feeling">
      <span>${this.texts.experience}</span>${curve(data, this.boxes, figures, this.texts)}
    </div>`;
  }

  /** Where the cards stand, for the arrows and the curve. */
  private measure() {
    const board = this.renderRoot.querySelector<HTMLElement>('.board');
    if (!board) {
      return;
    }
    const origin = board.getBoundingClientRect();
    const boxes = new Map<string, Box>();
    for (const one of this.cards()) {
      const at = one.getBoundingClientRect();
      const id = one.dataset.id as string;
      boxes.set(id, { id, x: at.x - origin.x, y: at.y - origin.y, width: at.width, height: at.height });
    }
    this.boxes = boxes;
  }

  /** As wide as the paper and as small as it takes to stand on one sheet; arrows are measured as they will be printed. */
  private onPrint = () => {
    let zoom = PRINT_ZOOM_AT_MOST;
    for (let attempt = 0; attempt < 4; attempt++) {
      this.style.setProperty('--jl-print-width', `${Math.floor(PAPER_WIDTH / zoom)}px`);
      this.style.width = 'var(--jl-print-width)';
      const board = this.renderRoot.querySelector<HTMLElement>('.board');
      const high = this.getBoundingClientRect().height * zoom;
      const wide = (board?.scrollWidth ?? 0) * zoom;
      const over = Math.max(high / PAPER_HEIGHT, wide / PAPER_WIDTH);
      if (over <= 1) {
        break;
      }
      zoom /= over;
    }
    this.style.setProperty('--jl-print-zoom', zoom.toFixed(3));
    this.measure();
  };

  private onPrinted = () => {
    ['width', '--jl-print-width', '--jl-print-zoom'].forEach((name) => this.style.removeProperty(name));
    this.measure();
  };

  private cards(): HTMLElement[] {
    return [...this.renderRoot.querySelectorAll<HTMLElement>('.card')];
  }

  private pick(touchpoint: string, part: Part) {
    if (touchpoint) {
      this.current = touchpoint;
    }
    this.dispatchEvent(new CustomEvent('jl-part', { detail: { touchpoint, part }, bubbles: true, composed: true }));
  }

  private onFocus = (event: FocusEvent) => {
    const id = (event.target as HTMLElement).closest<HTMLElement>('.card')?.dataset.id;
    if (id) {
      this.current = id;
    }
  };

  private onPointer = (event: PointerEvent) => {
    this.hovered = (event.target as HTMLElement).closest<HTMLElement>('.card')?.dataset.id ?? null;
  };

  private onKey = (event: KeyboardEvent) => {
    const target = event.target as HTMLElement;
    const here = target.closest<HTMLElement>('.card');
    if (!here || !this.data) {
      return;
    }
    const id = here.dataset.id as string;
    if ((event.key === 'Enter' || event.key === ' ') && target === here) {
      event.preventDefault();
      this.pick(id, 'touchpoint');
      return;
    }
    const next = neighbour(this.data, id, event.key);
    if (next) {
      event.preventDefault();
      this.current = next;
      this.cards().find((one) => one.dataset.id === next)?.focus();
    }
  };
}

if (!customElements.get('jl-journey-map')) {
  customElements.define('jl-journey-map', JourneyMap);
}
