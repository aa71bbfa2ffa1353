import { html, type PropertyDeclarations, type PropertyValues } from 'lit';
import { createViewer } from './bpmn-view/viewer.js';
import './bpmn-view/bpmn-view.css';
import { Drawing } from './drawing/drawing.js';
import './studio/diff.css';

type Kind = 'added' | 'removed' | 'changed' | 'moved';
type Marks = Partial<Record<Kind, string[]>>;

const SIGNS: Record<Kind, string> = { added: '+', removed: '−', changed: '✎', moved: '↔' };
const SIDES = { before: ['removed', 'changed', 'moved'], after: ['added', 'changed', 'moved'] } as const;

/**
 * Two versions of a model side by side, moved and zoomed as one, with what differs marked by colour and sign. Fires
 * `jl-part` with `{touchpoint}`, the id of a marked element that was picked.
 */
export class DiffView extends Drawing {
  static properties: PropertyDeclarations = {
    older: { attribute: false },
    newer: { attribute: false },
    marks: { attribute: false },
    selected: { type: String },
  };

  declare older: string | null;
  declare newer: string | null;
  declare marks: Marks;
  declare selected: string | null;

  private viewers: any[] = [];
  private following = false;

  constructor() {
    super();
    this.older = null;
    this.newer = null;
    this.marks = {};
    this.selected = null;
  }

  protected render() {
    return html`
      <figure ?hidden=${!this.older}><figcaption>${this.texts.before}</figcaption><div class="jl-bpmn-canvas jl-diff-before"></div></figure>
      <figure><figcaption ?hidden=${!this.older}>${this.texts.after}</figcaption><div class="jl-bpmn-canvas jl-diff-after"></div></figure>
      ${this.failure()}
    `;
  }

  protected updated(changed: PropertyValues) {
    if (changed.has('older') || changed.has('newer') || changed.has('marks')) {
      this.redraw();
    } else if (changed.has('selected')) {
      this.next(() => this.show());
    }
  }

  protected async draw(): Promise<void> {
    if (!this.newer) {
      return;
    }
    this.failed = false;
    for (const side of ['before', 'after'] as const) {
      const xml = side === 'before' ? this.older : this.newer;
      const container = this.querySelector<HTMLElement>(`.jl-diff-${side}`);
      if (xml && container && this.isConnected) {
        await this.drawSide(side, xml, container);
      }
    }
    this.show();
  }

  private async drawSide(side: 'before' | 'after', xml: string, container: HTMLElement) {
    const viewer: any = await createViewer(container);
    this.viewers.push(viewer);
    try {
      await viewer.importXML(xml);
    } catch (fault) {
      this.fail(fault);
      return;
    }
    SIDES[side].forEach((kind) => (this.marks[kind] ?? []).forEach((id) => this.mark(viewer, id, kind)));
    viewer.get('eventBus').on('canvas.viewbox.changed', () => this.follow(viewer));
    viewer.get('eventBus').on('element.click', ({ element }: any) => this.pick((element.labelTarget ?? element).id));
    viewer.get('canvas').zoom('fit-viewport', 'auto');
  }

  private mark(viewer: any, id: string, kind: Kind) {
    const shape = viewer.get('elementRegistry').get(id);
    if (!shape || shape === viewer.get('canvas').getRootElement()) {
      return;
    }
    viewer.get('canvas').addMarker(id, `jl-diff-${kind}`);
    const sign = document.createElement('span');
    sign.className = `jl-diff-sign jl-diff-${kind}`;
    sign.textContent = SIGNS[kind];
    sign.title = this.texts[kind] ?? '';
    if (!shape.waypoints) {
      viewer.get('overlays').add(id, 'jl-diff', { position: { top: -9, left: -9 }, scale: { min: 0.8, max: 1.2 }, html: sign });
    }
  }

  /** The other side shows the same cut-out. */
  private follow(moved: any) {
    if (this.following) {
      return;
    }
    this.following = true;
    const { x, y, width, height } = moved.get('canvas').viewbox();
    this.viewers.filter((one) => one !== moved).forEach((one) => one.get('canvas').viewbox({ x, y, width, height }));
    this.following = false;
  }

  private show() {
    const id = this.selected;
    for (const viewer of this.viewers) {
      const canvas = viewer.get('canvas');
      viewer.get('elementRegistry').forEach((shape: any) => canvas.removeMarker(shape, 'jl-selected'));
      const shape = id ? viewer.get('elementRegistry').get(id) : undefined;
      if (shape && shape !== canvas.getRootElement()) {
        canvas.addMarker(shape, 'jl-selected');
        canvas.scrollToElement(shape, 60);
      }
    }
  }

  private pick(id: string) {
    if (Object.values(this.marks).some((ids) => ids?.includes(id))) {
      this.dispatchEvent(new CustomEvent('jl-part', { detail: { touchpoint: id, part: 'touchpoint' }, bubbles: true, composed: true }));
    }
  }

  protected clear() {
    this.viewers.forEach((one) => one.destroy());
    this.viewers = [];
  }

  protected resized() {
    this.viewers.forEach((one) => one.get('canvas').resized());
  }
}

if (!customElements.get('jl-diff-view')) {
  customElements.define('jl-diff-view', DiffView);
}
