/** What we use of bpmn-js. */
export interface Element {
  id: string;
  type: string;
  width?: number;
  labelTarget?: Element;
}

export interface Canvas {
  zoom(level: 'fit-viewport' | number, center?: 'auto'): number;
  resized(): void;
  addMarker(element: string, marker: string): void;
  removeMarker(element: string, marker: string): void;
}

export interface Overlays {
  add(element: string, type: string, overlay: { position: object; scale: object; html: HTMLElement }): string;
  remove(filter: { type: string }): void;
}

export interface EventBus {
  on(event: string, callback: (event: { element: Element }) => void): void;
}

export interface ElementRegistry {
  get(id: string): Element | undefined;
  getGraphics(id: string): SVGElement | undefined;
}

export interface ZoomScroll {
  stepZoom(step: number): void;
}

export interface Viewer {
  importXML(xml: string): Promise<unknown>;
  get(name: 'canvas'): Canvas;
  get(name: 'overlays'): Overlays;
  get(name: 'eventBus'): EventBus;
  get(name: 'elementRegistry'): ElementRegistry;
  get(name: 'zoomScroll'): ZoomScroll;
  destroy(): void;
}

/** A viewer drawing in our colours; its code is loaded when the first one is needed. */
export async function createViewer(container: HTMLElement): Promise<Viewer> {
  const [{ default: NavigatedViewer }] = await Promise.all([
    import('bpmn-js/lib/NavigatedViewer'),
    import('bpmn-js/dist/assets/diagram-js.css'),
    import('bpmn-js/dist/assets/bpmn-js.css'),
  ]);
  return new NavigatedViewer({
    container,
    bpmnRenderer: {
      defaultFillColor: 'var(--jl-surface)',
      defaultStrokeColor: 'var(--jl-text-2)',
      defaultLabelColor: 'var(--jl-text)',
    },
  });
}
