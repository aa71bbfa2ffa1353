import { html, nothing, type PropertyDeclarations, type PropertyValues } from 'lit';
import { createViewer, type Element, type Viewer } from './bpmn-view/viewer.js';
import './bpmn-view/bpmn-view.css';
import { Drawing } from './drawing/drawing.js';
import { amount, fills, HEATS, length, type Heat } from './bpmn-view/heat.js';
import { Figures, touchpoints } from './journey-map/figures.js';
import type { MapData, Part, Texts, Touchpoint } from './journey-map/types.js';

const BADGE = 'jl-counts';

/**
 * The process model with the map's counts at its elements. Fires `jl-part` with `{touchpoint, part}`, where
 * `touchpoint` is the element's id.
 */
export class BpmnView extends Drawing {
  static properties: PropertyDeclarations = {
    xml: { attribute: false },
    data: { attribute: false },
    language: { type: String },
    selected: { type: String },
    heat: { state: true },
  };

  declare xml: string | null;
  declare data: MapData | null;
  declare language: string;
  declare selected: string | null;
  declare heat: Heat;

  private viewer: Viewer | null = null;
  private marked: string | null = null;

  constructor() {
    super();
    this.xml = null;
    this.data = null;
    this.language = 'en';
    this.selected = null;
    this.heat = '';
  }

  protected render() {
    return html`
      <div class="jl-bpmn-canvas" role="img" aria-label=${this.texts.label ?? ''}></div>
      <div class="jl-drawing-tools jl-upright">
        ${this.zooms((step) => this.viewer?.get('zoomScroll').stepZoom(step), () => this.fit())}
      </div>
      ${this.data ? this.heats() : nothing}
      ${this.failure()}
    `;
  }

  private heats() {
    return html`<div class="jl-drawing-tools jl-start jl-words" role="radiogroup" aria-label=${this.texts.heat ?? ''}>
      ${HEATS.map(
        (heat) => html`<button type="button" role="radio" aria-checked=${heat === this.heat}
            @click=${() => (this.heat = heat)}>${this.texts[`heat.${heat || 'counts'}`] ?? heat}</button>`,
      )}
    </div>`;
  }

  protected updated(changed: PropertyValues) {
    if (changed.has('xml')) {
      this.redraw();
    } else if (changed.has('data') || changed.has('heat') || changed.has('texts') || changed.has('language')) {
      this.next(() => this.badge());
    }
    if (changed.has('selected')) {
      this.next(() => this.mark());
    }
  }

  protected async draw(): Promise<void> {
    const container = this.querySelector<HTMLElement>('.jl-bpmn-canvas');
    if (!this.xml || !container) {
      return;
    }
    const viewer = await createViewer(container);
    if (!this.isConnected) {
      viewer.destroy();
      return;
    }
    this.viewer = viewer;
    this.failed = false;
    await viewer.importXML(this.xml);
    viewer.get('eventBus').on('element.click', ({ element }) => this.pickElement(element));
    this.fit();
    this.badge();
    this.mark();
  }

  protected clear() {
    this.viewer?.destroy();
    this.viewer = null;
    this.marked = null;
  }

  protected resized() {
    this.viewer?.get('canvas').resized();
  }

  private fit() {
    this.viewer?.get('canvas').zoom('fit-viewport', 'auto');
  }

  private badge() {
    if (!this.viewer || this.failed) {
      return;
    }
    const overlays = this.viewer.get('overlays');
    overlays.remove({ type: BADGE });
    this.warm();
    const figures = new Figures(this.language);
    for (const touchpoint of this.data ? touchpoints(this.data) : []) {
      if (this.viewer.get('elementRegistry').get(touchpoint.id)) {
        overlays.add(touchpoint.id, BADGE, {
          position: { bottom: 8, left: 4 },
          scale: { min: 0.65, max: 1 },
          html: this.counts(touchpoint, figures),
        });
      }
    }
  }

  private counts(touchpoint: Touchpoint, figures: Figures): HTMLElement {
    const counts = document.createElement('div');
    counts.className = 'jl-bpmn-counts';
    const much = amount(touchpoint, this.heat);
    if (this.heat === 'time' && much !== null) {
      const time = document.createElement('span');
      time.textContent = `⏱ ${length(much, this.language)}`;
      time.title = this.texts['heat.time'] ?? '';
      counts.append(time);
    }
    const add = (part: Part, sign: string, label: string, value: number) => {
      const button = document.createElement('button');
      button.type = 'button';
      button.className = part;
      button.textContent = sign + figures.count(value);
      button.title = label;
      button.setAttribute('aria-label', `${touchpoint.name}, ${label}: ${figures.count(value)}`);
      button.addEventListener('click', () => this.pick(touchpoint.id, part));
      counts.append(button);
    };
    add('entered', '', this.texts.entered ?? '', touchpoint.entered);
    if (touchpoint.waiting > 0) {
      add('waiting', '◷ ', this.texts.waiting ?? '', touchpoint.waiting);
    }
    if (touchpoint.recoverable > 0) {
      add('recoverable', '⚡ ', this.texts.breakpoints ?? '', touchpoint.recoverable);
    }
    return counts;
  }

  /** Colours the touchpoints by what is asked, and takes back what was before. */
  private warm() {
    const registry = this.viewer?.get('elementRegistry');
    const all = this.data ? touchpoints(this.data) : [];
    const warm = fills(all, this.heat);
    for (const touchpoint of all) {
      const drawn = registry?.getGraphics(touchpoint.id)?.querySelector<SVGElement>('.djs-visual > :first-child');
      if (drawn) {
        drawn.style.fill = warm.get(touchpoint.id) ?? 'var(--jl-surface)';
      }
    }
  }

  private mark() {
    const canvas = this.viewer?.get('canvas');
    if (!canvas || this.failed) {
      return;
    }
    if (this.marked) {
      canvas.removeMarker(this.marked, 'jl-selected');
    }
    this.marked = null;
    if (this.selected && this.viewer?.get('elementRegistry').get(this.selected)) {
      canvas.addMarker(this.selected, 'jl-selected');
      this.marked = this.selected;
    }
  }

  private pickElement(element: Element) {
    const target = element.labelTarget ?? element;
    if (this.data && touchpoints(this.data).some((one) => one.id === target.id)) {
      this.pick(target.id, 'touchpoint');
    }
  }

  private pick(touchpoint: string, part: Part) {
    this.dispatchEvent(new CustomEvent('jl-part', { detail: { touchpoint, part }, bubbles: true, composed: true }));
  }
}

if (!customElements.get('jl-bpmn-view')) {
  customElements.define('jl-bpmn-view', BpmnView);
}
