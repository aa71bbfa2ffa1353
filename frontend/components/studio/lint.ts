import type { Finding, Modeler } from './types.js';

const TYPE = 'jl-finding';
const MARKERS = ['jl-has-error', 'jl-has-warning'];

/** Shows findings as signs on their elements; a sign's words are in its title. */
export class Lint {
  private readonly modeler: Modeler;
  private readonly pick: (element: string) => void;
  private marked: [string, string][] = [];

  constructor(modeler: Modeler, pick: (element: string) => void) {
    this.modeler = modeler;
    this.pick = pick;
  }

  show(findings: Finding[]) {
    const overlays = this.modeler.get('overlays');
    const canvas = this.modeler.get('canvas');
    const registry = this.modeler.get('elementRegistry');
    overlays.remove({ type: TYPE });
    this.marked.filter(([id]) => registry.get(id)).forEach(([id, marker]) => canvas.removeMarker(id, marker));
    this.marked = [];
    const byElement = new Map<string, Finding[]>();
    findings.forEach((one) => byElement.set(one.element, [...(byElement.get(one.element) ?? []), one]));
    for (const [id, own] of byElement) {
      const shape = registry.get(id);
      if (!shape || shape === canvas.getRootElement()) {
        continue;
      }
      const marker = own.some((one) => one.severity === 'error') ? MARKERS[0]! : MARKERS[1]!;
      canvas.addMarker(id, marker);
      this.marked.push([id, marker]);
      overlays.add(id, TYPE, {
        position: shape.waypoints ? { top: -10, left: 0 } : { top: -10, right: 10 },
        scale: { min: 0.8, max: 1.2 },
        html: this.sign(id, own, marker),
      });
    }
  }

  private sign(id: string, findings: Finding[], marker: string): HTMLElement {
    const sign = document.createElement('button');
    sign.type = 'button';
    sign.className = `jl-finding-sign ${marker}`;
    sign.textContent = marker === MARKERS[0] ? '!' : '?';
    sign.title = findings.map((one) => `${one.sentence} ${one.next}`).join('\n\n');
    sign.setAttribute('aria-label', sign.title);
    sign.addEventListener('click', () => this.pick(id));
    return sign;
  }
}
