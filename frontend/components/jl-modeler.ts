import { html, LitElement, nothing, type PropertyValues } from 'lit';
import type { Block } from './studio/blocks.js';
import { Backup } from './studio/backup.js';
import { Workbench } from './studio/workbench.js';
import type { Choices, Finding, Template } from './studio/types.js';
import './studio/frame.css';

/** How long after the last stroke a change is told. */
const SETTLED_MILLIS = 500;

/**
 * The modeler of journeys: our building blocks beside the drawing, the panel of the picked element, and what is wrong
 * as signs on the elements and as a list that jumps to them. Fires `jl-changed` with `{xml, restored, told}` after each change. Stands
 * in the light DOM, because bpmn-js' style sheets are global.
 */
export class ModelerElement extends LitElement {
  static properties = {
    xml: { attribute: false },
    templates: { attribute: false },
    choices: { attribute: false },
    findings: { attribute: false },
    texts: { attribute: false },
    language: { type: String },
    keep: { type: String },
    revision: { type: Number },
    saved: { type: Number },
    blocks: { state: true },
    failed: { state: true },
    ready: { state: true },
  };

  declare xml: string | null;
  declare templates: Template[];
  declare choices: Choices;
  declare findings: Finding[] | null;
  declare texts: Record<string, string>;
  declare language: string;
  /** Under this name the browser keeps what the server has not confirmed. */
  declare keep: string;
  /** The server's revision of {@link xml}. */
  declare revision: number;
  /** The last change that the server has confirmed, by its number. */
  declare saved: number;
  declare blocks: Block[];
  declare failed: boolean;
  declare ready: boolean;

  private bench: Workbench | null = null;
  /** What is drawn now, as it was last told or given; a detached modeler comes back with it. */
  private current: string | null = null;
  private waiting = 0;
  private told = 0;
  private drawing: Promise<void> = Promise.resolve();
  private readonly sizes = new ResizeObserver(() => this.bench?.resized());
  private readonly leave = () => void this.tell();

  constructor() {
    super();
    this.xml = null;
    this.templates = [];
    this.choices = {};
    this.findings = null;
    this.texts = {};
    this.language = 'en';
    this.keep = '';
    this.revision = 0;
    this.saved = 0;
    this.blocks = [];
    this.failed = false;
    this.ready = false;
  }

  protected createRenderRoot() {
    return this;
  }

  connectedCallback() {
    super.connectedCallback();
    this.sizes.observe(this);
    document.addEventListener('visibilitychange', this.leave);
    window.addEventListener('pagehide', this.leave);
    if (this.hasUpdated) {
      this.redraw();
    }
  }

  disconnectedCallback() {
    this.sizes.disconnect();
    document.removeEventListener('visibilitychange', this.leave);
    window.removeEventListener('pagehide', this.leave);
    void this.tell();
    this.drawing = this.drawing.then(() => this.clear());
    super.disconnectedCallback();
  }

  protected render() {
    return html`
      <nav class="jl-blocks" aria-label=${this.texts.blocks ?? ''}>${this.rail()}</nav>
      <div class="jl-modeler-middle">
        <div class="jl-modeler-canvas"></div>
        <p class="jl-modeler-note" role="alert" ?hidden=${!this.failed}>${this.texts.failed}</p>
        <p class="jl-modeler-note jl-calm" ?hidden=${this.ready || this.failed}>${this.texts.loading}</p>
        <div class="jl-modeler-tools">
          ${this.tool('↶', this.texts.undo, () => this.bench?.undo())}
          ${this.tool('↷', this.texts.redo, () => this.bench?.redo())}
          ${this.tool('+', this.texts.zoomIn, () => this.bench?.zoom(1))}
          ${this.tool('−', this.texts.zoomOut, () => this.bench?.zoom(-1))}
          ${this.tool('⤢', this.texts.fit, () => this.bench?.fit())}
        </div>
        <section class="jl-findings" aria-label=${this.texts.findings ?? ''}>${this.list()}</section>
      </div>
      <aside class="jl-modeler-panel" aria-label=${this.texts.panel ?? ''}></aside>
    `;
  }

