import { html, LitElement, nothing, type PropertyDeclarations } from 'lit';
import './drawing.css';

/**
 * What draws with a tool of bpmn.io: it draws anew when it comes back into the page, takes the room there is, and lets
 * one drawing follow the other, so that two quick changes never mix. Stands in the light DOM, because the tools' style
 * sheets are global.
 */
export abstract class Drawing extends LitElement {
  static properties: PropertyDeclarations = {
    texts: { attribute: false },
    failed: { state: true },
  };

  declare texts: Record<string, string>;
  declare failed: boolean;

  private steps: Promise<void> = Promise.resolve();
  private readonly sizes = new ResizeObserver(() => this.resized());

  constructor() {
    super();
    this.texts = {};
    this.failed = false;
  }

  protected createRenderRoot() {
    return this;
  }

  connectedCallback() {
    super.connectedCallback();
    this.sizes.observe(this);
    if (this.hasUpdated) {
      this.redraw();
    }
  }

  disconnectedCallback() {
    this.sizes.disconnect();
    this.next(() => this.clear());
    super.disconnectedCallback();
  }

  /** Draws what there is to draw; {@link clear} has been called. */
  protected abstract draw(): Promise<void>;

  /** Takes the drawing away. */
  protected abstract clear(): void;

  /** Takes the room there is now. */
  protected abstract resized(): void;

  protected redraw() {
    this.next(async () => {
      this.clear();
      if (this.isConnected) {
        await this.draw();
      }
    });
  }

  /** Does that when everything before is done. */
  protected next(step: () => void | Promise<void>) {
    this.steps = this.steps.then(step).catch((fault: unknown) => this.fail(fault));
  }

  protected fail(fault: unknown) {
    this.failed = true;
    console.warn('The model could not be drawn', fault);
  }

  protected tool(sign: string, label: string | undefined, click: () => void) {
    return html`<button type="button" title=${label ?? ''} aria-label=${label ?? ''} @click=${click}>${sign}</button>`;
  }

  /** The buttons to see more or less of it. */
  protected zooms(zoom: (step: number) => void, fit: () => void) {
    return [
      this.tool('+', this.texts.zoomIn, () => zoom(1)),
      this.tool('−', this.texts.zoomOut, () => zoom(-1)),
      this.tool('⤢', this.texts.fit, fit),
    ];
  }

  protected failure() {
    return this.failed ? html`<p class="jl-drawing-note" role="alert">${this.texts.failed}</p>` : nothing;
  }
}
