/** An element of a model with properties of the journey language. */
export function element($type: string, properties: Record<string, string> = {}, said: object = {}): any {
  const values = Object.entries(properties).map(([name, value]) => ({ name, value }));
  return { $type, extensionElements: { values: [{ $type: 'camunda:Properties', values }] }, ...said };
}

/** A modeler that has drawn these elements, as far as our lists look at it. */
export function modeler(elements: any[], processes: any[] = []): any {
  const shapes = elements.map((one) => ({ id: one.id, labelTarget: one.labelTarget, businessObject: one }));
  const services: Record<string, object> = {
    canvas: { getRootElement: () => ({ businessObject: { $parent: { rootElements: processes } } }) },
    elementRegistry: { getAll: () => shapes, filter: (keep: (shape: any) => boolean) => shapes.filter(keep) },
  };
  return { get: (name: string) => services[name] };
}