  private tool(sign: string, label: string | undefined, click: () => void) {
    return html`<button type="button" title=${label ?? ''} aria-label=${label ?? ''} @click=${click}>${sign}</button>`;
  }

  private rail() {
    let group = '';
    return this.blocks.map((block) => {
      const head = block.group === group ? nothing : html`<h3>${block.group}</h3>`;
      group = block.group;
      const take = (event: Event) => {
        event.preventDefault();
        this.bench?.place(block, event);
      };
      return html`${head}<button type="button" draggable="true" data-block=${block.id} title=${block.description}
          @click=${take} @dragstart=${take}><i class=${block.icon}></i>${block.name}</button>`;
    });
  }

  private list() {
    const found = this.findings;
    if (!found) {
      return nothing;
    }
    if (!found.length) {
      return html`<p class="jl-findings-none">✓ ${this.texts.nothingFound}</p>`;
    }
    return html`<ol>${found.map(
      (one) => html`<li class=${one.severity}>
        <button type="button" @click=${() => this.bench?.select(one.element)}>
          <b>${one.severity === 'error' ? this.texts.error : this.texts.warning}</b>
          <span class="jl-finding-where">${this.bench?.nameOf(one.element) ?? one.element}</span>
          <span>${one.sentence} <em>${one.next}</em></span>
        </button>
      </li>`,
    )}</ol>`;
  }

  protected updated(changed: PropertyValues) {
    if (changed.has('xml') && this.xml !== this.current) {
      this.current = this.xml;
      this.redraw();
    } else if (changed.has('templates') || changed.has('choices')) {
      this.bench?.refill();
    }
    if (changed.has('saved')) {
      new Backup(this.keep).confirmed(this.saved);
    }
    if (changed.has('findings')) {
      this.bench?.lint(this.findings ?? []);
    }
  }

  private redraw() {
    this.drawing = this.drawing.then(() => this.draw());
  }

  private async draw(): Promise<void> {
    this.clear();
    const canvas = this.querySelector<HTMLElement>('.jl-modeler-canvas');
    const panel = this.querySelector<HTMLElement>('.jl-modeler-panel');
    if (!this.isConnected || !this.current || !canvas || !panel) {
      return;
    }
    const bench = await Workbench.open(canvas, panel, this.language, () => ({
      templates: this.templates,
      choices: this.choices,
    }));
    if (!this.isConnected) {
      bench.close();
      return;
    }
    this.bench = bench;
    const restored = this.told ? null : new Backup(this.keep).unconfirmed(this.current);
    this.current = restored?.xml ?? this.current;
    this.failed = !(await bench.draw(this.current));
    this.ready = !this.failed;
    this.blocks = bench.blocks();
    bench.lint(this.findings ?? []);
    if (restored) {
      this.fire(restored.xml, restored.revision);
    }
    bench.onChange(() => {
      window.clearTimeout(this.waiting);
      this.waiting = window.setTimeout(this.leave, SETTLED_MILLIS);
    });
  }

  /** Tells the change that is waiting, if there is one. */
  private async tell(): Promise<void> {
    if (!this.waiting || !this.bench || this.failed) {
      return;
    }
    window.clearTimeout(this.waiting);
    this.waiting = 0;
    const xml = await this.bench.xml();
    if (xml !== this.current) {
      this.current = xml;
      this.fire(xml, 0);
    }
  }

  /** Tells a change; one that comes from a closed tab says from which revision it was drawn. */
  private fire(xml: string, restored: number) {
    this.told++;
    new Backup(this.keep).store({ xml, revision: restored || this.revision, told: this.told });
    this.dispatchEvent(new CustomEvent('jl-changed', { detail: { xml, restored, told: this.told } }));
  }

  private clear() {
    this.bench?.close();
    this.bench = null;
    this.ready = false;
  }
}

if (!customElements.get('jl-modeler')) {
  customElements.define('jl-modeler', ModelerElement);
}
