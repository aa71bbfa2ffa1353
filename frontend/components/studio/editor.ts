import { html, nothing, type PropertyDeclarations, type PropertyValues } from 'lit';
import { Drawing } from '../drawing/drawing.js';
import { Backup } from './backup.js';
import type { Bench, Finding } from './types.js';
import './frame.css';

/** How long after the last stroke a change is told. */
const SETTLED_MILLIS = 500;

/**
 * An editor of models: what is drawn, and what is wrong with it as a list that leads to each place. Fires `jl-changed`
 * with `{model, restored, told}` after each change.
 */
export abstract class EditorElement<B extends Bench> extends Drawing {
  static properties: PropertyDeclarations = {
    model: { attribute: false },
    findings: { attribute: false },
    language: { type: String },
    keep: { type: String },
    revision: { type: Number },
    saved: { type: Number },
    ready: { state: true },
  };

  declare model: string | null;
  declare findings: Finding[] | null;
  declare language: string;
  /** Under this name the browser keeps what the server has not confirmed. */
  declare keep: string;
  /** The server's revision of {@link model}. */
  declare revision: number;
  /** The last change that the server has confirmed, by its number. */
  declare saved: number;
  declare ready: boolean;

  protected bench: B | null = null;
  /** What is drawn now, as it was last told or given; a detached editor comes back with it. */
  private current: string | null = null;
  private waiting = 0;
  private told = 0;
  private readonly leave = () => void this.tell();

  constructor() {
    super();
    this.model = null;
    this.findings = null;
    this.language = 'en';
    this.keep = '';
    this.revision = 0;
    this.saved = 0;
    this.ready = false;
  }

  /** Loads the tool where this is the first, and opens it; null where there is no place for it yet. */
  protected abstract open(): Promise<B | null>;

  /** What else is to be shown once a model is drawn. */
  protected opened(_bench: B) {}

  connectedCallback() {
    super.connectedCallback();
    document.addEventListener('visibilitychange', this.leave);
    window.addEventListener('pagehide', this.leave);
  }

  disconnectedCallback() {
    document.removeEventListener('visibilitychange', this.leave);
    window.removeEventListener('pagehide', this.leave);
    void this.tell();
    super.disconnectedCallback();
  }

  /** The drawing itself, what is said instead of it, its buttons, and what is to be mended. */
  protected middle(buttons: unknown) {
    return html`<div class="jl-editor-middle">
      <div class="jl-editor-canvas"></div>
      ${this.failure()}
      <p class="jl-drawing-note jl-calm" ?hidden=${this.ready || this.failed}>${this.texts.loading}</p>
      <div class="jl-drawing-tools">
        ${this.tool('↶', this.texts.undo, () => this.bench?.undo())}
        ${this.tool('↷', this.texts.redo, () => this.bench?.redo())}
        ${buttons}
      </div>
      <section class="jl-findings" aria-label=${this.texts.findings ?? ''}>${this.list()}</section>
    </div>`;
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
    if (changed.has('model') && this.model !== this.current) {
      this.current = this.model;
      this.redraw();
    }
    if (changed.has('saved')) {
      new Backup(this.keep).confirmed(this.saved);
    }
    if (changed.has('findings')) {
      this.bench?.lint(this.findings ?? []);
    }
  }

  protected async draw(): Promise<void> {
    if (!this.current) {
      return;
    }
    const bench = await this.open();
    if (!bench || !this.isConnected) {
      bench?.close();
      return;
    }
    this.bench = bench;
    const restored = this.told ? null : new Backup(this.keep).unconfirmed(this.current);
    this.current = restored?.model ?? this.current;
    this.failed = !(await bench.draw(this.current));
    this.ready = !this.failed;
    this.opened(bench);
    bench.lint(this.findings ?? []);
    if (restored) {
      this.fire(restored.model, restored.revision);
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
    const model = await this.bench.text();
    if (model !== this.current) {
      this.current = model;
      this.fire(model, 0);
    }
  }

  /** Tells a change; one that comes from a closed tab says from which revision it was drawn. */
  private fire(model: string, restored: number) {
    this.told++;
    new Backup(this.keep).store({ model, revision: restored || this.revision, told: this.told });
    this.dispatchEvent(new CustomEvent('jl-changed', { detail: { model, restored, told: this.told } }));
  }

  protected clear() {
    this.bench?.close();
    this.bench = null;
    this.ready = false;
  }

  protected resized() {
    this.bench?.resized();
  }
}
